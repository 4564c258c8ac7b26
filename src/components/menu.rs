//! The main menu, and the language switch.

use crate::components::theme_switch::ThemeSwitch;
use crate::locale::Locale;
use crate::navigation::{KEEP_PLACE, Navigation};
use crate::route::{Page, Route};
use crate::text::{Message, messages as m};
use leptos::prelude::*;

const ENTRIES: [(Page, Message); 5] = [
    (Page::School, m::SCHOOL),
    (Page::Curriculum, m::CURRICULUM),
    (Page::Publications, m::PUBLICATIONS),
    (Page::Alumni(1), m::ALUMNI),
    (Page::Lille, m::LILLE),
];

/// The head of every page: the skip link, the way home, the other language, the theme, the sections.
#[component]
pub fn Menu(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let navigation = Navigation::current();
    let current = move |page: &Page| {
        navigation.route.with(|route| match route {
            Route::Page(_, shown) if shown == page => Some("page"),
            Route::Page(_, shown) if shown.section() == *page => Some("true"),
            _ => None,
        })
    };
    let entries = ENTRIES.map(|(page, label)| {
        let path = page.path(locale);
        view! { <li><a href=path aria-current=move || current(&page)>{label.get(locale)}</a></li> }
    });
    view! {
        <nav class="skip" aria-label=m::SHORTCUTS.get(locale)>
            <a href="#main">{m::SKIP.get(locale)}</a>
        </nav>
        <header class="site-header">
            <a class="brand" href=Page::Home.path(locale) aria-current=move || current(&Page::Home)>
                {m::SITE.get(locale)}
            </a>
            <LanguageSwitch locale=locale />
            <ThemeSwitch locale=locale />
            <nav aria-label=m::MENU.get(locale)>
                <ul>{entries.collect_view()}</ul>
            </nav>
        </header>
    }
}

/// A link to the same page in the other language, with query and fragment once they are known.
#[component]
fn LanguageSwitch(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let navigation = Navigation::current();
    let other = locale.other();
    let address = move || {
        let path = navigation.route.with(|route| match route {
            Route::Page(_, page) => page.path(other),
            Route::FrontDoor | Route::NotFound => Page::Home.path(other),
        });
        let query = navigation.query.get();
        let query = if query.is_empty() { query } else { format!("?{query}") };
        format!("{path}{query}{}", navigation.fragment.get())
    };
    let link = view! {
        <a id="language" class="language" lang=other.tag() hreflang=other.tag() href=address>{other.own_name()}</a>
    };
    link.attr(KEEP_PLACE, "")
}
