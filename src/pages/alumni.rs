//! The alumni.

use super::heading;
use crate::components::cite::fact;
use crate::components::page_links::page_links;
use crate::dataset::Alumnus;
use crate::edition::Edition;
use crate::paging;
use crate::route::{Page, class_feed_path};
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// Over the list.
    INTRODUCTION = "Seules figurent ici les personnes que des pages publiques nomment comme étudiants ou anciens de l'École. La liste n'est pas complète : l'École n'en publie pas.", "Only people whom public pages name as students or alumni of the School are listed here. The list is not complete: the School publishes none.";
    /// The name of the links to initial letters.
    INITIALS = "Par initiale", "By initial letter";
    /// A heading.
    VOICES = "Ce qu'ils en disent, en résumé", "What they say of it, restated";
    /// A heading.
    FEEDS = "Flux Atom des publications par promotion", "Atom feeds of the publications by class";
}

/// A page of the list, in the order of the sorting names; the first one has what some of them say, too.
pub(super) fn alumni(edition: Edition<'_>, page: u32) -> Markup {
    let all = edition.data.alumni_by_name();
    let last = paging::pages(all.len(), paging::ALUMNI);
    html! {
        (heading(edition, &Page::Alumni(page)))
        p.lead { (edition.say(INTRODUCTION)) }
        @if last > 1 { (initials(edition)) }
        ul.people { @for alumnus in paging::part(&all, paging::ALUMNI, page) { li { (person(edition, alumnus)) } } }
        (page_links(edition, page, last, &|page| edition.path(&Page::Alumni(page))))
        @if page == 1 {
            (feeds(edition))
            h2 { (edition.say(VOICES)) }
            ul.facts {
                @for voice in &edition.data.school.voices {
                    li { b { (edition.read(&voice.who)) } " — " (fact(edition, &voice.says)) }
                }
            }
        }
    }
}

/// Links to the pages on which the initial letters begin.
fn initials(edition: Edition<'_>) -> Markup {
    html! {
        nav.pages aria-label=(edition.say(INITIALS)) {
            ol {
                @for (initial, place) in edition.data.initials() {
                    li { a href=(edition.path(&Page::Alumni(paging::page_of(place, paging::ALUMNI)))) { (initial) } }
                }
            }
        }
    }
}

/// The feeds of the classes that somebody of is listed.
fn feeds(edition: Edition<'_>) -> Markup {
    html! {
        h2 { (edition.say(FEEDS)) }
        ul.feeds {
            @for year in edition.data.classes() {
                li {
                    a href=(class_feed_path(edition.locale, year)) {
                        (m::CLASS_OF.with(edition.locale, &[&year.to_string()]))
                    }
                }
            }
        }
    }
}

fn person(edition: Edition<'_>, alumnus: &Alumnus) -> Markup {
    let papers = edition.data.papers_of(&alumnus.id).count();
    html! {
        a href=(edition.path(&Page::Alumnus(alumnus.id.clone(), 1))) { (alumnus.name) }
        span { (class(edition, alumnus)) @if papers > 0 { " · " (m::RESULT.count(edition.locale, papers)) } }
    }
}

/// The class, or that it is unknown.
fn class(edition: Edition<'_>, alumnus: &Alumnus) -> String {
    match alumnus.class_year {
        Some(year) => m::CLASS_OF.with(edition.locale, &[&year.to_string()]),
        None => edition.say(m::CLASS_UNKNOWN),
    }
}
