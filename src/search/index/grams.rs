//! Which terms hold three letters in a row: a word inside another is found without reading every term.

use super::terms::Terms;
use crate::search::lists::{Lists, starts};

/// For each three bytes the terms that hold them.
#[derive(Debug)]
pub struct Grams(Lists<u32>);

/// Letters, digits, and one class for every other byte.
const CLASSES: u32 = 37;

fn class(byte: u8) -> u32 {
    match byte {
        b'a'..=b'z' => u32::from(byte - b'a'),
        b'0'..=b'9' => u32::from(byte - b'0') + 26,
        _ => 36,
    }
}

fn grams(letters: &str) -> impl Iterator<Item = u32> {
    letters.as_bytes().windows(3).map(|gram| gram.iter().fold(0, |code, byte| code * CLASSES + class(*byte)))
}

impl Grams {
    /// Reads every term twice: once to count, once to note.
    pub fn of(terms: &Terms) -> Grams {
        let all = || (0..terms.len() as u32).flat_map(|term| grams(terms.get(term)).map(move |gram| (gram, term)));
        let starts = starts(CLASSES.pow(3) as usize, all().map(|(gram, _)| gram));
        let mut next = starts.clone();
        let mut values = vec![0; starts.last().map_or(0, |end| *end as usize)];
        for (gram, term) in all() {
            let place = &mut next[gram as usize];
            values[*place as usize] = term;
            *place += 1;
        }
        Grams(Lists { starts, values })
    }

    /// Visits the terms that hold some letters, in order, each once: the rarest three letters name the
    /// candidates, which are then read.
    pub fn each_holding(&self, terms: &Terms, letters: &str, mut visit: impl FnMut(u32)) {
        let lists = grams(letters).map(|gram| self.0.of(gram..gram + 1));
        let Some(rarest) = lists.min_by_key(|list| list.len()) else {
            return;
        };
        let mut last = u32::MAX;
        for term in rarest {
            if *term != last && holds(terms.get(*term).as_bytes(), letters.as_bytes()) {
                visit(*term);
            }
            last = *term;
        }
    }
}

/// Both are short: looking at every place beats a prepared search.
fn holds(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}
