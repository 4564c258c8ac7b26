//! The inverted index: which records hold a word, and which words a record holds.
//!
//! Both ways are kept: a rare word's postings are walked, and what they give is tested for the other words
//! against the records' own tokens, so that a common word costs no more than a rare one.

mod grams;
mod terms;

use super::lists::{Lists, starts};
use super::names::each_name;
use super::shelf::Shelf;
use crate::text::each_word;
use grams::Grams;
use std::ops::Range;

use terms::Batch;
pub use terms::{Interner, Terms, holds, letter_set};

/// A place where words are searched. The first is the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The title.
    Title,
    /// The authors as printed, and the full names of the alumni among them.
    Authors,
    /// The journal's name and abbreviation.
    Journal,
    /// The year.
    Year,
    /// The initials of the authors that are not printed: see [`each_name`]. They answer beside a word of a name only.
    Initials,
}

impl Field {
    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// A set of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fields(u32);

impl Fields {
    /// Every field.
    pub const ALL: Fields = Fields(31);

    /// One field; the initials are the authors'.
    pub const fn only(field: Field) -> Fields {
        Fields(match field {
            Field::Authors => Field::Authors.bit() | Field::Initials.bit(),
            field => field.bit(),
        })
    }

    /// Those of them that hold words.
    pub const fn of_words(self) -> Fields {
        Fields(self.0 & !Field::Initials.bit())
    }

    /// Whether it holds a field.
    pub fn has(self, field: Field) -> bool {
        self.0 & field.bit() != 0
    }
}

/// A term or a record, with the fields in which the one stands in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry(u32);

const FIELD_BITS: u32 = 5;

impl Entry {
    fn new(id: u32, fields: u32) -> Entry {
        Entry(id << FIELD_BITS | fields)
    }

    /// The number of the term or record.
    #[inline(always)]
    pub fn id(self) -> u32 {
        self.0 >> FIELD_BITS
    }

    /// The best of those of the fields that are asked for.
    #[inline(always)]
    pub fn best(self, wanted: Fields) -> Option<u32> {
        let fields = self.0 & wanted.0;
        (fields != 0).then(|| fields.trailing_zeros())
    }
}

/// How many different words there are for each of many records; among few they are more.
const WORDS: usize = 2;

/// More terms than most records have.
const TERMS: usize = 32;

/// The index of a shelf.
#[derive(Debug)]
pub struct Index {
    /// The words, sorted.
    pub terms: Terms,
    /// The records of each term.
    postings: Lists<Entry>,
    /// The terms of each record.
    tokens: Lists<Entry>,
    grams: Grams,
}

impl Index {
    /// Reads every record once.
    pub fn of(shelf: &Shelf) -> Index {
        let mut interner = Interner::with_room(shelf.len() * WORDS);
        let tokens = tokens(shelf, &mut interner);
        let (terms, rank) = interner.sorted();
        let tokens = Lists {
            starts: tokens.starts,
            values: tokens
                .values
                .into_iter()
                .map(|entry| Entry(rank[entry.id() as usize] << FIELD_BITS | entry.0 & Fields::ALL.0))
                .collect(),
        };
        let (postings, grams) = (postings(&tokens, terms.len()), Grams::of(&terms));
        Index { terms, postings, tokens, grams }
    }

    /// The records of neighbouring terms, each in the order of the records.
    #[inline(always)]
    pub fn records(&self, terms: Range<u32>) -> &[Entry] {
        self.postings.of(terms)
    }

    /// The terms of a record.
    #[inline(always)]
    pub fn terms_of(&self, record: u32) -> &[Entry] {
        self.tokens.of(record..record + 1)
    }

    /// Looks at the terms of some records, with many looks at memory under way at once: who reads them next need not
    /// wait for each.
    pub fn fetch(&self, records: impl Iterator<Item = u32>) {
        let look = |entry: Option<&Entry>| entry.map_or(0, |entry| entry.0);
        let seen = records.fold(0, |seen, record| {
            let terms = self.terms_of(record);
            seen ^ look(terms.first()) ^ look(terms.last())
        });
        // Nobody asks for it, and the compiler would leave the looks out.
        std::hint::black_box(seen);
    }

    /// How many terms may hold some letters, which are at least three bytes.
    pub fn may_hold(&self, letters: &str) -> usize {
        self.grams.may_hold(letters)
    }

    /// Visits the terms that hold some letters, which are at least three bytes.
    pub fn each_holding(&self, letters: &str, visit: impl FnMut(u32)) {
        self.grams.each_holding(&self.terms, letters, visit);
    }
}

/// For each record its terms by their number in the interner, each once with all its fields.
fn tokens(shelf: &Shelf, interner: &mut Interner) -> Lists<Entry> {
    let journals: Vec<Vec<u32>> =
        (0..shelf.journals.names.len()).map(|journal| journal_words(shelf, journal, interner)).collect();
    let mut lists = Lists { starts: vec![0], values: Vec::with_capacity(shelf.len() * TERMS) };
    let mut batch = Batch::default();
    for record in 0..shelf.len() {
        add_words(record, shelf, &mut batch);
        add_terms(&mut batch, &journals[shelf.journal_of[record] as usize], interner, &mut lists.values);
        lists.starts.push(lists.values.len() as u32);
    }
    lists.values.shrink_to_fit();
    lists
}

/// Adds the words of a record. This and the next are functions of their own since Chromium exchanges its first, slow code
/// for a better one where a function is called, and within a long loop never. `wasm-opt` is told so in `index.html`.
#[inline(never)]
fn add_words(record: usize, shelf: &Shelf, batch: &mut Batch) {
    each_word(shelf.titles.get(record), |word| batch.add(word.letters, Field::Title));
    let people = shelf.people_of.of(record).iter().map(|person| shelf.people.names.get(*person as usize));
    for name in shelf.authors(record).chain(people) {
        each_name(name, |word, field| batch.add(word.letters, field));
    }
    batch.add(&shelf.year(record).to_string(), Field::Year);
}

/// Adds the terms of a record to those before it.
#[inline(never)]
fn add_terms(batch: &mut Batch, journal: &[u32], interner: &mut Interner, entries: &mut Vec<Entry>) {
    let start = entries.len();
    let mut add = |term: u32, field: Field| {
        let fields = field.bit();
        match entries[start..].iter_mut().find(|entry: &&mut Entry| entry.id() == term) {
            Some(entry) => entry.0 |= fields,
            None => entries.push(Entry::new(term, fields)),
        }
    };
    interner.numbers(batch, &mut add);
    journal.iter().for_each(|term| add(*term, Field::Journal));
}

fn journal_words(shelf: &Shelf, journal: usize, interner: &mut Interner) -> Vec<u32> {
    let mut words = Vec::new();
    for text in [shelf.journals.names.get(journal), shelf.journals.abbreviations.get(journal)] {
        each_word(text, |word| words.push(interner.number(word.letters)));
    }
    words
}

/// A counting sort: records are met in their order, so every list is in that order.
fn postings(tokens: &Lists<Entry>, terms: usize) -> Lists<Entry> {
    let starts = starts(terms, tokens.values.iter().map(|entry| entry.id()));
    let mut next = starts.clone();
    let mut values = vec![Entry(0); tokens.values.len()];
    for record in 0..tokens.starts.len() as u32 - 1 {
        for entry in tokens.of(record..record + 1) {
            let place = &mut next[entry.id() as usize];
            values[*place as usize] = Entry::new(record, entry.0 & Fields::ALL.0);
            *place += 1;
        }
    }
    Lists { starts, values }
}
