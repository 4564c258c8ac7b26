//! The selection in numbers: a bar for each reading, and the same as a table.

use super::cite::Cite;
use crate::app::content;
use crate::dataset::{SelectionStage, school::SelectionReading};
use crate::locale::Locale;
use crate::text::{count, messages as m};
use leptos::prelude::*;

/// The readings of one stage, or of all.
#[component]
pub fn Selection(
    /// The stage; all of them if there is none.
    stage: Option<SelectionStage>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let readings: Vec<&'static SelectionReading> = content()
        .school
        .selection
        .iter()
        .filter(|reading| stage.is_none_or(|stage| reading.stage == stage))
        .collect();
    let largest = readings.iter().filter_map(|reading| highest(reading)).max().unwrap_or(1);
    let rows = readings.into_iter().map(|reading| view! {
        <tr>
            {stage.is_none().then(|| view! { <th scope="row">{stage_name(reading.stage, locale)}</th> })}
            <td>{bar(reading, largest)}{words(reading, locale)}</td>
            <td>{reading.period.get(locale)}</td>
            <td><Cite sources=&reading.sources locale=locale /></td>
        </tr>
    });
    view! {
        <table class="selection">
            <thead>
                <tr>
                    {stage.is_none().then(|| view! { <th scope="col">{m::STAGE.get(locale)}</th> })}
                    <th scope="col">{m::NUMBER.get(locale)}</th>
                    <th scope="col">{m::PERIOD.get(locale)}</th>
                    <th scope="col">{m::SAID_BY.get(locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// A bar as long as the number, with its range set apart; the words beside it say the same.
fn bar(reading: &SelectionReading, largest: u32) -> Option<impl IntoView + use<>> {
    let low = reading.count.as_ref()?.low;
    let high = highest(reading)?;
    let percent = |value: u32| (value * 100 / largest).to_string() + "%";
    Some(view! {
        <svg class="bar" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">
            <rect class="range" width=percent(high) height="8"></rect>
            <rect width=percent(low) height="8"></rect>
        </svg>
    })
}

fn highest(reading: &SelectionReading) -> Option<u32> {
    reading.count.as_ref().map(|count| count.high.unwrap_or(count.low))
}

fn words(reading: &SelectionReading, locale: Locale) -> String {
    let number = reading.count.as_ref().map(|value| count(locale, value));
    let note = reading.note.as_ref().map(|note| note.get(locale).to_owned());
    match (number, note) {
        (Some(number), Some(note)) => format!("{number} ({note})"),
        (number, note) => number.or(note).unwrap_or_default(),
    }
}

fn stage_name(stage: SelectionStage, locale: Locale) -> String {
    match stage {
        SelectionStage::Applicants => m::APPLICANTS,
        SelectionStage::FebruarySchool => m::AT_FEBRUARY_SCHOOL,
        SelectionStage::Admitted => m::ADMITTED,
    }
    .get(locale)
}
