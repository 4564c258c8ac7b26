//! The chosen filters, each a link that takes it away.

use super::facet::{facet_label, value_label};
use super::result_list::address;
use crate::edition::Edition;
use crate::locale::Locale;
use crate::search::{Answer, Choice, Page, Query};
use crate::text::{Message, messages as m};
use maud::{Markup, html};

/// The chips over the list; they stay at no result too.
pub fn chips(edition: Edition<'_>, query: &Query, answer: &Answer) -> Markup {
    let locale = edition.locale;
    let chosen =
        query.chosen.iter().filter_map(|choice| Some((label(choice, answer, locale)?, without(query, choice))));
    let years = (query.from.is_some() || query.to.is_some()).then(|| {
        let end = |year: Option<u16>| year.map_or_else(String::new, |year| year.to_string());
        let label = named(m::YEARS, &[end(query.from), "–".to_owned(), end(query.to)].concat(), locale);
        (label, Query { from: None, to: None, page: Page::default(), ..query.clone() })
    });
    let chips: Vec<(String, Query)> = chosen.chain(years).collect();
    html! {
        @if !chips.is_empty() {
            ul.chips aria-label=(m::CHOSEN.get(locale)) {
                @for (label, query) in chips {
                    li {
                        a href=(address(edition, &query)) data-keep-place="chosen" aria-label=(m::REMOVE.with(locale, &[&label])) {
                            (label) span aria-hidden="true" { "×" }
                        }
                    }
                }
            }
        }
    }
}

fn without(query: &Query, choice: &Choice) -> Query {
    let mut query = Query { page: Page::default(), ..query.clone() };
    query.toggle(choice.clone());
    query
}

/// What a reader calls a value: the answer knows all that are chosen.
fn label(choice: &Choice, answer: &Answer, locale: Locale) -> Option<String> {
    let values = &answer.facets.get(choice.facet as usize)?.values;
    let value = values.iter().find(|value| value.name == choice.name)?;
    Some(named(facet_label(choice.facet), &value_label(&value.label, locale), locale))
}

/// A value after the name of its facet: "unknown" alone says nothing.
fn named(facet: Message, value: &str, locale: Locale) -> String {
    [&facet.get(locale), &m::COLON.get(locale), " ", value].concat()
}
