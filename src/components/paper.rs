//! A publication in a list.

use crate::dataset::{AlumnusId, Doi, Publication, PublicationId};
use crate::edition::Edition;
use crate::route::Page;
use crate::search::{Marked, Reason, Row};
use crate::text::{date, messages as m, typography};
use maud::{Markup, html};

/// One publication: title, authors with the alumni marked, journal, date, DOI; and why a search found it, where
/// that can't be seen.
pub fn paper(edition: Edition<'_>, row: &Row) -> Markup {
    let lang = (row.lang != edition.locale).then(|| row.lang.tag());
    html! {
        article.paper {
            h3 lang=[lang] {
                a href=(edition.publication_path(&PublicationId(row.id.clone()))) { (marked(&row.title)) }
            }
            p.authors { (authors(edition, row)) }
            p {
                cite { (marked(&row.journal)) } ", "
                time datetime=(row.date.to_string()) { (date(edition.locale, row.date)) }
                @if let Some(doi) = &row.doi { " " a.doi href=(Doi(doi.clone()).url()) { "doi:" (doi) } }
            }
            (why(edition, row))
        }
    }
}

/// The authors as printed, in order; the alumni are links to their pages.
pub fn authors(edition: Edition<'_>, row: &Row) -> Markup {
    html! {
        @for (index, author) in row.authors.iter().enumerate() {
            @if index > 0 { ", " }
            @match &author.alumnus {
                Some(id) => {
                    a.alumnus href=(edition.path(&Page::Alumnus(AlumnusId(id.clone()), 1))) { (marked(&author.name)) }
                }
                None => { (marked(&author.name)) }
            }
        }
    }
}

fn marked(text: &Marked) -> Markup {
    html! {
        @for (piece, is_marked) in text.pieces() {
            @if is_marked { mark { (piece) } } @else { (piece) }
        }
    }
}

/// Matches that are not marked in the list, or that are not what was typed.
fn why(edition: Edition<'_>, row: &Row) -> Markup {
    let is_plain = |reason: &&Reason| reason.place.is_shown() && reason.how.typos() == 0;
    let mut reasons = row.why.iter().filter(|reason| !is_plain(reason)).peekable();
    html! {
        @if reasons.peek().is_some() {
            p.why {
                (edition.say(m::FOUND_BY)) " "
                @for (index, reason) in reasons.enumerate() {
                    @if index > 0 { ", " }
                    (edition.say(reason.place.label())) " " q { (reason.found) }
                }
            }
        }
    }
}

/// The title as it is printed, by the rules of its own language.
pub fn title(paper: &Publication) -> String {
    typography::set(paper.lang, &paper.title)
}

/// The language of the title, where it is not the page's.
pub fn foreign(edition: Edition<'_>, paper: &Publication) -> Option<&'static str> {
    (paper.lang != edition.locale).then(|| paper.lang.tag())
}

/// The journal's name.
pub fn journal(edition: Edition<'_>, paper: &Publication) -> String {
    let journal = edition.data.journal(&paper.journal);
    journal.map_or_else(String::new, |journal| typography::set(edition.locale, &journal.name))
}
