//! Any address that is none: in both languages, with ways on.

use crate::locale::Locale;
use crate::route::Page;
use crate::text::{Message, messages as m};
use leptos::prelude::*;

const WAYS: [(Page, Message); 4] = [
    (Page::Home, m::HOME),
    (Page::Curriculum, m::CURRICULUM),
    (Page::Publications, m::PUBLICATIONS),
    (Page::Lille, m::LILLE),
];

/// The not-found page.
#[component]
pub fn NotFound() -> impl IntoView {
    let halves = Locale::ALL.map(|locale| {
        let ways = WAYS.map(|(page, label)| view! { <li><a href=page.path(locale)>{label.get(locale)}</a></li> });
        view! {
            <section lang=locale.tag()>
                <p>{m::NOT_FOUND_HELP.get(locale)}</p>
                <ul class="ways">{ways.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <h1 tabindex="-1">{m::NOT_FOUND.get(Locale::Fr)}" · "<span lang="en">{m::NOT_FOUND.get(Locale::En)}</span></h1>
        {halves.collect_view()}
    }
}
