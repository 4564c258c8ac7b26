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
fn sort(keys: &mut [u64], places: Range<usize>) {
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

/// So many numbers are gathered before it is decided anew which can still be among the first.
const GATHERED: usize = 512;

/// The numbers of a range of places, if all were in order. Most of many are looked at once and never kept.
pub fn placed(keys: impl Iterator<Item = u64>, places: Range<usize>) -> Vec<u64> {
    let (mut kept, mut bound) = (Vec::new(), u64::MAX);
    let most = places.end.saturating_add(places.end.max(GATHERED));
    for key in keys.filter(|_| places.end > 0) {
        if key > bound {
            continue;
        }
        kept.push(key);
        if kept.len() == most {
            bound = *kept.select_nth_unstable(places.end - 1).1;
            kept.truncate(places.end);
        }
    }
    let places = places.start.min(kept.len())..places.end.min(kept.len());
    sort(&mut kept, places.clone());
    kept.truncate(places.end);
    kept.split_off(places.start)
}

/// All numbers in order.
pub fn sort_all(keys: &mut [u64]) {
    sort(keys, 0..keys.len());
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
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

        #[test]
        fn what_is_placed_is_what_a_whole_sort_would_put_there(keys in vec(0_u64..500, 0..3000), from: usize, to: usize) {
            let (from, to) = (from % (keys.len() + 40), to % (keys.len() + 40));
            let places = from.min(to)..from.max(to);
            let mut all = keys.clone();
            all.sort();
            let expected: Vec<u64> = all.into_iter().take(places.end).skip(places.start).collect();
            prop_assert_eq!(placed(keys.into_iter(), places), expected);
        }
    }
}
