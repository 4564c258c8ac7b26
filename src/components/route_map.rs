//! The curriculum as a drawing: two lines, health studies above and science below, with the fork.
//!
//! Everything is placed from the dataset: a step's place gives its column, its track the line it lies on,
//! its year of studies the band behind it. The list beside it says the same in words.

use crate::app::content;
use crate::dataset::{Step, StepId, Track};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages as m;
use leptos::prelude::*;

const COLUMN: usize = 112;
const LEFT: usize = 60;
const HEALTH: usize = 84;
const SCIENCE: usize = 184;
const LATE: usize = 248;
/// Half the width of the bar that joins both lines at a step of both studies.
const BAR: usize = 12;
const WIDTH: usize = LEFT * 2 + COLUMN * (StepId::PLACES - 1);
const HEIGHT: usize = 296;

/// The route map.
#[component]
pub fn RouteMap(
    /// The step that is shown, if one is.
    current: Option<StepId>,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let steps = &content().school.steps;
    let stations = steps.iter().map(|step| station(step, current == Some(step.id), locale));
    view! {
        <figure class="route-map">
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="group" aria-label=m::MAP_TITLE.get(locale)>
                {bands(steps, locale)}
                <path class="health" d=health_line()></path>
                <path class="science" d=science_line()></path>
                <path class="science late" d=late_line()></path>
                <text class="track" x="8" y=(HEALTH - 26).to_string()>{m::HEALTH_STUDIES.get(locale)}</text>
                <text class="track" x="8" y=(SCIENCE - 26).to_string()>{m::SCIENCE.get(locale)}</text>
                {stations.collect_view()}
            </svg>
            <figcaption>{m::MAP_CAPTION.get(locale)}</figcaption>
        </figure>
    }
}

fn x(place: usize) -> usize {
    LEFT + COLUMN * (place - 1)
}

fn y(step: &Step) -> usize {
    match (step.id, step.track) {
        (StepId::ThesisInResidency, _) => LATE,
        (StepId::DoubleDegree, _) | (_, Track::Both) => (HEALTH + SCIENCE) / 2,
        (_, Track::Health) => HEALTH,
        (_, Track::Science) => SCIENCE,
    }
}

/// Health studies stop for the Master's, then for the early thesis, and go on to the end.
fn health_line() -> String {
    let (stop, again, end) = (x(StepId::ResearchInternship.place()), x(StepId::EarlyThesis.place()), x(StepId::PLACES));
    let middle = (HEALTH + SCIENCE) / 2;
    format!("M0 {HEALTH}H{}M{again} {HEALTH}H{}Q{} {HEALTH} {end} {middle}", stop + COLUMN / 2, end - COLUMN / 2, end - COLUMN / 8)
}

/// Science begins with the February school and runs through the Master's and the early thesis to the doctorate.
fn science_line() -> String {
    let (start, end) = (x(StepId::FebruarySchool.place()), x(StepId::PLACES));
    let middle = (HEALTH + SCIENCE) / 2;
    format!("M{} {SCIENCE}H{}Q{} {SCIENCE} {end} {middle}", start - COLUMN / 2, end - COLUMN / 2, end - COLUMN / 8)
}

/// The other way of the fork leaves after the Master's and joins the doctorate.
fn late_line() -> String {
    let (fork, way, join) = (x(StepId::Masters.place()), x(StepId::ThesisInResidency.place()), x(StepId::Doctorate.place()));
    let half = COLUMN / 2;
    format!("M{fork} {SCIENCE}C{} {SCIENCE} {} {LATE} {way} {LATE}S{} {SCIENCE} {join} {SCIENCE}", fork + half, way - half, join - half)
}

/// A band for each run of steps in one year of studies, with the year above it.
fn bands(steps: &'static [Step], locale: Locale) -> impl IntoView {
    let mut runs: Vec<(&'static str, usize, usize)> = Vec::new();
    for step in steps.iter().filter(|step| step.id != StepId::ThesisInResidency) {
        let (year, place) = (step.map_label.get(locale), step.id.place());
        match runs.last_mut() {
            Some((last, _, end)) if *last == year => *end = place,
            _ => runs.push((year, place, place)),
        }
    }
    let half = COLUMN / 2;
    runs.into_iter().enumerate().map(|(index, (year, first, last))| {
        let (left, width) = (x(first) - half + 3, x(last) - x(first) + COLUMN - 6);
        view! {
            <rect class="band" class:odd=index % 2 == 1 x=left.to_string() y="0" width=width.to_string() height=HEIGHT.to_string() rx="6"></rect>
            <text class="year" x=(left + width / 2).to_string() y="22">{year}</text>
        }
    }).collect_view()
}

fn station(step: &'static Step, is_current: bool, locale: Locale) -> impl IntoView {
    let (x, y) = (x(step.id.place()), y(step));
    let number = match step.id {
        StepId::EarlyThesis => "6a".to_owned(),
        StepId::ThesisInResidency => "6b".to_owned(),
        id => id.place().to_string(),
    };
    let name = step.short.get(locale);
    let joins = (step.track == Track::Both && !step.id.is_fork() && step.id.place() < StepId::PLACES).then(|| {
        let (top, height) = (HEALTH - BAR, SCIENCE - HEALTH + 2 * BAR);
        view! { <rect class="join" x=(x - BAR).to_string() y=top.to_string() width=(2 * BAR).to_string() height=height.to_string() rx=BAR.to_string()></rect> }
    });
    view! {
        <a href=Page::Step(step.id).path(locale) aria-current=is_current.then_some("step") aria-label=format!("{number} {name}")>
            {joins}
            <circle cx=x.to_string() cy=y.to_string() r="17"></circle>
            <text class="number" x=x.to_string() y=(y + 6).to_string()>{number.clone()}</text>
            <text class="name" x=x.to_string() y=name_height(step).to_string()>{name}</text>
        </a>
    }
}

/// Names stand where no line passes: above the science line beside the fork, below it elsewhere.
fn name_height(step: &Step) -> usize {
    match (step.id, step.track) {
        (StepId::ThesisInResidency, _) => LATE + 36,
        (_, Track::Health) => HEALTH + 36,
        (_, Track::Science) => SCIENCE - 26,
        (_, Track::Both) => SCIENCE + 34,
    }
}
