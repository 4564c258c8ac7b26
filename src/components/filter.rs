//! The filter of the publications: text, facets, years, order, reset.

use super::dom::{fill, find, put, say, set};
use super::facet::{facet, ordered, values};
use super::room::Room;
use super::{combobox, facet as facets, years};
use crate::locale::Locale;
use crate::navigation::focus;
use crate::route::Page;
use crate::search::{Answer, FacetAnswer, PageSize, Query, Sort};
use crate::text::{Message, messages as m};
use maud::{Markup, html};
use web_sys::Element;

/// The inside of the form, as the page opens. It is shown where JavaScript runs, since it can do nothing without.
pub fn form(answer: &Answer, locale: Locale) -> Markup {
    let query = Query::default();
    html! {
        div.text {
            label for="q" { (m::SEARCH_LABEL.get(locale)) }
            (combobox::field(locale))
            button type="submit" { (m::SEARCH_BUTTON.get(locale)) }
        }
        details.help { (help(locale)) }
        details.facets {
            summary { (m::FILTERS.get(locale)) }
            @for one in &answer.facets { (facet(one, locale)) }
            (years::years(&answer.years, &query, locale))
        }
        p.order {
            label {
                (m::SORT.get(locale))
                select name="sort" {
                    @for sort in Sort::ALL { option value=(sort.name()) { (sort_label(sort).get(locale)) } }
                }
            }
            label {
                (m::SIZE.get(locale))
                select name="size" { @for size in PageSize::ALL { option { (size.number()) } } }
            }
        }
        p { a.reset href=(Page::Publications.path(locale)) hidden { (m::RESET.get(locale)) } }
    }
}

/// The operators, each with an example.
fn help(locale: Locale) -> Markup {
    let operators = [
        ("\"fear conditioning\"", m::HELP_PHRASE),
        ("-tau", m::HELP_NOT),
        ("mouse OR rat", m::HELP_OR),
        ("author:la-joie journal:neuron title:amyloid", m::HELP_FIELD),
        ("year:2014 year:2012..2014", m::HELP_YEAR),
    ];
    html! {
        summary { (m::SEARCH_HELP.get(locale)) }
        p { (m::HELP_WORDS.get(locale)) }
        dl { @for (example, meaning) in operators { dt { code translate="no" { (example) } } dd { (meaning.get(locale)) } } }
    }
}

/// The order, as it is offered.
pub fn sort_label(sort: Sort) -> Message {
    match sort {
        Sort::Newest => m::NEWEST,
        Sort::Oldest => m::OLDEST,
        Sort::Relevance => m::RELEVANCE,
        Sort::Title => m::BY_TITLE,
    }
}

/// Brings the controls within an element in step with the question, wherever it came from.
pub fn show_query(within: &Element, query: &Query, answer: &Answer) {
    let (first, last) = years::bounds(&answer.years);
    set(within, "#q", "value", &query.text);
    set(within, "[name=sort]", "value", query.order().name());
    set(within, "[name=size]", "value", &query.size.number().to_string());
    for (name, year, usual) in [("from", query.from, first), ("to", query.to, last)] {
        let written = year.map_or_else(String::new, |year| year.to_string());
        set(within, &["[type=number][name=", name, "]"].concat(), "value", &written);
        set(within, &["[type=range][name=", name, "]"].concat(), "value", &year.unwrap_or(usual).to_string());
    }
    if let Some(reset) = find(within, ".reset") {
        put(&reset, "hidden", &(!query.is_filtered()).into());
    }
}

/// Shows the numbers of an answer. What holds the focus stays the same element, where it stays at all: a facet's own
/// values rarely change when one of them is chosen. Given a room, what is out of it stays as it is.
pub fn show_answer(within: &Element, answer: &Answer, query: &Query, locale: Locale, mut room: Option<Room>) {
    let mut is_seen = |values: usize| room.as_mut().is_none_or(|room| room.take(values));
    for one in &answer.facets {
        if !is_seen(one.values.len()) {
            return;
        }
        if let Some(more) = find(within, &["button[data-facet=", one.facet.name(), "]"].concat()) {
            say(&more, &facets::more(one, locale));
            if let Some(list) = more.previous_element_sibling() {
                let before = list.child_element_count();
                show_values(&list, one, locale);
                // A button that vanishes would take the focus along.
                if facets::is_all(one) && more.matches(":focus").unwrap_or_default() {
                    focus_value(&list, &format!("label:nth-child({})>input", before + 1));
                }
            }
            put(&more, "hidden", &facets::is_all(one).into());
        }
    }
    if is_seen(0) {
        years::draw(within, &answer.years, query);
        fill(within, "details[open] .table", years::table(&answer.years, locale));
    }
}

fn show_values(list: &Element, answer: &FacetAnswer, locale: Locale) {
    let wanted = ordered(answer, locale);
    let mut label = list.first_element_child();
    for value in &wanted {
        let input = label.as_ref().and_then(Element::first_element_child);
        let (Some(input), Some(count)) = (input, label.as_ref().and_then(Element::last_element_child)) else {
            break;
        };
        if input.get_attribute("value").as_ref() != Some(&value.name) {
            break;
        }
        put(&input, "checked", &value.is_chosen.into());
        say(&count, &facets::count(value, locale));
        label = label.and_then(|label| label.next_element_sibling());
    }
    if label.is_some() || list.child_element_count() as usize != wanted.len() {
        let focused = find(list, ":focus").and_then(|input| input.get_attribute("value"));
        list.set_inner_html(&values(answer, locale).into_string());
        if let Some(name) = focused {
            focus_value(list, &["[value=\"", &name, "\"]"].concat());
        }
    }
}

/// Moves the focus to a value of a facet; to the last one where it is gone, since one that was listed only because it was
/// chosen stood there; to the facet's search where there is none.
fn focus_value(list: &Element, selector: &str) {
    let last = || find(list, "label:last-child>input").or_else(|| list.previous_element_sibling());
    focus(find(list, selector).or_else(last));
}
