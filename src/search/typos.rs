//! How many typing errors lie between two words.
//!
//! The distance is Damerau–Levenshtein's in its restricted form (optimal string alignment): a letter too many,
//! too few, another one, or two neighbours swapped count one error each, and no place is edited twice.

/// The errors that are forgiven in a word: none in short words and in numbers, one from four letters on,
/// two from eight letters on.
pub fn forgiven(word: &str) -> usize {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match word.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The longest word that is compared; longer ones are only found without errors.
const LONGEST: usize = 40;

/// More errors than are ever counted.
const TOO_MANY: u8 = 9;

/// The errors between a word that was typed and a term: with the whole term, and with its nearest beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Errors {
    /// With the whole term.
    pub whole: usize,
    /// With its nearest beginning, as if the word were still being typed.
    pub beginning: usize,
}

/// Counts the errors up to a limit; nothing if both are beyond it. Lengths and places are in bytes, which are
/// letters in folded Latin text.
pub fn errors(word: &[u8], term: &[u8], limit: usize) -> Option<Errors> {
    if word.len() > LONGEST {
        return None;
    }
    // A row of the table for each letter of the term, as far as the word and the forgiven errors reach.
    let reach = term.len().min(word.len() + limit);
    let mut rows = [[TOO_MANY; LONGEST + 1]; 3];
    for (place, cell) in rows[0].iter_mut().enumerate().take(word.len() + 1) {
        *cell = place.min(TOO_MANY as usize) as u8;
    }
    let mut beginning = word.len();
    for read in 1..=reach {
        let [before, last, row] = turned(&mut rows, read);
        if fill(row, last, before, word, &term[..read]) as usize > limit {
            // No later row is better than the best of this one.
            return (beginning <= limit).then_some(Errors { whole: limit + 1, beginning });
        }
        beginning = beginning.min(row[word.len()] as usize);
    }
    let whole = if reach == term.len() { rows[reach % 3][word.len()] as usize } else { limit + 1 };
    (beginning <= limit).then_some(Errors { whole, beginning })
}

/// The rows before the last, the last, and the one to be filled.
fn turned(rows: &mut [[u8; LONGEST + 1]; 3], read: usize) -> [&mut [u8; LONGEST + 1]; 3] {
    let [a, b, c] = rows;
    match read % 3 {
        1 => [c, a, b],
        2 => [a, b, c],
        _ => [b, c, a],
    }
}

/// Fills the row of the last letter of what is read of the term; gives its least number.
fn fill(row: &mut [u8], last: &[u8], before: &[u8], word: &[u8], term: &[u8]) -> u8 {
    let read = term.len();
    let letter = term[read - 1];
    row[0] = read.min(TOO_MANY as usize) as u8;
    let mut least = row[0];
    for place in 1..=word.len() {
        let other = u8::from(word[place - 1] != letter);
        let mut cell = (last[place - 1] + other).min(last[place] + 1).min(row[place - 1] + 1);
        let is_swap = read > 1 && place > 1 && word[place - 1] == term[read - 2] && word[place - 2] == letter;
        if is_swap {
            cell = cell.min(before[place - 2] + 1);
        }
        row[place] = cell.min(TOO_MANY);
        least = least.min(row[place]);
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same by the definition, with the whole table.
    fn naive(word: &[u8], term: &[u8]) -> usize {
        let mut table = vec![vec![0; word.len() + 1]; term.len() + 1];
        for read in 0..=term.len() {
            for place in 0..=word.len() {
                table[read][place] = if read == 0 || place == 0 {
                    read + place
                } else {
                    let other = usize::from(word[place - 1] != term[read - 1]);
                    let mut cell = (table[read - 1][place - 1] + other)
                        .min(table[read - 1][place] + 1)
                        .min(table[read][place - 1] + 1);
                    if read > 1 && place > 1 && word[place - 1] == term[read - 2] && word[place - 2] == term[read - 1] {
                        cell = cell.min(table[read - 2][place - 2] + 1);
                    }
                    cell
                };
            }
        }
        table[term.len()][word.len()]
    }

    #[test]
    fn one_error_of_each_kind() {
        for typed in ["hipocampus", "hippocampuss", "hippokampus", "hippocmapus", "ippocampus", "ihppocampus"] {
            let found = errors(typed.as_bytes(), b"hippocampus", 2);
            assert_eq!(found.map(|errors| errors.whole), Some(1), "{typed}");
        }
        assert_eq!(errors(b"hipoc", b"hippocampus", 1).map(|errors| errors.beginning), Some(1));
        assert_eq!(errors(b"tau", b"tauopathy", 0), Some(Errors { whole: 1, beginning: 0 }));
        assert_eq!(errors(b"mouse", b"neuron", 1), None);
    }

    proptest! {
        #[test]
        fn the_count_is_the_definition_s(word in "[abc]{1,9}", term in "[abc]{1,11}", limit in 0_usize..3) {
            let whole = naive(word.as_bytes(), term.as_bytes());
            let beginning = (0..=term.len()).map(|end| naive(word.as_bytes(), &term.as_bytes()[..end])).min().unwrap();
            let found = errors(word.as_bytes(), term.as_bytes(), limit);
            prop_assert_eq!(found.is_some(), beginning <= limit, "{} {}", whole, beginning);
            if let Some(found) = found {
                prop_assert_eq!(found.whole.min(limit + 1), whole.min(limit + 1));
                prop_assert_eq!(found.beginning, beginning);
            }
        }
    }
}
