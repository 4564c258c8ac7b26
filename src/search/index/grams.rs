//! Which terms hold three letters in a row: a word inside another is found without reading every term.

use super::terms::{Terms, letter_set};
use crate::search::lists::{Lists, add_up};

/// For each three bytes the terms that hold them.
#[derive(Debug)]
pub struct Grams(Lists<u32>);

/// Letters, digits, and one class for every other byte.
const CLASSES: u32 = OTHER + 1;
const OTHER: u32 = 36;

fn class(byte: u8) -> u32 {
    match byte {
        b'a'..=b'z' => u32::from(byte - b'a'),
        b'0'..=b'9' => u32::from(byte - b'0') + 26,
        _ => OTHER,
    }
}

fn grams(letters: &str) -> impl Iterator<Item = u32> {
    letters.as_bytes().windows(3).map(|gram| gram.iter().fold(0, |code, byte| code * CLASSES + class(*byte)))
}

impl Grams {
    /// Reads every term twice: once to count, once to note.
    pub fn of(terms: &Terms) -> Grams {
        let mut starts = vec![0; CLASSES.pow(3) as usize + 1];
        for term in 0..terms.len() as u32 {
            grams(terms.get(term)).for_each(|gram| starts[gram as usize + 1] += 1);
        }
        add_up(&mut starts);
        let mut next = starts.clone();
        let mut values = vec![0; starts.last().map_or(0, |end| *end as usize)];
        for term in 0..terms.len() as u32 {
            for gram in grams(terms.get(term)) {
                let place = &mut next[gram as usize];
                values[*place as usize] = term;
                *place += 1;
            }
        }
        Grams(Lists { starts, values })
    }

    /// How many terms hold the rarest three letters in a row of some letters: at least as many as hold them all.
    pub fn may_hold(&self, letters: &str) -> usize {
        grams(letters).map(|gram| self.0.of(gram..gram + 1).len()).min().unwrap_or(0)
    }

    /// Visits the terms that hold some letters, in order, each once: those that have the two rarest of the threes
    /// are read.
    pub fn each_holding(&self, terms: &Terms, letters: &str, mut visit: impl FnMut(u32)) {
        let (mut rarest, mut other): (&[u32], &[u32]) = (&[], &[]);
        for (place, gram) in grams(letters).enumerate() {
            let list = self.0.of(gram..gram + 1);
            if place == 0 || list.len() < rarest.len() {
                (rarest, other) = (list, rarest);
            } else if place == 1 || list.len() < other.len() {
                other = list;
            }
        }
        let (mut last, is_alone, set) = (u32::MAX, letters.len() == 3, letter_set(letters));
        let is_sure = is_alone && letters.bytes().all(|byte| class(byte) != OTHER);
        for term in rarest.iter().copied() {
            if !is_alone {
                other = from(other, term);
            }
            let may_hold = is_alone || other.first() == Some(&term);
            if term != last && may_hold && (is_sure || terms.holds(term, letters, set)) {
                visit(term);
            }
            last = term;
        }
    }
}

/// The rest of a sorted list from a value on; what is near is found soonest.
fn from(list: &[u32], value: u32) -> &[u32] {
    let mut step = 1;
    while list.get(step).is_some_and(|other| *other < value) {
        step *= 2;
    }
    let near = &list[..list.len().min(step + 1)];
    &list[near.partition_point(|other| *other < value)..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::index::Interner;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_terms_that_hold_letters_are_found(words in vec("[ab1é]{1,9}", 0..60), letters in "[ab1é]{3,6}") {
            let mut interner = Interner::default();
            for word in &words {
                interner.number(word);
            }
            let (terms, _) = interner.sorted();
            let grams = Grams::of(&terms);
            let mut found = Vec::new();
            grams.each_holding(&terms, &letters, |term| found.push(term));
            let all = 0..terms.len() as u32;
            let expected: Vec<u32> = all.filter(|term| terms.get(*term).contains(&letters)).collect();
            prop_assert!(grams.may_hold(&letters) >= found.len());
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn the_rest_of_a_list_begins_with_the_first_that_is_not_less(mut list in vec(0_u32..50, 0..40), value in 0_u32..50) {
            list.sort_unstable();
            let less = list.iter().filter(|other| **other < value).count();
            prop_assert_eq!(from(&list, value), &list[less..]);
        }
    }
}
