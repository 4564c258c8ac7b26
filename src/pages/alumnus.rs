//! One alumnus, with the papers.

use crate::components::cite::{cite, fact_section};
use crate::components::paper::paper;
use crate::dataset::Alumnus;
use crate::edition::Edition;
use crate::search::Row;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// A heading.
    KNOWN = "Ce que disent les sources", "What the sources say";
    /// Before the sources that name the person.
    NAMED_BY = "Personne nommée comme étudiante ou ancienne de l'École par :", "Named as a student or former student of the School by:";
}

/// An alumnus's page.
pub(super) fn alumnus(edition: Edition<'_>, alumnus: &Alumnus) -> Markup {
    let mut papers = edition.data.papers_of(&alumnus.id).peekable();
    html! {
        h1 tabindex="-1" { (alumnus.name) }
        dl.record {
            dt { (edition.say(m::CLASS)) }
            dd {
                (year(edition, alumnus))
                @if let Some(note) = &alumnus.class_note { " — " (edition.read(note)) }
            }
            @if let Some(university) = &alumnus.university {
                dt { (edition.say(m::UNIVERSITY)) }
                dd {
                    (university.name)
                    @if let Some(note) = &university.note { " — " (edition.read(note)) }
                    " " (cite(edition, &university.sources))
                }
            }
            @if let Some(orcid) = &alumnus.orcid {
                dt { "ORCID" }
                dd { a href={ "https://orcid.org/" (orcid.as_str()) } { (orcid.as_str()) } }
            }
        }
        p { (edition.say(NAMED_BY)) " " (cite(edition, &alumnus.sources)) }
        (fact_section(edition, KNOWN, &alumnus.facts))
        h2 { (edition.say(m::KNOWN_PAPERS)) }
        @if papers.peek().is_none() { p { (edition.say(m::NO_PAPER)) } }
        @for one in papers { (paper(edition, &Row::of(one, edition.data))) }
    }
}

fn year(edition: Edition<'_>, alumnus: &Alumnus) -> String {
    alumnus.class_year.map_or_else(|| edition.say(m::UNKNOWN_CLASS), |year| year.to_string())
}
