//! The publications, with their filter.

use super::heading;
use crate::components::combobox;
use crate::components::dom::{put, target};
use crate::components::facet::MOST_VALUES;
use crate::components::filter::{form, show_answer, show_query};
use crate::components::result_list::{FIRST, Found, total};
use crate::components::room::Room;
use crate::components::years::{bounds, set_end};
use crate::content::{content, opening};
use crate::edition::Edition;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::route::Page;
use crate::search::{Choice, Facet, PageSize, Query, Sort};
use crate::state::{Filter, TEXT};
use crate::text::messages::{self as m, messages};
use leptos::html::Div;
use leptos::prelude::*;
use maud::{Markup, html};
use std::time::Duration;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

messages! {
    /// Over the list.
    INTRODUCTION = "Articles dont l'un des auteurs est, de façon établie ou concordante, un ancien ou une ancienne de l'École. Un article dont ce lien reste à confirmer n'est pas montré.", "Papers with an author who is, on established or consistent evidence, an alumnus of the School. A paper whose link remains to be confirmed is not shown.";
}

/// Screen readers hear the number of results once typing has paused for this long.
const PAUSE: Duration = Duration::from_millis(500);

/// How many values more of a facet are shown at a time.
const STEP: u32 = 20;

/// What stands over the filter.
pub(super) fn introduction(edition: Edition<'_>) -> Markup {
    html! {
        (heading(edition, &Page::Publications))
        p.lead { (edition.say(INTRODUCTION)) }
    }
}

/// The filter with its results. Both are HTML of functions; what a reader does in the form comes here by
/// its events, and what is found goes back into it.
#[component]
pub fn Publications(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let navigation = Navigation::current();
    let filter = Filter::new(navigation, locale, opening());
    let edition = Edition::new(content(), locale);
    let element = NodeRef::<Div>::new();
    // How many papers are shown before those that wait.
    let first = RwSignal::new(FIRST);
    let show = move |part: Part| {
        if let Some(page) = element.get_untracked() {
            show(&page, filter, locale, first, part);
        }
    };
    Effect::new(move |_| {
        filter.question.track();
        show(Part::Question);
    });
    // An answer comes, or a failure, to each question: what is found is shown then, once.
    Effect::new(move |before: Option<()>| {
        filter.answer.track();
        filter.failure.track();
        show(if before.is_none() { Part::Opening } else { Part::Answer });
    });
    let is_typing = navigation.is_typing;
    Effect::new(move |before: Option<()>| {
        if !is_typing.get() && before.is_some() {
            show(Part::Rest);
        }
    });
    // Where a drag over the bars began.
    let anchor = StoredValue::new(None);
    let opened = Found { edition, query: &Query::default(), unknown: &[], answer: opening(), failure: None };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if let Some(page) = element.get_untracked() {
            combobox::close(&page);
        }
        filter.end_typing();
    };
    view! {
        <div class="with-aside" node_ref=element>
            <form
                class="filter" role="search" aria-label=m::FILTER.get(locale)
                on:submit=submit
                on:input=move |event| write(filter, &event)
                on:change=move |event| if !navigation.is_leaving.get_value() { choose(filter, &event) }
                on:click=move |event| press(filter, &event)
                on:keydown=move |event| take(filter, &event)
                on:mousedown=move |event| keep_focus(&event)
                on:focusout=move |event| leave(&event)
                on:pointerdown=move |event| anchor.set_value(begin_years(filter, &event))
                on:pointerup=move |event| {
                    choose_years(filter, anchor.try_update_value(Option::take).flatten(), year_at(filter, &event));
                }
                inner_html=form(opening(), locale).into_string()
            ></form>
            <div on:click=move |event| retry(filter, &event)>
                <div inner_html=navigation.standing.html(|| opened.markup())></div>
                <Announcer text=Memo::new(move |_| filter.answer.with(|answer| total(edition, answer))) />
            </div>
        </div>
    }
}

/// What of the page is brought in step with the state.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The controls, with the question.
    Question,
    /// What does not stand there as the page opens.
    Opening,
    /// What changes with the answer; while the reader types, only what is in sight.
    Answer,
    /// What was out of sight, when typing pauses.
    Rest,
}

/// Shows a part, and keeps how many papers come before those that wait.
fn show(page: &Element, filter: Filter, locale: Locale, first: RwSignal<u32>, part: Part) {
    let failure = filter.failure.get_untracked();
    filter.answer.with_untracked(|answer| {
        filter.question.with_untracked(|(query, unknown)| {
            let known = query.without(&answer.dropped);
            let found = Found { edition: Edition::new(content(), locale), query: &known, unknown, answer, failure };
            if part == Part::Question {
                return show_query(page, query, answer);
            }
            let room = if filter.is_typing() { Room::of(page) } else { None };
            show_answer(page, answer, query, locale, room);
            if part == Part::Rest {
                return found.show_rest(page, first.get_untracked());
            }
            combobox::show(page, &answer.completions);
            if part == Part::Answer || !unknown.is_empty() {
                let shown = found.show(page, room, first.get_untracked());
                first.update_untracked(|first| *first = shown);
            }
        });
    });
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

/// A key press in a field that answers at once: the text, or the search within a facet.
fn write(filter: Filter, event: &Event) {
    let Some(field) = target(event) else { return };
    let text = event_target_value(event);
    if field.id() == "q" {
        combobox::begin(&field);
        filter.adjust(TEXT, |query| query.text = text);
    } else if let Some(facet) = facet_of(&field) {
        filter.view.update(|view| view.facets[facet as usize].filter = text);
    }
}

fn facet_of(element: &Element) -> Option<Facet> {
    Facet::from_name(&element.get_attribute("data-facet")?)
}

/// A choice that was made.
fn choose(filter: Filter, event: &Event) {
    let value = event_target_value(event);
    let name = target(event).and_then(|field| field.get_attribute("name")).unwrap_or_default();
    match name.as_str() {
        "q" => filter.end_typing(),
        "sort" => filter.choose(|query| {
            if let Some(sort) = Sort::from_name(&value) {
                query.set_order(sort);
            }
        }),
        "size" => filter.choose(|query| query.size = PageSize::from_name(&value).unwrap_or(query.size)),
        "from" => choose_end(filter, event, "from", &value),
        "to" => choose_end(filter, event, "to", &value),
        name => {
            if let Some(facet) = Facet::from_name(name) {
                filter.choose(|query| query.toggle(Choice { facet, name: value }));
            }
        }
    }
}

/// An end of the years, by its slider or its field. A year beyond the bars is the last one on its side.
fn choose_end(filter: Filter, event: &Event, name: &'static str, value: &str) {
    let (first, last) = filter.answer.with_untracked(|answer| bounds(&answer.years));
    let is_first = name == "from";
    let usual = if is_first { first } else { last };
    let within = |year: usize| year.clamp(first.into(), last.into()) as u16;
    let year = value.parse().ok().map(within).filter(|year| *year != usual);
    let change = |query: &mut Query| set_end(query, is_first, year);
    match target(event).filter(|field| field.get_attribute("type").as_deref() == Some("number")) {
        Some(field) => {
            filter.choose(change);
            put(&field, "value", &year.map_or_else(String::new, |year| year.to_string()).into());
        }
        None => filter.adjust(name, change),
    }
}

/// A key in the field's list of words.
fn take(filter: Filter, event: &KeyboardEvent) {
    if let Some(text) = form_of(event).and_then(|form| combobox::press(&form, event)) {
        filter.complete(text);
    }
}

/// The field keeps the focus while a word of its list is clicked.
fn keep_focus(event: &Event) {
    if target(event).is_some_and(|pressed| pressed.closest("#words").is_ok_and(|list| list.is_some())) {
        event.prevent_default();
    }
}

fn leave(event: &Event) {
    if let Some(form) = form_of(event).filter(|_| target(event).is_some_and(|field| field.id() == "q")) {
        combobox::close(&form);
    }
}

fn form_of(event: &Event) -> Option<Element> {
    target(event)?.closest("form").ok().flatten()
}

/// Takes a word over, shows more values of a facet, or the table of the years.
fn press(filter: Filter, event: &Event) {
    let Some(pressed) = target(event) else { return };
    if let Some(text) = form_of(event).and_then(|form| combobox::clicked(&form, &pressed)) {
        filter.complete(text);
    } else if pressed.class_list().contains("more") {
        // Not `className`: a part of a drawing has one that is no text, and the wasm would read it as one.
        if let Some(facet) = facet_of(&pressed) {
            let more = |limit: u32| (limit + STEP).min(MOST_VALUES);
            filter.view.update(|view| view.facets[facet as usize].limit = more(view.facets[facet as usize].limit));
        }
    } else if pressed.local_name() == "summary" {
        // The table is made when it is opened, which is after this event.
        set_timeout(move || filter.answer.notify(), Duration::ZERO);
    }
}

/// The year at which a drag over the bars begins: it goes on beyond their edge.
fn begin_years(filter: Filter, event: &PointerEvent) -> Option<u16> {
    let bars = target(event).filter(|_| event.button() == 0)?.closest(".bars").ok()??;
    let _ = bars.set_pointer_capture(event.pointer_id());
    year_at(filter, event)
}

/// The year of the bar under a pointer.
fn year_at(filter: Filter, event: &PointerEvent) -> Option<u16> {
    let bars = target(event)?.closest(".bars").ok()??.get_bounding_client_rect();
    let (first, last) = filter.answer.with_untracked(|answer| bounds(&answer.years));
    let share = (f64::from(event.client_x()) - bars.left()) / bars.width();
    // A share of the years is a number of years.
    Some(first.saturating_add((share * f64::from(last - first + 1)) as u16).min(last))
}

fn choose_years(filter: Filter, from: Option<u16>, to: Option<u16>) {
    if let (Some(one), Some(other)) = (from, to) {
        filter.choose(|query| (query.from, query.to) = (Some(one.min(other)), Some(one.max(other))));
    }
}

fn retry(filter: Filter, event: &Event) {
    if target(event).is_some_and(|pressed| pressed.class_list().contains("retry")) {
        filter.retry();
    }
}
