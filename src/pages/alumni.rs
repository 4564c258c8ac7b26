//! The alumni.

use super::heading;
use crate::components::cite::fact;
use crate::dataset::Alumnus;
use crate::edition::Edition;
use crate::route::{Page, class_feed_path};
use crate::search::alumni_by_name;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// Over the list.
    INTRODUCTION = "Seules figurent ici les personnes que des pages publiques nomment comme étudiants ou anciens de l'École. La liste n'est pas complète : l'École n'en publie pas.", "Only people whom public pages name as students or alumni of the School are listed here. The list is not complete: the School publishes none.";
    /// A heading.
    VOICES = "Ce qu'ils en disent, en résumé", "What they say of it, restated";
    /// A heading.
    FEEDS = "Flux Atom des publications par promotion", "Atom feeds of the publications by class";
}

/// The list, in the order of the sorting names, and what some of them say.
pub(super) fn alumni(edition: Edition<'_>) -> Markup {
    html! {
        (heading(edition, &Page::Alumni))
        p.lead { (edition.say(INTRODUCTION)) }
        ul.people { @for alumnus in alumni_by_name(edition.data) { li { (person(edition, alumnus)) } } }
        (feeds(edition))
        h2 { (edition.say(VOICES)) }
        ul.facts {
            @for voice in &edition.data.school.voices {
                li { b { (edition.read(&voice.who)) } " — " (fact(edition, &voice.says)) }
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
        a href=(edition.path(&Page::Alumnus(alumnus.id.clone()))) { (alumnus.name) }
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
