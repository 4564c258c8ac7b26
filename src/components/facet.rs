//! The choices of one facet, each with the number of results it would give.

use crate::content::content;
use crate::locale::Locale;
use crate::search::{Facet, Value};
use crate::state::Filter;
use crate::text::{Message, messages as m, number, typography};
use leptos::prelude::*;

/// The values of a facet as checkboxes; they stay in their order and stay visible at 0.
#[component]
pub fn FacetChoices(
    /// The facet.
    facet: Facet,
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let values = Value::all(facet, content()).into_iter().enumerate().map(|(index, value)| {
        let label = value_label(&value, locale);
        let name = value.name().into_owned();
        let count = move || {
            filter.results.with(|results| {
                let counts = results.facets.iter().find(|counts| counts.facet == facet);
                counts.and_then(|counts| counts.values.get(index)).map_or(0, |(_, count)| *count)
            })
        };
        let (shown, toggled) = (value.clone(), value);
        view! {
            <label>
                <input
                    type="checkbox" name=facet.name() value=name
                    prop:checked=move || filter.query.with(|query| query.chosen.contains(&shown))
                    on:change=move |_| filter.choose(|query| query.toggle(toggled.clone()))
                />
                {label}
                <span class="count" translate="no">{move || in_brackets(count(), locale)}</span>
            </label>
        }
    });
    view! {
        <fieldset>
            <legend>{facet_label(facet).get(locale)}</legend>
            {values.collect_view()}
        </fieldset>
    }
}

/// One end of the range of years; each year says how many results the range would then have.
#[component]
pub fn YearChoice(
    /// The end: `from` or `to`.
    id: &'static str,
    /// Its label.
    label: Message,
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let is_from = id == "from";
    let chosen = move || filter.query.with(|query| if is_from { query.from } else { query.to });
    let counts = move |results: &crate::search::Results| {
        if is_from { results.from_years.clone() } else { results.to_years.clone() }
    };
    let years = filter.results.with_untracked(counts).into_iter().enumerate().map(|(index, (year, _))| {
        let count = move || filter.results.with(counts).get(index).map_or(0, |(_, count)| *count);
        view! {
            <option value=year.to_string() prop:selected=move || chosen() == Some(year)>
                {year.to_string()}{move || in_brackets(count(), locale)}
            </option>
        }
    });
    // An address may ask for a year before the first publication or after the last: then that is shown as chosen.
    let other_year = move || {
        let year = chosen()?;
        let is_offered = filter.results.with(counts).iter().any(|(offered, _)| *offered == year);
        (!is_offered).then(|| view! { <option value=year.to_string() prop:selected=true>{year.to_string()}</option> })
    };
    let choose = move |event| {
        let year = event_target_value(&event).parse().ok();
        filter.choose(|query| if is_from { query.from = year } else { query.to = year });
    };
    view! {
        <label>
            {label.get(locale)}
            <select name=id on:change=choose>
                <option value="" prop:selected=move || chosen().is_none()>{m::ANY_YEAR.get(locale)}</option>
                {other_year}
                {years.collect_view()}
            </select>
        </label>
    }
}

fn in_brackets(count: usize, locale: Locale) -> String {
    format!(" ({})", number(locale, u32::try_from(count).unwrap_or(u32::MAX)))
}

fn facet_label(facet: Facet) -> Message {
    match facet {
        Facet::Person => m::PERSON,
        Facet::Class => m::CLASS,
        Facet::Topic => m::TOPIC,
        Facet::Journal => m::JOURNAL,
    }
}

fn value_label(value: &Value, locale: Locale) -> String {
    let data = content();
    match value {
        Value::Person(id) => data.alumnus(id).map(|alumnus| alumnus.name.clone()),
        Value::Class(Some(year)) => Some(year.to_string()),
        Value::Class(None) => Some(m::UNKNOWN_CLASS.get(locale)),
        Value::Topic(id) => data.topic(id).map(|topic| topic.label.get(locale).to_owned()),
        Value::Journal(id) => data.journal(id).map(|journal| typography::set(locale, &journal.name)),
    }
    .unwrap_or_default()
}
