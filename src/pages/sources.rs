//! The sources, and where they disagree.

use super::heading;
use crate::components::cite::fact;
use crate::dataset::sources::{Disagreement, Source};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::messages;
use maud::{Markup, html};

messages! {
    /// A heading.
    DISAGREEMENTS = "Où les sources se contredisent", "Where the sources disagree";
    /// A heading.
    MISSING = "Cherché, et pas trouvé", "Looked for, and not found";
    /// A heading.
    LIST = "Toutes les sources", "All sources";
}

/// The page of sources. Facts link to a source's number.
pub(super) fn sources(edition: Edition<'_>) -> Markup {
    let sources = &edition.data.sources;
    html! {
        (heading(edition, &Page::Sources))
        h2 { (edition.say(DISAGREEMENTS)) }
        @for disagreement in &sources.disagreements { (readings(edition, disagreement)) }
        h2 { (edition.say(MISSING)) }
        ul.facts { @for text in &sources.missing { li { (edition.read(text)) } } }
        h2 { (edition.say(LIST)) }
        ol.sources { @for source in &sources.sources { (entry(edition, source)) } }
    }
}

fn readings(edition: Edition<'_>, disagreement: &Disagreement) -> Markup {
    html! {
        h3 id=(disagreement.id.as_str()) { (edition.read(&disagreement.topic)) }
        ul.facts { @for reading in &disagreement.readings { li { (fact(edition, reading)) } } }
        @if let Some(comment) = &disagreement.comment { p { (edition.read(comment)) } }
    }
}

fn entry(edition: Edition<'_>, source: &Source) -> Markup {
    let title = edition.read(&source.title);
    html! {
        li id=(source.id.as_str()) {
            @if let Some(url) = &source.url {
                a href=(url.as_str()) hreflang=(source.lang.tag()) { (title) }
            } @else {
                (title)
            }
            ", " (edition.read(&source.date))
            @if let Some(note) = &source.note { ". " (edition.read(note)) }
        }
    }
}
