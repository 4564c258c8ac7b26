//! The sources, and where they disagree.

use super::Heading;
use crate::app::content;
use crate::components::cite::FactText;
use crate::dataset::sources::{Disagreement, Source};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::messages;
use leptos::prelude::*;

messages! {
    /// A heading.
    DISAGREEMENTS = "Où les sources se contredisent", "Where the sources disagree";
    /// A heading.
    MISSING = "Cherché, et pas trouvé", "Looked for, and not found";
    /// A heading.
    LIST = "Toutes les sources", "All sources";
}

/// The page of sources. Facts link to a source's number.
#[component]
pub fn Sources(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let sources = &content().sources;
    view! {
        <Heading page=Page::Sources locale=locale />
        <h2>{DISAGREEMENTS.get(locale)}</h2>
        {sources.disagreements.iter().map(|disagreement| readings(disagreement, locale)).collect_view()}
        <h2>{MISSING.get(locale)}</h2>
        <ul class="facts">{sources.missing.iter().map(|text| view! { <li>{text.get(locale)}</li> }).collect_view()}</ul>
        <h2>{LIST.get(locale)}</h2>
        <ol class="sources">{sources.sources.iter().map(|source| entry(source, locale)).collect_view()}</ol>
    }
}

fn readings(disagreement: &'static Disagreement, locale: Locale) -> impl IntoView {
    let readings = disagreement.readings.iter().map(|fact| view! { <li><FactText fact=fact locale=locale /></li> });
    view! {
        <h3 id=disagreement.id.as_str()>{disagreement.topic.get(locale)}</h3>
        <ul class="facts">{readings.collect_view()}</ul>
        {disagreement.comment.as_ref().map(|comment| view! { <p>{comment.get(locale)}</p> })}
    }
}

fn entry(source: &'static Source, locale: Locale) -> impl IntoView {
    let title = source.title.get(locale);
    let title = match &source.url {
        Some(url) => view! { <a href=url.as_str() hreflang=source.lang.tag()>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let note = source.note.as_ref().map(|note| format!(". {}", note.get(locale)));
    view! { <li id=source.id.as_str()>{title}{format!(", {}", source.date.get(locale))}{note}</li> }
}
