//! Facts with their sources.

use crate::dataset::{Fact, Section, SourceId, Text};
use crate::edition::Edition;
use crate::route::source_path;
use crate::text::{Message, messages as m};
use maud::{Markup, html};

/// The numbers of the sources, each a link to its place on the page of sources.
pub fn cite(edition: Edition<'_>, sources: &[SourceId]) -> Markup {
    html! { @for id in sources { (source_link(edition, id)) } }
}

fn source_link(edition: Edition<'_>, id: &SourceId) -> Markup {
    let (number, title) =
        edition.data.source(id).map_or((0, ""), |(number, source)| (number, edition.read(&source.title)));
    let title = m::SOURCE_LABEL.with(edition.locale, &[title]);
    html! { a.cite href=(source_path(edition.locale, id)) title=(title) { (number) } }
}

/// What a fact says, when it held, and who says so, without an element around it.
pub fn fact(edition: Edition<'_>, fact: &Fact) -> Markup {
    html! { (with_period(edition, &fact.text, fact.period.as_ref())) " " (cite(edition, &fact.sources)) }
}

/// A text, with the period it is about in brackets, before the full stop if there is one.
pub fn with_period(edition: Edition<'_>, text: &Text, period: Option<&Text>) -> String {
    let text = edition.read(text);
    let Some(period) = period.map(|period| edition.read(period)) else {
        return text.to_owned();
    };
    match text.strip_suffix('.') {
        Some(sentence) => format!("{sentence} ({period})."),
        None => format!("{text} ({period})"),
    }
}

/// A list of facts; one alone is a paragraph.
pub fn facts(edition: Edition<'_>, facts: &[Fact]) -> Markup {
    list(facts, |one| fact(edition, one))
}

/// A list of facts, each said in a way of its own; one alone is a paragraph.
pub fn list(facts: &[Fact], say: impl Fn(&Fact) -> Markup) -> Markup {
    match facts {
        [only] => html! { p { (say(only)) } },
        _ => html! { ul.facts { @for one in facts { li { (say(one)) } } } },
    }
}

/// Facts under a heading; nothing where there are none.
pub fn fact_section(edition: Edition<'_>, heading: Message, list: &[Fact]) -> Markup {
    html! {
        @if !list.is_empty() {
            h2 { (edition.say(heading)) }
            (facts(edition, list))
        }
    }
}

/// The dataset's own sections, one level below the page's headings.
pub fn sections(edition: Edition<'_>, sections: &[Section]) -> Markup {
    html! {
        @for section in sections {
            h3 id=(section.id.as_str()) { (edition.read(&section.title)) }
            (facts(edition, &section.facts))
        }
    }
}
