//! What happened, drawn along a line.

use super::cite::cite;
use crate::dataset::Event;
use crate::edition::Edition;
use crate::text::date;
use maud::{Markup, html};

/// Events in their order, the oldest first.
pub fn timeline(edition: Edition<'_>, events: &[Event]) -> Markup {
    html! {
        ol.timeline {
            @for event in events {
                li {
                    time datetime=(event.date.to_string()) { (date(edition.locale, event.date)) }
                    (edition.read(&event.text)) " " (cite(edition, &event.sources))
                }
            }
        }
    }
}
