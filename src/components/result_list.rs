//! The publications that a query finds, by year where they are in order of time.

use super::chips::chips;
use super::citation_menu::{export_menu, show_export_menu};
use super::dom::{fill, set};
use super::filter::sort_label;
use super::page_links::page_links;
use super::paper::paper;
use super::room::Room;
use crate::edition::Edition;
use crate::route::{Page, with_query};
use crate::search::{Answer, Dropped, Page as ListPage, Query, Sort};
use crate::service::Failure;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};
use web_sys::Element;

messages! {
    /// The heading of a list in another order than of time; that order takes the blank.
    SORTED = "Résultats {}", "Results {}";
    /// Under the first page of the list, before a link to the alumni.
    WITHOUT_SCRIPTS = "Sans JavaScript, cette liste s'arrête ici. Toutes les publications se trouvent sur les pages de leurs auteurs :", "Without JavaScript this list ends here. All publications are on the pages of their authors:";
}

/// How many papers come before those that may wait while the reader types.
pub const FIRST: u32 = 8;

/// What a question finds, or why there is no answer to it.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// The language and the data.
    pub edition: Edition<'a>,
    /// The question.
    pub query: &'a Query,
    /// What of its address is left out.
    pub unknown: &'a [Dropped],
    /// The last answer that came.
    pub answer: &'a Answer,
    /// Why there is no answer to the question.
    pub failure: Option<Failure>,
}

impl Found<'_> {
    /// The parts that stand one below the other.
    pub fn markup(&self) -> Markup {
        html! {
            div.notes { (self.notes()) }
            div #chosen tabindex="-1" { (self.chips()) }
            p.total translate="no" { (self.total()) }
            (export_menu(self.edition, self.is_empty()))
            div.results { (self.list(FIRST)) }
            div.results.rest { (self.rest(FIRST)) }
        }
    }

    /// Shows it within an element, in place of what stands there. Given a room, papers out of it wait for
    /// [`Found::show_rest`]. Takes and gives the number of papers before those.
    pub fn show(&self, within: &Element, room: Option<Room>, before: u32) -> u32 {
        // What waits stays in the document meanwhile, which must not hold more papers than a page has.
        let fits = |seen: &u32| *seen <= before && (*seen as usize) < self.answer.rows.len();
        let waits = room.as_ref().map(Room::papers).filter(fits);
        let first = waits.unwrap_or(FIRST);
        fill(within, ".notes", self.notes());
        fill(within, "#chosen", self.chips());
        set(within, ".total", "textContent", &self.total());
        // What stands there does not answer the question that a file would be made for.
        show_export_menu(within, self.query, self.is_empty() || self.failure.is_some());
        fill(within, ".results", self.list(first));
        if waits.is_none() {
            self.show_rest(within, first);
        }
        first
    }

    /// Shows the papers after so many, and links to the other pages.
    pub fn show_rest(&self, within: &Element, first: u32) {
        fill(within, ".rest", self.rest(first));
    }

    /// What was left out, and what went wrong.
    fn notes(&self) -> Markup {
        html! {
            (dropped(self.edition, self.unknown, &self.answer.dropped))
            @if let Some(failure) = self.failure { (failed(self.edition, failure)) }
        }
    }

    fn chips(&self) -> Markup {
        chips(self.edition, self.query, self.answer)
    }

    fn total(&self) -> String {
        total(self.edition, self.answer)
    }

    fn is_empty(&self) -> bool {
        self.answer.total == 0
    }

    /// The first papers of the page that is shown, or what to do where there are none.
    fn list(&self, first: u32) -> Markup {
        let Found { edition, query, answer, .. } = *self;
        html! {
            @if answer.has_typos { p.notice { (edition.say(m::WITH_TYPOS)) } }
            @if !self.is_by_time() && !self.is_empty() {
                h2 { (SORTED.with(edition.locale, &[&edition.say(sort_label(query.order()))])) }
            }
            (self.papers(0, first))
            @if answer.rows.is_empty() { (nothing(edition, answer, query)) }
        }
    }

    /// The papers after the first ones, and links to the other pages.
    fn rest(&self, first: u32) -> Markup {
        let Found { edition, query, answer, .. } = *self;
        html! {
            (self.papers(first, u32::MAX))
            @let at = |page: u32| address(edition, &Query { page: ListPage(page as usize), ..query.clone() });
            (page_links(edition, answer.page, answer.pages, &at))
            @if answer.pages > 1 {
                p.without-scripts {
                    (edition.say(WITHOUT_SCRIPTS)) " " a href=(edition.path(&Page::Alumni(1))) { (edition.say(m::ALUMNI)) }
                }
            }
        }
    }

    /// Papers from one place in the list to another, each year with a heading where they are in order of time.
    fn papers(&self, from: u32, to: u32) -> Markup {
        let mut year = None;
        html! {
            @for (row, place) in self.answer.rows.iter().zip(0..to) {
                @let is_new = year.replace(row.date.year) != Some(row.date.year);
                @if place >= from {
                    @if is_new && self.is_by_time() { h2 { (row.date.year) } }
                    (paper(self.edition, row))
                }
            }
        }
    }

    fn is_by_time(&self) -> bool {
        matches!(self.query.order(), Sort::Newest | Sort::Oldest)
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
    let words = failure.message(m::SEARCH_LOST, m::SEARCH_DAMAGED);
    html! {
        div.notice role="alert" {
            p { (edition.say(words)) }
            button.button.retry type="button" { (edition.say(m::RETRY)) }
        }
    }
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
