//! A text as names are looked for in it.

use crate::text::each_word;

pub const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];
pub const APOSTROPHES: [char; 2] = ['\'', '’'];

/// A text that may hold a name.
pub struct Text<'a> {
    pub words: Vec<Word<'a>>,
    /// Whether it is in one piece, as addresses are: capitals and signs then mean nothing.
    pub is_address: bool,
}

/// A word of it.
pub struct Word<'a> {
    /// Folded, without the numbers that authors have for their affiliations.
    pub letters: String,
    /// As it is written.
    written: &'a str,
    /// What stands between the word before and this one.
    pub gap: &'a str,
}

impl<'a> Text<'a> {
    /// Reads a text.
    pub fn read(text: &'a str) -> Text<'a> {
        let (mut words, mut end) = (Vec::new(), 0);
        each_word(text, |word| {
            if word.is_joined {
                return;
            }
            let bare = word.letters.trim_matches(|c: char| c.is_ascii_digit());
            let letters = if bare.is_empty() { word.letters } else { bare }.to_owned();
            words.push(Word { letters, written: &text[word.from..word.to], gap: &text[end..word.from] });
            end = word.to;
        });
        Text { words, is_address: !text.contains(char::is_whitespace) }
    }
}

impl Word<'_> {
    /// Whether it begins with no small letter.
    pub fn is_capital(&self) -> bool {
        !self.written.starts_with(char::is_lowercase)
    }

    /// Whether no letter of it is small.
    pub fn is_all_capital(&self) -> bool {
        !self.written.contains(char::is_lowercase)
    }

    /// Whether it can be one initial.
    pub fn is_one_capital(&self) -> bool {
        self.is_capital() && self.letters.chars().count() == 1
    }
}

/// Whether it is a space, or joins the parts of a name.
pub fn is_light(c: char) -> bool {
    c.is_whitespace() || HYPHENS.contains(&c) || APOSTROPHES.contains(&c)
}
