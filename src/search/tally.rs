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
        hits.retain(|(record, _)| {
            let record = *record as usize;
            let fails = sieve.fails(record, shelf, values);
            match fails {
                0 => {
                    (0..Facet::ALL.len()).for_each(|facet| self.add(facet, record, shelf, values));
                    self.add_year(record, shelf);
                }
                YEARS => self.add_year(record, shelf),
                _ if fails.is_power_of_two() => self.add(fails.trailing_zeros() as usize, record, shelf, values),
                _ => {}
            }
            fails == 0
        });
    }

    fn add(&mut self, facet: usize, record: usize, shelf: &Shelf, values: &Values) {
        let tally = &mut self.facets[facet];
        values.each(Facet::ALL[facet], record, shelf, |value| tally.add(value));
    }

    fn add_year(&mut self, record: usize, shelf: &Shelf) {
        self.years[usize::from(shelf.year(record) - self.first_year)] += 1;
    }
}

/// The bit of the years, after those of the facets.
const YEARS: u32 = 1 << Facet::ALL.len();

impl Sieve {
    /// A bit for each facet in which a record does not have what is wanted.
    fn fails(&self, record: usize, shelf: &Shelf, values: &Values) -> u32 {
        let mut fails = 0;
        for (facet, chosen) in self.chosen.iter().enumerate().filter(|(_, chosen)| !chosen.is_empty()) {
            let mut is_met = false;
            values.each(Facet::ALL[facet], record, shelf, |value| is_met |= chosen.contains(&value));
            fails |= u32::from(!is_met) << facet;
        }
        let is_within = (self.years.0..=self.years.1).contains(&shelf.year(record));
        fails | if is_within { 0 } else { YEARS }
    }
}
