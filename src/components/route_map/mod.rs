//! The curriculum as a drawing on one time axis: health studies and science as two lines, with the steps where they
//! lie, the interruption, and the fork with its two ways.
//!
//! It is drawn from the dataset and the reader's choices. The list beside it tells the same steps in the same
//! order; what is only to be looked at is hidden from screen readers.

mod lines;
mod scale;

use crate::calendar::{Path, words};
use crate::dataset::{Step, StepId, Track};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::messages;
use lines::{Drawing, Lines, drawn};
use maud::{Markup, html};
use scale::{LENGTH, Lanes};

messages! {
    /// The name of the drawing.
    MAP = "Plan du cursus dans le temps", "Map of the curriculum in time";
    /// A key of the drawing.
    KEY_HEALTH = "études de santé", "health studies";
    /// A key of the drawing.
    KEY_SCIENCE = "science, ligne double", "science, double line";
    /// A key of the drawing.
    KEY_PAUSE = "études de santé interrompues", "health studies interrupted";
    /// A key of the drawing.
    KEY_OPEN = "selon la durée", "depending on the length";
    /// A key of the drawing.
    KEY_PRACTICE = "thèse d'exercice (pour le diplôme de santé)", "thesis for practice (for the health degree)";
    /// Under the map, before a year is chosen: the field.
    FOR_FIELD = "Dessiné pour la filière {}, d'après les règles d'aujourd'hui. Les nombres comptent les années d'études, la première comprise.", "Drawn for {}, by today's rules. The numbers count the years of study, the first one included.";
    /// Under the map, once a year is chosen: the field.
    FOR_YEARS = "Dessiné pour la filière {}, avec vos années : chaque nombre marque une rentrée.", "Drawn for {}, with your years: each number marks the start of an academic year.";
    /// Under the map, once a path is chosen.
    OTHER_WAY = "La voie que vous n'avez pas choisie est en trait fin.", "The path that you did not choose is drawn thin.";
    /// The day on the reader's clock.
    TODAY = "Aujourd'hui", "Today";
    /// How long a way takes: path, years, and those of them without health studies.
    LENGTH_OF = "{} : environ {} ans jusqu'aux deux diplômes, dont {} d'interruption des études de santé pour le Master 2 et la thèse.", "{}: about {} years until both degrees, {} of them with health studies interrupted for the Master's 2 and the PhD.";
}

/// The radius of a station.
const RADIUS: i32 = 16;
/// What is left for names and the day below the lowest line: the style sheet has the heights that follow.
const BELOW: i32 = 66;

/// The route map.
pub fn route_map(edition: Edition<'_>) -> Markup {
    let school = &edition.data.school;
    let drawing = Drawing::new(school, drawn(school, &edition.reader));
    html! {
        figure.route-map {
            svg viewBox={ "0 0 " (LENGTH) " " (LENGTH) } preserveAspectRatio="xMinYMin slice" role="group" aria-label=(edition.say(MAP)) {
                g.turned {
                    g aria-hidden="true" {
                        (axis(edition, &drawing))
                        (today(edition, &drawing))
                        @for way in &drawing.ways {
                            g.other[is_other(edition, way.0)] { (lines(edition, &drawing.way(*way))) }
                        }
                        (lines(edition, &drawing.trunk()))
                    }
                    @for step in &school.steps { (station(edition, step, &drawing.places(step))) }
                }
            }
            p.tip role="tooltip" id="map-tip" hidden {}
            figcaption { (keys(edition)) p { (caption(edition, &drawing)) } }
        }
    }
}

/// A band for every other year, and the years: the reader's own, or how many they are.
fn axis(edition: Edition<'_>, drawing: &Drawing<'_>) -> Markup {
    let edges: Vec<i32> = drawing.scale.edges().collect();
    let bands: String = edges
        .chunks_exact(2)
        .map(|pair| format!("M{} 0V{}H{}V0Z", pair[0], bottom(drawing) + BELOW, pair[1]))
        .collect();
    let start = edition.reader.choices.start;
    html! {
        path.band d=(bands) {}
        @for (index, pair) in edges.windows(2).enumerate() {
            @if let Some(start) = start {
                (label("tick", (pair[0], 19), None, &(usize::from(start.0) + index).to_string()))
            } @else {
                (label("tick", ((pair[0] + pair[1]) / 2, 19), None, &(index + 2).to_string()))
            }
        }
        @for (year, step) in [StepId::FebruarySchool, StepId::ResearchInternship, StepId::Masters].into_iter().enumerate() {
            @if let (Some(step), Some([from, to])) = (edition.data.step(step), edges.get(year..year + 2)) {
                (label("along", ((from + to) / 2, 40), None, edition.read(&step.map_label)))
            }
        }
    }
}

fn lines(edition: Edition<'_>, lines: &Lines) -> Markup {
    let path = |class: &str, d: &str| html! { @if !d.is_empty() { path class=(class) d=(d) {} } };
    let diamond = |(x, y): &(i32, i32)| format!("M{} {y}l9 -9 9 9 -9 9Z", x - 9);
    html! {
        (path("pause", &lines.pause))
        (path("health open", &lines.health_open))
        (path("science open", &lines.science_open))
        (path("science", &lines.science))
        (path("core", &lines.science))
        (path("health", &lines.health))
        (path("turn", &lines.turns))
        (path("practice", &lines.practice.iter().map(diamond).collect::<String>()))
        @for (x, y, name) in &lines.labels { (label("along", (*x, *y), None, &edition.say(*name))) }
    }
}

fn today(edition: Edition<'_>, drawing: &Drawing<'_>) -> Markup {
    let is_own = edition.reader.choices.start.is_some();
    let place = edition.reader.today.filter(|_| is_own).and_then(|day| drawing.today(day));
    html! {
        @if let Some(x) = place {
            path.today d={ "M" (x) " 24V" (bottom(drawing) + BELOW - 22) } {}
            (label("along", (x, bottom(drawing) + BELOW - 6), None, &edition.say(TODAY)))
        }
    }
}

/// Whether the reader chose the other way.
fn is_other(edition: Edition<'_>, path: Path) -> bool {
    edition.reader.choices.path.is_some_and(|chosen| chosen != path)
}

/// The lowest line.
fn bottom(drawing: &Drawing<'_>) -> i32 {
    drawing.ways.last().map_or(Lanes::FIRST, |(_, lanes)| *lanes).science
}

/// A step: one link, with a sign at each of its places. What it says of itself is shown by [`super::tip`].
fn station(edition: Edition<'_>, step: &Step, places: &[(i32, i32)]) -> Markup {
    let number = step.id.label();
    html! {
        @if let (Some(first), Some(last)) = (places.first(), places.last()) {
            @let is_not_chosen = Path::ALL.into_iter().any(|path| path.step() == step.id && is_other(edition, path));
            a.other[is_not_chosen] href=(edition.path(&Page::Step(step.id))) data-tip=(edition.read(&step.summary)) {
                @if let Some([top, bottom]) = joined(step, *first, *last) {
                    rect x=(first.0 - RADIUS) y=(top - RADIUS) width=(2 * RADIUS) height=(bottom - top + 2 * RADIUS) rx=(RADIUS) {}
                    (label("number", (first.0, (top + bottom) / 2 + 6), None, &number)) " "
                } @else {
                    @for (index, (x, y)) in places.iter().enumerate() {
                        // What lies on both ways has a place on each, in their order.
                        @let is_beyond = places.len() > 1 && Path::ALL.get(index).is_some_and(|path| is_other(edition, *path));
                        circle.other[is_beyond] cx=(x) cy=(y) r=(RADIUS) {}
                        (label("number", (*x, y + 6), again(index), &number)) " "
                    }
                }
                @for (index, (x, y)) in names(step, places).into_iter().enumerate() {
                    (name(edition.read(&step.short), x, y, again(index)))
                }
            }
        }
    }
}

/// A step at two places is told once.
fn again(index: usize) -> Option<&'static str> {
    (index > 0).then_some("true")
}

/// From the upper to the lower line that the step joins: those of both studies, or of both ways at the end.
fn joined(step: &Step, first: (i32, i32), last: (i32, i32)) -> Option<[i32; 2]> {
    let half = (Lanes::FIRST.science - Lanes::FIRST.health) / 2;
    let is_end = step.id.place() == StepId::PLACES;
    (is_end || step.track == Track::Both && !step.id.is_fork()).then_some([first.1 - half, last.1 + half])
}

/// The middle of each name: below the science line, where no line passes.
fn names(step: &Step, places: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let below = |(x, y): (i32, i32)| (x, if y == Lanes::FIRST.health { y + 36 } else { lane_below(y) + 36 });
    let places = if step.id == StepId::DoubleDegree { &places[places.len() - 1..] } else { places };
    places.iter().map(|place| below(*place)).collect()
}

fn lane_below(y: i32) -> i32 {
    if y > Lanes::FIRST.science + RADIUS { Lanes::SECOND.science } else { Lanes::FIRST.science }
}

/// A text of one line, its middle there.
fn label(class: &str, (x, y): (i32, i32), hidden: Option<&str>, words: &str) -> Markup {
    text(class, (x, y), y, hidden, words)
}

/// Where the drawing is mirrored, each text is mirrored back about the middle of its lines. WebKit does not find the
/// middle of a text, so it is told: half the height of a letter above the line at `middle`.
fn text(class: &str, (x, y): (i32, i32), middle: i32, hidden: Option<&str>, words: &str) -> Markup {
    html! {
        text class=(class) x=(x) y=(y) transform-origin={ (x) " " (middle - 5) } aria-hidden=[hidden] { (words) }
    }
}

/// A name that is longer stands on two lines, as even as its words allow.
const LONGEST: usize = 10;

/// A name, its middle there.
fn name(name: &str, x: i32, y: i32, hidden: Option<&str>) -> Markup {
    let breaks = name.char_indices().filter(|(_, sign)| sign.is_whitespace());
    let middle = breaks
        .map(|(at, _)| at)
        .min_by_key(|at| at.abs_diff(name.len() / 2))
        .filter(|_| name.chars().count() > LONGEST);
    let line = |y, middle, words: &str| text("name", (x, y), middle, hidden, words);
    match middle.map(|at| name.split_at(at)) {
        Some((one, other)) => html! {
            (line(y - 4, y + 4, one)) " "
            (line(y + 13, y + 4, other.trim_start()))
        },
        None => line(y - 4, y - 4, name),
    }
}

fn keys(edition: Edition<'_>) -> Markup {
    html! {
        ul.keys {
            @for (class, key) in [
                ("health", KEY_HEALTH), ("science", KEY_SCIENCE), ("pause", KEY_PAUSE), ("open", KEY_OPEN), ("practice", KEY_PRACTICE),
            ] {
                li class=(class) { (edition.say(key)) }
            }
        }
    }
}

/// For whom the map is drawn, and how long each way takes.
fn caption(edition: Edition<'_>, drawing: &Drawing<'_>) -> String {
    let school = &edition.data.school;
    let field = drawn(school, &edition.reader).field;
    let rules = field.and_then(|field| school.rules.of(field));
    let name = rules.map_or("", |rules| edition.read(&rules.name));
    let message = if edition.reader.choices.start.is_some() { FOR_YEARS } else { FOR_FIELD };
    let mut sentences = vec![message.with(edition.locale, &[name])];
    if edition.reader.choices.path.is_some() {
        sentences.push(edition.say(OTHER_WAY));
    }
    for (path, _) in drawing.ways.iter().filter(|(path, _)| !is_other(edition, *path)) {
        let title = edition.data.step(path.step()).map_or("", |step| edition.read(&step.title));
        if let Some(lengths) = drawing.lengths(*path) {
            let [length, interruption] = lengths.map(|years| words::range(edition.locale, years));
            sentences.push(LENGTH_OF.with(edition.locale, &[title, &length, &interruption]));
        }
    }
    sentences.join(" ")
}
