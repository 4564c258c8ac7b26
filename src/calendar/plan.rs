//! The years that follow from the choices.

use super::{AcademicYear, Between, Choices, Date, Month, Path, Span};
use crate::dataset::rules::{Basis, Cohort, Cycle, Exam, FieldRules, Length, Rules, ThirdCycle, in_force};
use crate::dataset::school::{CalendarEntry, School};
use crate::dataset::{Course, Fact, Field, StepId, Text};

/// All ways that the choices leave open, one after the other; none as long as no year is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan<'a> {
    /// The choices.
    pub choices: Choices,
    /// The ways: those of the early thesis first; within a path, those of the shortest studies first.
    pub ways: Vec<Way<'a>>,
    /// The month in which an academic year begins.
    pub first_month: u8,
}

/// One way to the double degree: a field, a path at the fork, and a third cycle.
#[derive(Debug, Clone, PartialEq)]
pub struct Way<'a> {
    /// The field of study.
    pub field: Field,
    /// The path at the fork.
    pub path: Path,
    /// How the health studies end.
    pub course: Course,
    /// How many years residency is interrupted for the science thesis: the fewest and the most; none on the early path.
    pub leave: (u8, u8),
    /// What lies on it, in order of time: a cycle stands before what belongs to it.
    pub stages: Vec<Stage<'a>>,
}

/// What a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// One of the curriculum's steps.
    Step(StepId),
    /// The first cycle of health studies, from the second year on.
    FirstCycle,
    /// The second cycle.
    SecondCycle,
    /// A national exam of health studies.
    Exam,
    /// The third cycle: the short one, or residency with its interruption.
    ThirdCycle,
    /// The defence of the thesis for practice, at some time within these years; it is not the PhD.
    PracticeThesis,
}

/// Something on the way, with its years.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage<'a> {
    /// What it is.
    pub part: Part,
    /// Its academic years.
    pub span: Span,
    /// The years of study, first and last, where health studies go on and they can be counted.
    pub study: Option<(u8, u8)>,
    /// Its name.
    pub title: &'a Text,
    /// What its years rest on; nothing for the steps of the School, whose sources stand on their own pages.
    pub basis: Option<Basis>,
    /// What the sources say of its years.
    pub facts: Vec<&'a Fact>,
    /// What takes place at a known time of the year.
    pub entries: Vec<&'a CalendarEntry>,
    /// The month in which it begins, and after whose eve it ends.
    pub first_month: u8,
}

impl<'a> Plan<'a> {
    /// The plan of some choices.
    pub fn of(school: &'a School, choices: Choices) -> Plan<'a> {
        let mut ways = Vec::new();
        if let Some(start) = choices.start {
            for path in Path::ALL.into_iter().filter(|path| choices.path.is_none_or(|chosen| chosen == *path)) {
                for field in &school.rules.fields {
                    if choices.field.is_none_or(|chosen| chosen == field.field) {
                        let courses = field.third_cycles.iter().filter(|course| path.leads_through(course.kind));
                        ways.extend(courses.filter_map(|course| way(school, field, path, course, start)));
                    }
                }
            }
        }
        Plan { choices, ways, first_month: school.rules.first_month }
    }

    /// The years of a part, over all ways that are open, or over those of one path.
    pub fn span(&self, part: Part, path: Option<Path>) -> Option<Span> {
        let ways = self.ways.iter().filter(|way| path.is_none_or(|path| path == way.path));
        let stages = ways.flat_map(|way| &way.stages).filter(|stage| stage.part == part);
        stages.map(|stage| stage.span).reduce(Span::or)
    }

    /// The stages of a step, over all ways: more than one where the ways differ.
    pub fn stages(&self, step: StepId) -> Vec<&Stage<'a>> {
        let mut stages: Vec<&Stage<'a>> = Vec::new();
        for stage in self.ways.iter().filter_map(|way| way.stage(Part::Step(step))) {
            if !stages.contains(&stage) {
                stages.push(stage);
            }
        }
        stages
    }

    /// How many years lead from the first year of study to the double degree, that year counted as one: the
    /// fewest and the most, over all ways that are open, or over those of one path.
    pub fn length(&self, path: Option<Path>) -> Option<(u16, u16)> {
        self.bounds(path, Way::length)
    }

    /// How many of those years health studies are interrupted for science: the fewest and the most.
    pub fn interruption(&self, path: Option<Path>) -> Option<(u16, u16)> {
        self.bounds(path, Way::interruption)
    }

    fn bounds(&self, path: Option<Path>, of: fn(&Way<'a>) -> Option<(u16, u16)>) -> Option<(u16, u16)> {
        let ways = self.ways.iter().filter(|way| path.is_none_or(|path| path == way.path));
        ways.filter_map(of).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }
}

impl Path {
    /// Whether there is residency enough for the path.
    fn leads_through(self, course: Course) -> bool {
        self == Path::Early || course == Course::Residency
    }
}

impl Part {
    /// Whether every way has it, before the fork.
    pub fn is_before_fork(self) -> bool {
        match self {
            Part::FirstCycle => true,
            Part::Step(step) => step.place() <= StepId::Masters.place(),
            _ => false,
        }
    }
}

impl<'a> Way<'a> {
    /// The first stage of a part.
    pub fn stage(&self, part: Part) -> Option<&Stage<'a>> {
        self.stages.iter().find(|stage| stage.part == part)
    }

    /// How many years it takes, the first year of study counted as one: the fewest and the most.
    pub fn length(&self) -> Option<(u16, u16)> {
        let start = self.stage(Part::FirstCycle)?.span.begin.low.0;
        let end = self.stage(Part::ThirdCycle)?.span.end;
        let years = |end: AcademicYear| end.0.saturating_sub(start).saturating_add(2);
        Some((years(end.low), years(end.high)))
    }

    /// How many of its years health studies are interrupted: for the Master's, and for the science thesis or as
    /// much of it as the leave from residency covers.
    pub fn interruption(&self) -> Option<(u16, u16)> {
        let masters = self.stage(Part::Step(StepId::Masters))?.span.years();
        let thesis = match self.path {
            Path::Early => self.stage(Part::Step(self.path.step()))?.span.years(),
            Path::Residency => (self.leave.0.into(), self.leave.1.into()),
        };
        Some((masters.0 + thesis.0, masters.1 + thesis.1))
    }
}

impl<'a> Stage<'a> {
    /// When its entries take place in one of its years.
    pub fn dates(&self, year: AcademicYear, first_month: u8) -> impl Iterator<Item = Date<'a>> {
        self.entries.iter().filter_map(move |entry| Date::of(entry, year, first_month))
    }

    /// When its entries take place in the years in which it may begin.
    pub fn first_dates(&self, first_month: u8) -> impl Iterator<Item = Date<'a>> {
        self.span.begin.years().flat_map(move |year| self.dates(year, first_month))
    }

    /// The first and the last month in which it may be under way, where academic years begin with the month
    /// `first_month`.
    pub fn months(&self, first_month: u8) -> (Month, Month) {
        let (first, last) = self.span.possible();
        let begin = |year: AcademicYear| year.month(self.first_month, first_month);
        (begin(first), begin(last.plus(1)).previous())
    }
}

/// Lays the stages of a way one after the other; nothing where a cycle has no rule for the year.
fn way<'a>(
    school: &'a School,
    field: &'a FieldRules,
    path: Path,
    course: &'a ThirdCycle,
    start: AcademicYear,
) -> Option<Way<'a>> {
    let rules = &school.rules;
    let mut stages = Vec::new();
    let start = Between::exactly(start);

    let second_year = 2;
    let (title, lengths) = cycle(&field.first_cycle, start)?;
    let (low, first_cycle) = bounds(&lengths);
    let first = Span::lasting(start, low.saturating_sub(1), first_cycle.saturating_sub(1));
    stages.push(stage(rules, Part::FirstCycle, first, title, &lengths));
    set_study(&mut stages, (second_year, first_cycle));
    for (step, year) in school.steps.iter().filter_map(|step| Some((step, step.year?))) {
        let offset = year.saturating_sub(second_year);
        stages.extend(at_step(school, step.id, Span::within(start.plus(offset, offset)), &[]));
        set_study(&mut stages, (year, year));
    }

    let masters = lasting(first.after(), &rules.masters);
    stages.extend(at_step(school, StepId::Masters, masters, &[&rules.masters]));
    let mut at = masters.after();

    if path == Path::Early {
        let thesis = lasting(at, &rules.thesis);
        stages.extend(at_step(school, path.step(), thesis, &[&rules.thesis]));
        stages.extend(at_step(school, StepId::Doctorate, Span::within(thesis.end), &[]));
        at = thesis.after();
    }

    let (title, lengths) = cycle(&field.second_cycle, at)?;
    let (low, high) = bounds(&lengths);
    let second = Span::lasting(at, low, high);
    let studied = (first_cycle + 1, first_cycle + high);
    stages.push(stage(rules, Part::SecondCycle, second, title, &lengths));
    set_study(&mut stages, studied);
    if course.kind == Course::Residency {
        stages.extend(field.exams.iter().filter_map(|exam| exam_stage(rules, exam, second.begin, studied.0)));
    }

    let begin = second.after();
    let lengths = of_cohorts(&course.lengths, begin);
    let (low, high) = bounds(&lengths);
    let leaves = match path {
        Path::Early => Vec::new(),
        // Leave begins after the first year of residency at the earliest, and in its last one at the latest.
        Path::Residency => {
            of_cohorts(&rules.leave, Between { low: begin.low.plus(1), high: begin.high.plus(high.max(2) - 1) })
        }
    };
    let leave = leave(rules, &leaves);
    let third = Span::lasting(begin, low + leave.0, high + leave.1);
    stages.push(stage(rules, Part::ThirdCycle, third, &course.title, &lengths));
    set_study(&mut stages, (studied.1 + 1, studied.1 + high));
    if let Some(stage) = stages.last_mut() {
        stage.first_month = course.first_month.unwrap_or(rules.first_month);
    }

    if path == Path::Residency {
        let thesis = during(third, rules.thesis.years.low);
        let lengths: Vec<&Length> = leaves.into_iter().chain([&rules.thesis]).collect();
        stages.extend(at_step(school, path.step(), thesis, &lengths));
        stages.extend(at_step(school, StepId::Doctorate, Span::within(thesis.end), &[]));
    }
    let practice = practice_thesis(rules, course, third);
    let degree = Between { low: third.end.low, high: third.end.high.max(practice.span.end.high) };
    stages.push(practice);
    stages.extend(at_step(school, StepId::DoubleDegree, Span::within(degree), &[]));
    Some(Way { field: field.field, path, course: course.kind, leave, stages })
}

fn set_study(stages: &mut [Stage<'_>], years: (u8, u8)) {
    if let Some(stage) = stages.last_mut() {
        stage.study = Some(years);
    }
}

fn lasting(begin: Between, length: &Length) -> Span {
    Span::lasting(begin, length.years.low, length.years.high())
}

/// The name of a cycle and the rules of its length, for those who begin it in one of these years. Where the name
/// changes in between, the older one stands.
fn cycle(cycles: &[Cycle], begin: Between) -> Option<(&Text, Vec<&Length>)> {
    let found = of_cohorts(cycles, begin);
    Some((&found.first()?.title, found.iter().map(|cycle| &cycle.length).collect()))
}

/// The interruption of residency takes as long as a thesis, and no longer than the leave that the law gives; none
/// without leave.
fn leave(rules: &Rules, leaves: &[&Length]) -> (u8, u8) {
    let of = |years: u8| leaves.iter().map(move |leave| years.min(leave.years.high()));
    let (low, high) = (of(rules.thesis.years.low).min(), of(rules.thesis.years.high()).max());
    (low.unwrap_or(0), high.unwrap_or(0))
}

/// An interruption of residency begins after its first year at the earliest and ends before its last at the latest.
fn during(residency: Span, years: u8) -> Span {
    let low = residency.begin.low.plus(1);
    let high = residency.end.high.minus(1);
    Span {
        begin: Between { low, high: high.minus(years.saturating_sub(1)) },
        end: Between { low: low.plus(years.saturating_sub(1)), high },
    }
}

/// The rules for those who begin in one of these years: more than one where a rule changes in between.
fn of_cohorts<T: Cohort>(rules: &[T], begin: Between) -> Vec<&T> {
    let mut found: Vec<&T> = begin.years().filter_map(|year| in_force(rules, year.0)).collect();
    found.dedup_by(|one, other| std::ptr::eq(*one, *other));
    found
}

fn bounds(lengths: &[&Length]) -> (u8, u8) {
    let low = lengths.iter().map(|length| length.years.low).min();
    let high = lengths.iter().map(|length| length.years.high()).max();
    (low.unwrap_or(1), high.unwrap_or(1))
}

fn exam_stage<'a>(rules: &'a Rules, exam: &'a Exam, second_cycle: Between, first_year: u8) -> Option<Stage<'a>> {
    let mut cohorts = second_cycle.years().filter(|year| exam.holds(year.0));
    let low = cohorts.next()?;
    let begin = Between { low, high: cohorts.last().unwrap_or(low) };
    let offset = exam.year.saturating_sub(first_year);
    Some(Stage {
        part: Part::Exam,
        span: Span::within(begin.plus(offset, offset)),
        study: Some((exam.year, exam.year)),
        title: &exam.entry.event,
        basis: Some(exam.basis),
        facts: exam.facts.iter().collect(),
        entries: vec![&exam.entry],
        first_month: rules.first_month,
    })
}

fn practice_thesis<'a>(rules: &'a Rules, course: &'a ThirdCycle, third: Span) -> Stage<'a> {
    let windows = of_cohorts(&course.practice_thesis, third.begin);
    let first = windows.iter().filter_map(|window| window.from_year).min().unwrap_or(1);
    let last = windows.iter().filter_map(|window| window.until_end).max().unwrap_or(0);
    let low = third.begin.low.plus(first.saturating_sub(1));
    let end = third.end.high;
    let high = if last < 0 { end.minus(last.unsigned_abs()) } else { end.plus(last.unsigned_abs()) };
    Stage {
        part: Part::PracticeThesis,
        span: Span::within(Between { low, high: high.max(low) }),
        study: None,
        title: &rules.practice_thesis,
        basis: windows.first().map(|window| window.basis),
        facts: windows.iter().flat_map(|window| &window.facts).collect(),
        entries: Vec::new(),
        first_month: rules.first_month,
    }
}

fn stage<'a>(rules: &'a Rules, part: Part, span: Span, title: &'a Text, lengths: &[&'a Length]) -> Stage<'a> {
    Stage {
        part,
        span,
        study: None,
        title,
        basis: lengths.first().map(|length| length.basis),
        facts: lengths.iter().flat_map(|length| &length.facts).collect(),
        entries: Vec::new(),
        first_month: rules.first_month,
    }
}

fn at_step<'a>(school: &'a School, id: StepId, span: Span, lengths: &[&'a Length]) -> Option<Stage<'a>> {
    let step = school.steps.iter().find(|step| step.id == id)?;
    let entries = school.calendar.iter().filter(|entry| entry.step == Some(id)).collect();
    Some(Stage { entries, ..stage(&school.rules, Part::Step(id), span, &step.title, lengths) })
}
