//! Words that were looked up with typing errors, kept for the next key and for other texts: each compares all terms.

use super::index::Index;
use super::matcher::{Latitude, Matcher};

/// How many words are kept: more than a long title has.
const RECENT: usize = 64;

/// The words that are kept, in the order in which they were first asked for.
#[derive(Debug, Default)]
pub struct Lookups(Vec<Matcher>);

impl Lookups {
    /// A word with what answers it.
    pub fn of(&mut self, word: &str, latitude: Latitude, index: &Index) -> Matcher {
        if let Some(known) = self.0.iter().find(|known| known.word == word && known.latitude == latitude) {
            return known.clone();
        }
        let matcher = Matcher::new(word, latitude, index);
        if self.0.len() == RECENT {
            self.0.remove(0);
        }
        self.0.push(matcher.clone());
        matcher
    }
}
