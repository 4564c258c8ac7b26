//! Counting: for each value of each facet, how many results choosing it would give.

use super::facet::{Facet, Values};
use super::finder::Hit;
use super::shelf::Shelf;
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
    /// For each value how many records have it.
    counts: Vec<u32>,
    /// The values with a count, unless there are many.
    met: Option<Vec<u32>>,
    /// The counts over all records.
    totals: Vec<u32>,
}

impl Tallies {
    /// Counters for some values.
    pub fn new(values: &Values, records: usize) -> Tallies {
        let mut totals = vec![0; values.years().end as usize];
        for record in 0..records as u32 {
            values.of_record(record).iter().for_each(|value| totals[*value as usize] += 1);
        }
        Tallies { counts: vec![0; totals.len()], met: None, totals }
    }

    /// The counts of the values in a range.
    pub fn of(&self, values: Range<u32>) -> &[u32] {
        &self.counts[values.start as usize..values.end as usize]
    }

    /// Keeps the hits that pass, and counts. A value's count leaves its own facet's other choices out: a record
    /// that fails in one facet alone counts there, and nowhere else.
    pub fn sift(&mut self, hits: &mut Vec<Hit>, sieve: &Sieve, shelf: &Shelf, values: &Values) {
        self.clear(hits.len());
        if !sieve.is_open() {
            let ranges: Vec<Range<u32>> = values.ranges().collect();
            hits.retain(|hit| {
                let (fails, has) = (sieve.fails(hit.0, shelf, values), values.of_record(hit.0));
                match fails {
                    0 => self.count(has),
                    _ if fails.is_power_of_two() => {
                        let own = &ranges[fails.trailing_zeros() as usize];
                        has.iter().filter(|value| own.contains(value)).for_each(|value| self.count(&[*value]));
                    }
                    _ => {}
                }
                fails == 0
            });
        } else if hits.len() * 2 <= shelf.len() {
            hits.iter().for_each(|hit| self.count(values.of_record(hit.0)));
        } else {
            self.count_down(hits, shelf.len(), values);
        }
    }

    /// Noughts, ready to count some hits. Which values are met is noted only where that is less than all of them.
    fn clear(&mut self, hits: usize) {
        match &mut self.met {
            Some(met) => met.drain(..).for_each(|value| self.counts[value as usize] = 0),
            None => self.counts.fill(0),
        }
        let is_few = hits * 8 < self.counts.len();
        self.met = is_few.then(|| self.met.take().unwrap_or_default());
    }

    #[inline(always)]
    fn count(&mut self, values: &[u32]) {
        for value in values {
            let count = &mut self.counts[*value as usize];
            *count += 1;
            if *count == 1
                && let Some(met) = &mut self.met
            {
                met.push(*value);
            }
        }
    }

    /// More than half of all records: the others are fewer.
    fn count_down(&mut self, hits: &[Hit], records: usize, values: &Values) {
        let mut is_hit = vec![false; records];
        hits.iter().for_each(|hit| is_hit[hit.0 as usize] = true);
        self.counts.copy_from_slice(&self.totals);
        for (record, _) in (0..).zip(is_hit).filter(|(_, is_hit)| !is_hit) {
            values.of_record(record).iter().for_each(|value| self.counts[*value as usize] -= 1);
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
        let (mut fails, has) = (0, values.of_record(record));
        for (facet, chosen) in self.chosen.iter().enumerate().filter(|(_, chosen)| !chosen.is_empty()) {
            fails |= u32::from(!has.iter().any(|value| chosen.contains(value))) << facet;
        }
        let is_within = (self.years.0..=self.years.1).contains(&shelf.year(record as usize));
        fails | if is_within { 0 } else { YEARS }
    }
}
