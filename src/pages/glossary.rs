//! Terms in both languages.

use super::Heading;
use crate::app::content;
use crate::components::cite::Cite;
use crate::dataset::school::{Attested, Term};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::messages;
use leptos::prelude::*;

messages! {
    /// Over the list.
    INTRODUCTION = "Chaque terme avec son équivalent anglais. Quand une seule langue figure sur une page officielle, l'autre mot est de nous, et c'est dit.", "Each term with its French counterpart. Where only one language stands on an official page, the other word is ours, and this is said.";
    /// Marks a word of ours.
    OURS = "mot proposé par nous", "our own word";
}

/// The glossary's page, in the alphabet of its language.
#[component]
pub fn Glossary(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let mut terms: Vec<&'static Term> = content().school.terms.iter().collect();
    terms.sort_by_cached_key(|term| crate::search::fold(term.words.get(locale)));
    let items = terms.into_iter().map(|term| entry(term, locale));
    view! {
        <Heading page=Page::Glossary locale=locale />
        <p class="lead">{INTRODUCTION.get(locale)}</p>
        <dl class="glossary">{items.collect_view()}</dl>
    }
}

fn entry(term: &'static Term, locale: Locale) -> impl IntoView {
    let other = locale.other();
    let is_ours = |locale| matches!((term.attested, locale), (Attested::French, Locale::En) | (Attested::English, Locale::Fr));
    let mark = |locale_of_word| is_ours(locale_of_word).then(|| format!(" ({})", OURS.get(locale)));
    view! {
        <dt id=term.id.as_str()><dfn>{term.words.get(locale)}</dfn>{mark(locale)}</dt>
        <dd>
            <i lang=other.tag()>{term.words.get(other)}</i>
            {mark(other)}
            ". "
            {term.meaning.get(locale)}
            " "
            <Cite sources=&term.sources locale=locale />
        </dd>
    }
}
