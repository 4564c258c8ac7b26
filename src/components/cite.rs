//! Facts with their sources.

use crate::app::content;
use crate::dataset::{Fact, Section, SourceId, Text};
use crate::locale::Locale;
use crate::route::source_path;
use crate::text::{Message, messages as m};
use leptos::prelude::*;

/// The numbers of the sources, each a link to its place on the page of sources.
#[component]
pub fn Cite(
    /// Who says so.
    sources: &'static [SourceId],
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    sources.iter().map(|id| source_link(id, locale)).collect_view()
}

fn source_link(id: &'static SourceId, locale: Locale) -> impl IntoView {
    let position = content().sources.sources.iter().position(|source| source.id == *id);
    let title = position.map(|index| content().sources.sources[index].title.get(locale)).unwrap_or_default();
    let number = position.map_or(0, |index| index + 1).to_string();
    view! {
        <a class="cite" href=source_path(locale, id) title=m::SOURCE_LABEL.with(locale, &[title])>
            {number}
        </a>
    }
}

/// What a fact says, when it held, and who says so, without an element around it.
#[component]
pub fn FactText(
    /// The fact.
    fact: &'static Fact,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    view! {
        {with_period(&fact.text, fact.period.as_ref(), locale)}
        " "
        <Cite sources=&fact.sources locale=locale />
    }
}

fn with_period(text: &Text, period: Option<&Text>, locale: Locale) -> String {
    match period {
        Some(period) => format!("{} ({})", text.get(locale), period.get(locale)),
        None => text.get(locale).to_owned(),
    }
}

/// A list of facts; one alone is a paragraph.
#[component]
pub fn Facts(
    /// The facts.
    facts: &'static [Fact],
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    match facts {
        [only] => view! { <p><FactText fact=only locale=locale /></p> }.into_any(),
        _ => {
            let items = facts.iter().map(|fact| view! { <li><FactText fact=fact locale=locale /></li> });
            view! { <ul class="facts">{items.collect_view()}</ul> }.into_any()
        }
    }
}

/// Facts under a heading; nothing where there are none.
#[component]
pub fn FactSection(
    /// The heading.
    heading: Message,
    /// The facts.
    facts: &'static [Fact],
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    (!facts.is_empty()).then(|| view! {
        <h2>{heading.get(locale)}</h2>
        <Facts facts=facts locale=locale />
    })
}

/// The dataset's own sections, one level below the page's headings.
#[component]
pub fn Sections(
    /// The sections.
    sections: &'static [Section],
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    sections.iter().map(|section| view! {
        <h3 id=section.id.as_str()>{section.title.get(locale)}</h3>
        <Facts facts=&section.facts locale=locale />
    }).collect_view()
}
