//! What is drawn on the map, from a reader's plan.

use super::scale::{Lanes, Scale};
use crate::calendar::{AcademicYear, Choices, LAST_START, Month, Part, Path, Plan, Span};
use crate::dataset::school::School;
use crate::dataset::{Step, StepId, Track};
use crate::edition::Reader;
use crate::text::{Message, messages as m};

/// How far along the axis a change from one line to the other takes.
const BEND: i32 = 34;

/// The lines, as the commands of SVG paths. What is open lasts as long as the rules allow.
#[derive(Debug, Default)]
pub struct Lines {
    /// Health studies.
    pub health: String,
    /// Science.
    pub science: String,
    /// Health studies that may go on.
    pub health_open: String,
    /// Science that may go on.
    pub science_open: String,
    /// Health studies that are interrupted.
    pub pause: String,
    /// Where one cycle of health studies goes over into the next.
    pub turns: String,
    /// Names of parts, each beside its line.
    pub labels: Vec<(i32, i32, Message)>,
    /// The theses for practice: not the PhD.
    pub practice: Vec<(i32, i32)>,
}

/// The drawing, before it is marked up.
pub struct Drawing<'a> {
    school: &'a School,
    plan: Plan<'a>,
    /// The axis.
    pub scale: Scale,
    /// The lines of each way that is drawn.
    pub ways: Vec<(Path, Lanes)>,
}

/// The choices that the map is drawn for: where none is made, the first field of the rules, by the rules of today.
/// Both paths are drawn in any case.
pub fn drawn(school: &School, reader: &Reader) -> Choices {
    let field = reader.choices.field.or_else(|| Some(school.rules.fields.first()?.field));
    Choices { field, start: reader.choices.start.or(Some(AcademicYear(LAST_START))), path: None }
}

impl<'a> Drawing<'a> {
    /// The drawing for some choices, of which field and start are made.
    pub fn new(school: &'a School, choices: Choices) -> Drawing<'a> {
        let plan = Plan::of(school, choices);
        let start = choices.start.unwrap_or(AcademicYear(LAST_START));
        let paths = Path::ALL.into_iter().filter(|path| plan.ways.iter().any(|way| way.path == *path));
        let ways: Vec<_> = paths.zip([Lanes::FIRST, Lanes::SECOND]).collect();
        let last = plan.ways.iter().filter_map(|way| Some(way.stage(Part::ThirdCycle)?.span.end.high)).max();
        let years = i32::from(last.unwrap_or(start.plus(3)).0) - i32::from(start.0) + 1;
        Drawing { school, plan, scale: Scale { start, years }, ways }
    }

    /// The length of the whole, in years of study with the first one, and of the interruption of health studies:
    /// the fewest and the most.
    pub fn lengths(&self, path: Path) -> Option<[(u16, u16); 2]> {
        Some([self.plan.length(Some(path))?, self.plan.interruption(Some(path))?])
    }

    /// Where a step lies: at two places, where it lies on both ways. A step of both studies lies between the lines.
    pub fn places(&self, step: &Step) -> Vec<(i32, i32)> {
        let on_both = |lanes: Lanes| (lanes.health + lanes.science) / 2;
        match step.id {
            StepId::EarlyThesis | StepId::ThesisInResidency => {
                let way = self.ways.iter().find(|(path, _)| path.step() == step.id);
                way.and_then(|way| self.thesis(*way)).into_iter().collect()
            }
            StepId::Doctorate => self.ways.iter().filter_map(|way| self.doctorate(*way)).collect(),
            StepId::DoubleDegree => {
                let end = self.scale.edges().last().unwrap_or_default();
                self.ways.iter().map(|(_, lanes)| (end, on_both(*lanes))).collect()
            }
            _ => {
                let lanes = Lanes::FIRST;
                let across = match step.track {
                    Track::Health => lanes.health,
                    Track::Science => lanes.science,
                    Track::Both => on_both(lanes),
                };
                vec![(self.time(step), across)]
            }
        }
    }

    /// The last month that the calendar has for a step; without one, the middle of its year.
    fn time(&self, step: &Step) -> i32 {
        let first = self.plan.first_month;
        let year = self.plan.span(Part::Step(step.id), None).map_or(self.scale.start, |span| span.begin.low);
        let entries = self.school.calendar.iter().filter(|entry| entry.step == Some(step.id));
        let month = entries.filter_map(|entry| entry.month).max_by_key(|month| (month + 12 - first) % 12);
        let place = month.and_then(|month| self.scale.month(year.month(month, first), first));
        place.unwrap_or((self.scale.begin(year) + self.scale.end(year)) / 2)
    }

    /// A thesis stands in the middle of its years.
    fn thesis(&self, (path, lanes): (Path, Lanes)) -> Option<(i32, i32)> {
        let (end, _) = self.doctorate((path, lanes))?;
        let begin = self.scale.begin(self.span(path.step(), path)?.begin.low);
        Some(((begin + end) / 2, lanes.science))
    }

    /// The doctorate stands at the end of the thesis; of one during residency, at the latest end.
    fn doctorate(&self, (path, lanes): (Path, Lanes)) -> Option<(i32, i32)> {
        let thesis = self.span(path.step(), path)?;
        let end = if path == Path::Early { thesis.end.low } else { thesis.end.high };
        Some((self.scale.end(end), lanes.science))
    }

    fn span(&self, step: StepId, path: Path) -> Option<Span> {
        self.plan.span(Part::Step(step), Some(path))
    }

    /// The place of a day on the axis.
    pub fn today(&self, day: crate::dataset::PartialDate) -> Option<i32> {
        self.scale.month(Month::of_date(day), self.plan.first_month)
    }

    /// What every way begins with.
    pub fn trunk(&self) -> Lines {
        let mut lines = Lines::default();
        self.begin(&mut lines);
        lines
    }

    /// What a way goes on with.
    pub fn way(&self, (path, lanes): (Path, Lanes)) -> Lines {
        let mut lines = Lines::default();
        let resume = match path {
            Path::Early => self.early(lanes, &mut lines).and(None),
            Path::Residency => self.residency(lanes, &mut lines),
        };
        self.practice((path, lanes), resume, &mut lines);
        lines
    }

    /// Up to the Master's every way is the same: health studies with science beside them, then science alone.
    fn begin(&self, lines: &mut Lines) -> Option<()> {
        let lanes = Lanes::FIRST;
        let studies = self.plan.span(Part::FirstCycle, None)?;
        let masters = self.plan.span(Part::Step(StepId::Masters), None)?;
        let science = self.school.steps.iter().find(|step| step.track == Track::Both).map(|step| self.time(step))?;
        let (stop, end) = (self.scale.end(studies.end.high), self.scale.end(masters.end.high));
        lines.health += &along(self.scale.begin(studies.begin.low), stop, lanes.health);
        lines.science += &along(science, end, lanes.science);
        lines.pause += &along(stop, end, lanes.health);
        Some(())
    }

    /// Science goes on; health studies wait.
    fn early(&self, lanes: Lanes, lines: &mut Lines) -> Option<()> {
        let (scale, path) = (self.scale, Some(Path::Early));
        let thesis = self.span(StepId::EarlyThesis, Path::Early)?;
        let second = self.plan.span(Part::SecondCycle, path)?;
        let third = self.plan.span(Part::ThirdCycle, path)?;
        let (from, back) = (scale.begin(thesis.begin.low), scale.end(thesis.end.low));
        lines.science += &along(from, back, lanes.science);
        lines.science_open += &along(back, scale.end(thesis.end.high), lanes.science);
        lines.pause += &along(from, back, lanes.health);
        lines.health_open += &bend((back, lanes.science), (back + BEND, lanes.health));
        lines.health_open += &along(back + BEND, scale.begin(second.begin.high), lanes.health);
        lines.health += &along(scale.begin(second.begin.high), scale.end(third.end.low), lanes.health);
        self.last_years(third, lanes, lines);
        self.cycles(second, third, (Path::Early, lanes), lines);
        Some(())
    }

    /// Back to health studies after the Master's; the thesis lies somewhere within residency. It is drawn in the
    /// middle of where it may lie, with the shortest interruption. Gives the place where residency goes on.
    fn residency(&self, lanes: Lanes, lines: &mut Lines) -> Option<i32> {
        let (scale, path) = (self.scale, Some(Path::Residency));
        let thesis = self.span(StepId::ThesisInResidency, Path::Residency)?;
        let second = self.plan.span(Part::SecondCycle, path)?;
        let third = self.plan.span(Part::ThirdCycle, path)?;
        let (fork, leave, back) =
            (scale.begin(second.begin.low), scale.begin(thesis.begin.low), scale.end(thesis.end.high));
        lines.health += &bend((fork, Lanes::FIRST.science), (fork + BEND, lanes.health));
        lines.health += &along(fork + BEND, leave, lanes.health);
        let [(from, to), (stop, resume)] = self.in_residency(lanes, thesis)?;
        lines.health_open += &along(leave, stop, lanes.health);
        lines.pause += &along(stop, resume, lanes.health);
        lines.health_open += &along(resume, scale.end(third.end.low), lanes.health);
        lines.science_open += &bend((leave, lanes.health), (leave + BEND, lanes.science));
        lines.science_open += &along(leave + BEND, from, lanes.science);
        lines.science += &along(from, to, lanes.science);
        lines.science_open += &along(to, back, lanes.science);
        lines.health_open += &bend((back, lanes.science), (back + BEND, lanes.health));
        self.last_years(third, lanes, lines);
        self.cycles(second, third, (Path::Residency, lanes), lines);
        Some(resume)
    }

    /// Where a thesis during residency is drawn, and the interruption for it: as long as they take at least.
    fn in_residency(&self, lanes: Lanes, thesis: Span) -> Option<[(i32, i32); 2]> {
        let way = self.plan.ways.iter().find(|way| way.path == Path::Residency)?;
        let (middle, _) = self.thesis((Path::Residency, lanes))?;
        let first = thesis.begin.low;
        let around = |years: u8| {
            let half = (self.scale.begin(first.plus(years)) - self.scale.begin(first)) / 2;
            (middle - half, middle + half)
        };
        let (from, to) = around(u8::try_from(thesis.years().0).ok()?);
        Some([(from.max(self.scale.begin(first) + BEND), to), around(way.leave.0)])
    }

    /// From the earliest end of the studies to the double degree.
    fn last_years(&self, third: Span, lanes: Lanes, lines: &mut Lines) {
        let end = self.scale.edges().last().unwrap_or_default();
        lines.health_open += &along(self.scale.end(third.end.low), end, lanes.health);
    }

    /// Names the two cycles, and marks where the second goes over into the third.
    fn cycles(&self, second: Span, third: Span, (path, lanes): (Path, Lanes), lines: &mut Lines) {
        let turn = self.scale.begin(third.begin.high);
        lines.turns += &format!("M{turn} {}v18", lanes.health - 9);
        self.label(second, lanes, m::SECOND_CYCLE, lines);
        self.label(third, lanes, self.third(path), lines);
    }

    /// A field with a short third cycle may end in either.
    fn third(&self, path: Path) -> Message {
        let mut courses = self.plan.ways.iter().filter(|way| way.path == path).map(|way| way.course);
        if courses.all(|course| course == crate::dataset::Course::Residency) { m::RESIDENCY } else { m::THIRD_CYCLE }
    }

    fn label(&self, span: Span, lanes: Lanes, name: Message, lines: &mut Lines) {
        let middle = (self.scale.begin(span.begin.high) + self.scale.end(span.end.low)) / 2;
        let beside = if lanes == Lanes::FIRST { -15 } else { 27 };
        lines.labels.push((middle, lanes.health + beside, name));
    }

    fn practice(&self, (path, lanes): (Path, Lanes), resume: Option<i32>, lines: &mut Lines) {
        if let Some(span) = self.plan.span(Part::PracticeThesis, Some(path)) {
            let end = self.scale.end(span.end.high).min(self.scale.edges().last().unwrap_or_default());
            // Where residency is interrupted, the thesis that ends in it is drawn afterwards.
            let begin = resume.filter(|resume| *resume < end).unwrap_or(self.scale.begin(span.begin.low));
            lines.practice.push(((begin + end) / 2, lanes.health));
        }
    }
}

/// A straight line; nothing where it has no length.
fn along(from: i32, to: i32, lane: i32) -> String {
    if from < to { format!("M{from} {lane}H{to}") } else { String::new() }
}

/// From one line to another.
fn bend((from, one): (i32, i32), (to, other): (i32, i32)) -> String {
    let middle = (from + to) / 2;
    format!("M{from} {one}C{middle} {one} {middle} {other} {to} {other}")
}
