//! Any address that is none: in both languages, with ways on.

use crate::locale::Locale;
use crate::route::Page;
use crate::text::{Message, messages as m};
use maud::{Markup, html};

const WAYS: [(Page, Message); 4] = [
    (Page::Home, m::HOME),
    (Page::Curriculum, m::CURRICULUM),
    (Page::Publications, m::PUBLICATIONS),
    (Page::Lille, m::LILLE),
];

/// The not-found page.
pub(super) fn not_found() -> Markup {
    html! {
        h1 tabindex="-1" {
            span lang=(Locale::Fr.tag()) { (m::NOT_FOUND.get(Locale::Fr)) } " · "
            span lang=(Locale::En.tag()) { (m::NOT_FOUND.get(Locale::En)) }
        }
        @for locale in Locale::ALL {
            section lang=(locale.tag()) {
                p { (m::NOT_FOUND_HELP.get(locale)) }
                ul.ways { @for (page, label) in &WAYS { li { a href=(page.path(locale)) { (label.get(locale)) } } } }
            }
        }
    }
}
