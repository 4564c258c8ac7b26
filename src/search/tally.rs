//! Counting: for each value of each facet, how many results choosing it would give.

use super::facet::{Facet, Values};
use super::finder::Hit;
use super::shelf::Shelf;
use super::slots::WIDTH;
use std::ops::Range;

/// What must hold beside the text.
#[derive(Debug, Default)]
pub struct Sieve {
    /// For each facet the chosen values, by their numbers among all.
    pub chosen: [Vec<u32>; Facet::ALL.len()],
    /// The first and the last year.
    pub years: (u16, u16),
}

/// The counts of one question; their memory serves the next one.
#[derive(Debug, Default)]
pub struct Tallies {
    /// For each value how many records have it, and a count for the value that fills up.
    counts: Vec<u32>,
    /// The records that were counted one by one.
    counted: Vec<u32>,
    /// Whether other counts than those are set.
    is_full: bool,
    /// The counts over all records.
    totals: Vec<u32>,
}

impl Tallies {
    /// Counters for some values.
    pub fn new(values: &Values, records: usize) -> Tallies {
        let mut totals = vec![0; values.filling() as usize + 1];
        for record in 0..records as u32 {
            values.of_record(record).iter().for_each(|value| totals[*value as usize] += 1);
        }
        Tallies { counts: vec![0; totals.len()], counted: Vec::new(), is_full: false, totals }
    }

    /// The counts of the values in a range.
    pub fn of(&self, values: Range<u32>) -> &[u32] {
        &self.counts[values.start as usize..values.end as usize]
    }

    /// Keeps the hits that pass, which come in the order of the records, and counts. A value's count leaves its own
    /// facet's other choices out: a record that fails in one facet alone counts there, and nowhere else.
    pub fn sift(&mut self, hits: &mut Vec<Hit>, sieve: &Sieve, shelf: &Shelf, values: &Values) {
        self.clear(values);
        let Tallies { counts, counted, .. } = self;
        if sieve.is_open() {
            if hits.len() * 2 > shelf.len() {
                self.count_down(hits, shelf.len(), values);
            } else {
                counted.extend(hits.iter().map(|hit| hit.0));
                values.each_of(counted, |value| counts[value as usize] += 1);
            }
            return;
        }
        let ranges: Vec<Range<u32>> = values.ranges().collect();
        hits.retain(|hit| {
            let fails = sieve.fails(hit.0, shelf, values);
            if fails.count_ones() <= 1 {
                // All its values, or those of the one facet in which it fails.
                let own = ranges.get(fails.trailing_zeros() as usize).cloned().unwrap_or(0..u32::MAX);
                let wanted = values.of_record(hit.0).iter().filter(|value| own.contains(value));
                wanted.for_each(|value| counts[*value as usize] += 1);
                counted.push(hit.0);
            }
            fails == 0
        });
    }

    /// Sets all counts to zero again. Done when an answer is made: the next question does not wait for it.
    pub fn clear(&mut self, values: &Values) {
        let Tallies { counts, counted, is_full, .. } = self;
        if *is_full || counted.len() * WIDTH > counts.len() {
            counts.fill(0);
        } else {
            values.each_of(counted, |value| counts[value as usize] = 0);
        }
        counted.clear();
        *is_full = false;
    }

    /// More than half of all records: the others, which lie between them, are fewer.
    fn count_down(&mut self, hits: &[Hit], records: usize, values: &Values) {
        let Tallies { counts, counted, is_full, totals } = self;
        counts.copy_from_slice(totals);
        *is_full = true;
        let mut next = 0;
        for found in hits.iter().map(|hit| hit.0).chain([records as u32]) {
            counted.extend(next..found);
            next = found + 1;
        }
        values.each_of(counted, |value| counts[value as usize] -= 1);
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
        let (mut fails, has) = (0, values.of_record(record));
        for (facet, chosen) in self.chosen.iter().enumerate().filter(|(_, chosen)| !chosen.is_empty()) {
            fails |= u32::from(!has.iter().any(|value| chosen.contains(value))) << facet;
        }
        let is_within = (self.years.0..=self.years.1).contains(&shelf.year(record as usize));
        fails | if is_within { 0 } else { YEARS }
    }
}
