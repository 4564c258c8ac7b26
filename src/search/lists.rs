//! Many short lists in one.

use std::ops::Range;

/// Lists, one for each key.
#[derive(Debug, Default)]
pub struct Lists<T> {
    /// Where each key's list begins, and where the last one ends.
    pub starts: Vec<u32>,
    /// All values.
    pub values: Vec<T>,
}

impl<T> Lists<T> {
    /// The values of neighbouring keys.
    #[inline(always)]
    pub fn of(&self, keys: Range<u32>) -> &[T] {
        &self.values[self.starts[keys.start as usize] as usize..self.starts[keys.end as usize] as usize]
    }
}

/// Where each key's list begins, and where the last one ends.
pub fn starts(keys: usize, of: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut starts = vec![0; keys + 1];
    for key in of {
        starts[key as usize + 1] += 1;
    }
    add_up(&mut starts);
    starts
}

/// Makes each number the sum of those up to it.
pub fn add_up(numbers: &mut [u32]) {
    for place in 1..numbers.len() {
        numbers[place] += numbers[place - 1];
    }
}
