//! One file a page: each composes components and holds no logic of its own.
//!
//! All but two never change while they are shown: they are functions from an [`Edition`] to HTML. The list of
//! publications and the curriculum, which have a form, are Leptos components.

#[cfg(not(target_arch = "wasm32"))]
mod accessibility;
mod alumni;
mod alumnus;
mod comparison;
#[cfg(not(target_arch = "wasm32"))]
pub mod criteria;
mod curriculum;
mod front_door;
#[cfg(not(target_arch = "wasm32"))]
mod glossary;
mod home;
#[cfg(not(target_arch = "wasm32"))]
mod legal_notice;
mod lille;
mod not_found;
mod publication;
mod publications;
mod record;
mod school;
#[cfg(not(target_arch = "wasm32"))]
mod sources;
mod step;

pub use curriculum::Curriculum;
pub use front_door::visitor_locale;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use publication::related;
pub use publications::Publications;
pub use record::Record;

use crate::edition::Edition;
use crate::head;
use crate::route::{Page, Route};
use maud::{Markup, html};

/// The HTML of a route, but for what the components add: [`Publications`] and [`Curriculum`] to their introduction, [`Record`] all.
/// A record that does not exist has the not-found page.
pub fn html(route: &Route, edition: Edition<'_>) -> Markup {
    let Route::Page(locale, page) = route else {
        return if *route == Route::FrontDoor { front_door::front_door() } else { not_found::not_found() };
    };
    // A page that has no title is none: of a record that does not exist, or after the last one of a list.
    if head::heading(page, *locale, edition.data).is_empty() {
        return not_found::not_found();
    }
    match page {
        Page::Home => home::home(edition),
        Page::School => school::school(edition),
        Page::Curriculum => curriculum::introduction(edition),
        Page::Step(id) => edition.data.step(*id).map_or_else(not_found::not_found, |step| step::step(edition, step)),
        Page::Comparison => comparison::comparison(edition),
        Page::Publications => publications::introduction(edition),
        Page::Publication(id) => {
            let paper = edition.data.publication(id);
            paper.map_or_else(not_found::not_found, |paper| publication::publication(edition, paper))
        }
        Page::Record => html! {},
        Page::Alumni(number) => alumni::alumni(edition, *number),
        Page::Alumnus(id, number) => {
            let alumnus = edition.data.alumnus(id);
            alumnus.map_or_else(not_found::not_found, |alumnus| alumnus::alumnus(edition, alumnus, *number))
        }
        Page::Lille => lille::lille(edition),
        Page::Glossary | Page::Sources | Page::Disagreements | Page::Accessibility | Page::LegalNotice => {
            looked_up(page, edition)
        }
    }
}

/// A page that is looked up. The browser loads it as it was made ahead, so that the wasm need not know its text.
#[cfg(target_arch = "wasm32")]
fn looked_up(_: &Page, _: Edition<'_>) -> Markup {
    html! {}
}

#[cfg(not(target_arch = "wasm32"))]
fn looked_up(page: &Page, edition: Edition<'_>) -> Markup {
    match page {
        Page::Glossary => glossary::glossary(edition),
        Page::Sources => sources::sources(edition),
        Page::Disagreements => sources::disagreements(edition),
        Page::Accessibility => accessibility::accessibility(edition),
        _ => legal_notice::legal_notice(edition),
    }
}

/// The heading of a page, as its title says it; it takes the focus when the page is reached by a link.
fn heading(edition: Edition<'_>, page: &Page) -> Markup {
    html! { h1 tabindex="-1" { (head::heading(page, edition.locale, edition.data)) } }
}

/// The page's own address, for those who hold it as paper: with the reader's choices, where there are any.
fn printed_address(edition: Edition<'_>, page: &Page) -> Markup {
    html! { p.printed { (edition.data.site.absolute(&edition.path(page))) } }
}
