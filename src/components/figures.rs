//! Numbers shown large, with their period and source.

use super::cite::Cite;
use crate::dataset::{Figure, Reserve};
use crate::locale::Locale;
use crate::text::{range, reserve};
use leptos::prelude::*;

/// Figures side by side.
#[component]
pub fn Figures(
    /// The figures.
    figures: Vec<&'static Figure>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let items = figures.into_iter().map(|figure| view! {
        <div class="figure" class:reserved=figure.value.reserve != Reserve::None id=figure.id.as_str()>
            <dt>{lines(figure, locale)}</dt>
            <dd>{label(figure, locale)}" "<Cite sources=&figure.sources locale=locale /></dd>
        </div>
    });
    view! { <dl class="figures">{items.collect_view()}</dl> }
}

/// The reserve on a line of its own, which the style sets small.
fn lines(figure: &Figure, locale: Locale) -> String {
    match reserve(locale, figure.value.reserve) {
        Some(reserve) => format!("{reserve}\n{}", range(locale, &figure.value)),
        None => range(locale, &figure.value),
    }
}

fn label(figure: &Figure, locale: Locale) -> String {
    let label = figure.label.get(locale);
    figure.period.as_ref().map_or(label.to_owned(), |period| format!("{label} ({})", period.get(locale)))
}
