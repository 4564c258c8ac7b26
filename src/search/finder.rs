//! Which records an expression finds, and how well each answers.
//!
//! First without errors. Only where that finds nothing are errors forgiven: at first in the words that no record
//! holds, then, if that finds nothing either, in all of them; and only the records with the fewest errors are kept.
//! So an error never hides what was asked for, and never floods it.

use super::expression::{Clause, Expression, Needle, Term};
use super::frequent::Frequent;
use super::index::{Field, Fields, Index};
use super::lookups::Lookups;
use super::marks::Marks;
use super::matcher::{Latitude, Matcher, Penalty, Way};
use super::names::MOST_INITIALS;
use super::order::{keyed, sort_all, value};
use super::shelf::Shelf;
use crate::text::each_word;
use std::ops::Range;

/// A record that was found.
pub type Hit = (u32, Penalty);

/// As many postings are walked in the time in which one record's terms are read.
const WALKED: usize = 24;

/// The terms of so many records stay near the processor until they are read.
const FETCHED: usize = 512;

/// Finds records; keeps its working memory from one question to the next.
#[derive(Debug, Default)]
pub struct Finder {
    /// The terms that answer the word at hand.
    marks: Marks,
    /// For each record how it answers the word at hand best.
    best: Vec<Way>,
    /// The records that do.
    met: Marks,
    /// What answers the words that many records hold.
    frequent: Frequent,
    /// Words with typing errors.
    lookups: Lookups,
}

/// What an expression finds.
#[derive(Debug, Default)]
pub struct Found {
    /// The records.
    pub hits: Vec<Hit>,
    /// The words with all that answers them.
    pub sought: Vec<Sought>,
    /// Whether the words are found, before anything is excluded: then there is nothing to forgive.
    pub is_met: bool,
}

/// A word with what answers it, and where it is looked for.
#[derive(Debug, Clone)]
pub struct Sought {
    /// The word.
    pub matcher: Matcher,
    /// The fields.
    pub fields: Fields,
}

/// Which words are forgiven errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Forgiveness {
    Nothing,
    UnknownWords,
    AllWords,
}

/// A clause with its words looked up.
struct Prepared<'a> {
    clause: &'a Clause,
    terms: Vec<Looked<'a>>,
    cost: usize,
}

impl Prepared<'_> {
    /// Whether it only takes away: an exclusion, or years.
    fn is_filter(&self) -> bool {
        self.clause.is_negative || self.terms.iter().all(|term| matches!(term, Looked::Years(..)))
    }
}

enum Looked<'a> {
    Needle { needle: &'a Needle, fields: Fields, words: Vec<Matcher>, joined: Option<Matcher> },
    Years(u16, u16),
}

impl Finder {
    /// Working memory for an index.
    pub fn new(shelf: &Shelf, index: &Index) -> Finder {
        Finder {
            marks: Marks::new(index.terms.len()),
            best: vec![Way::NONE; shelf.len()],
            met: Marks::new(shelf.len()),
            frequent: Frequent::new(shelf.len(), index),
            lookups: Lookups::default(),
        }
    }

    /// The records of an expression that is not empty.
    pub fn find(&mut self, expression: &Expression, shelf: &Shelf, index: &Index) -> Found {
        let exact = self.attempt(expression, shelf, index, Forgiveness::Nothing);
        if exact.is_met {
            return exact;
        }
        let is_unknown = exact.sought.iter().any(|sought| sought.matcher.is_unknown(index));
        let first = is_unknown.then(|| self.attempt(expression, shelf, index, Forgiveness::UnknownWords));
        let first = first.filter(|found| found.is_met);
        let mut found = first.unwrap_or_else(|| self.attempt(expression, shelf, index, Forgiveness::AllWords));
        let fewest = found.hits.iter().map(|hit| hit.1.typos()).min();
        found.hits.retain(|hit| Some(hit.1.typos()) == fewest);
        found
    }

    /// What finds comes first, the rarest before the others, then what takes away.
    fn attempt(&mut self, expression: &Expression, shelf: &Shelf, index: &Index, forgiveness: Forgiveness) -> Found {
        let prepared = prepare(expression, index, forgiveness, &mut self.lookups);
        let (filters, mut prepared): (Vec<_>, Vec<_>) = prepared.into_iter().partition(Prepared::is_filter);
        let mut hits = None;
        for one in by_rank(&prepared, |one| one.cost as u32) {
            hits = Some(match hits {
                None => self.walk(one, shelf, index),
                Some(before) => self.narrow(before, one, shelf, index),
            });
            if hits.as_ref().is_some_and(Vec::is_empty) {
                break;
            }
        }
        let mut hits = hits.unwrap_or_else(|| everything(shelf));
        if prepared.iter().flat_map(|one| &one.terms).any(|term| term.fields().has(Field::Initials)) {
            hits = self.without_initials(hits, &mut prepared, shelf, index);
        }
        let is_met = !hits.is_empty();
        for one in &filters {
            if hits.is_empty() {
                break;
            }
            hits = if one.clause.is_negative {
                self.without(hits, one, shelf, index)
            } else {
                self.narrow(hits, one, shelf, index)
            };
        }
        Found { is_met, hits, sought: sought(prepared) }
    }

    /// The hits, those that initials alone had a part in by their words, if they are hits by these.
    fn without_initials(
        &mut self,
        mut hits: Vec<Hit>,
        prepared: &mut [Prepared<'_>],
        shelf: &Shelf,
        index: &Index,
    ) -> Vec<Hit> {
        let mut again: Vec<Hit> =
            hits.iter().filter(|hit| hit.1.is_alone()).map(|hit| (hit.0, Penalty::default())).collect();
        if again.is_empty() {
            return hits;
        }
        hits.retain(|hit| !hit.1.is_alone());
        for one in prepared {
            let asked: Vec<Fields> = one.terms.iter().map(|term| term.fields()).collect();
            one.terms.iter_mut().for_each(|term| term.ask(term.fields().of_words()));
            again = self.narrow(again, one, shelf, index);
            one.terms.iter_mut().zip(asked).for_each(|(term, fields)| term.ask(fields));
        }
        united(hits, again)
    }

    /// The records of a clause, from its postings.
    fn walk(&mut self, prepared: &Prepared<'_>, shelf: &Shelf, index: &Index) -> Vec<Hit> {
        prepared.terms.iter().map(|term| self.walk_term(term, shelf, index)).reduce(united).unwrap_or_default()
    }

    fn walk_term(&mut self, term: &Looked<'_>, shelf: &Shelf, index: &Index) -> Vec<Hit> {
        let (needle, fields, words, joined) = match term {
            Looked::Needle { needle, fields, words, joined } => (needle, *fields, words, joined),
            Looked::Years(from, to) => {
                let is_within = |record: &u32| (*from..=*to).contains(&shelf.year(*record as usize));
                return (0..shelf.len() as u32).filter(is_within).map(|record| (record, Penalty::default())).collect();
            }
        };
        let mut hits = self.walk_words(words, fields, index);
        if needle.is_phrase {
            hits.retain(|hit| has_phrase(shelf, hit.0 as usize, needle));
        }
        if let Some(joined) = joined {
            hits = united(hits, self.walk_word(joined, fields, index));
        }
        if let Some(identifier) = &needle.identifier {
            let mut named = Vec::new();
            identifier.each(shelf, |record, how| named.push((record, Penalty::of(how, 0))));
            hits = united(hits, named);
        }
        hits
    }

    /// All words: the rarest one's postings, narrowed by the others.
    fn walk_words(&mut self, words: &[Matcher], fields: Fields, index: &Index) -> Vec<Hit> {
        let mut order = by_rank(words, |word| word.cost as u32);
        let mut hits = order.next().map_or_else(Vec::new, |rarest| self.walk_word(rarest, fields, index));
        for word in order {
            hits = self.narrow_word(hits, word, fields, index);
        }
        hits
    }

    /// The records of a word. They come in their order, as all lists of hits do: what is read of them next then lies
    /// close together in memory.
    fn walk_word(&mut self, word: &Matcher, fields: Fields, index: &Index) -> Vec<Hit> {
        let Finder { best, met, frequent, .. } = self;
        if let Some(ways) = frequent.of(word, fields, index) {
            return ways.hits();
        }
        word.each_posting(index, fields, |record, way| {
            let best = &mut best[record as usize];
            *best = way.min(*best);
            met.set(record);
        });
        let mut hits = Vec::with_capacity(word.postings(index).min(best.len()));
        let mut way = |record: u32| std::mem::replace(&mut best[record as usize], Way::NONE);
        met.drain(|record| hits.push((record, way(record).penalty())));
        hits
    }

    /// Of some records those that a clause finds too: from its postings where they are few, or else by reading
    /// the records' own terms.
    fn narrow(&mut self, hits: Vec<Hit>, prepared: &Prepared<'_>, shelf: &Shelf, index: &Index) -> Vec<Hit> {
        match prepared.terms.as_slice() {
            [Looked::Years(from, to)] => {
                let is_within = |hit: &Hit| (*from..=*to).contains(&shelf.year(hit.0 as usize));
                hits.into_iter().filter(is_within).collect()
            }
            [Looked::Needle { needle, fields, words, joined: None }] if needle.identifier.is_none() => {
                let mut hits = hits;
                for word in words {
                    hits = self.narrow_word(hits, word, *fields, index);
                }
                if needle.is_phrase {
                    hits.retain(|hit| has_phrase(shelf, hit.0 as usize, needle));
                }
                hits
            }
            _ => {
                let others = self.walk(prepared, shelf, index);
                common(hits, others)
            }
        }
    }

    fn narrow_word(&mut self, hits: Vec<Hit>, word: &Matcher, fields: Fields, index: &Index) -> Vec<Hit> {
        if let Some(ways) = self.frequent.kept(word, fields) {
            return ways.narrow(hits);
        }
        let is_best_read = word.is_best_read(hits.len(), index);
        // A record has some two dozen terms, which are read for less than as many postings.
        if !is_best_read && word.postings(index) < hits.len() * WALKED {
            if let Some(ways) = self.frequent.of(word, fields, index) {
                return ways.narrow(hits);
            }
            let others = self.walk_word(word, fields, index);
            return common(hits, others);
        }
        index.fetch(hits.iter().take(FETCHED).map(|hit| hit.0));
        if is_best_read {
            let read =
                |(record, penalty): Hit| Some((record, penalty + word.read(index.terms_of(record), fields, index)?));
            return hits.into_iter().filter_map(read).collect();
        }
        word.mark(&mut self.marks, index);
        let marks = &self.marks;
        let test =
            |(record, penalty): Hit| Some((record, penalty + word.test(index.terms_of(record), fields, marks, index)?));
        let hits = hits.into_iter().filter_map(test).collect();
        self.marks.drain(|_| {});
        hits
    }

    fn without(&mut self, hits: Vec<Hit>, prepared: &Prepared<'_>, shelf: &Shelf, index: &Index) -> Vec<Hit> {
        let excluded = self.walk(prepared, shelf, index);
        beside(hits, excluded, |penalty, other| other.is_none().then_some(penalty))
    }
}

/// The hits of two lists, a record of both with the better penalty.
fn united(one: Vec<Hit>, other: Vec<Hit>) -> Vec<Hit> {
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    let next = || {
        let (Some(first), Some(second)) = (one.peek(), other.peek()) else {
            return one.next().or_else(|| other.next());
        };
        let record = first.0.min(second.0);
        let hits = [one.next_if(|hit| hit.0 == record), other.next_if(|hit| hit.0 == record)];
        hits.into_iter().flatten().min()
    };
    std::iter::from_fn(next).collect()
}

/// The hits that are among the others too, with both penalties.
fn common(hits: Vec<Hit>, others: Vec<Hit>) -> Vec<Hit> {
    beside(hits, others, |penalty, other| Some(penalty + other?))
}

/// What each hit becomes beside the penalty that it has among the others, if it has one.
fn beside(hits: Vec<Hit>, others: Vec<Hit>, combine: impl Fn(Penalty, Option<Penalty>) -> Option<Penalty>) -> Vec<Hit> {
    let mut others = others.into_iter().peekable();
    let keep = |(record, penalty): Hit| {
        while others.next_if(|other| other.0 < record).is_some() {}
        let other = others.peek().filter(|other| other.0 == record).map(|other| other.1);
        Some((record, combine(penalty, other)?))
    };
    hits.into_iter().filter_map(keep).collect()
}

/// A list in the order of its ranks.
fn by_rank<T>(list: &[T], rank: impl Fn(&T) -> u32) -> impl Iterator<Item = &T> {
    let mut keys: Vec<u64> = (0..).zip(list).map(|(index, one)| keyed(rank(one), index)).collect();
    sort_all(&mut keys);
    keys.into_iter().map(|keyed| &list[value(keyed) as usize])
}

fn everything(shelf: &Shelf) -> Vec<Hit> {
    (0..shelf.len() as u32).map(|record| (record, Penalty::default())).collect()
}

fn prepare<'a>(
    expression: &'a Expression,
    index: &Index,
    forgiveness: Forgiveness,
    lookups: &mut Lookups,
) -> Vec<Prepared<'a>> {
    let last = expression.needles().last();
    let is_alone = expression.needles().flat_map(|needle| &needle.words).nth(1).is_none();
    let prepare = |clause: &'a Clause| {
        let look = |term: &'a Term| match term {
            Term::Years(from, to) => Looked::Years(from.unwrap_or(0), to.unwrap_or(u16::MAX)),
            Term::Needle(needle) => {
                let is_last = last.is_some_and(|last| std::ptr::eq(last, needle));
                let asks_initials = !clause.is_negative && !is_alone && may_be_initials(needle);
                let fields = if asks_initials { needle.fields } else { needle.fields.of_words() };
                look_up(needle, fields, clause.is_negative, is_last, index, forgiveness, lookups)
            }
        };
        let terms: Vec<Looked<'_>> = clause.any_of.iter().map(look).collect();
        let cost = terms.iter().map(Looked::cost).sum();
        Prepared { clause, terms, cost }
    };
    expression.clauses.iter().map(prepare).collect()
}

fn may_be_initials(needle: &Needle) -> bool {
    needle.words.iter().chain(&needle.joined).any(|word| (2..=MOST_INITIALS).contains(&word.len()))
}

fn look_up<'a>(
    needle: &'a Needle,
    fields: Fields,
    is_negative: bool,
    is_last: bool,
    index: &Index,
    forgiveness: Forgiveness,
    lookups: &mut Lookups,
) -> Looked<'a> {
    let open = !needle.is_phrase;
    let strict = Latitude { longer: open, inside: open && !is_negative, typos: false, is_last: false };
    let lenient = Latitude { typos: true, is_last, ..strict };
    let may_err = open && !is_negative;
    let mut word = |word: &String| match forgiveness {
        Forgiveness::AllWords if may_err => lookups.of(word, lenient, index),
        _ => Matcher::new(word, strict, index),
    };
    let mut words: Vec<Matcher> = needle.words.iter().map(&mut word).collect();
    let joined = needle.joined.as_ref().map(&mut word);
    let is_known = joined.as_ref().is_some_and(|joined| !joined.is_unknown(index));
    if forgiveness == Forgiveness::UnknownWords && may_err && !is_known {
        for word in words.iter_mut().filter(|word| word.is_unknown(index)) {
            *word = lookups.of(&word.word, lenient, index);
        }
    }
    Looked::Needle { needle, fields, words, joined }
}

impl Looked<'_> {
    /// Where it is looked for.
    fn fields(&self) -> Fields {
        match self {
            Looked::Needle { fields, .. } => *fields,
            Looked::Years(..) => Fields::only(Field::Year),
        }
    }

    fn ask(&mut self, of: Fields) {
        if let Looked::Needle { fields, .. } = self {
            *fields = of;
        }
    }

    fn cost(&self) -> usize {
        match self {
            // Reading every record's year costs about as much as that many postings.
            Looked::Years(..) => 1 << 20,
            Looked::Needle { words, joined, .. } => {
                let rarest = words.iter().map(|word| word.cost).min().unwrap_or(0);
                rarest + joined.as_ref().map_or(0, |joined| joined.cost)
            }
        }
    }
}

fn sought(prepared: Vec<Prepared<'_>>) -> Vec<Sought> {
    prepared
        .into_iter()
        .flat_map(|one| one.terms)
        .flat_map(|term| match term {
            Looked::Needle { fields, words, joined, .. } => {
                let sought = |matcher| Sought { matcher, fields };
                words.into_iter().chain(joined).map(sought).collect()
            }
            Looked::Years(..) => Vec::new(),
        })
        .collect()
}

/// Whether the words of a phrase follow one another in the title, in the journal or in one author's name.
fn has_phrase(shelf: &Shelf, record: usize, needle: &Needle) -> bool {
    let has = |field, text: &str| needle.fields.has(field) && follows(text, &needle.words);
    let [journal, abbreviation] = shelf.journal(record);
    let people = || shelf.people_of.of(record).iter().map(|person| shelf.people.names.get(*person as usize));
    has(Field::Title, shelf.titles.get(record))
        || has(Field::Journal, journal)
        || has(Field::Journal, abbreviation)
        || shelf.authors(record).chain(people()).any(|author| has(Field::Authors, author))
}

/// Whether a text holds the words of a phrase one after the other; a compound is its parts or, joined, one word.
fn follows(text: &str, phrase: &[String]) -> bool {
    let mut words: Vec<(String, Range<usize>)> = Vec::new();
    each_word(text, |word| words.push((word.letters.to_owned(), word.from..word.to)));
    words.iter().any(|(_, place)| goes_on(&words, place.start, phrase))
}

/// Whether the phrase stands in the text from this place on.
fn goes_on(words: &[(String, Range<usize>)], from: usize, phrase: &[String]) -> bool {
    let Some((first, rest)) = phrase.split_first() else { return true };
    let next = words.iter().map(|(_, place)| place.start).filter(|start| *start >= from).min();
    let mut here = words.iter().filter(|(_, place)| Some(place.start) == next);
    here.any(|(letters, place)| letters == first && goes_on(words, place.end, rest))
}
