//! One publication.

use crate::components;
use crate::components::citation_menu::citation_menu;
use crate::components::cite::cite;
use crate::components::paper::{authors, foreign, journal, title};
use crate::components::report::report;
use crate::dataset::{Dataset, Publication, publications::Authorship, publications::IdentityLevel};
use crate::edition::Edition;
use crate::route::Page;
use crate::search::Row;
use crate::text::messages::{self as m, messages};
use crate::text::{Message, date};
use maud::{Markup, html};

/// As many related papers as a page shows.
const MOST_RELATED: usize = 5;

messages! {
    /// A heading.
    RELATED = "Autres publications des mêmes anciens", "Other publications by the same alumni";
}

/// A publication's page.
pub(super) fn publication(edition: Edition<'_>, paper: &Publication) -> Markup {
    let erratum = paper.erratum.as_ref().map(|text| edition.read(text));
    html! {
        article {
            h1 tabindex="-1" lang=[foreign(edition, paper)] { (title(paper)) }
            dl.record {
                dt { (edition.say(m::AUTHORS)) }
                dd { (authors(edition, &Row::of(paper, edition.data))) }
                dt { (edition.say(m::PUBLISHED_IN)) }
                dd { cite { (journal(edition, paper)) } (place(paper)) }
                dt { (edition.say(m::DATE)) }
                dd { time datetime=(paper.date.to_string()) { (date(edition.locale, paper.date)) } }
                dt { (edition.say(m::TOPIC)) }
                dd { (topics(edition, paper)) }
                (identifiers(edition, paper))
                (row(edition, m::AFFILIATION, paper.affiliation.as_deref()))
                (row(edition, m::ERRATUM, erratum))
            }
            @if let Some(note) = &paper.note { p { (edition.read(note)) } }
            h2 { (edition.say(m::ALUMNI_AUTHORS)) }
            ul.facts { @for author in &paper.alumni { li { (alumnus(edition, author)) } } }
            (citation_menu(edition, paper))
            (report(edition, paper.id.as_str()))
        }
        (related_list(edition, paper))
    }
}

/// The newest other papers of a publication's alumni.
pub(crate) fn related<'a>(data: &'a Dataset, paper: &'a Publication) -> Vec<&'a Publication> {
    let mut papers: Vec<&Publication> = Vec::new();
    for other in paper.alumni.iter().flat_map(|author| data.papers_of(&author.id)) {
        if other.id != paper.id && papers.iter().all(|known| known.id != other.id) {
            other.put_in_list(&mut papers);
            papers.truncate(MOST_RELATED);
        }
    }
    papers
}

fn related_list(edition: Edition<'_>, paper: &Publication) -> Markup {
    let papers = related(edition.data, paper);
    html! {
        @if !papers.is_empty() {
            section.related {
                h2 { (edition.say(RELATED)) }
                @for one in papers { (components::paper::paper(edition, &Row::of(one, edition.data))) }
            }
        }
    }
}

fn row(edition: Edition<'_>, label: Message, value: Option<&str>) -> Markup {
    html! { @if let Some(value) = value { dt { (edition.say(label)) } dd { (value) } } }
}

/// `81(6):1417–1428`, with what is known of it.
fn place(paper: &Publication) -> String {
    let mut place = paper.volume.clone().unwrap_or_default();
    if let Some(issue) = &paper.issue {
        place += &format!("({issue})");
    }
    if let Some(pages) = &paper.pages {
        place += &format!(":{pages}");
    }
    if place.is_empty() { place } else { format!(", {place}") }
}

fn topics(edition: Edition<'_>, paper: &Publication) -> String {
    let topics = paper.topics.iter().filter_map(|id| edition.data.topic(id));
    topics.map(|topic| edition.read(&topic.label)).collect::<Vec<_>>().join(", ")
}

fn identifiers(edition: Edition<'_>, paper: &Publication) -> Markup {
    let links = [
        paper.doi.as_ref().map(|doi| (format!("DOI {doi}"), doi.url())),
        paper.pmid.as_ref().map(|pmid| (format!("PubMed {pmid}"), pmid.url())),
        paper.pmcid.as_ref().map(|pmcid| (pmcid.to_string(), pmcid.url())),
    ];
    html! {
        @if links.iter().any(Option::is_some) {
            dt { (edition.say(m::IDENTIFIERS)) }
            @for (label, address) in links.into_iter().flatten() { dd { a href=(address) { (label) } } }
        }
    }
}

fn alumnus(edition: Edition<'_>, author: &Authorship) -> Markup {
    let level = match author.level {
        IdentityLevel::A => edition.say(m::LEVEL_A),
        IdentityLevel::B => edition.say(m::LEVEL_B),
        // Hidden: the check sees to it.
        IdentityLevel::C => String::new(),
    };
    let name = edition.data.alumnus(&author.id).map_or("", |alumnus| &alumnus.name);
    html! {
        a href=(edition.path(&Page::Alumnus(author.id.clone(), 1))) { (name) }
        " — " (level) " " (edition.read(&author.evidence)) " " (cite(edition, &author.sources))
    }
}
