//! Numbers shown large, with their period and source.

use super::cite::Cite;
use crate::dataset::{Figure, Reserve};
use crate::locale::Locale;
use crate::text::{messages as m, number};
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
        <div class="figure" id=figure.id.as_str()>
            <dt>{reserve(figure.value.reserve, locale)}<b>{value(figure, locale)}</b></dt>
            <dd>{label(figure, locale)}" "<Cite sources=&figure.sources locale=locale /></dd>
        </div>
    });
    view! { <dl class="figures">{items.collect_view()}</dl> }
}

fn reserve(reserve: Reserve, locale: Locale) -> Option<String> {
    let words = match reserve {
        Reserve::None => return None,
        Reserve::About => m::ABOUT,
        Reserve::MoreThan => m::MORE_THAN,
    };
    Some(words.get(locale) + " ")
}

fn value(figure: &Figure, locale: Locale) -> String {
    let low = number(locale, figure.value.low);
    figure.value.high.map_or(low.clone(), |high| format!("{low}–{}", number(locale, high)))
}

fn label(figure: &Figure, locale: Locale) -> String {
    let label = figure.label.get(locale);
    figure.period.as_ref().map_or(label.to_owned(), |period| format!("{label} ({})", period.get(locale)))
}
