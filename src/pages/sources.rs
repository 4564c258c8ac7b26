//! The sources; and where they disagree, on a page of its own: it takes as much room as all of them.

use super::heading;
use crate::components::cite::fact;
use crate::dataset::sources::{Disagreement, Source};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::messages;
use maud::{Markup, html};

messages! {
    /// A heading.
    MISSING = "Cherché, et pas trouvé", "Looked for, and not found";
    /// A heading, and the way back to it.
    LIST = "Toutes les sources", "All sources";
    /// A link to the points on which they disagree: how many.
    POINTS = "Où les sources se contredisent : {} points", "Where the sources disagree: {} points";
}

/// The page of sources. Facts link to a source's number.
pub(super) fn sources(edition: Edition<'_>) -> Markup {
    let sources = &edition.data.sources;
    let points = POINTS.with(edition.locale, &[&sources.disagreements.len().to_string()]);
    html! {
        (heading(edition, &Page::Sources))
        p { a href=(edition.path(&Page::Disagreements)) { (points) } }
        h2 { (edition.say(MISSING)) }
        ul.facts { @for text in &sources.missing { li { (edition.read(text)) } } }
        h2 { (edition.say(LIST)) }
        ol.sources { @for source in &sources.sources { (entry(edition, source)) } }
    }
}

/// What the sources say differently, below each other.
pub(super) fn disagreements(edition: Edition<'_>) -> Markup {
    html! {
        (heading(edition, &Page::Disagreements))
        @for disagreement in &edition.data.sources.disagreements { (readings(edition, disagreement)) }
        p.onward { a href=(edition.path(&Page::Sources)) { (edition.say(LIST)) } }
    }
}

fn readings(edition: Edition<'_>, disagreement: &Disagreement) -> Markup {
    html! {
        h2 id=(disagreement.id.as_str()) { (edition.read(&disagreement.topic)) }
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
