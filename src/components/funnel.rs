//! The selection as a picture: from those who apply to those who pass, each stage as wide as its numbers.
//!
//! Between the lowest and the highest number that sources give for a stage, the picture is grey: the range.
//! The words beside it say each number with its period; the table below adds who says so.

use crate::dataset::{SelectionStage, StepId, Text, school::SelectionReading};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::messages;
use crate::text::{count, number};
use maud::{Markup, html};

messages! {
    /// The name of the picture.
    FUNNEL = "De la candidature à l'admission : combien chaque année", "From application to admission: how many each year";
    /// A period, and the numbers for it.
    BY_PERIOD = "{} : {}", "{}: {}";
    /// Of the exam.
    SITTERS = "Aucune source ne dit combien s'y présentent.", "No source says how many sit it.";
    /// Under the picture.
    LEGEND = "Largeur : le nombre de personnes par an. En gris, l'écart entre les sources.", "Width: the number of people a year. In grey, where the sources differ.";
}

/// The lowest and the highest number.
type Ends = (u32, u32);

/// The picture, with the stage that the page is about, if it is about one.
pub fn funnel(edition: Edition<'_>, current: Option<SelectionStage>) -> Markup {
    let ends = SelectionStage::ALL.map(|stage| ends(edition, stage));
    let largest = ends.iter().map(|(_, high)| *high).max().unwrap_or(1).max(1);
    let [applicants, february, admitted] = ends.map(|(low, high)| (low * 100 / largest, high * 100 / largest));
    let stage = |stage, slice| {
        html! {
            li.current[current == Some(stage)] { (slice) p { (name(edition, stage)) (numbers(edition, stage)) } }
        }
    };
    html! {
        figure.funnel aria-label=(edition.say(FUNNEL)) {
            ol {
                (stage(SelectionStage::Applicants, slice(applicants, february)))
                (stage(SelectionStage::FebruarySchool, slice(february, february)))
                li {
                    (slice(february, admitted))
                    p { strong { (title(edition, StepId::EntranceExam)) } " " (edition.say(SITTERS)) }
                }
                (stage(SelectionStage::Admitted, slice(admitted, admitted)))
            }
            figcaption { (edition.say(LEGEND)) }
        }
    }
}

/// What the sources give for a stage: readings that are a number of people, and of no one faculty or scheme.
fn readings<'a>(edition: Edition<'a>, stage: SelectionStage) -> impl Iterator<Item = &'a SelectionReading> {
    let readings = edition.data.school.selection.iter();
    readings.filter(move |reading| reading.stage == stage && reading.count.is_some() && reading.note.is_none())
}

fn ends(edition: Edition<'_>, stage: SelectionStage) -> Ends {
    let counts = readings(edition, stage).filter_map(|reading| reading.count.as_ref());
    counts.fold((u32::MAX, 0), |(low, high), count| (low.min(count.low), high.max(count.high.unwrap_or(count.low))))
}

/// A part of the funnel, from the width of its stage to the width of the next one: percents of the largest.
fn slice(top: Ends, bottom: Ends) -> Markup {
    html! {
        svg aria-hidden="true" viewBox="0 0 200 100" preserveAspectRatio="none" {
            path.range d=(outline(top.1, bottom.1)) {}
            path d=(outline(top.0, bottom.0)) {}
        }
    }
}

fn outline(top: u32, bottom: u32) -> String {
    let ([a, b], [c, d]) = ([100 - top, 100 + top], [100 - bottom, 100 + bottom]);
    format!("M{a} 0H{b}V40C{b} 70 {d} 70 {d} 100H{c}C{c} 70 {a} 70 {a} 40Z")
}

fn name(edition: Edition<'_>, stage: SelectionStage) -> Markup {
    let (low, high) = ends(edition, stage);
    let number = |value| number(edition.locale, value);
    let range = if low < high { format!("{}–{}", number(low), number(high)) } else { number(high) };
    html! { strong { (edition.say(stage.name())) } @if high > 0 { " " b { (range) } } }
}

/// Each period with its numbers.
fn numbers(edition: Edition<'_>, stage: SelectionStage) -> Markup {
    let mut periods: Vec<(&Text, Vec<String>)> = Vec::new();
    for reading in readings(edition, stage) {
        let counts = reading.count.iter().map(|value| count(edition.locale, value));
        match periods.iter_mut().find(|(period, _)| **period == reading.period) {
            Some((_, known)) => known.extend(counts),
            None => periods.push((&reading.period, counts.collect())),
        }
    }
    let words = periods
        .iter()
        .map(|(period, counts)| BY_PERIOD.with(edition.locale, &[edition.read(period), &counts.join(", ")]));
    html! { " " small { (words.collect::<Vec<_>>().join(" · ")) } }
}

fn title(edition: Edition<'_>, step: StepId) -> Markup {
    html! {
        @if let Some(record) = edition.data.step(step) { a href=(edition.path(&Page::Step(step))) { (edition.read(&record.title)) } }
    }
}
