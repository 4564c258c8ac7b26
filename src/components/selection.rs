//! The selection in numbers: as a picture, and reading by reading as a table.

use super::cite::cite;
use super::funnel::funnel;
use crate::dataset::{SelectionStage, school::SelectionReading};
use crate::edition::Edition;
use crate::text::{Message, count, messages as m};
use maud::{Markup, html};

/// The readings of one stage, or of all.
pub fn selection(edition: Edition<'_>, stage: Option<SelectionStage>) -> Markup {
    let stages = SelectionStage::ALL.into_iter().filter(|one| stage.is_none_or(|stage| stage == *one));
    html! {
        (funnel(edition, stage))
        table.selection {
            thead {
                tr {
                    @if stage.is_none() { th scope="col" { (edition.say(m::STAGE)) } }
                    @for column in [m::NUMBER, m::PERIOD, m::SAID_BY] { th scope="col" { (edition.say(column)) } }
                }
            }
            @for one in stages { (rows(edition, one, stage.is_none())) }
        }
    }
}

/// The readings of a stage, with its name before them where there are others.
fn rows(edition: Edition<'_>, stage: SelectionStage, is_named: bool) -> Markup {
    let readings: Vec<_> = edition.data.school.selection.iter().filter(|reading| reading.stage == stage).collect();
    html! {
        tbody {
            @for (index, reading) in readings.iter().enumerate() {
                tr {
                    @if is_named && index == 0 {
                        th scope="rowgroup" rowspan=(readings.len()) { (edition.say(stage.name())) }
                    }
                    td { (words(edition, reading)) }
                    td { (edition.read(&reading.period)) }
                    td { (cite(edition, &reading.sources)) }
                }
            }
        }
    }
}

fn words(edition: Edition<'_>, reading: &SelectionReading) -> String {
    let number = reading.count.as_ref().map(|value| count(edition.locale, value));
    let note = reading.note.as_ref().map(|note| edition.read(note).to_owned());
    match (number, note) {
        (Some(number), Some(note)) => format!("{number} ({note})"),
        (number, note) => number.or(note).unwrap_or_default(),
    }
}

impl SelectionStage {
    /// What the stage is called.
    pub(super) fn name(self) -> Message {
        match self {
            SelectionStage::Applicants => m::APPLICANTS,
            SelectionStage::FebruarySchool => m::AT_FEBRUARY_SCHOOL,
            SelectionStage::Admitted => m::ADMITTED,
        }
    }
}
