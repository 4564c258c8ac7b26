//! Identifiers from names: short, unique, and the same at each run.

use crate::search::slug;
use std::collections::{HashMap, HashSet};

/// Identifiers that were given away.
pub(super) struct Slugs {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
    /// What stands for a name without any Latin letter or digit.
    fallback: &'static str,
}

impl Slugs {
    /// With some that are taken already.
    pub fn new(fallback: &'static str, taken: impl IntoIterator<Item = String>) -> Slugs {
        Slugs { taken: taken.into_iter().collect(), next: HashMap::new(), fallback }
    }

    /// One for a name: its folded words, with a number where another name has that already.
    pub fn give(&mut self, name: &str) -> String {
        let words = slug(name);
        let slug = if words.is_empty() { self.fallback.to_owned() } else { words };
        if self.taken.insert(slug.clone()) {
            return slug;
        }
        let next = self.next.entry(slug.clone()).or_insert(1);
        loop {
            *next += 1;
            let numbered = format!("{slug}-{next}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

const PARTICLES: [&str; 28] = [
    "al", "ben", "bin", "da", "dal", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el",
    "ibn", "la", "le", "san", "st", "ten", "ter", "van", "vom", "von", "zu",
];

/// The name as it is sorted. `J van der Waals` becomes `van der Waals, J`, and so does `van der Waals J`;
/// a name of one word, or with a comma, stays.
pub(super) fn sort_name(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    match words.as_slice() {
        [] | [_] => name.to_owned(),
        _ if name.contains(',') => name.to_owned(),
        [family @ .., initials] if is_initials(initials) && !family.iter().any(|word| is_initials(word)) => {
            format!("{}, {initials}", family.join(" "))
        }
        words => {
            let is_particle = |word: &&str| PARTICLES.contains(&word.to_lowercase().trim_end_matches('.'));
            let particles = words[1..words.len() - 1].iter().rev().take_while(|word| is_particle(word)).count();
            let (given, family) = words.split_at(words.len() - 1 - particles);
            format!("{}, {}", family.join(" "), given.join(" "))
        }
    }
}

/// `J`, `J.-P.`, `TCM`: capitals only, at most four.
fn is_initials(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphabetic());
    (1..=4).contains(&letters().count()) && letters().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_fold_alike_are_numbered() {
        let mut slugs = Slugs::new("person", ["ada-exemple".to_owned()]);
        let given = ["Ada Exemple", "J. Müller", "J Muller", "j-muller-2", "J MULLER", "山田", "小林"]
            .map(|name| slugs.give(name));
        let expected = ["ada-exemple-2", "j-muller", "j-muller-2", "j-muller-2-2", "j-muller-3", "person", "person-2"];
        assert_eq!(given, expected);
    }

    #[test]
    fn sorts_by_the_family_name() {
        for (name, sorted) in [
            ("Clemens Kirschbaum", "Kirschbaum, Clemens"),
            ("M J Kahana", "Kahana, M J"),
            ("Kahana MJ", "Kahana, MJ"),
            ("Renaud La Joie", "La Joie, Renaud"),
            ("Paul D van der Helden", "van der Helden, Paul D"),
            ("De La Cruz", "La Cruz, De"),
            ("Inserm", "Inserm"),
            ("Coon, Vicky", "Coon, Vicky"),
        ] {
            assert_eq!(sort_name(name), sorted);
        }
    }
}
