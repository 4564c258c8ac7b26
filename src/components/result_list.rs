//! The publications that a query finds, by year where they are in order of time.

use super::chips::chips;
use super::paper::paper;
use crate::content::content;
use crate::edition::Edition;
use crate::locale::Locale;
use crate::route::Page;
use crate::search::{Answer, Page as ListPage, Query, Row, Sort};
use crate::service::Failure;
use crate::state::Filter;
use crate::text::messages as m;
use leptos::prelude::*;
use maud::{Markup, html};
use std::time::Duration;

/// Screen readers hear the number of results once typing has paused for this long.
const PAUSE: Duration = Duration::from_millis(500);

/// What was left out, what is chosen, the number of results, the list, and the links to its pages.
#[component]
pub fn ResultList(
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let total = Memo::new(move |_| m::RESULT.count(locale, filter.answer.with(|answer| answer.total as usize)));
    let list = move || {
        let edition = Edition { data: content(), locale };
        filter.answer.with(|answer| filter.query.with(|query| listed(edition, answer, query).into_string()))
    };
    let dropped = move || {
        let parts = filter.dropped().iter().map(|part| [&part.name, "=", &part.value].concat()).collect::<Vec<_>>();
        (!parts.is_empty()).then(|| view! { <p class="notice">{m::DROPPED.with(locale, &[&parts.join(", ")])}</p> })
    };
    let chosen = move || filter.answer.with(|answer| filter.query.with(|query| chips(query, answer, locale).into_string()));
    view! {
        {dropped}
        {move || filter.failure.get().map(|failure| view! { <Failed failure=failure filter=filter locale=locale /> })}
        <div id="chosen" tabindex="-1" inner_html=chosen></div>
        <p class="total" translate="no">{total}</p>
        <Announcer text=total />
        <div class="results" inner_html=list></div>
    }
}

/// What went wrong, with a button that asks again.
#[component]
fn Failed(
    /// What went wrong.
    failure: Failure,
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let words = match failure {
        Failure::Lost => m::SEARCH_LOST,
        Failure::Damaged => m::SEARCH_DAMAGED,
    };
    view! {
        <div class="notice" role="alert">
            <p>{words.get(locale)}</p>
            <button type="button" class="button" on:click=move |_| filter.retry()>{m::RETRY.get(locale)}</button>
        </div>
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

/// The papers of the page that is shown, or what to do where there are none.
fn listed(edition: Edition<'_>, answer: &Answer, query: &Query) -> Markup {
    let is_by_time = matches!(query.order(), Sort::Newest | Sort::Oldest);
    html! {
        @if answer.has_typos { p.notice { (edition.say(m::WITH_TYPOS)) } }
        @for rows in by_year(&answer.rows, is_by_time) {
            @if let (Some(first), true) = (rows.first(), is_by_time) { h2 { (first.date.year) } }
            @for row in rows { (paper(edition, row)) }
        }
        @if answer.rows.is_empty() { (nothing(edition, answer, query)) }
        (pages(edition, answer, query))
    }
}

/// One group for each year, or one for all where they are not in order of time.
fn by_year(rows: &[Row], is_by_time: bool) -> impl Iterator<Item = &[Row]> {
    rows.chunk_by(move |one, other| !is_by_time || one.date.year == other.date.year)
}

fn nothing(edition: Edition<'_>, answer: &Answer, query: &Query) -> Markup {
    html! {
        section.notice {
            h2 { (edition.say(m::NO_RESULT)) }
            @if answer.suggestions.is_empty() {
                p { (edition.say(m::NO_RESULT_HELP)) }
            } @else {
                p { (edition.say(m::DID_YOU_MEAN)) }
                ul {
                    @for suggestion in &answer.suggestions {
                        li {
                            a href=(address(edition, &Query { text: suggestion.text.clone(), page: ListPage(1), ..query.clone() })) {
                                (suggestion.text)
                            }
                            " (" (m::RESULT.count(edition.locale, suggestion.total as usize)) ")"
                        }
                    }
                }
            }
            p { a.button href=(edition.path(&Page::Publications)) { (edition.say(m::RESET)) } }
        }
    }
}

/// The address of a query.
pub fn address(edition: Edition<'_>, query: &Query) -> String {
    let (path, params) = (edition.path(&Page::Publications), query.to_params());
    if params.is_empty() { path } else { [&path, "?", &params].concat() }
}

/// How many neighbours of the page that is shown have a link.
const NEIGHBOURS: u32 = 2;

/// Links to the first and last page, to the neighbours, and one page back and forth.
fn pages(edition: Edition<'_>, answer: &Answer, query: &Query) -> Markup {
    let (shown, last) = (answer.page, answer.pages);
    let at = |page: u32| address(edition, &Query { page: ListPage(page as usize), ..query.clone() });
    let near = (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(shown) <= NEIGHBOURS);
    html! {
        @if last > 1 {
            nav.pages aria-label=(edition.say(m::PAGES)) {
                @if shown > 1 { a rel="prev" href=(at(shown - 1)) { (edition.say(m::PREVIOUS_PAGE)) } }
                ol {
                    @for page in near {
                        @let is_shown = (page == shown).then_some("page");
                        li {
                            @if page == last && page > shown + NEIGHBOURS + 1 { span aria-hidden="true" { "…" } }
                            a href=(at(page)) aria-current=[is_shown]
                                aria-label=(m::PAGE.with(edition.locale, &[&page.to_string()])) { (page) }
                            @if page == 1 && shown > NEIGHBOURS + 2 { span aria-hidden="true" { "…" } }
                        }
                    }
                }
                @if shown < last { a rel="next" href=(at(shown + 1)) { (edition.say(m::NEXT_PAGE)) } }
            }
        }
    }
}
