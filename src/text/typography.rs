//! Sets plain text by the rules of its language.
//!
//! Editors and programmers type straight apostrophes and ordinary spaces; what a reader sees has
//!
//! - in both languages `’` for `'` and `…` for `...`;
//! - in English `“ ”` for `"`;
//! - in French U+202F before `;` `!` `?`, inside `« »` and between groups of three digits,
//!   and U+00A0 before `:` `%` `€`, after `n°`, `p.`, `Pr`, `Dr`, `M.`, `Mme`, and between a number and `h`.
//!
//! The source is the *Lexique des règles typographiques en usage à l'Imprimerie nationale*.
//! Setting a text twice changes nothing.

use crate::locale::Locale;

const NARROW: char = '\u{202F}';
const NO_BREAK: char = '\u{A0}';

/// The text as it is printed.
pub fn set(locale: Locale, text: &str) -> String {
    let text = text.replace("...", "…").replace('\'', "’");
    match locale {
        Locale::Fr => french_spaces(&text),
        Locale::En => english_quotes(&text),
    }
}

fn english_quotes(text: &str) -> String {
    let mut open = false;
    text.chars()
        .map(|c| {
            if c != '"' {
                return c;
            }
            open = !open;
            if open { '“' } else { '”' }
        })
        .collect()
}

fn french_spaces(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut set = String::with_capacity(text.len() + 8);
    for (index, &c) in chars.iter().enumerate() {
        let is_space = c == ' ' || c == NO_BREAK || c == NARROW;
        set.push(if is_space { french_space(&chars[..index], &chars[index + 1..], c) } else { c });
    }
    set
}

/// What a space between these two stretches of text becomes.
fn french_space(before: &[char], after: &[char], space: char) -> char {
    let previous = before.last().copied();
    match after.first() {
        Some(';' | '!' | '?' | '»') => NARROW,
        _ if previous == Some('«') => NARROW,
        Some('%' | '€') => NO_BREAK,
        Some(':') if !after.get(1).is_some_and(|c| c.is_alphanumeric() || *c == '/') => NO_BREAK,
        Some(_) if is_number_group(before, after) => NARROW,
        Some('h') if previous.is_some_and(|c| c.is_ascii_digit()) && is_word_end(after.get(1)) => NO_BREAK,
        Some(_) if ends_with_abbreviation(before) => NO_BREAK,
        _ => space,
    }
}

/// `10 | 000`, but not `en 2014 | 100 doubles diplômes`: four digits before the space are a year.
fn is_number_group(before: &[char], after: &[char]) -> bool {
    let digits_before = before.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let digits_after = after.iter().take_while(|c| c.is_ascii_digit()).count();
    (1..=3).contains(&digits_before) && digits_after == 3
}

fn is_word_end(c: Option<&char>) -> bool {
    !c.is_some_and(|c| c.is_alphanumeric())
}

fn ends_with_abbreviation(before: &[char]) -> bool {
    ["n°", "p.", "Pr", "Dr", "M.", "Mme"].into_iter().any(|abbreviation| {
        let length = abbreviation.chars().count();
        before.len() >= length
            && before[before.len() - length..].iter().copied().eq(abbreviation.chars())
            && is_word_end(before.len().checked_sub(length + 1).and_then(|index| before.get(index)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn sets(locale: Locale, plain: &str, printed: &str) {
        assert_eq!(set(locale, plain), printed);
    }

    #[test]
    fn french_punctuation_has_its_spaces() {
        sets(Locale::Fr, "Qui peut candidater ?", "Qui peut candidater\u{202F}?");
        sets(Locale::Fr, "Oui ; non !", "Oui\u{202F}; non\u{202F}!");
        sets(Locale::Fr, "Deux voies : tôt ou tard", "Deux voies\u{A0}: tôt ou tard");
        sets(Locale::Fr, "dit « voie 1 » ici", "dit «\u{202F}voie 1\u{202F}» ici");
        sets(Locale::Fr, "l'École de l'Inserm", "l’École de l’Inserm");
    }

    #[test]
    fn french_numbers_have_their_spaces() {
        sets(Locale::Fr, "plus de 10 000 patients", "plus de 10\u{202F}000 patients");
        sets(Locale::Fr, "1 234 567", "1\u{202F}234\u{202F}567");
        sets(Locale::Fr, "en 2014 100 diplômes", "en 2014 100 diplômes");
        sets(Locale::Fr, "62 % des candidats, 66 h de cours", "62\u{A0}% des candidats, 66\u{A0}h de cours");
        sets(Locale::Fr, "66 heures, 2 hôpitaux", "66 heures, 2 hôpitaux");
        sets(Locale::Fr, "le Pr Éric Boulanger, n° 3", "le Pr\u{A0}Éric Boulanger, n°\u{A0}3");
        sets(Locale::Fr, "le Spr Boulanger", "le Spr Boulanger");
    }

    #[test]
    fn english_has_its_quotes_and_no_added_space() {
        sets(Locale::En, "Who may apply? It's \"open\".", "Who may apply? It’s “open”.");
        sets(Locale::En, "10,000 patients...", "10,000 patients…");
    }

    proptest! {
        #[test]
        fn setting_twice_changes_nothing(text in "[a-zé0-9 :;!?«»%h'\".Pr°n]{0,40}") {
            for locale in Locale::ALL {
                let once = set(locale, &text);
                prop_assert_eq!(set(locale, &once), once);
            }
        }

        #[test]
        fn letters_and_digits_stay(text in "\\PC{0,60}") {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            for locale in Locale::ALL {
                prop_assert_eq!(letters(&set(locale, &text)), letters(&text));
            }
        }
    }
}
