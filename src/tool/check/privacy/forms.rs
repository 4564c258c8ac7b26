//! The forms in which texts print a person's name, and whether one stands in a text.
//!
//! A full name is found however it is written, in an address too. Initials beside the family name are found as they
//! are printed, in capitals: `une clé cachée, c'est…` does not name `Cachée C`.

use super::words::{APOSTROPHES, HYPHENS, Text, Word, is_light};
use crate::citation::MOST_INITIALS;
use serde_json::Value;

/// A form of a name.
pub struct Form {
    parts: Vec<Part>,
    order: Order,
}

/// A word of it.
struct Part {
    letters: String,
    is_capital: bool,
    is_initial: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Without initials.
    Full,
    /// `Cachée C`.
    FamilyFirst,
    /// `C. Cachée`.
    InitialsFirst,
}

/// The forms of an alumnus' name: as it is read and sorted, its variants, and the family name with the given names or
/// their initials, in either order. Later given names may be missing.
pub fn of(person: &Value) -> Vec<Form> {
    let text = |field: &str| person[field].as_str().unwrap_or_default();
    let variants: Vec<&str> = person["variants"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let (family, given) = text("sort_name").split_once(',').unwrap_or_default();
    let given = given.split(',').next().unwrap_or_default();
    let whole = if given.split_whitespace().next().is_some_and(is_initials) { Form::printed } else { Form::full };
    let mut forms = vec![whole(text("name")), whole(text("sort_name"))];
    forms.extend(variants.iter().copied().map(Form::printed));
    for family in families(family, given) {
        let rest = |variant: &&'_ str| variant.strip_prefix(&family)?.strip_prefix([' ', ',']).map(str::to_owned);
        for given in variants.iter().filter_map(rest).chain([given.to_owned()]) {
            forms.extend(with_given(&family, &given));
        }
    }
    forms.retain(|form| !form.parts.is_empty());
    forms
}

/// The family name without its particle, and with it: `La Sayette`, `de La Sayette`.
fn families(family: &str, given: &str) -> Vec<String> {
    let words: Vec<&str> = family.split_whitespace().collect();
    let (particles, bare) = words.split_at(words.iter().take_while(|word| is_particle(word)).count());
    if bare.is_empty() {
        return Vec::new();
    }
    let particles = particles.iter().copied().chain(given.split_whitespace().filter(|word| is_particle(word)));
    let whole: Vec<&str> = particles.chain(bare.iter().copied()).collect();
    let mut families = vec![bare.join(" "), whole.join(" ")];
    families.dedup();
    families
}

fn is_particle(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && !word.contains(APOSTROPHES)
}

/// The family name beside the first given name, the first two, and so on.
fn with_given(family: &str, given: &str) -> Vec<Form> {
    let (mut forms, mut names, mut initials) = (Vec::new(), Vec::new(), Vec::new());
    for name in given.split([' ', ',']).filter(|name| !name.is_empty() && !is_particle(name)) {
        names.push(name);
        if is_initials(name) {
            initials.extend(name.chars().filter(|c| c.is_alphabetic()).map(String::from));
        } else {
            initials.extend(name.split(HYPHENS).filter_map(|part| part.chars().next()).map(String::from));
        }
        if !is_initials(names[0]) {
            let names = names.join(" ");
            forms.extend([Form::full(&format!("{family} {names}")), Form::full(&format!("{names} {family}"))]);
        }
        for initials in [initials.concat(), initials.join(" ")] {
            let (family, initials) = (|| parts(family, false), || parts(&initials, true));
            forms.push(Form { parts: family().chain(initials()).collect(), order: Order::FamilyFirst });
            forms.push(Form { parts: initials().chain(family()).collect(), order: Order::InitialsFirst });
        }
    }
    forms
}

/// `R`, `R.`, `TCM`, `J-P`, `R.A.`.
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| !HYPHENS.contains(c) && *c != '.');
    letters.clone().all(char::is_uppercase) && (1..=MOST_INITIALS).contains(&letters.count())
}

fn parts(text: &str, is_initial: bool) -> impl Iterator<Item = Part> {
    let words = Text::read(text).words.into_iter();
    words.map(move |word| Part { is_capital: word.is_capital(), letters: word.letters, is_initial })
}

impl Part {
    /// Whether a word that has its letters has its capitals.
    fn may_be(&self, word: &Word<'_>) -> bool {
        if self.is_initial { word.is_all_capital() } else { word.is_capital() || !self.is_capital }
    }
}

impl Form {
    fn full(text: &str) -> Form {
        Form { parts: parts(text, false).collect(), order: Order::Full }
    }

    /// As a list of authors prints it, with initials or without.
    fn printed(text: &str) -> Form {
        let words = text.split([' ', ',']).filter(|word| !word.is_empty());
        let parts: Vec<Part> = words.flat_map(|word| parts(word, is_initials(word))).collect();
        let order = match parts.iter().position(|part| part.is_initial) {
            None => Order::Full,
            Some(0) => Order::InitialsFirst,
            Some(_) => Order::FamilyFirst,
        };
        Form { parts, order }
    }

    /// The folded words: alike in two forms that a text can't tell apart.
    pub fn letters(&self) -> Vec<String> {
        self.parts.iter().map(|part| part.letters.clone()).collect()
    }

    /// Whether initials stand for the given names.
    pub fn has_initials(&self) -> bool {
        self.order != Order::Full
    }

    /// Whether a text holds it.
    pub fn stands_in(&self, text: &Text<'_>) -> bool {
        let is_plain = text.is_address || !self.has_initials();
        (0..text.words.len()).any(|start| {
            let (before, seen) = text.words.split_at(start);
            seen.len() >= self.parts.len()
                && self.parts.iter().zip(seen).all(|(part, word)| part.letters == word.letters)
                && (is_plain || self.is_printed_so(before, seen))
        })
    }

    /// Whether words that have its letters are set as it is, and are no piece of another name: `Martin C, Cachée D`,
    /// `D. Cachée, C. Martin`, `C. Cachée-Martin`.
    fn is_printed_so(&self, before: &[Word<'_>], seen: &[Word<'_>]) -> bool {
        let (seen, after) = seen.split_at(self.parts.len());
        let first = self.parts.iter().position(|part| part.is_initial).unwrap_or_default();
        let has_others = before.last().is_some_and(|word| {
            self.order == Order::FamilyFirst
                && seen[first].gap.contains(',')
                && word.is_one_capital()
                && seen[0].gap.chars().all(|c| c == '.' || is_light(c))
        });
        let goes_on = after.first().is_some_and(|word| {
            word.gap.starts_with(HYPHENS) || (word.gap.starts_with(APOSTROPHES) && word.letters != "s")
        });
        self.parts.iter().zip(seen).all(|(part, word)| part.may_be(word))
            && self.parts.windows(2).zip(&seen[1..]).all(|(parts, word)| self.may_part(parts, word.gap))
            && !seen[0].gap.ends_with(HYPHENS)
            && !has_others
            && !goes_on
    }

    /// Whether these signs may stand between two of its words.
    fn may_part(&self, parts: &[Part], gap: &str) -> bool {
        let [before, after] = [&parts[0], &parts[1]].map(|part| part.is_initial);
        gap.chars().all(|c| match c {
            '.' => before,
            ',' => self.order == Order::FamilyFirst && after && !before,
            other => is_light(other),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn is_named(person: &Value, text: &str) -> bool {
        let text = Text::read(text);
        of(person).iter().any(|form| form.stands_in(&text))
    }

    #[track_caller]
    fn agrees(person: &Value, named: &[&str], not_named: &[&str]) {
        for text in named {
            assert!(is_named(person, text), "{text}");
        }
        for text in not_named {
            assert!(!is_named(person, text), "{text}");
        }
    }

    #[test]
    fn a_name_is_found_in_every_form() {
        let person =
            json!({ "name": "Chloé Cachée", "sort_name": "Cachée, Chloé", "variants": ["Cachée CZ", "C. Ancienne"] });
        agrees(
            &person,
            &[
                "Chloé Cachée",
                "CHLOE CACHEE",
                "https://exemple.org/chloe-cachee/",
                "https://exemple.org/c.cachee",
                "Cachée, Chloé",
                "Cachée C",
                "Cachée, C.",
                "Cachée C, Martin D. Un titre",
                "Martin D, Cachée C1, Autre E",
                "Martin D, Cachée C",
                "Cachée, C., Martin, D.",
                "de C. Cachée",
                "CACHÉE C",
                "Cachee C. M.",
                "Cachée CZ",
                "Z. Martin et C. Z. Cachée",
                "Cachée, C.Z.",
                "l'équipe de C. Ancienne",
                "Cache\u{301}e C",
                "C. Cachée's team",
                "Martin D. Cachée C.",
            ],
            &[
                "Cachée D",
                "Denise Cachée",
                "D. Cachée",
                "Cachéenne C",
                "Cachée Cz",
                "C. Recachée",
                "une clé cachée, c'est cela",
                "Cachée, c'est cela",
                "Cachée, C'est cela",
                "Mme Cachée. C'est cela",
                "Mme Cachée. C. Martin",
                "Martin C, Cachée D",
                "D. Cachée, C. Martin",
                "C. Cachée-Martin",
                "Martin-Cachée C",
                "Cachée C-M",
                "Cachée",
                "C",
                "",
            ],
        );
    }

    #[test]
    fn given_names_are_taken_from_the_first_on() {
        let person = json!({ "name": "Jean-Pierre Marie La Joie", "sort_name": "La Joie, Jean-Pierre Marie" });
        agrees(
            &person,
            &["Jean-Pierre La Joie", "La Joie JP", "La Joie J-P", "J.-P. La Joie", "J. P. M. La Joie", "La Joie, JPM"],
            &["La Joie J", "La Joie M", "Pierre La Joie", "Marie Joie", "Joie JP"],
        );
    }

    #[test]
    fn a_particle_stands_where_it_likes() {
        for sort_name in ["de La Sayette, Vincent", "La Sayette, Vincent de"] {
            let person = json!({ "name": "Vincent de La Sayette", "sort_name": sort_name });
            agrees(
                &person,
                &["V. de La Sayette", "La Sayette V", "de La Sayette, V.", "La Sayette V de", "V La Sayette"],
                &["La Sayette D", "Sayette V"],
            );
        }
    }

    #[test]
    fn what_is_not_whole_names_nobody_and_is_no_fault_of_its_own() {
        for person in [json!({}), json!({ "name": "", "sort_name": ",", "variants": ["", "-", 5] }), json!("x")] {
            agrees(&person, &[], &["", "-", ",", "C. Cachée", "x"]);
        }
        let person = json!({ "name": "C. Cachée", "sort_name": "Cachée, C." });
        agrees(&person, &["C. Cachée", "Cachée C"], &["une clé cachée, c'est cela"]);
    }
}
