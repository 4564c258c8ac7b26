//! The words of a list of authors: those that are printed, and the initials in the ways in which people type them.

use super::index::Field;
use crate::text::{Word, each_word};

/// The most letters that are read as initials: `TCM`.
pub const MOST_INITIALS: usize = 4;

/// Visits the words of an author's name, and the initials that it has but does not print, each with its field: `jl` of
/// `J L Puel` and `Jean-Luc Puel`, `fm` of `Fiona M. McKevitt`, whom PubMed prints so. Of `Puel JL` the letters are words
/// too.
pub fn each_name(text: &str, mut visit: impl FnMut(Word<'_>, Field)) {
    let (mut initials, mut given) = (Initials::default(), Initials::default());
    let mut is_given = true;
    each_word(text, |word| {
        if word.is_joined {
            visit(word, Field::Authors);
            initials.end(&mut visit);
            return;
        }
        let printed = &text[word.from..word.to];
        let is_initials =
            printed.chars().all(char::is_uppercase) && (2..=MOST_INITIALS).contains(&printed.chars().count());
        // A full stop with a space, or an apostrophe of three bytes.
        let is_near = word.from <= initials.to + 3;
        let is_part = is_near && initials.to > 0 && !text[initials.to..word.from].contains(' ');
        // The O of O'Brien is none.
        let is_initial = word.letters.len() == 1 && !text[word.to..].starts_with(['\'', '’']);
        if !(is_part || is_near && initials.are_single && is_initial) {
            // Here the family name may begin.
            let is_told = given.from == initials.from;
            if is_given && !is_told && !is_initials && !is_initial {
                given.tell(&mut visit);
            }
            initials.end(&mut visit);
        }
        visit(word, Field::Authors);
        if is_initials {
            for (place, letter) in word.letters.char_indices() {
                visit(Word { letters: &word.letters[place..place + letter.len_utf8()], ..word }, Field::Authors);
            }
        }
        initials.add(word);
        // A particle is no given name.
        is_given &= !printed.starts_with(|c: char| c.is_ascii_lowercase());
        given.add(word);
    });
    initials.end(&mut visit);
}

/// The first letters of words that follow one another.
#[derive(Default)]
struct Initials {
    letters: String,
    from: usize,
    to: usize,
    /// Whether every word so far is one letter.
    are_single: bool,
}

impl Initials {
    fn add(&mut self, word: Word<'_>) {
        let is_single = word.letters.chars().nth(1).is_none();
        if self.letters.is_empty() {
            (self.from, self.are_single) = (word.from, true);
        }
        self.are_single &= is_single;
        self.letters.extend(word.letters.chars().next());
        self.to = word.to;
    }

    fn tell(&self, visit: &mut impl FnMut(Word<'_>, Field)) {
        if (2..=MOST_INITIALS).contains(&self.letters.chars().count()) {
            visit(Word { letters: &self.letters, from: self.from, to: self.to, is_joined: true }, Field::Initials);
        }
    }

    fn end(&mut self, visit: &mut impl FnMut(Word<'_>, Field)) {
        // Two family names, `Fernandez-Arquero`, have none.
        if self.are_single || self.from == 0 {
            self.tell(visit);
        }
        self.letters.clear();
        self.to = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_name(text, |word, field| {
            words.push(word.letters.to_owned() + if field == Field::Initials { "*" } else { "" })
        });
        words
    }

    #[test]
    fn initials_are_found_apart_and_together() {
        for (name, expected) in [
            ("J L Puel", "j jl* l puel"),
            ("Puel JL", "j jl l puel"),
            ("J.L. Puel", "j jl jl* l puel"),
            ("Jean-Luc Puel", "jean jeanluc jl* luc puel"),
            ("de La Sayette V", "de la sayette v"),
            ("Renaud La Joie", "joie la renaud rl*"),
            ("Fiona M. McKevitt", "fiona fm* m mckevitt"),
            ("Anthony M. A. Smith", "a ama* anthony m ma* smith"),
            ("Gláucia Maria Bovi Ambrosano", "ambrosano bovi glaucia gm* gmb* maria"),
            ("Waander L. van Heerde", "heerde l van waander wl*"),
            ("Mary K. O'Brien", "brien k mary mk* o obrien"),
            ("Mary Helen O’Connor", "connor helen mary mh* o oconnor"),
            ("Jean-Luc Marie Puel", "jean jeanluc jl* jlm* luc marie puel"),
            ("Karen van Hoeve", "hoeve karen van"),
            ("La Joie R", "joie la r"),
            ("Bienvenu TCM", "bienvenu c m t tcm"),
            ("Einarsson EÖ", "e einarsson eo o"),
        ] {
            let mut words = words(name);
            words.sort();
            assert_eq!(words.join(" "), expected);
        }
    }
}
