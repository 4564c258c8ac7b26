//! Numbers shown large, with their period and source.

use super::cite::{cite, with_period};
use crate::dataset::{Figure, Reserve};
use crate::edition::Edition;
use crate::text::{range, reserve};
use maud::{Markup, html};

/// Figures side by side.
pub fn figures<'a>(edition: Edition<'_>, figures: impl IntoIterator<Item = &'a Figure>) -> Markup {
    html! { dl.figures { @for figure in figures { (one(edition, figure)) } } }
}

fn one(edition: Edition<'_>, figure: &Figure) -> Markup {
    let is_reserved = figure.value.reserve != Reserve::None;
    html! {
        div.figure.reserved[is_reserved] id=(figure.id.as_str()) {
            dt { (lines(edition, figure)) }
            dd { (with_period(edition, &figure.label, figure.period.as_ref())) " " (cite(edition, &figure.sources)) }
        }
    }
}

/// The reserve on a line of its own, which the style sheet sets small.
fn lines(edition: Edition<'_>, figure: &Figure) -> String {
    let range = range(edition.locale, &figure.value);
    match reserve(edition.locale, figure.value.reserve) {
        Some(reserve) => format!("{reserve}\n{range}"),
        None => range,
    }
}
