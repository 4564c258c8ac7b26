//! A bit for each of many numbers: so small that it stays near the processor.

/// Which numbers are marked.
#[derive(Debug, Default)]
pub struct Marks {
    bits: Vec<u64>,
    /// A bit for each of those that is not 0: the marks of a few numbers are found soon.
    filled: Vec<u64>,
}

/// How many numbers share a word.
const BITS: usize = u64::BITS as usize;

impl Marks {
    /// Marks for the numbers below one; none is set.
    pub fn new(numbers: usize) -> Marks {
        let bits = vec![0; numbers.div_ceil(BITS)];
        Marks { filled: vec![0; bits.len().div_ceil(BITS)], bits }
    }

    /// Sets a mark.
    #[inline(always)]
    pub fn set(&mut self, number: u32) {
        let place = number as usize / BITS;
        let word = &mut self.bits[place];
        if *word == 0 {
            self.filled[place / BITS] |= 1 << (place % BITS);
        }
        *word |= 1 << (number as usize % BITS);
    }

    /// Whether a number is marked.
    #[inline(always)]
    pub fn has(&self, number: u32) -> bool {
        self.bits[number as usize / BITS] & 1 << (number as usize % BITS) != 0
    }

    /// Visits those that are marked, in order, and takes their marks away.
    #[inline(always)]
    pub fn drain(&mut self, mut visit: impl FnMut(u32)) {
        for (start, filled) in (0..).step_by(BITS).zip(&mut self.filled) {
            each_bit(std::mem::take(filled), start, |place| {
                each_bit(std::mem::take(&mut self.bits[place]), place * BITS, |number| visit(number as u32));
            });
        }
    }
}

/// Visits the places of the bits that are set, counted from a start.
#[inline(always)]
fn each_bit(mut bits: u64, start: usize, mut visit: impl FnMut(usize)) {
    while bits != 0 {
        visit(start + bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::btree_set;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_marked_comes_in_order_and_once(numbers in btree_set(0_u32..10_000, 0..40)) {
            let mut marks = Marks::new(10_000);
            numbers.iter().rev().for_each(|number| marks.set(*number));
            prop_assert!((0..10_000).all(|number| marks.has(number) == numbers.contains(&number)));
            let mut drained = Vec::new();
            marks.drain(|number| drained.push(number));
            prop_assert_eq!(drained, numbers.into_iter().collect::<Vec<_>>());
            prop_assert!((0..10_000).all(|number| !marks.has(number)));
        }
    }
}
