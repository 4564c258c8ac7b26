//! The publications that a query finds, by year where they are in order of time.

use super::paper::Paper;
use crate::dataset::Publication;
use crate::locale::Locale;
use crate::route::Page;
use crate::search::{Query, Results, Sort};
use crate::state::Filter;
use crate::text::messages as m;
use leptos::prelude::*;
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
    let groups = move || {
        let order = filter.query.with(|query| query.sort);
        filter.results.with(|results| by_year(results.shown(), order))
    };
    let list = move || groups().into_iter().map(|(year, papers)| {
        let papers = papers.into_iter().map(|paper| view! { <Paper paper=paper locale=locale /> });
        view! {
            <section>
                {year.map(|year| view! { <h2>{year.to_string()}</h2> })}
                {papers.collect_view()}
            </section>
        }
    }).collect_view();
    let is_empty = move || filter.results.with(|results| results.found.is_empty());
    let dropped = move || {
        let parts = filter.dropped.with(|dropped| {
            dropped.iter().map(|part| format!("{}={}", part.name, part.value)).collect::<Vec<_>>()
        });
        (!parts.is_empty()).then(|| view! { <p class="notice">{m::DROPPED.with(locale, &[&parts.join(", ")])}</p> })
    };
    view! {
        {dropped}
        <p class="total" translate="no">{total}</p>
        <Announcer text=total />
        <div class="results">
            {list}
            {move || is_empty().then(|| view! {
                <section class="notice">
                    <h2>{m::NO_RESULT.get(locale)}</h2>
                    <p>{m::NO_RESULT_HELP.get(locale)}</p>
                    <p><a class="button" href=Page::Publications.path(locale)>{m::RESET.get(locale)}</a></p>
                </section>
            })}
        </div>
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
        let (shown, pages) = filter.results.with(|results: &Results| (results.page, results.pages));
        let query = filter.query.get();
        (pages > 1).then(|| view! {
            <nav class="pages" aria-label=m::PAGES.get(locale)>
                <ol>{(1..=pages).map(|page| link(page, shown, &query)).collect_view()}</ol>
            </nav>
        })
    }
}

type Group = (Option<u16>, Vec<&'static Publication>);

fn by_year(papers: &[&'static Publication], order: Sort) -> Vec<Group> {
    if !matches!(order, Sort::Newest | Sort::Oldest) {
        return vec![(None, papers.to_vec())];
    }
    let same_year = |one: &&Publication, other: &&Publication| one.date.year == other.date.year;
    papers.chunk_by(same_year).map(|papers| (papers.first().map(|paper| paper.date.year), papers.to_vec())).collect()
}
