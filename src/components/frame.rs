//! What surrounds every page: skip link, menu, main, footer.

use super::menu::Menu;
use crate::app::content;
use crate::locale::Locale;
use crate::route::{Page, feed_path};
use crate::text::{Message, date, messages as m};
use leptos::prelude::*;

const FOOTER: [(Page, Message); 4] = [
    (Page::Sources, m::SOURCES),
    (Page::Glossary, m::GLOSSARY),
    (Page::Accessibility, m::ACCESSIBILITY),
    (Page::LegalNotice, m::LEGAL_NOTICE),
];

/// The frame of a page.
#[component]
pub fn Frame(
    /// The language of the page.
    locale: Locale,
    /// The page.
    children: Children,
) -> impl IntoView {
    view! {
        <nav class="skip" aria-label=m::SHORTCUTS.get(locale)>
            <a href="#main">{m::SKIP.get(locale)}</a>
        </nav>
        <Menu locale=locale />
        <main id="main" tabindex="-1">{children()}</main>
        <Footer locale=locale />
    }
}

#[component]
fn Footer(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let site = &content().site;
    let links = FOOTER.map(|(page, label)| view! { <li><a href=page.path(locale)>{label.get(locale)}</a></li> });
    view! {
        <footer class="site-footer">
            <nav aria-label=m::FOOTER_MENU.get(locale)>
                <ul>
                    {links.collect_view()}
                    <li><a href=feed_path(locale) data-external="">{m::FEED.get(locale)}</a></li>
                </ul>
            </nav>
            {site.demonstration.then(|| view! { <p>{m::DEMONSTRATION.get(locale)}</p> })}
            <p>{m::UPDATED.with(locale, &[&date(locale, site.updated)])}</p>
        </footer>
    }
}
