//! The selection in numbers: a bar for each reading, and the same as a table.

use super::cite::cite;
use crate::dataset::{SelectionStage, school::SelectionReading};
use crate::edition::Edition;
use crate::text::{Message, count, messages as m};
use maud::{Markup, html};

/// The readings of one stage, or of all.
pub fn selection(edition: Edition<'_>, stage: Option<SelectionStage>) -> Markup {
    let is_wanted = |reading: &&SelectionReading| stage.is_none_or(|stage| reading.stage == stage);
    let readings: Vec<_> = edition.data.school.selection.iter().filter(is_wanted).collect();
    let largest = readings.iter().filter_map(|reading| highest(reading)).max().unwrap_or(1);
    html! {
        table.selection {
            thead {
                tr {
                    @if stage.is_none() { th scope="col" { (edition.say(m::STAGE)) } }
                    @for column in [m::NUMBER, m::PERIOD, m::SAID_BY] { th scope="col" { (edition.say(column)) } }
                }
            }
            tbody {
                @for reading in readings {
                    tr {
                        @if stage.is_none() { th scope="row" { (edition.say(stage_name(reading.stage))) } }
                        td { (bar(reading, largest)) (words(edition, reading)) }
                        td { (edition.read(&reading.period)) }
                        td { (cite(edition, &reading.sources)) }
                    }
                }
            }
        }
    }
}

/// A bar as long as the number, with its range set apart; the words beside it say the same.
fn bar(reading: &SelectionReading, largest: u32) -> Markup {
    let percent = |value: u32| value * 100 / largest;
    html! {
        @if let (Some(count), Some(high)) = (&reading.count, highest(reading)) {
            svg.bar aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" {
                @if high > count.low { rect.range width=(percent(high)) height="8" {} }
                rect width=(percent(count.low)) height="8" {}
            }
        }
    }
}

fn highest(reading: &SelectionReading) -> Option<u32> {
    reading.count.as_ref().map(|count| count.high.unwrap_or(count.low))
}

fn words(edition: Edition<'_>, reading: &SelectionReading) -> String {
    let number = reading.count.as_ref().map(|value| count(edition.locale, value));
    let note = reading.note.as_ref().map(|note| edition.read(note).to_owned());
    match (number, note) {
        (Some(number), Some(note)) => format!("{number} ({note})"),
        (number, note) => number.or(note).unwrap_or_default(),
    }
}

fn stage_name(stage: SelectionStage) -> Message {
    match stage {
        SelectionStage::Applicants => m::APPLICANTS,
        SelectionStage::FebruarySchool => m::AT_FEBRUARY_SCHOOL,
        SelectionStage::Admitted => m::ADMITTED,
    }
}
