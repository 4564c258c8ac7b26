//! One alumnus, with the papers.

use crate::components::cite::{cite, fact_section};
use crate::components::paper::{journal, paper};
use crate::dataset::Alumnus;
use crate::edition::Edition;
use crate::route::{Page, alumnus_feed_path};
use crate::search::{Row, alumni_by_name};
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// A heading.
    KNOWN = "Ce que disent les sources", "What the sources say";
    /// Before the sources that name the person.
    NAMED_BY = "Personne nommée comme étudiante ou ancienne de l'École par :", "Named as a student or former student of the School by:";
    /// A heading.
    JOURNALS = "Revues", "Journals";
    /// A heading.
    CO_ALUMNI = "Anciens de l'École parmi les coauteurs", "Alumni of the School among the co-authors";
    /// The link to the feed.
    FEED = "Flux Atom des publications : {}", "Atom feed of the publications: {}";
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
        (journals(edition, alumnus))
        (co_alumni(edition, alumnus))
        p { a href=(alumnus_feed_path(edition.locale, &alumnus.id)) { (FEED.with(edition.locale, &[&alumnus.name])) } }
    }
}

/// The journals of the papers, the most frequent first.
fn journals(edition: Edition<'_>, alumnus: &Alumnus) -> Markup {
    let mut journals: Vec<(String, usize)> = Vec::new();
    for one in edition.data.papers_of(&alumnus.id) {
        let name = journal(edition, one);
        let known = journals.iter().position(|(known, _)| *known == name);
        let count = known.map_or(0, |index| journals.remove(index).1) + 1;
        // The most frequent first; of equals, the one that was met first.
        let place = journals.iter().position(|(_, other)| *other < count).unwrap_or(journals.len());
        journals.insert(place, (name, count));
    }
    html! {
        @if !journals.is_empty() {
            h2 { (edition.say(JOURNALS)) }
            ul { @for (name, count) in journals { li { cite { (name) } " · " (m::RESULT.count(edition.locale, count)) } } }
        }
    }
}

/// The other alumni among the authors of the papers.
fn co_alumni(edition: Edition<'_>, alumnus: &Alumnus) -> Markup {
    let is_co_author = |other: &&Alumnus| {
        let mut papers = edition.data.papers_of(&alumnus.id);
        other.id != alumnus.id && papers.any(|paper| paper.alumni.iter().any(|author| author.id == other.id))
    };
    let others: Vec<&Alumnus> = alumni_by_name(edition.data).into_iter().filter(is_co_author).collect();
    html! {
        @if !others.is_empty() {
            h2 { (edition.say(CO_ALUMNI)) }
            ul { @for other in others { li { a href=(edition.path(&Page::Alumnus(other.id.clone()))) { (other.name) } } } }
        }
    }
}

fn year(edition: Edition<'_>, alumnus: &Alumnus) -> String {
    alumnus.class_year.map_or_else(|| edition.say(m::UNKNOWN_CLASS), |year| year.to_string())
}
