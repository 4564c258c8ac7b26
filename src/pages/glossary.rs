//! Terms in both languages.

use super::heading;
use crate::components::cite::cite;
use crate::dataset::school::{Attested, Term};
use crate::edition::Edition;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::messages;
use maud::{Markup, html};

messages! {
    /// Over the list.
    INTRODUCTION = "Chaque terme avec son équivalent anglais. Quand une seule langue figure sur une page officielle, l'autre mot est de nous, et c'est dit.", "Each term with its French counterpart. Where only one language stands on an official page, the other word is ours, and this is said.";
    /// Marks a word of ours.
    OURS = "mot proposé par nous", "our own word";
}

/// The glossary's page, in the alphabet of its language.
pub(super) fn glossary(edition: Edition<'_>) -> Markup {
    let mut terms: Vec<&Term> = edition.data.school.terms.iter().collect();
    terms.sort_by_cached_key(|term| crate::text::fold(edition.read(&term.words)));
    html! {
        (heading(edition, &Page::Glossary))
        p.lead { (edition.say(INTRODUCTION)) }
        dl.glossary { @for term in terms { (entry(edition, term)) } }
    }
}

fn entry(edition: Edition<'_>, term: &Term) -> Markup {
    let other = edition.locale.other();
    html! {
        dt id=(term.id.as_str()) { dfn { (edition.read(&term.words)) } (mark(edition, term, edition.locale)) }
        dd {
            i lang=(other.tag()) { (term.words.get(other)) } (mark(edition, term, other)) ". "
            (edition.read(&term.meaning)) " " (cite(edition, &term.sources))
        }
    }
}

/// Says so where the word in a language is ours.
fn mark(edition: Edition<'_>, term: &Term, language: Locale) -> Markup {
    let is_ours = matches!((term.attested, language), (Attested::French, Locale::En) | (Attested::English, Locale::Fr));
    html! { @if is_ours { " (" (edition.say(OURS)) ")" } }
}
