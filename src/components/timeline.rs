//! What happened, drawn along a line.

use super::cite::Cite;
use crate::dataset::Event;
use crate::locale::Locale;
use crate::text::date;
use leptos::prelude::*;

/// Events in their order, the oldest first.
#[component]
pub fn Timeline(
    /// The events.
    events: &'static [Event],
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let items = events.iter().map(|event| view! {
        <li>
            <time datetime=event.date.to_string()>{date(locale, event.date)}</time>
            {event.text.get(locale)}
            " "
            <Cite sources=&event.sources locale=locale />
        </li>
    });
    view! { <ol class="timeline">{items.collect_view()}</ol> }
}
