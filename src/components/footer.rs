//! The foot of every page.

use crate::edition::Edition;
use crate::route::{Page, feed_path};
use crate::text::{Message, date, messages as m};
use maud::{Markup, html};

const ENTRIES: [(Page, Message); 4] = [
    (Page::Sources, m::SOURCES),
    (Page::Glossary, m::GLOSSARY),
    (Page::Accessibility, m::ACCESSIBILITY),
    (Page::LegalNotice, m::LEGAL_NOTICE),
];

/// The links about the site, what it is not, and when it was reviewed.
pub fn footer(edition: Edition<'_>) -> Markup {
    let site = &edition.data.site;
    let reviewed = m::UPDATED.with(edition.locale, &[&date(edition.locale, site.updated)]);
    html! {
        nav aria-label=(edition.say(m::FOOTER_MENU)) {
            ul {
                @for (page, label) in &ENTRIES { li { a href=(edition.path(page)) { (edition.say(*label)) } } }
                li { a href=(feed_path(edition.locale)) data-external { (edition.say(m::FEED)) } }
            }
        }
        @if site.demonstration { p { (edition.say(m::DEMONSTRATION)) } }
        p { (reviewed) }
    }
}
