//! A publication in a list.

use crate::dataset::Publication;
use crate::edition::Edition;
use crate::route::Page;
use crate::text::{date, typography};
use maud::{Markup, html};

/// One publication: title, authors with the alumni marked, journal, date, DOI.
pub fn paper(edition: Edition<'_>, paper: &Publication) -> Markup {
    html! {
        article.paper {
            h3 lang=[foreign(edition, paper)] {
                a href=(edition.path(&Page::Publication(paper.id.clone()))) { (title(paper)) }
            }
            p.authors { (authors(edition, paper)) }
            p {
                cite { (journal(edition, paper)) } ", "
                time datetime=(paper.date.to_string()) { (date(edition.locale, paper.date)) }
                @if let Some(doi) = &paper.doi { " " a.doi href=(doi.url()) { "doi:" (doi.as_str()) } }
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

/// The authors as printed, in order; the alumni are links to their pages.
pub fn authors(edition: Edition<'_>, paper: &Publication) -> Markup {
    html! {
        @for (index, printed) in paper.authors.iter().enumerate() {
            @if index > 0 { ", " }
            @let name = typography::set(paper.lang, printed);
            @match paper.alumni.iter().find(|author| author.printed == *printed) {
                Some(author) => { a.alumnus href=(edition.path(&Page::Alumnus(author.id.clone()))) { (name) } }
                None => { (name) }
            }
        }
    }
}
