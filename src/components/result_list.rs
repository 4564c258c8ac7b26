//! The publications that a query finds, by year where they are in order of time.

use super::paper::paper;
use crate::content::content;
use crate::dataset::Publication;
use crate::edition::Edition;
use crate::locale::Locale;
use crate::route::Page;
use crate::search::{Query, Results, Sort};
use crate::state::Filter;
use crate::text::messages as m;
use leptos::prelude::*;
use maud::{Markup, html};
use std::time::Duration;

/// Screen readers hear the number of results once typing has paused for this long.
const PAUSE: Duration = Duration::from_millis(500);

/// The number of results, the list, and the links to its pages.
#[component]
pub fn ResultList(
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let total = Memo::new(move |_| m::RESULT.count(locale, filter.results.with(|results| results.found.len())));
    let list = move || {
        let order = filter.query.with(|query| query.sort);
        let edition = Edition { data: content(), locale };
        let is_paged = filter.is_paged();
        filter.results.with(|results| {
            listed(edition, if is_paged { results.shown() } else { &results.found }, order).into_string()
        })
    };
    let dropped = move || {
        let parts = filter
            .dropped
            .with(|dropped| dropped.iter().map(|part| format!("{}={}", part.name, part.value)).collect::<Vec<_>>());
        (!parts.is_empty()).then(|| view! { <p class="notice">{m::DROPPED.with(locale, &[&parts.join(", ")])}</p> })
    };
    view! {
        {dropped}
        <p class="total" translate="no">{total}</p>
        <Announcer text=total />
        <div class="results" inner_html=list></div>
        <Pages filter=filter locale=locale />
    }
}

/// Says a text when it has changed and settled; it is there, empty, before it has anything to say.
#[component]
fn Announcer(
    /// The text.
    text: Memo<String>,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    Effect::new(move |previous: Option<(String, Option<TimeoutHandle>)>| {
        let text = text.get();
        let timer = match previous {
            None => None,
            Some((before, timer)) if before == text => timer,
            Some((_, timer)) => {
                if let Some(timer) = timer {
                    timer.clear();
                }
                let settled = text.clone();
                set_timeout_with_handle(move || said.set(settled), PAUSE).ok()
            }
        };
        (text, timer)
    });
    view! { <p role="status" class="unseen">{said}</p> }
}

/// Links to the pages of the list, where there is more than one.
#[component]
fn Pages(
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let link = move |page: usize, shown: usize, query: &Query| {
        let query = Query { page: crate::search::Page(page), ..query.clone() };
        let address = format!("{}?{}", Page::Publications.path(locale), query.to_params());
        view! { <li><a href=address aria-current=(page == shown).then_some("page")>{m::PAGE.with(locale, &[&page.to_string()])}</a></li> }
    };
    move || {
        let is_paged = filter.is_paged();
        let (shown, pages) = filter.results.with(|results: &Results| (results.page, results.pages));
        let query = filter.query.get();
        (is_paged && pages > 1).then(|| {
            view! {
                <nav class="pages" aria-label=m::PAGES.get(locale)>
                    <ol>{(1..=pages).map(|page| link(page, shown, &query)).collect_view()}</ol>
                </nav>
            }
        })
    }
}

/// The papers of the page that is shown, or what to do where there are none.
fn listed(edition: Edition<'_>, papers: &[&'static Publication], order: Sort) -> Markup {
    html! {
        @for papers in by_year(papers, order) {
            @if let (Some(first), true) = (papers.first(), is_by_time(order)) { h2 { (first.date.year) } }
            @for one in papers { (paper(edition, one)) }
        }
        @if papers.is_empty() {
            section.notice {
                h2 { (edition.say(m::NO_RESULT)) }
                p { (edition.say(m::NO_RESULT_HELP)) }
                p { a.button href=(edition.path(&Page::Publications)) { (edition.say(m::RESET)) } }
            }
        }
    }
}

fn is_by_time(order: Sort) -> bool {
    matches!(order, Sort::Newest | Sort::Oldest)
}

/// One group for each year, or one for all where they are not in order of time.
fn by_year<'a>(
    papers: &'a [&'static Publication],
    order: Sort,
) -> impl Iterator<Item = &'a [&'static Publication]> + use<'a> {
    papers.chunk_by(move |one, other| !is_by_time(order) || one.date.year == other.date.year)
}
