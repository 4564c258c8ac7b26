//! An entropy coder: the more frequent a symbol is where it stands, the fewer bits it takes.
//!
//! It is the range variant of J. Duda's [asymmetric numeral systems](https://arxiv.org/abs/1311.2540), as F. Giesen
//! [writes it](https://arxiv.org/abs/1402.3392): the state is a number of 32 bits, of which 16 are moved at a time.
//! What is written last is read first, so that the writer goes backwards.

use crate::search::lists::add_up;

/// The frequencies of a table's symbols add up to this power of two.
const BITS: u32 = 14;
const WHOLE: u32 = 1 << BITS;

/// The state of who begins to write, and of who has read all.
const BEGINNING: u32 = 1 << 16;

/// A table has fewer symbols.
const MOST_SYMBOLS: usize = 2048;

/// How frequent each symbol is somewhere.
#[derive(Debug)]
pub struct Table {
    /// Where each symbol begins, and where the last one ends.
    starts: Vec<u32>,
    /// For places at equal distances, the first symbol that may stand there.
    hints: Vec<u16>,
    /// The distance as a power of two.
    shift: u32,
}

impl Table {
    /// A table of frequencies; none if they are no frequencies. Where nothing was counted, symbol 0 takes no bits.
    pub fn new(frequencies: &[u16]) -> Option<Table> {
        let frequencies = if frequencies.is_empty() { &[WHOLE as u16] } else { frequencies };
        if frequencies.len() >= MOST_SYMBOLS {
            return None;
        }
        let mut starts: Vec<u32> = [0].into_iter().chain(frequencies.iter().copied()).map(u32::from).collect();
        add_up(&mut starts);
        if starts.last() != Some(&WHOLE) {
            return None;
        }
        let shift = BITS - starts.len().ilog2() - 1;
        let mut symbol = 0;
        let hint = |place: u32| {
            while starts[symbol + 1] <= place << shift {
                symbol += 1;
            }
            symbol as u16
        };
        Some(Table { hints: (0..WHOLE >> shift).map(hint).collect(), starts, shift })
    }

    fn symbol_at(&self, place: u32) -> usize {
        let mut symbol = usize::from(self.hints[(place >> self.shift) as usize]);
        while self.starts[symbol + 1] <= place {
            symbol += 1;
        }
        symbol
    }

    /// Where a symbol begins, and its frequency.
    fn part(&self, symbol: usize) -> (u32, u32) {
        (self.starts[symbol], self.starts[symbol + 1] - self.starts[symbol])
    }
}

/// Any direction, so that a model is written down once.
pub trait Coder {
    /// Takes a symbol in a context, or gives one, whatever was taken.
    fn symbol(&mut self, context: usize, symbol: u32) -> u32;

    /// Takes or gives as many bits, all as likely.
    fn bits(&mut self, count: u32, bits: u32) -> u32;
}

/// Counts the symbols, for the tables.
#[derive(Debug)]
pub struct Counter(Vec<Vec<u32>>);

impl Counter {
    /// For so many contexts.
    pub fn new(contexts: usize) -> Counter {
        Counter(vec![Vec::new(); contexts])
    }

    /// The frequencies of the symbols in each context.
    pub fn frequencies(self) -> Vec<Vec<u16>> {
        self.0.iter().map(|counts| frequencies(counts)).collect()
    }
}

impl Coder for Counter {
    fn symbol(&mut self, context: usize, symbol: u32) -> u32 {
        let counts = &mut self.0[context];
        counts.resize(counts.len().max(symbol as usize + 1), 0);
        counts[symbol as usize] += 1;
        symbol
    }

    fn bits(&mut self, _: u32, bits: u32) -> u32 {
        bits
    }
}

/// What was met keeps at least the smallest part; the most frequent symbols pay for it.
fn frequencies(counts: &[u32]) -> Vec<u16> {
    let total: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let part = |count: &u32| if *count == 0 { 0 } else { (u64::from(*count) * u64::from(WHOLE) / total).max(1) as u32 };
    let mut parts: Vec<u32> = counts.iter().map(part).collect();
    let mut over = i64::from(parts.iter().sum::<u32>()) - i64::from(WHOLE);
    while over != 0
        && let Some(most) = parts.iter_mut().max()
    {
        // A twentieth at most, so that they share it.
        let less = over.min(i64::from(*most / 20).max(1));
        *most = (i64::from(*most) - less) as u32;
        over -= less;
    }
    parts.into_iter().map(|part| part as u16).collect()
}

/// Symbols to bytes.
#[derive(Debug)]
pub struct Encoder<'a> {
    tables: &'a [Table],
    parts: Vec<(u32, u32)>,
}

impl<'a> Encoder<'a> {
    /// With the tables of the contexts.
    pub fn new(tables: &'a [Table]) -> Encoder<'a> {
        Encoder { tables, parts: Vec::new() }
    }

    /// All bytes.
    pub fn finish(self) -> Vec<u8> {
        let (mut state, mut halves) = (BEGINNING, Vec::new());
        for (start, frequency) in self.parts.into_iter().rev() {
            if u64::from(state) >= u64::from(frequency) << (32 - BITS) {
                halves.push(state as u16);
                state >>= 16;
            }
            state = (state / frequency) << BITS | (state % frequency + start);
        }
        halves.extend([state as u16, (state >> 16) as u16]);
        halves.into_iter().rev().flat_map(u16::to_be_bytes).collect()
    }
}

impl Coder for Encoder<'_> {
    fn symbol(&mut self, context: usize, symbol: u32) -> u32 {
        self.parts.push(self.tables[context].part(symbol as usize));
        symbol
    }

    fn bits(&mut self, count: u32, bits: u32) -> u32 {
        self.parts.push((bits << (BITS - count), 1 << (BITS - count)));
        bits
    }
}

/// Bytes to symbols.
#[derive(Debug)]
pub struct Decoder<'a> {
    tables: &'a [Table],
    state: u32,
    halves: std::slice::Iter<'a, [u8; 2]>,
}

impl<'a> Decoder<'a> {
    /// Begins to read what an encoder wrote.
    pub fn new(tables: &'a [Table], bytes: &'a [u8]) -> Decoder<'a> {
        let mut decoder = Decoder { tables, state: 0, halves: bytes.as_chunks().0.iter() };
        decoder.pull();
        decoder.pull();
        decoder
    }

    fn pull(&mut self) {
        self.state = self.state << 16 | self.halves.next().map_or(0, |half| u32::from(u16::from_be_bytes(*half)));
    }

    #[inline(always)]
    fn take(&mut self, (start, frequency): (u32, u32)) {
        self.state = frequency * (self.state >> BITS) + (self.state & (WHOLE - 1)) - start;
        if self.state < BEGINNING {
            self.pull();
        }
    }

    /// Whether all was read, and an encoder wrote it so.
    pub fn is_done(&self) -> bool {
        self.halves.len() == 0 && self.state == BEGINNING
    }
}

impl Coder for Decoder<'_> {
    #[inline(always)]
    fn symbol(&mut self, context: usize, _: u32) -> u32 {
        let table = &self.tables[context];
        let symbol = table.symbol_at(self.state & (WHOLE - 1));
        self.take(table.part(symbol));
        symbol as u32
    }

    #[inline(always)]
    fn bits(&mut self, count: u32, _: u32) -> u32 {
        let bits = (self.state & (WHOLE - 1)) >> (BITS - count);
        self.take((bits << (BITS - count), 1 << (BITS - count)));
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn tables(symbols: &[(usize, u32)]) -> Vec<Table> {
        let mut counter = Counter::new(3);
        for (context, symbol) in symbols {
            counter.symbol(*context, *symbol);
        }
        counter.frequencies().iter().map(|frequencies| Table::new(frequencies).unwrap()).collect()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(symbols in vec((0_usize..3, prop_oneof![9 => 0_u32..4, 1 => 0_u32..1000]), 0..2000), bits in 0_u32..1 << 14) {
            let tables = tables(&symbols);
            let mut encoder = Encoder::new(&tables);
            for (context, symbol) in &symbols {
                encoder.symbol(*context, *symbol);
                encoder.bits(14, bits);
                encoder.bits(0, 0);
            }
            let bytes = encoder.finish();
            let mut decoder = Decoder::new(&tables, &bytes);
            for (context, symbol) in symbols {
                prop_assert_eq!(decoder.symbol(context, 0), symbol);
                prop_assert_eq!(decoder.bits(14, 0), bits);
                prop_assert_eq!(decoder.bits(0, 0), 0);
            }
            prop_assert!(decoder.is_done());
        }

        #[test]
        fn frequencies_are_a_table(counts in vec(prop_oneof![Just(0), 0_u32..9, any::<u32>()], 0..MOST_SYMBOLS)) {
            let frequencies = if counts.iter().all(|count| *count == 0) { Vec::new() } else { frequencies(&counts) };
            prop_assert!(counts.iter().zip(&frequencies).all(|(count, frequency)| (*count > 0) == (*frequency > 0)));
            let table = Table::new(&frequencies).unwrap();
            for place in 0..WHOLE {
                let (start, frequency) = table.part(table.symbol_at(place));
                prop_assert!((start..start + frequency).contains(&place));
            }
        }
    }

    #[test]
    fn what_is_frequent_takes_little() {
        let symbols: Vec<(usize, u32)> = (0..80_000).map(|place| (0, u32::from(place % 100 == 0))).collect();
        let tables = tables(&symbols);
        let mut encoder = Encoder::new(&tables);
        for (context, symbol) in &symbols {
            encoder.symbol(*context, *symbol);
        }
        // Eight per cent of a bit each: the entropy of one in a hundred.
        assert!((800..820).contains(&encoder.finish().len()));
    }

    #[test]
    fn numbers_that_are_no_frequencies_are_refused() {
        for frequencies in [vec![1], vec![16_384, 1], vec![u16::MAX; 3], vec![8; 2048]] {
            assert!(Table::new(&frequencies).is_none(), "{} symbols", frequencies.len());
        }
    }
}
