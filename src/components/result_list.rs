//! The publications that a query finds, by year where they are in order of time.

use super::chips::chips;
use super::citation_menu::export_menu;
use super::filter::sort_label;
use super::page_links::page_links;
use super::paper::paper;
use crate::edition::Edition;
use crate::route::{Page, with_query};
use crate::search::{Answer, Dropped, Page as ListPage, Query, Row, Sort};
use crate::service::Failure;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// The heading of a list in another order than of time; that order takes the blank.
    SORTED = "Résultats {}", "Results {}";
    /// Under the first page of the list, before a link to the alumni.
    WITHOUT_SCRIPTS = "Sans JavaScript, cette liste s'arrête ici. Toutes les publications se trouvent sur les pages de leurs auteurs :", "Without JavaScript this list ends here. All publications are on the pages of their authors:";
}

/// What was left out, what went wrong, what is chosen, the number of results, the list, and links to its pages.
pub fn results(
    edition: Edition<'_>,
    answer: &Answer,
    query: &Query,
    unknown: &[Dropped],
    failure: Option<Failure>,
) -> Markup {
    html! {
        (dropped(edition, unknown, &answer.dropped))
        @if let Some(failure) = failure { (failed(edition, failure)) }
        div #chosen tabindex="-1" { (chips(edition, query, answer)) }
        p.total translate="no" { (total(edition, answer)) }
        @if answer.total > 0 { (export_menu(edition)) }
        div.results { (list(edition, answer, query)) }
    }
}

/// The number of results with its noun.
pub fn total(edition: Edition<'_>, answer: &Answer) -> String {
    m::RESULT.count(edition.locale, answer.total as usize)
}

fn dropped(edition: Edition<'_>, unknown: &[Dropped], values: &[Dropped]) -> Markup {
    let parts: Vec<String> = unknown.iter().chain(values).map(|part| [&part.name, "=", &part.value].concat()).collect();
    html! { @if !parts.is_empty() { p.notice { (m::DROPPED.with(edition.locale, &[&parts.join(", ")])) } } }
}

/// What went wrong, with a button that asks again.
fn failed(edition: Edition<'_>, failure: Failure) -> Markup {
    let words = match failure {
        Failure::Lost => m::SEARCH_LOST,
        Failure::Damaged => m::SEARCH_DAMAGED,
    };
    html! {
        div.notice role="alert" {
            p { (edition.say(words)) }
            button.button.retry type="button" { (edition.say(m::RETRY)) }
        }
    }
}

/// The papers of the page that is shown, or what to do where there are none.
fn list(edition: Edition<'_>, answer: &Answer, query: &Query) -> Markup {
    let is_by_time = matches!(query.order(), Sort::Newest | Sort::Oldest);
    html! {
        @if answer.has_typos { p.notice { (edition.say(m::WITH_TYPOS)) } }
        @if !is_by_time && answer.total > 0 { h2 { (SORTED.with(edition.locale, &[&edition.say(sort_label(query.order()))])) } }
        @for rows in by_year(&answer.rows, is_by_time) {
            @if let (Some(first), true) = (rows.first(), is_by_time) { h2 { (first.date.year) } }
            @for row in rows { (paper(edition, row)) }
        }
        @if answer.rows.is_empty() { (nothing(edition, answer, query)) }
        @let at = |page: u32| address(edition, &Query { page: ListPage(page as usize), ..query.clone() });
        (page_links(edition, answer.page, answer.pages, &at))
        @if answer.pages > 1 {
            p.without-scripts {
                (edition.say(WITHOUT_SCRIPTS)) " " a href=(edition.path(&Page::Alumni(1))) { (edition.say(m::ALUMNI)) }
            }
        }
    }
}

/// One group for each year, or one for all where they are not in order of time.
fn by_year(rows: &[Row], is_by_time: bool) -> impl Iterator<Item = &[Row]> {
    rows.chunk_by(move |one, other| !is_by_time || one.date.year == other.date.year)
}

fn nothing(edition: Edition<'_>, answer: &Answer, query: &Query) -> Markup {
    let other = |text: &str| Query { text: text.to_owned(), page: ListPage::default(), ..query.clone() };
    html! {
        section.notice {
            h2 { (edition.say(m::NO_RESULT)) }
            @if answer.suggestions.is_empty() {
                p { (edition.say(m::NO_RESULT_HELP)) }
            } @else {
                p { (edition.say(m::DID_YOU_MEAN)) }
                ul.suggestions {
                    @for suggestion in &answer.suggestions {
                        li {
                            a href=(address(edition, &other(&suggestion.text))) { (suggestion.text) }
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
    with_query(edition.path(&Page::Publications), &query.to_params())
}
