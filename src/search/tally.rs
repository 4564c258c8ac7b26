//! Counting: for each value of each facet, how many results choosing it would give.

use super::facet::{Facet, Values};
use super::finder::Hit;
use super::shelf::Shelf;

/// How many records have each value; only the values that were met are kept in mind.
#[derive(Debug, Default)]
pub struct Tally {
    counts: Vec<u32>,
    /// The values with a count, in the order in which they were met.
    met: Vec<u32>,
}

impl Tally {
    fn with(values: usize) -> Tally {
        Tally { counts: vec![0; values], met: Vec::new() }
    }

    #[inline(always)]
    fn add(&mut self, value: u32) {
        let count = &mut self.counts[value as usize];
        if *count == 0 {
            self.met.push(value);
        }
        *count += 1;
    }

    fn clear(&mut self) {
        for value in self.met.drain(..) {
            self.counts[value as usize] = 0;
        }
    }

    /// The count of a value.
    pub fn count(&self, value: u32) -> u32 {
        self.counts[value as usize]
    }

    /// The values with a count, in no order.
    pub fn met(&self) -> &[u32] {
        &self.met
    }
}

/// What must hold beside the text.
#[derive(Debug, Default)]
pub struct Sieve {
    /// For each facet the chosen values.
    pub chosen: [Vec<u32>; Facet::ALL.len()],
    /// The first and the last year.
    pub years: (u16, u16),
}

/// The counts of one question; their memory serves the next one.
#[derive(Debug, Default)]
pub struct Tallies {
    /// One for each facet.
    pub facets: [Tally; Facet::ALL.len()],
    /// For each year from the first record's on.
    pub years: Vec<u32>,
    /// The year of the oldest record.
    pub first_year: u16,
}

impl Tallies {
    /// Counters for a shelf.
    pub fn new(shelf: &Shelf, values: &Values) -> Tallies {
        let years = || (0..shelf.len()).map(|record| shelf.year(record));
        let (first, last) = (years().min().unwrap_or(0), years().max().unwrap_or(0));
        Tallies {
            facets: Facet::ALL.map(|facet| Tally::with(values.count(facet, shelf))),
            years: vec![0; usize::from(last - first) + 1],
            first_year: first,
        }
    }

    /// Keeps the hits that pass, and counts. A value's count leaves its own facet's other choices out: a record
    /// that fails in one facet alone counts there, and nowhere else.
    pub fn sift(&mut self, hits: &mut Vec<Hit>, sieve: &Sieve, shelf: &Shelf, values: &Values) {
        self.facets.iter_mut().for_each(Tally::clear);
        self.years.fill(0);
        if sieve.is_open() {
            self.count(hits, |_| true, |_| true, shelf, values);
            return;
        }
        let fails: Vec<u32> = hits.iter().map(|hit| sieve.fails(hit.0, shelf, values)).collect();
        self.count(hits, |(hit, facet)| fails[hit] & !(1 << facet) == 0, |hit| fails[hit] & !YEARS == 0, shelf, values);
        let mut fails = fails.into_iter();
        hits.retain(|_| fails.next() == Some(0));
    }

    /// Counts facet by facet: one facet's counters at a time are near.
    fn count(
        &mut self,
        hits: &[Hit],
        counts_for: impl Fn((usize, usize)) -> bool,
        counts_for_years: impl Fn(usize) -> bool,
        shelf: &Shelf,
        values: &Values,
    ) {
        for (facet, tally) in self.facets.iter_mut().enumerate() {
            for (place, (record, _)) in hits.iter().enumerate() {
                if counts_for((place, facet)) {
                    for value in values.of_record(Facet::ALL[facet], *record) {
                        tally.add(*value);
                    }
                }
            }
        }
        for (place, (record, _)) in hits.iter().enumerate() {
            if counts_for_years(place) {
                self.years[usize::from(shelf.year(*record as usize) - self.first_year)] += 1;
            }
        }
    }
}

/// The bit of the years, after those of the facets.
const YEARS: u32 = 1 << Facet::ALL.len();

impl Sieve {
    /// Whether everything passes.
    fn is_open(&self) -> bool {
        self.years == (0, u16::MAX) && self.chosen.iter().all(Vec::is_empty)
    }

    /// A bit for each facet in which a record does not have what is wanted.
    fn fails(&self, record: u32, shelf: &Shelf, values: &Values) -> u32 {
        let mut fails = 0;
        for (facet, chosen) in self.chosen.iter().enumerate().filter(|(_, chosen)| !chosen.is_empty()) {
            let is_met = values.of_record(Facet::ALL[facet], record).iter().any(|value| chosen.contains(value));
            fails |= u32::from(!is_met) << facet;
        }
        let is_within = (self.years.0..=self.years.1).contains(&shelf.year(record as usize));
        fails | if is_within { 0 } else { YEARS }
    }
}
