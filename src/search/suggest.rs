//! How a text may go on, and what it may have meant.

use super::expression::{Clause, Expression, Needle, QUOTES, Term};
use super::finder::Sought;
use super::index::Index;
use super::order::{keyed, placed, sort_all, value};
use super::query::MAX_TEXT;
use super::shelf::Shelf;
use super::typos::{errors, forgiven};
use crate::text::each_word;

/// How many suggestions are made at most.
pub const MOST: usize = 4;

/// How many completions are offered.
const COMPLETIONS: usize = 8;

/// The shortest word that is completed or split off, in bytes.
const LEAST: usize = 2;

/// The shortest name after two particles: nearly all pairs of letters are somebody's initials.
const LEAST_NAME: usize = 4;

/// The text with its last word completed, the most frequent words first, as they are printed.
pub fn completions(text: &str, shelf: &Shelf, index: &Index) -> Vec<String> {
    let mut last = None;
    each_word(text, |word| {
        if !word.is_joined && word.to == text.len() {
            last = Some((word.letters.to_owned(), word.from));
        }
    });
    let Some((letters, from)) = last.filter(|(letters, _)| letters.len() >= LEAST) else {
        return Vec::new();
    };
    let longer = |term: &u32| index.terms.get(*term).len() > letters.len();
    let rarity = |term: u32| u32::MAX - index.records(term..term + 1).len() as u32;
    let terms = index.terms.starting_with(&letters).filter(longer).map(|term| keyed(rarity(term), term));
    let terms = placed(terms, 0..COMPLETIONS);
    let complete = |term: u32| Some(text[..from].to_owned() + &printed(term, shelf, index)?);
    let fits = |text: &String| text.chars().count() <= MAX_TEXT;
    terms.into_iter().filter_map(|keyed| complete(value(keyed))).filter(fits).collect()
}

/// A term as the first record that holds it prints it.
fn printed(term: u32, shelf: &Shelf, index: &Index) -> Option<String> {
    let record = index.records(term..term + 1).first()?.id() as usize;
    let letters = index.terms.get(term);
    let [journal, abbreviation] = shelf.journal(record);
    let people = || shelf.people_of.of(record).iter().map(|person| shelf.people.names.get(*person as usize));
    let fixed = [shelf.titles.get(record), shelf.authors.get(record), journal, abbreviation];
    fixed.into_iter().chain(people()).find_map(|text| {
        let mut found = None;
        each_word(text, |word| {
            if word.letters == letters && found.is_none() {
                found = Some(text[word.from..word.to].to_owned());
            }
        });
        found
    })
}

/// Other texts that may find something: a phrase as plain words, each unknown word replaced by the words that
/// it is made of, or by its nearest neighbours, then each clause left out. Where no record answers a clause even with
/// errors, only that one is changed; no one change helps two such clauses.
pub fn other_texts(text: &str, expression: &Expression, sought: &[Sought], index: &Index) -> Vec<String> {
    let is_lost = |clause: &&Clause| is_lost(clause, sought, index);
    let lost: Vec<&Clause> = expression.clauses.iter().filter(is_lost).collect();
    let changed: Vec<&Clause> = match lost.as_slice() {
        [] => expression.clauses.iter().collect(),
        [_] => lost,
        _ => Vec::new(),
    };
    let corrected = changed.iter().flat_map(|clause| corrections(text, clause, index));
    let shorter = changed.iter().filter(|_| expression.clauses.len() > 1).map(|clause| {
        let rest = text[..clause.place.start].trim_end().to_owned() + " " + text[clause.place.end..].trim_start();
        let rest = rest.trim();
        let rest = rest.strip_prefix("AND ").unwrap_or(rest);
        [" AND", " OR", " OU"].into_iter().fold(rest, |rest, end| rest.strip_suffix(end).unwrap_or(rest)).to_owned()
    });
    corrected.chain(shorter.collect::<Vec<_>>()).collect()
}

/// Whether nothing answers a clause, even with errors. A phrase may be met by its words.
fn is_lost(clause: &Clause, sought: &[Sought], index: &Index) -> bool {
    // The last word may be a beginning, with errors, of what it is not before.
    let is_unknown = |word: &String| {
        sought.iter().filter(|sought| sought.matcher.word == *word).all(|sought| sought.matcher.is_unknown(index))
    };
    let is_lost = |term: &Term| match term {
        Term::Needle(needle) => {
            let is_joined_unknown = needle.joined.as_ref().is_none_or(is_unknown);
            !needle.is_phrase && needle.identifier.is_none() && is_joined_unknown && needle.words.iter().any(is_unknown)
        }
        Term::Years(..) => false,
    };
    !clause.is_negative && clause.any_of.iter().all(is_lost)
}

fn corrections(text: &str, clause: &Clause, index: &Index) -> Vec<String> {
    let needles = clause.any_of.iter().filter_map(|term| match term {
        Term::Needle(needle) if !clause.is_negative => Some(needle),
        _ => None,
    });
    let (before, rest) = text.split_at(clause.place.start);
    let (here, after) = rest.split_at(clause.place.end - clause.place.start);
    let correct = |needle: &Needle| {
        if needle.is_phrase {
            return vec![[before, &here.replace(QUOTES, ""), after].concat()];
        }
        let [word] = needle.words.as_slice() else { return Vec::new() };
        let replace = |near: String| [before, &here.replacen(&needle.typed, &near, 1), after].concat();
        pieces(word, index).into_iter().chain(neighbours(word, index)).map(replace).collect()
    };
    needles.flat_map(correct).collect()
}

/// An unknown word as two terms, or else as three: names are written with their particles as one (`lajoie`,
/// `vanderwaals`).
fn pieces(word: &str, index: &Index) -> Vec<String> {
    let mut found = Vec::new();
    for (most, last) in [(2, LEAST), (3, LEAST_NAME)] {
        if found.is_empty() && index.terms.find(word).is_none() {
            split("", word, most, last, index, &mut found);
        }
    }
    found
}

/// Adds the ways in which letters are at most so many terms, the last of them not too short, after others.
fn split(before: &str, letters: &str, most: u32, last: usize, index: &Index, found: &mut Vec<String>) {
    for place in LEAST..(letters.len() + 1).saturating_sub(last) {
        let (Some(one), Some(rest)) = (letters.get(..place), letters.get(place..)) else { continue };
        if found.len() < MOST / 2 && index.terms.find(one).is_some() {
            let before = [before, one, " "].concat();
            if index.terms.find(rest).is_some() {
                found.push(before + rest);
            } else if most > 2 {
                split(&before, rest, most - 1, last, index, found);
            }
        }
    }
}

/// The terms nearest to a word, one error beyond what a search forgives; the most frequent of the nearest first.
fn neighbours(word: &str, index: &Index) -> Vec<String> {
    let limit = forgiven(word) + 1;
    let letters = word.as_bytes();
    if letters.len() <= limit || !index.terms.starting_with(word).is_empty() {
        return Vec::new();
    }
    let mut near: Vec<u64> = Vec::new();
    for term in 0..index.terms.len() as u32 {
        let other = index.terms.get(term).as_bytes();
        if other.len().abs_diff(letters.len()) <= limit
            && let Some(found) = errors(letters, other, limit).filter(|found| found.whole <= limit)
        {
            let rarity = (u32::MAX >> 4) - index.records(term..term + 1).len() as u32;
            near.push(keyed((found.whole as u32) << 28 | rarity, term));
        }
    }
    sort_all(&mut near);
    near.truncate(MOST / 2);
    near.into_iter().map(|keyed| index.terms.get(value(keyed)).to_owned()).collect()
}
