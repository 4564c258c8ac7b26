//! A value as a message can show it.

use serde_json::Value;

const LONGEST: usize = 80;

/// The spaces at which a line does not break: they look like any other.
pub(super) const NO_BREAK: [char; 2] = ['\u{A0}', '\u{202F}'];

/// The value, shortened, on one line.
pub(in crate::tool) fn value(value: &Value) -> String {
    match value {
        Value::String(text) => self::text(text),
        other => text(&other.to_string()),
    }
}

/// The text, shortened, on one line.
pub(in crate::tool) fn text(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST).map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// What would not be seen is written as its code, `[U+200E]`: a terminal obeys some of these characters.
fn visible(character: char) -> String {
    if character.is_control() || is_invisible(character) || NO_BREAK.contains(&character) {
        format!("[{}]", code(character))
    } else {
        character.to_string()
    }
}

/// The code of a character: `U+200E`.
pub(super) fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Whether a character turns the direction of the text, ends a line or joins and parts letters unseen.
pub(in crate::tool) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{00AD}'
            | '\u{061C}'
            | '\u{200B}'
            | '\u{200E}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}'
    )
}
