//! What a day means to a reader: what is under way, what comes next, and when the next selection opens.

use super::{AcademicYear, Date, Month, Part, Path, Plan, Stage};
use crate::dataset::school::School;
use crate::dataset::{PartialDate, StepId};

/// What a day means on a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook<'a> {
    /// What is under way, or may be.
    pub now: Vec<Ahead<'a>>,
    /// What comes next, at the earliest: more than one where ways part.
    pub next: Vec<Ahead<'a>>,
}

/// A stage that a reader is in, or comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Ahead<'a> {
    /// The stage.
    pub stage: Stage<'a>,
    /// The path that it lies on, after the fork.
    pub path: Option<Path>,
}

/// The School's selection, which comes back every academic year.
#[derive(Debug, Clone, PartialEq)]
pub struct Round<'a> {
    /// The academic year that the day is in.
    pub year: AcademicYear,
    /// The next date of this year's selection; nothing once all are past.
    pub next: Option<Date<'a>>,
    /// The first date of the next year's.
    pub opens: Option<Date<'a>>,
}

impl<'a> Outlook<'a> {
    /// The outlook of a day. Steps that the reader is done with come no more.
    pub fn of(plan: &Plan<'a>, today: PartialDate, is_done: impl Fn(StepId) -> bool) -> Outlook<'a> {
        let today = first_day(today);
        let mut outlook = Outlook { now: Vec::new(), next: Vec::new() };
        let is_open = |stage: &&Stage<'a>| !matches!(stage.part, Part::Step(step) if is_done(step));
        for way in &plan.ways {
            let mut open = Vec::new();
            for stage in way.stages.iter().filter(is_open) {
                let days = stage.days(plan.first_month);
                if days.iter().any(|(first, last)| (*first..=*last).contains(&today)) {
                    note(&mut outlook.now, stage, way.path);
                } else {
                    open.extend(days.into_iter().map(|(first, _)| (first, stage)).filter(|(first, _)| *first > today));
                }
            }
            // A cycle begins by itself; a step of the same day asks for something.
            let next = open.into_iter().min_by_key(|(first, stage)| (*first, !matches!(stage.part, Part::Step(_))));
            next.into_iter().for_each(|(_, stage)| note(&mut outlook.next, stage, way.path));
        }
        outlook
    }
}

fn note<'a>(list: &mut Vec<Ahead<'a>>, stage: &Stage<'a>, path: Path) {
    let path = (!stage.part.is_before_fork()).then_some(path);
    let ahead = Ahead { stage: stage.clone(), path };
    if !list.contains(&ahead) {
        list.push(ahead);
    }
}

impl<'a> Round<'a> {
    /// The selection as it stands on a day.
    pub fn of(school: &'a School, today: PartialDate) -> Round<'a> {
        let first_month = school.rules.first_month;
        let year = AcademicYear::of(Month::of_date(today), first_month);
        let today = first_day(today);
        // The first date of a year's selection that is not past on a day.
        let first = |year, day| {
            let entries = school.calendar.iter().filter(|entry| entry.step.is_some_and(StepId::is_selection));
            let dates = entries.filter_map(|entry| Date::of(entry, year, first_month));
            dates.filter(|date| last_day(date.last) >= day).min_by_key(|date| first_day(date.first))
        };
        Round { year, next: first(year, today), opens: first(year.plus(1), 0) }
    }
}

impl Stage<'_> {
    /// The first and the last day on which it may be under way; of what has dates, those of each date.
    fn days(&self, first_month: u8) -> Vec<(u32, u32)> {
        let dates = |year| self.dates(AcademicYear(year), first_month);
        let dated = (self.span.begin.low.0..=self.span.end.high.0).flat_map(dates);
        let mut days: Vec<(u32, u32)> = dated.map(|date| (first_day(date.first), last_day(date.last))).collect();
        if days.is_empty() {
            let (first, last) = self.months(first_month);
            days.push((first_day(first.date()), last_day(last.date())));
        }
        days
    }
}

/// A number for each day: what comes later is greater. What is not known of a date is its beginning.
fn first_day(date: PartialDate) -> u32 {
    day_number(date, 1, 1)
}

/// The same with the end for what is not known.
fn last_day(date: PartialDate) -> u32 {
    day_number(date, 12, 31)
}

fn day_number(date: PartialDate, month: u8, day: u8) -> u32 {
    let month = u32::from(date.month.unwrap_or(month));
    let day = u32::from(date.day.unwrap_or(day));
    u32::from(date.year) * 372 + (month - 1) * 31 + day - 1
}
