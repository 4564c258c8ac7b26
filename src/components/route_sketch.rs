//! The curriculum as a drawing: two lines, health studies above and science below, with the fork.
//!
//! Everything is placed from the dataset: a step's place gives its column, its track the line it lies on,
//! its year of studies the band behind it. The list beside it says the same in words.

use crate::dataset::{Step, StepId, Track};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages as m;
use maud::{Markup, html};

const COLUMN: usize = 120;
const LEFT: usize = 60;
const HEALTH: usize = 84;
const SCIENCE: usize = 184;
/// Half the width of the bar that joins both lines at a step of both studies.
const BAR: usize = 12;
const WIDTH: usize = LEFT * 2 + COLUMN * (StepId::PLACES - 1);
const HEIGHT: usize = 240;

/// The route map, with the step that is shown, if one is.
pub fn route_sketch(edition: Edition<'_>, current: Option<StepId>) -> Markup {
    let steps = &edition.data.school.steps;
    html! {
        figure.route-sketch {
            svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="group" aria-label=(edition.say(m::MAP_TITLE)) {
                (bands(edition, steps))
                path.health d=(health_line()) {}
                path.science d=(science_line()) {}
                path.science.late d=(late_line()) {}
                text.track x="8" y=(HEALTH - 26) { (edition.say(m::HEALTH_STUDIES)) }
                text.track x="8" y=(SCIENCE - 26) { (edition.say(m::SCIENCE)) }
                @for step in steps { (station(edition, step, current == Some(step.id))) }
            }
            figcaption { (edition.say(m::MAP_CAPTION)) }
        }
    }
}

fn x(place: usize) -> usize {
    LEFT + COLUMN * (place - 1)
}

fn y(step: &Step) -> usize {
    match (step.id, step.track) {
        (StepId::ThesisInResidency, _) => HEALTH,
        (StepId::DoubleDegree, _) | (_, Track::Both) => (HEALTH + SCIENCE) / 2,
        (_, Track::Health) => HEALTH,
        (_, Track::Science) => SCIENCE,
    }
}

/// Health studies stop for the Master's; after the doctorate they go on to the end.
fn health_line() -> String {
    let (stop, again, end) = (x(StepId::ResearchInternship.place()), x(StepId::Doctorate.place()), x(StepId::PLACES));
    let (half, middle) = (COLUMN / 2, (HEALTH + SCIENCE) / 2);
    format!("M0 {HEALTH}H{}M{again} {HEALTH}H{}Q{} {HEALTH} {end} {middle}", stop + half, end - half, end - COLUMN / 8)
}

/// Science begins with the February school and runs through the Master's and the early thesis to the doctorate.
fn science_line() -> String {
    let (start, end) = (x(StepId::FebruarySchool.place()), x(StepId::PLACES));
    let middle = (HEALTH + SCIENCE) / 2;
    format!("M{} {SCIENCE}H{}Q{} {SCIENCE} {end} {middle}", start - COLUMN / 2, end - COLUMN / 2, end - COLUMN / 8)
}

/// The other way of the fork goes back to health studies after the Master's, and from residency to the doctorate.
fn late_line() -> String {
    let (fork, way, join) =
        (x(StepId::Masters.place()), x(StepId::ThesisInResidency.place()), x(StepId::Doctorate.place()));
    let half = COLUMN / 2;
    format!(
        "M{fork} {SCIENCE}C{} {SCIENCE} {} {HEALTH} {way} {HEALTH}S{} {SCIENCE} {join} {SCIENCE}",
        fork + half,
        way - half,
        join - half
    )
}

/// A band for each run of steps in one year of studies, with the year above it.
fn bands(edition: Edition<'_>, steps: &[Step]) -> Markup {
    let mut runs: Vec<(&str, usize, usize)> = Vec::new();
    for step in steps.iter().filter(|step| step.id != StepId::ThesisInResidency) {
        let (year, place) = (step.map_label.get(edition.locale), step.id.place());
        match runs.last_mut() {
            Some((last, _, end)) if *last == year => *end = place,
            _ => runs.push((year, place, place)),
        }
    }
    let half = COLUMN / 2;
    let placed = runs.into_iter().map(|(year, first, last)| {
        let left = x(first) - half + 3;
        (year, left, x(last) - x(first) + COLUMN - 6)
    });
    let outline = |(_, left, width): &(&str, usize, usize)| format!("M{left} 0h{width}v{HEIGHT}h-{width}Z");
    let [even, odd] =
        [0, 1].map(|first| placed.clone().skip(first).step_by(2).map(|band| outline(&band)).collect::<String>());
    html! {
        path.band d=(even) {}
        path.band.odd d=(odd) {}
        @for (year, left, width) in placed { text.year x=(left + width / 2) y="22" { (year) } }
    }
}

fn station(edition: Edition<'_>, step: &Step, is_current: bool) -> Markup {
    let (x, y) = (x(step.id.place()), y(step));
    let number = step.id.label();
    let name = edition.read(&step.short);
    let joins = step.track == Track::Both && !step.id.is_fork() && step.id.place() < StepId::PLACES;
    html! {
        a href=(edition.path(&Page::Step(step.id))) aria-current=[is_current.then_some("step")] {
            @if joins {
                rect.join x=(x - BAR) y=(HEALTH - BAR) width=(2 * BAR) height=(SCIENCE - HEALTH + 2 * BAR) rx=(BAR) {}
            }
            circle cx=(x) cy=(y) r="17" {}
            text.number x=(x) y=(y + 6) { (number) } " "
            text.name x=(x) y=(name_height(step)) { (name) }
        }
    }
}

/// Names stand where no line passes: above the health line beside the fork, below their own line elsewhere.
fn name_height(step: &Step) -> usize {
    match (step.id, step.track) {
        (StepId::ThesisInResidency, _) => HEALTH - 26,
        (_, Track::Health) => HEALTH + 36,
        (_, Track::Science | Track::Both) => SCIENCE + 36,
    }
}
