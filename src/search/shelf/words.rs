//! Texts word by word: the form of titles and authors in the file, which at 100,000 records is a sixth smaller
//! than what the browser's compression makes of their letters.
//!
//! A text is a word, what stands between it and the next, a word, and so on. Words that stand more than once are
//! numbered, the frequent ones first. Whether a word is the one that followed the word before the last time, which one
//! it is if not, and what stands after it: each takes the fewer bits the more often it is so in its context.

use super::ans::{Coder, Counter, Decoder, Encoder, Table};
use super::lines::Lines;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use std::collections::HashMap;

/// The form of [`Lines`] in the file.
#[derive(Serialize, Deserialize)]
struct Words {
    /// How many texts there are.
    texts: u32,
    /// How many bytes they have together, with a line feed after each.
    bytes: u32,
    /// The words that stand more than once: a word's number is its place here, counted from one.
    words: Lines,
    /// The others as they come: each has the number 0.
    rare: Lines,
    /// What stands between words, the frequent ones first. At the end of a text it ends with a line feed.
    between: Vec<String>,
    /// For each context the frequencies of its symbols: the last contexts are the frequent words.
    frequencies: Vec<Vec<u16>>,
    /// The symbols.
    codes: Vec<u8>,
}

/// Writes texts in this form.
pub fn serialize<S: Serializer>(lines: &Lines, serializer: S) -> Result<S::Ok, S::Error> {
    Words::of(lines).ok_or_else(|| ser::Error::custom("no tables"))?.serialize(serializer)
}

/// Reads texts in this form. What gives no texts is an error.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Lines, D::Error> {
    Words::deserialize(deserializer)?.lines().ok_or_else(|| de::Error::custom("no texts"))
}

/// Numbers below this power of two are symbols. Of the others the symbol tells the length, and the bits below the
/// highest are written out.
const OWN: u32 = 10;

/// How many bits are written out at a time.
const PIECE: u32 = 12;

/// Takes a number in a context, or gives one.
#[inline(always)]
fn coded(coder: &mut impl Coder, context: usize, number: u32) -> u32 {
    let own = 1 << OWN;
    let symbol = if number < own { number } else { own + number.ilog2() - OWN };
    let symbol = coder.symbol(context, symbol);
    if symbol < own {
        return symbol;
    }
    let (mut left, mut given) = ((symbol - own + OWN).min(u32::BITS - 1), 1);
    while left > 0 {
        let count = left.min(PIECE);
        left -= count;
        given = given << count | coder.bits(count, number >> left & ((1 << count) - 1));
    }
    given
}

/// What was learned of the texts so far, the same for who writes and who reads.
struct Model {
    /// For each word, which one came after it, and how often it was the one.
    followers: Vec<(u32, u32)>,
    /// How many words are contexts for what follows them.
    frequent: u32,
    last_word: u32,
    last_between: u32,
}

/// The contexts of words: what stands before them, the frequent ones.
const BEFORE_WORDS: u32 = 8;
/// How often a word was followed by the same, at most. That and the length of the follower's number are the context for
/// whether it is the same again.
const OFTEN: u32 = 15;
const LENGTHS: u32 = 32;
/// The contexts of what follows a word: the word, where it is frequent, or else what stands before it.
const BEFORE: u32 = 16;
const FOLLOWERS: u32 = BEFORE_WORDS;
const BETWEEN: u32 = FOLLOWERS + (OFTEN + 1) * LENGTHS;

/// A word is a context if it stands as often, as long as there are not more than so many.
const FREQUENT: u32 = 100;
const MOST_FREQUENT: usize = (1 << OWN) - 1;

/// The contexts that are no frequent words.
const COMMON: usize = (BETWEEN + BEFORE) as usize;

impl Model {
    fn new(words: usize, frequent: usize) -> Model {
        Model { followers: vec![(0, 0); words + 1], frequent: frequent as u32, last_word: 0, last_between: 0 }
    }

    #[inline(always)]
    fn word(&mut self, coder: &mut impl Coder, word: u32) -> u32 {
        let (follower, times) = &mut self.followers[self.last_word as usize];
        let context = FOLLOWERS + *times * LENGTHS + (*follower + 1).ilog2();
        if coder.symbol(context as usize, u32::from(*follower == word)) != 0 {
            *times = (*times + 1).min(OFTEN);
            self.last_word = *follower;
            return self.last_word;
        }
        self.last_word = coded(coder, self.last_between.min(BEFORE_WORDS - 1) as usize, word);
        if *times < 2 {
            (*follower, *times) = (self.last_word, 0);
        } else {
            *times /= 2;
        }
        self.last_word
    }

    #[inline(always)]
    fn between(&mut self, coder: &mut impl Coder, between: u32) -> u32 {
        let context = match self.last_word {
            word if word > 0 && word <= self.frequent => BEFORE - 1 + word,
            _ => self.last_between.min(BEFORE - 1),
        };
        self.last_between = coded(coder, (BETWEEN + context) as usize, between);
        self.last_between
    }
}

impl Words {
    /// The form of some texts; there is always one, since what was counted makes tables.
    fn of(lines: &Lines) -> Option<Words> {
        let parts: Vec<(&str, &str)> = lines.text().split_inclusive('\n').flat_map(parts).collect();
        let mut words = by_frequency(parts.iter().map(|(word, _)| *word));
        words.retain(|(_, count)| *count > 1);
        let frequent = words.iter().take(MOST_FREQUENT).filter(|(_, count)| *count >= FREQUENT).count();
        sort_within_symbols(&mut words);
        let between = by_frequency(parts.iter().map(|(_, between)| *between));
        let word: HashMap<&str, u32> = words.iter().map(|(word, _)| *word).zip(1..).collect();
        let place: HashMap<&str, u32> = between.iter().map(|(between, _)| *between).zip(0..).collect();
        let numbers: Vec<(u32, u32)> =
            parts.iter().map(|(text, between)| (word.get(text).copied().unwrap_or(0), place[between])).collect();
        let rare = parts.iter().zip(&numbers).filter(|(_, (word, _))| *word == 0).map(|((text, _), _)| text).collect();
        let mut counter = Counter::new(COMMON + frequent);
        write(&numbers, Model::new(words.len(), frequent), &mut counter);
        let frequencies = counter.frequencies();
        let tables = tables(&frequencies)?;
        let mut encoder = Encoder::new(&tables);
        write(&numbers, Model::new(words.len(), frequent), &mut encoder);
        Some(Words {
            texts: lines.len() as u32,
            bytes: lines.text().len() as u32,
            words: words.iter().map(|(word, _)| word).collect(),
            rare,
            between: between.iter().map(|(between, _)| (*between).to_owned()).collect(),
            codes: encoder.finish(),
            frequencies,
        })
    }

    /// The texts; none if the codes are no texts.
    fn lines(&self) -> Option<Lines> {
        let tables = tables(&self.frequencies)?;
        let frequent = tables.len().checked_sub(COMMON)?;
        let (mut model, mut decoder) = (Model::new(self.words.len(), frequent), Decoder::new(&tables, &self.codes));
        let (mut rare, mut text) = (self.rare.iter(), String::with_capacity(self.bytes as usize));
        for _ in 0..self.texts {
            self.add_text(&mut model, &mut decoder, &mut rare, &mut text)?;
        }
        decoder.is_done().then(|| Lines::from_text(text))?
    }

    /// Adds the next text to those before it. A function of its own, as in the index: see `add_words` there.
    #[inline(never)]
    fn add_text<'a>(
        &'a self,
        model: &mut Model,
        decoder: &mut Decoder<'_>,
        rare: &mut impl Iterator<Item = &'a str>,
        text: &mut String,
    ) -> Option<()> {
        loop {
            let word = match model.word(decoder, 0) {
                0 => rare.next()?,
                number if number as usize > self.words.len() => return None,
                number => self.words.get(number as usize - 1),
            };
            let between = self.between.get(model.between(decoder, 0) as usize).filter(|between| !between.is_empty())?;
            if text.len() + word.len() + between.len() > self.bytes as usize {
                return None;
            }
            text.push_str(word);
            text.push_str(between);
            if between.ends_with('\n') {
                return Some(());
            }
        }
    }
}

fn write(numbers: &[(u32, u32)], mut model: Model, coder: &mut impl Coder) {
    for (word, between) in numbers {
        model.word(coder, *word);
        model.between(coder, *between);
    }
}

fn tables(frequencies: &[Vec<u16>]) -> Option<Vec<Table>> {
    frequencies.iter().map(|frequencies| Table::new(frequencies)).collect()
}

/// The words of a text, each with what stands between it and the next. A text that begins otherwise has an empty
/// word first.
fn parts(mut text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut up_to = move |is_end: fn(char) -> bool| {
        let (part, rest) = text.split_at(text.find(is_end).unwrap_or(text.len()));
        text = rest;
        part
    };
    std::iter::from_fn(move || {
        let part = (up_to(|c| !c.is_alphanumeric()), up_to(char::is_alphanumeric));
        (part != ("", "")).then_some(part)
    })
}

fn by_frequency<'a>(parts: impl Iterator<Item = &'a str>) -> Vec<(&'a str, u32)> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    parts.for_each(|part| *counts.entry(part).or_default() += 1);
    let mut counts: Vec<(&str, u32)> = counts.into_iter().collect();
    counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0)));
    counts
}

/// Those whose numbers share a symbol are sorted by their letters, which then compress better.
fn sort_within_symbols(words: &mut [(&str, u32)]) {
    let mut start = (1 << OWN) - 1;
    while start < words.len() {
        let end = words.len().min(start * 2 + 1);
        words[start..end].sort();
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn texts_are_read_back(texts in proptest::collection::vec("[ab]{0,2}( |, |é|-|\t|\\PC){0,2}[a-c]{0,2}", 0..60)) {
            let lines: Lines = texts.iter().collect();
            prop_assert_eq!(Words::of(&lines).unwrap().lines(), Some(lines));
        }

        #[test]
        fn codes_from_another_hand_are_no_texts_or_some(codes in proptest::collection::vec(any::<u8>(), 0..200), texts in 0_u32..99) {
            let words = Words { codes, texts, ..Words::of(&["a b, c a b", "b"].iter().collect()).unwrap() };
            if let Some(lines) = words.lines() {
                prop_assert_eq!(lines.len(), texts as usize);
            }
        }
    }

    #[test]
    fn a_text_is_words_and_what_stands_between() {
        assert_eq!(parts("β-amyloid (1)\n").collect::<Vec<_>>(), [("β", "-"), ("amyloid", " ("), ("1", ")\n")]);
        assert_eq!(parts("« a »\n").collect::<Vec<_>>(), [("", "« "), ("a", " »\n")]);
        assert_eq!(parts("\n").collect::<Vec<_>>(), [("", "\n")]);
    }

    #[test]
    fn codes_that_end_too_soon_are_no_texts() {
        let mut words = Words::of(&(0..500).map(|number| format!("a {number} b {}", number % 7)).collect()).unwrap();
        words.codes.truncate(words.codes.len() / 2);
        assert_eq!(words.lines(), None);
    }
}
