//! The distinct words of all records.

use super::Field;
use crate::search::order::{keyed, sort_all, value};
use std::hint::black_box;
use std::ops::Range;

/// Words in the order of their bytes. A term's number is its rank.
#[derive(Debug, Default)]
pub struct Terms {
    text: String,
    /// Where each begins, and where the last one ends.
    starts: Vec<u32>,
    /// For each, which letters it holds: see [`letter_set`].
    letters: Vec<u32>,
}

impl Terms {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// A term's letters.
    pub fn get(&self, term: u32) -> &str {
        &self.text[self.starts[term as usize] as usize..self.starts[term as usize + 1] as usize]
    }

    /// Whether a term holds some letters, whose set is known.
    pub fn holds(&self, term: u32, letters: &str, set: u32) -> bool {
        set & !self.letters[term as usize] == 0 && holds(self.get(term), letters)
    }

    /// The set of letters of each term, and its length in bytes.
    pub fn shapes(&self) -> impl Iterator<Item = (u32, u32)> {
        self.letters.iter().zip(self.starts.windows(2)).map(|(letters, ends)| (*letters, ends[1] - ends[0]))
    }

    /// The number of a term.
    pub fn find(&self, letters: &str) -> Option<u32> {
        let first = self.starting_with(letters).start;
        ((first as usize) < self.len() && self.get(first) == letters).then_some(first)
    }

    /// The terms that begin with some letters.
    pub fn starting_with(&self, letters: &str) -> Range<u32> {
        let all = 0..self.len() as u32;
        let start = self.partition(all.clone(), |term| term < letters);
        let begins = |term: &str| term.starts_with(letters);
        // They are few most times: their end is looked for near their start.
        let (mut near, mut step) = (start, 1);
        while near < all.end && begins(self.get(near)) {
            near += step;
            step *= 2;
        }
        start..self.partition(start..near.min(all.end), begins)
    }

    /// The first of some terms that is not before a point.
    fn partition(&self, terms: Range<u32>, is_before: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (terms.start, terms.end);
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(self.get(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// Whether a word holds some letters. Both are short: looking at every place beats a prepared search.
pub fn holds(word: &str, letters: &str) -> bool {
    word.as_bytes().windows(letters.len()).any(|window| window == letters.as_bytes())
}

/// A bit for each letter of the alphabet, one for all digits, one for all other bytes.
pub fn letter_set(letters: &str) -> u32 {
    letters.bytes().fold(0, |set, byte| {
        set | 1
            << match byte {
                b'a'..=b'z' => byte - b'a',
                b'0'..=b'9' => 26,
                _ => 27,
            }
    })
}

/// Words that are looked up together, each with the field in which it stands.
#[derive(Debug, Default)]
pub struct Batch {
    letters: String,
    words: Vec<Noted>,
}

#[derive(Debug)]
struct Noted {
    /// Where it ends among the letters.
    end: usize,
    hash: u32,
    field: Field,
}

impl Batch {
    /// Adds a word.
    pub fn add(&mut self, word: &str, field: Field) {
        self.letters.push_str(word);
        self.words.push(Noted { end: self.letters.len(), hash: hash(word), field });
    }
}

/// Gives each distinct word a number, in the order in which they are met.
#[derive(Debug, Default)]
pub struct Interner {
    text: String,
    ends: Vec<u32>,
    /// A hash table with open addressing: hashes above numbers plus one, 0 where a slot is free. A slot tells
    /// most other words by their hash, without a look at their letters.
    slots: Vec<u64>,
}

/// How many bytes a word has, about.
const BYTES: usize = 11;

impl Interner {
    /// One with room for some words. Where it need not grow, the memory that it leaves is in large pieces, which serve
    /// the lists that are made next.
    pub fn with_room(words: usize) -> Interner {
        let mut interner =
            Interner { text: String::with_capacity(words * BYTES), ends: Vec::with_capacity(words), slots: Vec::new() };
        interner.resize(words * 2);
        interner
    }

    fn get(&self, number: u32) -> &str {
        &self.text[self.start(number)..self.ends[number as usize] as usize]
    }

    fn start(&self, number: u32) -> usize {
        if number == 0 { 0 } else { self.ends[number as usize - 1] as usize }
    }

    /// The number of a word.
    pub fn number(&mut self, word: &str) -> u32 {
        self.number_by(word, hash(word))
    }

    /// Visits the numbers of some words, which are then given up.
    pub fn numbers(&mut self, batch: &mut Batch, mut visit: impl FnMut(u32, Field)) {
        // What is looked at must be there, and not about to move.
        self.make_room();
        self.look_ahead(batch);
        let mut start = 0;
        for word in &batch.words {
            visit(self.number_by(&batch.letters[start..word.end], word.hash), word.field);
            start = word.end;
        }
        batch.letters.clear();
        batch.words.clear();
    }

    /// Looks at what the words will be compared with, with many looks at memory under way at once: one by one, each word
    /// would wait for its own.
    fn look_ahead(&self, batch: &Batch) {
        let slots = || batch.words.iter().map(|word| self.slots[self.first_slot(word.hash)]);
        let letter = |slot: u64| self.text.as_bytes().get(self.start(value(slot).saturating_sub(1))).copied();
        let seen = slots().fold(0, |seen, slot| seen ^ slot);
        let seen = slots().fold(seen, |seen, slot| seen ^ u64::from(letter(slot).unwrap_or_default()));
        // Nobody asks for it, and the compiler would leave the looks out.
        black_box(seen);
    }

    fn make_room(&mut self) {
        if self.ends.len() * 2 >= self.slots.len() {
            self.resize(self.slots.len() * 2);
        }
    }

    fn number_by(&mut self, word: &str, hash: u32) -> u32 {
        self.make_room();
        let mut slot = self.first_slot(hash);
        loop {
            let found = self.slots[slot];
            if found == 0 {
                self.text.push_str(word);
                self.ends.push(self.text.len() as u32);
                self.slots[slot] = keyed(hash, self.ends.len() as u32);
                return self.ends.len() as u32 - 1;
            }
            if (found >> 32) as u32 == hash && self.get(value(found) - 1) == word {
                return value(found) - 1;
            }
            slot = self.next_slot(slot);
        }
    }

    fn first_slot(&self, hash: u32) -> usize {
        // The low bits of FNV-1a know little of the first letters.
        (hash ^ hash >> 15) as usize & (self.slots.len() - 1)
    }

    fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    fn resize(&mut self, slots: usize) {
        let before = std::mem::take(&mut self.slots);
        self.slots = vec![0; slots.next_power_of_two().max(1024)];
        for found in before.into_iter().filter(|found| *found != 0) {
            let mut slot = self.first_slot((found >> 32) as u32);
            while self.slots[slot] != 0 {
                slot = self.next_slot(slot);
            }
            self.slots[slot] = found;
        }
    }

    /// Words with the same first bytes, which are few: each is put in its place among those before it.
    fn sort_alike(&self, keys: &mut [u64]) {
        let word = |keyed: u64| self.get((keyed & ((1 << NUMBER) - 1)) as u32);
        for next in 1..keys.len() {
            let keyed = keys[next];
            let place = keys[..next].partition_point(|other| word(*other) < word(keyed));
            keys.copy_within(place..next, place + 1);
            keys[place] = keyed;
        }
    }

    /// The words sorted, and the rank of each number.
    pub fn sorted(self) -> (Terms, Vec<u32>) {
        let mut order: Vec<u64> = (0..self.ends.len() as u32)
            .map(|number| beginning(self.get(number)) << NUMBER | u64::from(number))
            .collect();
        sort_all(&mut order);
        for same in order.chunk_by_mut(|one, other| one >> NUMBER == other >> NUMBER) {
            self.sort_alike(same);
        }
        let mut rank = vec![0; order.len()];
        let mut terms = Terms {
            text: String::with_capacity(self.text.len()),
            starts: Vec::with_capacity(order.len() + 1),
            letters: Vec::with_capacity(order.len()),
        };
        terms.starts.push(0);
        for (place, keyed) in order.into_iter().enumerate() {
            let number = (keyed & ((1 << NUMBER) - 1)) as u32;
            let word = self.get(number);
            rank[number as usize] = place as u32;
            terms.text.push_str(word);
            terms.starts.push(terms.text.len() as u32);
            terms.letters.push(letter_set(word));
        }
        (terms, rank)
    }
}

fn hash(word: &str) -> u32 {
    crate::checksum::fnv1a(word.as_bytes())
}

/// How many bits of a key are a word's number; above it are the word's first bytes.
const NUMBER: u32 = 24;

/// The first bytes as a number.
fn beginning(word: &str) -> u64 {
    let mut bytes = [0; 8];
    let length = word.len().min(5);
    bytes[3..3 + length].copy_from_slice(&word.as_bytes()[..length]);
    u64::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &[&str]) -> Terms {
        let mut interner = Interner::default();
        let numbers: Vec<u32> = words.iter().map(|word| interner.number(word)).collect();
        let (terms, rank) = interner.sorted();
        for (word, number) in words.iter().zip(numbers) {
            assert_eq!(terms.get(rank[number as usize]), *word);
        }
        terms
    }

    #[test]
    fn words_are_sorted_and_counted_once() {
        let terms = terms(&["tauopathy", "tau", "hippocampus", "tau", "hippocampal", "β", "hippocampe"]);
        assert_eq!(terms.len(), 6);
        assert!((1..6).all(|term| terms.get(term - 1) < terms.get(term)));
        assert_eq!(terms.starting_with("hippocamp"), 0..3);
        assert_eq!(terms.starting_with("tau"), 3..5);
        assert_eq!(terms.starting_with(""), 0..6);
        assert!(terms.starting_with("x").is_empty());
    }

    #[test]
    fn words_have_the_same_numbers_together_as_one_by_one() {
        let words: Vec<String> = (0..3000).map(|number| format!("w{}", number * number % 1009)).collect();
        let (mut apart, mut together, mut batch) = (Interner::default(), Interner::default(), Batch::default());
        for some in words.chunks(700) {
            some.iter().for_each(|word| batch.add(word, Field::Journal));
            let mut numbers = Vec::new();
            together.numbers(&mut batch, |number, field| numbers.push((number, field)));
            let expected: Vec<_> = some.iter().map(|word| (apart.number(word), Field::Journal)).collect();
            assert_eq!(numbers, expected);
        }
    }

    #[test]
    fn many_words_keep_their_numbers() {
        let words: Vec<String> = (0..5000).map(|number| format!("w{}", number * 7919 % 5003)).collect();
        let terms = terms(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(terms.len(), 5000);
    }
}
