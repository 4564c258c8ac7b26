//! The folding of letters: what is typed and what is searched are compared in this form.

/// The text in lower case, without accents, ligatures taken apart, every apostrophe, dash and other sign
/// a space, and runs of spaces one space. `LEFÈVRE` and `lefevre` fold alike, as do `cœur` and `coeur`,
/// `l’hôpital` and `l'hopital`, `La-Joie` and `la joie`.
///
/// Combining marks are dropped, so that decomposed text folds like composed text.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut push_space = false;
    for c in text.chars() {
        if is_combining_mark(c) {
            continue;
        }
        let Some(letters) = fold_char(c) else {
            push_space = !folded.is_empty();
            continue;
        };
        if push_space {
            folded.push(' ');
            push_space = false;
        }
        match letters {
            Letters::One(letter) => folded.push(letter),
            Letters::Several(letters) => folded.push_str(letters),
        }
    }
    folded
}

enum Letters {
    One(char),
    Several(&'static str),
}

fn is_combining_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// The letters that one letter or digit folds to; nothing for a sign, which separates words.
///
/// A table of the Latin letters of Latin-1 and Latin Extended-A: the Unicode tables would add 48 kB.
fn fold_char(c: char) -> Option<Letters> {
    let letter = match c {
        'a'..='z' | '0'..='9' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ð' | 'ð' | 'Ď'..='đ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ĥ'..='ħ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
        'Ĵ' | 'ĵ' => 'j',
        'Ķ'..='ĸ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'ſ' => 's',
        'Ţ'..='ŧ' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => 'u',
        'Ŵ' | 'ŵ' => 'w',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => 'y',
        'Ź'..='ž' => 'z',
        'Æ' | 'æ' => return Some(Letters::Several("ae")),
        'Œ' | 'œ' => return Some(Letters::Several("oe")),
        'ß' => return Some(Letters::Several("ss")),
        'Þ' | 'þ' => return Some(Letters::Several("th")),
        'Ĳ' | 'ĳ' => return Some(Letters::Several("ij")),
        'ŉ' => 'n',
        'Ŋ' | 'ŋ' => return Some(Letters::Several("ng")),
        'Α'..='Ω' => lower_greek(c),
        'ς' => 'σ',
        c if c.is_alphanumeric() => c,
        _ => return None,
    };
    Some(Letters::One(letter))
}

fn lower_greek(c: char) -> char {
    // The capitals stand 32 places before the small letters; U+03A2 is unassigned.
    char::from_u32(c as u32 + 32).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    #[test]
    fn accents_case_ligatures_and_signs_do_not_matter() {
        for (one, other) in [
            ("LEFÈVRE", "lefevre"),
            ("cœur", "coeur"),
            ("l’hôpital", "l'hopital"),
            ("La-Joie", "la joie"),
            ("Straße", "strasse"),
            ("Ærø", "aero"),
            ("Łódź", "lodz"),
            ("Einarsson EÖ", "einarsson eo"),
            ("e\u{301}tude", "étude"),
            ("ΑΜΥΛΟΙΔ-Β", "αμυλοιδ β"),
            ("  a \u{202F}b\u{A0} ", "a b"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
        assert_eq!(fold("médecine/sciences — 34(5)"), "medecine sciences 34 5");
    }

    #[test]
    fn the_table_agrees_with_unicode_decomposition() {
        for c in ('À'..='ž').filter(|c| c.is_alphabetic()) {
            let decomposed: String = c.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
            if decomposed.is_ascii() {
                assert_eq!(fold(&c.to_string()), decomposed, "{c}");
            } else {
                assert!(fold(&c.to_string()).is_ascii(), "{c} has no plain letter");
            }
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
