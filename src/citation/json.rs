//! JSON strings without a library, for the browser.

/// A text between quotation marks. `<` is escaped too, so that it may stand in a script element.
pub(super) fn push_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\x1F' => push_code(out, c as u32),
            _ => out.push(c),
        }
    }
    out.push('"');
}

fn push_code(out: &mut String, code: u32) {
    *out += "\\u";
    for shift in [12, 8, 4, 0] {
        out.extend(char::from_digit((code >> shift) & 15, 16));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_string_is_read_back(text in "(\\PC|[\0-\x1F\"\\\\<\u{2028}]){0,40}") {
            let mut out = String::new();
            super::push_string(&mut out, &text);
            prop_assert!(!out.contains('<'));
            prop_assert_eq!(serde_json::from_str::<String>(&out).unwrap(), text);
        }
    }
}
