//! Where a text mentions a term.

use std::ops::Range;

/// The first place where a text has the term as whole words, of one or several. The case of the first letter,
/// and the shape of apostrophes and spaces, make no difference: texts are typeset, terms are typed.
pub fn mention(text: &str, term: &str) -> Option<Range<usize>> {
    let mut before = ' ';
    for (start, first) in text.char_indices() {
        if !before.is_alphanumeric()
            && let Some(length) = length_of(&text[start..], term)
        {
            return Some(start..start + length);
        }
        before = first;
    }
    None
}

/// How many bytes of the text's beginning are the term.
fn length_of(text: &str, term: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    for (index, wanted) in term.chars().enumerate() {
        let (_, found) = rest.next()?;
        let is_same = same(found, wanted) || index == 0 && found.eq_ignore_ascii_case(&wanted);
        if !is_same {
            return None;
        }
    }
    let rest = rest.as_str();
    (!rest.starts_with(char::is_alphanumeric)).then_some(text.len() - rest.len())
}

fn same(found: char, wanted: char) -> bool {
    found == wanted || (found == '’' && wanted == '\'') || (found.is_whitespace() && wanted == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_only() {
        let found = |text, term| mention(text, term).map(|range| &text[range]);
        assert_eq!(found("Pendant l’internat, trois ans.", "internat"), Some("internat"));
        assert_eq!(found("Les internats", "internat"), None);
        assert_eq!(found("internationale, puis interne", "interne"), Some("interne"));
        assert_eq!(found("d’externat", "externat"), Some("externat"));
        assert_eq!(found("surexternat", "externat"), None);
        assert_eq!(found("", "externat"), None);
        assert_eq!(found("extern", "externat"), None);
    }

    #[test]
    fn a_sentence_may_begin_with_it_and_typography_does_not_hide_it() {
        let found = |text, term| mention(text, term).map(|range| &text[range]);
        assert_eq!(found("Thèse précoce : oui", "thèse précoce"), Some("Thèse précoce"));
        assert_eq!(found("la thèse d’exercice", "thèse d'exercice"), Some("thèse d’exercice"));
        assert_eq!(found("le Master\u{A0}2", "Master 2"), Some("Master\u{A0}2"));
        assert_eq!(found("une UE, deux ue", "UE"), Some("UE"));
    }
}
