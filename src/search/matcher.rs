//! One word of a query, with the terms that answer it.

use super::index::{Entry, Field, Fields, Index, holds, letter_set};
use super::marks::Marks;
use super::order::{keyed, sort_all, value};
use super::typos::{errors, forgiven};
use std::cell::OnceCell;
use std::ops::Range;

const AUTHORS: u32 = Field::Authors as u32;

/// How a word answers: first the errors, then the manner, then the field. Less is better, and penalties of
/// several words add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Penalty(u32);

/// In the last bits of a penalty: whether a word of an author's name is met, and initials.
const NAME: u32 = 1;
const INITIALS: u32 = 2;

/// Where the manner and the typing errors begin; the field begins after the flags.
const FIELD: u32 = 2;
const MANNER: u32 = 12;
const TYPOS: u32 = 22;

impl Penalty {
    /// The greatest, which no match has.
    const NONE: Penalty = Penalty(u32::MAX);

    /// The penalty of a manner in a field; the best field is 0.
    pub const fn of(how: How, field: u32) -> Penalty {
        let flag = match (how, field) {
            (How::Initials, _) => INITIALS,
            (_, AUTHORS) => NAME,
            _ => 0,
        };
        Penalty(how.typos() << TYPOS | how.manner() << MANNER | field << FIELD | flag)
    }

    /// The typing errors in it.
    pub fn typos(self) -> u32 {
        self.0 >> TYPOS
    }

    /// Errors, manner and field, each added up over the words.
    pub fn parts(self) -> [u32; 3] {
        [self.0 >> TYPOS, self.0 >> MANNER & 1023, self.0 >> FIELD & 1023]
    }

    /// Whether initials answer, and no word of a name beside them: who types `pl` rarely means them.
    pub fn is_alone(self) -> bool {
        self.0 & (NAME | INITIALS) == INITIALS
    }

    /// The number behind it, for sorting.
    pub fn number(self) -> u32 {
        self.0 & !(NAME | INITIALS)
    }

    /// The penalty of that number.
    pub fn from_number(number: u32) -> Penalty {
        Penalty(number)
    }
}

/// A manner in a field, as a byte: the better one is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Way(u8);

impl Way {
    /// The greatest, which no match has.
    pub const NONE: Way = Way(u8::MAX);

    /// Initials: after the beginning of a word in the title, and before one in a name.
    const INITIALS: Way = Way(Way::of(How::Beginning, 0).0 + 1);

    /// A manner in a field of words; the best field is 0.
    const fn of(how: How, field: u32) -> Way {
        Way((how as u8) << 3 | (field as u8) << 1)
    }

    /// A manner in each field, by its number.
    const fn each(how: How) -> [Way; 5] {
        [Way::of(how, 0), Way::of(how, 1), Way::of(how, 2), Way::of(how, 3), Way::INITIALS]
    }

    /// Its penalty.
    #[inline(always)]
    pub fn penalty(self) -> Penalty {
        PENALTIES[usize::from(self.0) % PENALTIES.len()]
    }
}

/// The penalty of each [`Way`]; of none, the last one.
const PENALTIES: [Penalty; 64] = {
    let (mut penalties, mut way) = ([Penalty::NONE; 64], 0);
    while way < penalties.len() {
        penalties[way] = Penalty::of(How::ALL[way >> 3], way as u32 >> 1 & 3);
        way += 2;
    }
    penalties[Way::INITIALS.0 as usize] = Penalty::of(How::Initials, AUTHORS);
    penalties
};

impl std::ops::Add for Penalty {
    type Output = Penalty;

    fn add(self, other: Penalty) -> Penalty {
        let flags = NAME | INITIALS;
        Penalty((self.0 & !flags).saturating_add(other.0 & !flags) | (self.0 | other.0) & flags)
    }
}

/// How a term answers a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum How {
    /// It is the word.
    Whole,
    /// It begins with it.
    Beginning,
    /// It is, or begins with, an author's initials.
    Initials,
    /// It holds it.
    Inside,
    /// It is the word but for one error.
    OneTypo,
    /// It begins with the word but for one error.
    BeginningOneTypo,
    /// It is the word but for two errors.
    TwoTypos,
    /// It begins with the word but for two errors.
    BeginningTwoTypos,
}

impl How {
    /// All of them, the best first.
    const ALL: [How; 8] = [
        How::Whole,
        How::Beginning,
        How::Initials,
        How::Inside,
        How::OneTypo,
        How::BeginningOneTypo,
        How::TwoTypos,
        How::BeginningTwoTypos,
    ];

    /// The typing errors.
    pub const fn typos(self) -> u32 {
        match self {
            How::Whole | How::Beginning | How::Initials | How::Inside => 0,
            How::OneTypo | How::BeginningOneTypo => 1,
            How::TwoTypos | How::BeginningTwoTypos => 2,
        }
    }

    const fn manner(self) -> u32 {
        match self {
            How::Whole | How::Initials | How::OneTypo | How::TwoTypos => 0,
            How::Beginning | How::BeginningOneTypo | How::BeginningTwoTypos => 1,
            How::Inside => 2,
        }
    }

    /// Where a word is met so: initials are no words that could hold it, or have errors.
    const fn fields(self, asked: Fields) -> Fields {
        if matches!(self, How::Whole | How::Beginning) { asked } else { asked.of_words() }
    }

    fn with_typos(typos: usize, is_whole: bool) -> How {
        match (typos, is_whole) {
            (0, true) => How::Whole,
            (0, false) => How::Beginning,
            (1, true) => How::OneTypo,
            (1, false) => How::BeginningOneTypo,
            (_, true) => How::TwoTypos,
            (_, false) => How::BeginningTwoTypos,
        }
    }
}

/// What a word may match beyond itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Latitude {
    /// Longer words that begin with it or hold it.
    pub longer: bool,
    /// Words that hold it: not for exclusions.
    pub inside: bool,
    /// Words with errors.
    pub typos: bool,
    /// Beginnings with errors: the word may still be being typed.
    pub is_last: bool,
}

/// From this length on, in bytes, a word is looked for inside others.
const LEAST_INSIDE: usize = 3;

/// A word with the terms that answer it. Those that merely hold it are looked for when they are needed: where other
/// words leave few records, their terms are read instead.
#[derive(Debug, Clone)]
pub struct Matcher {
    /// The folded word.
    pub word: String,
    /// What it may match beyond itself.
    pub latitude: Latitude,
    whole: Option<u32>,
    beginning: Range<u32>,
    others: OnceCell<Others>,
    /// About how many postings its terms have together.
    pub cost: usize,
}

/// The terms that can't be told by their number.
#[derive(Debug, Clone, Default)]
struct Others {
    /// In the order of their numbers.
    terms: Vec<(u32, How)>,
    postings: usize,
}

/// Terms in the order of their numbers, each once. An error may lie in a word that holds the word as well: the better
/// way counts.
fn in_order(terms: &[(u32, How)]) -> Vec<(u32, How)> {
    let mut keys: Vec<u64> = terms.iter().map(|(term, how)| keyed(*term, *how as u32)).collect();
    sort_all(&mut keys);
    keys.dedup_by_key(|key| *key >> 32);
    keys.into_iter().map(|key| ((key >> 32) as u32, How::ALL[value(key) as usize])).collect()
}

/// How many postings a term has, about, and a record terms.
const POSTINGS: usize = 4;
const TERMS: usize = 25;

impl Matcher {
    /// Looks the word up.
    pub fn new(word: &str, latitude: Latitude, index: &Index) -> Matcher {
        let mut beginning = index.terms.starting_with(word);
        let whole = Some(beginning.start).filter(|term| !beginning.is_empty() && index.terms.get(*term) == word);
        if !latitude.longer {
            beginning.end = beginning.start + u32::from(whole.is_some());
        }
        let others = OnceCell::new();
        let mut matcher = Matcher { word: word.to_owned(), latitude, whole, beginning, others, cost: 0 };
        matcher.cost = index.records(matcher.beginning.clone()).len();
        if latitude.typos {
            matcher.cost += matcher.others(index).postings;
        } else if matcher.is_sought_inside() {
            matcher.cost += index.may_hold(word) * POSTINGS;
        }
        matcher
    }

    fn is_sought_inside(&self) -> bool {
        self.latitude.inside && self.word.len() >= LEAST_INSIDE
    }

    /// Whether no term answers.
    pub fn is_unknown(&self, index: &Index) -> bool {
        self.beginning.is_empty() && self.others(index).terms.is_empty()
    }

    /// How many postings its terms have together.
    pub fn postings(&self, index: &Index) -> usize {
        index.records(self.beginning.clone()).len() + self.others(index).postings
    }

    fn others(&self, index: &Index) -> &Others {
        self.others.get_or_init(|| {
            let mut terms = Vec::new();
            if self.is_sought_inside() {
                index.each_holding(&self.word, |term| {
                    if !self.beginning.contains(&term) {
                        terms.push((term, How::Inside));
                    }
                });
            }
            if self.latitude.typos {
                self.add_typos(&mut terms, index);
                terms = in_order(&terms);
            }
            let postings = terms.iter().map(|(term, _)| index.records(*term..*term + 1).len()).sum();
            Others { terms, postings }
        })
    }

    /// A term that lacks more of the word's letters than errors are forgiven is not compared.
    fn add_typos(&self, others: &mut Vec<(u32, How)>, index: &Index) {
        let (limit, word) = (forgiven(&self.word), self.word.as_bytes());
        if limit == 0 {
            return;
        }
        let letters = letter_set(&self.word);
        let (least, most) = (word.len() - limit, word.len() + limit);
        for (term, (held, length)) in (0..).zip(index.terms.shapes()) {
            let length = length as usize;
            let may_be_whole = length <= most && (held & !letters).count_ones() as usize <= limit;
            if length >= least
                && (letters & !held).count_ones() as usize <= limit
                && (may_be_whole || self.latitude.is_last)
                && let Some(how) = self.compare(index.terms.get(term), limit)
            {
                others.push((term, how));
            }
        }
    }

    /// How a term answers with errors; nothing if it answers without, or not at all.
    fn compare(&self, term: &str, limit: usize) -> Option<How> {
        let found = errors(self.word.as_bytes(), term.as_bytes(), limit)?;
        // A word that lacks its last letters has fewer errors as a beginning.
        let is_beginning = self.latitude.is_last && found.beginning < found.whole;
        let typos = if is_beginning { found.beginning } else { found.whole };
        (1..=limit).contains(&typos).then(|| How::with_typos(typos, !is_beginning))
    }

    /// Visits the postings of every term that answers.
    #[inline(always)]
    pub fn each_posting(&self, index: &Index, fields: Fields, mut visit: impl FnMut(u32, Way)) {
        let mut walk = |terms: Range<u32>, how: How| {
            let (ways, fields) = (Way::each(how), how.fields(fields));
            for entry in index.records(terms) {
                if let Some(field) = entry.best(fields) {
                    visit(entry.id(), ways[field as usize]);
                }
            }
        };
        let mut beginning = self.beginning.clone();
        if let Some(whole) = self.whole {
            walk(whole..whole + 1, How::Whole);
            beginning.start += 1;
        }
        walk(beginning, How::Beginning);
        for (term, how) in &self.others(index).terms {
            walk(*term..*term + 1, *how);
        }
    }

    /// Notes the terms that can't be told by their number, so that [`Matcher::test`] can.
    pub fn mark(&self, marks: &mut Marks, index: &Index) {
        self.others(index).terms.iter().for_each(|(term, _)| marks.set(*term));
    }

    /// How a record's terms answer best, by the notes.
    pub fn test(&self, terms: &[Entry], fields: Fields, marks: &Marks, index: &Index) -> Option<Penalty> {
        let others = &self.others(index).terms;
        let how = |term| others.binary_search_by_key(&term, |other| other.0).ok().map(|place| others[place].1);
        self.best(terms, fields, |term| if marks.has(term) { how(term) } else { None })
    }

    /// Whether reading the terms of so many records takes less time than looking for all that hold the word.
    pub fn is_best_read(&self, records: usize, index: &Index) -> bool {
        let is_open = self.others.get().is_none() && self.is_sought_inside();
        is_open && records * TERMS < index.may_hold(&self.word)
    }

    /// How a record's terms answer best, by their letters.
    pub fn read(&self, terms: &[Entry], fields: Fields, index: &Index) -> Option<Penalty> {
        let set = letter_set(&self.word);
        self.best(terms, fields, |term| index.terms.holds(term, &self.word, set).then_some(How::Inside))
    }

    #[inline(always)]
    fn best(&self, terms: &[Entry], fields: Fields, other: impl Fn(u32) -> Option<How>) -> Option<Penalty> {
        let mut best = Way::NONE;
        for entry in terms {
            let term = entry.id();
            let how = if self.whole == Some(term) {
                Some(How::Whole)
            } else if self.beginning.contains(&term) {
                Some(How::Beginning)
            } else {
                other(term)
            };
            if let Some(how) = how
                && let Some(field) = entry.best(how.fields(fields))
            {
                best = best.min(Way::each(how)[field as usize]);
            }
        }
        (best != Way::NONE).then(|| best.penalty())
    }

    /// How some letters of a field answer: for showing why a record is a result.
    pub fn explain(&self, letters: &str, field: Field) -> Option<How> {
        if field == Field::Initials {
            return (self.latitude.longer && letters.starts_with(&self.word)).then_some(How::Initials);
        }
        if letters == self.word {
            return Some(How::Whole);
        }
        if self.latitude.longer && letters.starts_with(&self.word) {
            return Some(How::Beginning);
        }
        if self.is_sought_inside() && holds(letters, &self.word) {
            return Some(How::Inside);
        }
        let limit = forgiven(&self.word);
        if self.latitude.typos && limit > 0 { self.compare(letters, limit) } else { None }
    }
}
