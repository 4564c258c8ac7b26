//! How all records answer a word, kept for words that many records hold: while a query is typed, each key asks for the
//! words before it again, and every query begins with a single letter.

use super::finder::Hit;
use super::index::{Fields, Index};
use super::matcher::{Latitude, Matcher, Way};

/// A word is frequent where it has a posting for each so many records.
const RARITY: usize = 8;

/// How many words are kept beside those of one letter: more than most queries have.
const RECENT: usize = 6;

/// The words that are kept.
#[derive(Debug, Default)]
pub struct Frequent {
    records: usize,
    /// Words of one letter or digit.
    letters: Vec<Kept>,
    /// Words that were asked for, the last one last.
    recent: Vec<Kept>,
}

/// A word with what answers it.
#[derive(Debug)]
struct Kept {
    word: String,
    latitude: Latitude,
    fields: Fields,
    ways: Ways,
}

impl Kept {
    fn of(word: &Matcher, fields: Fields, index: &Index, records: usize) -> Kept {
        let mut ways = Ways { of: vec![Way::NONE; records], hits: 0 };
        word.each_posting(index, fields, |record, way| {
            let best = &mut ways.of[record as usize];
            *best = way.min(*best);
        });
        ways.hits = ways.of.iter().filter(|way| **way != Way::NONE).count();
        Kept { word: word.word.clone(), latitude: word.latitude, fields, ways }
    }

    fn is(&self, word: &Matcher, fields: Fields) -> bool {
        self.word == word.word && self.latitude == word.latitude && self.fields == fields
    }
}

/// For each record how it answers a word best.
#[derive(Debug)]
pub struct Ways {
    of: Vec<Way>,
    hits: usize,
}

impl Ways {
    /// The records that answer, in their order.
    pub fn hits(&self) -> Vec<Hit> {
        let mut hits = vec![Hit::default(); self.hits + 1];
        let mut found = 0;
        // Each is written, and stays where it answers: whether it does can't be foreseen.
        for (record, way) in (0..).zip(&self.of) {
            hits[found] = (record, way.penalty());
            found += usize::from(*way != Way::NONE);
        }
        hits.truncate(found);
        hits
    }

    /// Those of some hits that answer too, with both penalties.
    pub fn narrow(&self, mut hits: Vec<Hit>) -> Vec<Hit> {
        let mut found = 0;
        for place in 0..hits.len() {
            let (record, penalty) = hits[place];
            let way = self.of[record as usize];
            hits[found] = (record, penalty + way.penalty());
            found += usize::from(way != Way::NONE);
        }
        hits.truncate(found);
        hits
    }
}

impl Frequent {
    /// The letters and digits of an index that are frequent, as they are asked for first.
    pub fn new(records: usize, index: &Index) -> Frequent {
        let latitude = Latitude { longer: true, inside: true, typos: false, is_last: false };
        let mut frequent = Frequent { records, ..Frequent::default() };
        for letter in ('a'..='z').chain('0'..='9') {
            let word = Matcher::new(&letter.to_string(), latitude, index);
            if frequent.has(&word, index) {
                frequent.letters.push(Kept::of(&word, Fields::ALL.of_words(), index, records));
            }
        }
        frequent
    }

    /// What answers a word, if it is kept.
    pub fn kept(&self, word: &Matcher, fields: Fields) -> Option<&Ways> {
        self.letters.iter().chain(&self.recent).find(|kept| kept.is(word, fields)).map(|kept| &kept.ways)
    }

    /// What answers a word, if it is frequent; then it is kept.
    pub fn of(&mut self, word: &Matcher, fields: Fields, index: &Index) -> Option<&Ways> {
        if self.kept(word, fields).is_none() && self.has(word, index) {
            if self.recent.len() == RECENT {
                self.recent.remove(0);
            }
            self.recent.push(Kept::of(word, fields, index, self.records));
        }
        self.kept(word, fields)
    }

    fn has(&self, word: &Matcher, index: &Index) -> bool {
        word.postings(index) * RARITY >= self.records
    }
}
