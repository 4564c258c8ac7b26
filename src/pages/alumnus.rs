//! One alumnus, with the papers.

use super::heading;
use crate::components::cite::{cite, fact_section};
use crate::components::page_links::page_links;
use crate::components::paper::{journal, paper};
use crate::components::report::report;
use crate::dataset::{Alumnus, JournalId, Publication};
use crate::edition::Edition;
use crate::paging;
use crate::route::{Page, alumnus_feed_path};
use crate::search::Row;
use crate::text::messages::{self as m, messages};
use crate::text::{fold, number};
use maud::{Markup, html};

/// As many journals as are listed.
const MOST_JOURNALS: usize = 30;

/// As many co-authors as are listed.
const MOST_CO_ALUMNI: usize = 100;

messages! {
    /// A heading.
    KNOWN = "Ce que disent les sources", "What the sources say";
    /// Before the sources that name the person.
    NAMED_BY = "Personne nommée comme étudiante ou ancienne de l'École par :", "Named as a student or former student of the School by:";
    /// A heading.
    JOURNALS = "Revues", "Journals";
    /// A heading.
    CO_ALUMNI = "Anciens de l'École parmi les coauteurs", "Alumni of the School among the co-authors";
    /// Under a list that is cut.
    AND_MORE = "Et {} de plus.", "And {} more.";
    /// The link to the feed.
    FEED = "Flux Atom des publications : {}", "Atom feed of the publications: {}";
}

/// An alumnus's page, with a page of the papers.
pub(super) fn alumnus(edition: Edition<'_>, alumnus: &Alumnus, page: u32) -> Markup {
    let mut papers = Vec::new();
    edition.data.papers_of(&alumnus.id).for_each(|paper| paper.put_in_list(&mut papers));
    let last = paging::pages(papers.len(), paging::PAPERS);
    html! {
        (heading(edition, &Page::Alumnus(alumnus.id.clone(), page)))
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
        @if papers.is_empty() { p { (edition.say(m::NO_PAPER)) } }
        @for one in paging::part(&papers, paging::PAPERS, page) { (paper(edition, &Row::of(one, edition.data))) }
        (page_links(edition, page, last, &|page| edition.path(&Page::Alumnus(alumnus.id.clone(), page))))
        @if page == 1 {
            (journals(edition, &papers))
            (co_alumni(edition, alumnus, &papers))
        }
        p { a href=(alumnus_feed_path(edition.locale, &alumnus.id)) { (FEED.with(edition.locale, &[&alumnus.name])) } }
        (report(edition, alumnus.id.as_str()))
    }
}

/// The journals of the papers, the most frequent first.
fn journals(edition: Edition<'_>, papers: &[&Publication]) -> Markup {
    let mut journals: Vec<(&JournalId, String, usize)> = Vec::new();
    for one in papers {
        let known = journals.iter().position(|(known, ..)| **known == one.journal);
        let (id, name, count) = known.map_or_else(
            || (&one.journal, journal(edition, one), 1),
            |index| {
                let (id, name, count) = journals.remove(index);
                (id, name, count + 1)
            },
        );
        // The most frequent first; of equals, the one that was met first.
        let place = journals.iter().position(|(.., other)| *other < count).unwrap_or(journals.len());
        journals.insert(place, (id, name, count));
    }
    let more = journals.len().saturating_sub(MOST_JOURNALS);
    html! {
        @if !journals.is_empty() {
            h2 { (edition.say(JOURNALS)) }
            ul {
                @for (_, name, count) in journals.iter().take(MOST_JOURNALS) {
                    li { cite { (name) } " · " (m::RESULT.count(edition.locale, *count)) }
                }
            }
            (and_more(edition, more))
        }
    }
}

/// The other alumni among the authors of the papers, in the order of their sorting names.
fn co_alumni(edition: Edition<'_>, alumnus: &Alumnus, papers: &[&Publication]) -> Markup {
    let mut others: Vec<(String, &Alumnus)> = Vec::new();
    for author in papers.iter().flat_map(|paper| &paper.alumni).filter(|author| author.id != alumnus.id) {
        let Some(other) = edition.data.alumnus(&author.id) else { continue };
        // Two people of one name are two.
        let key = [&fold(&other.sort_name), "\t", other.id.as_str()].concat();
        if let Err(place) = others.binary_search_by(|(known, _)| known.as_str().cmp(&key)) {
            others.insert(place, (key, other));
        }
    }
    let more = others.len().saturating_sub(MOST_CO_ALUMNI);
    html! {
        @if !others.is_empty() {
            h2 { (edition.say(CO_ALUMNI)) }
            ul {
                @for (_, other) in others.iter().take(MOST_CO_ALUMNI) {
                    li { a href=(edition.path(&Page::Alumnus(other.id.clone(), 1))) { (other.name) } }
                }
            }
            (and_more(edition, more))
        }
    }
}

/// How many a list leaves out.
fn and_more(edition: Edition<'_>, more: usize) -> Markup {
    let more = u32::try_from(more).unwrap_or(u32::MAX);
    html! { @if more > 0 { p { (AND_MORE.with(edition.locale, &[&number(edition.locale, more)])) } } }
}

fn year(edition: Edition<'_>, alumnus: &Alumnus) -> String {
    alumnus.class_year.map_or_else(|| edition.say(m::UNKNOWN_CLASS), |year| year.to_string())
}
