//! Sorting by numbers. Every key is made one number with what it stands for below it, so that one compiled sort
//! serves all: each further one would add two kilobytes to the wasm.

use std::ops::Range;

/// A key above what it stands for.
pub fn keyed(key: u32, value: u32) -> u64 {
    u64::from(key) << 32 | u64::from(value)
}

/// What stands below the key.
pub fn value(keyed: u64) -> u32 {
    keyed as u32
}

/// Puts the numbers of a range of places in order. The smaller ones stand before it and the greater ones after it,
/// unsorted: a page of a hundred thousand results is picked out, not sorted with the rest.
pub fn sort(keys: &mut [u64], places: Range<usize>) {
    if places.is_empty() {
        return;
    }
    if places.start > 0 {
        keys.select_nth_unstable(places.start);
    }
    let rest = &mut keys[places.start..];
    if places.len() < rest.len() {
        rest.select_nth_unstable(places.len());
    }
    rest[..places.len()].sort_unstable();
}

/// All numbers in order.
pub fn sort_all(keys: &mut [u64]) {
    sort(keys, 0..keys.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_places_hold_what_a_whole_sort_would_put_there(mut keys: Vec<u64>, from: usize, to: usize) {
            let (from, to) = (from % (keys.len() + 1), to % (keys.len() + 1));
            let places = from.min(to)..from.max(to);
            let mut all = keys.clone();
            all.sort();
            sort(&mut keys, places.clone());
            prop_assert_eq!(&keys[places.clone()], &all[places]);
        }
    }
}
