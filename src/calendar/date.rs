//! When something takes place within an academic year: a usual month, or the days that were announced.

use super::{AcademicYear, Month};
use crate::dataset::PartialDate;
use crate::dataset::rules::Session;
use crate::dataset::school::CalendarEntry;

/// How much a date is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The months in which it usually takes place: never a day.
    Usual,
    /// The days that were announced for this very year.
    Announced,
}

/// When an entry of the calendar takes place in one academic year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Date<'a> {
    /// The entry.
    pub entry: &'a CalendarEntry,
    /// How much it is worth.
    pub status: Status,
    /// The first month or day.
    pub first: PartialDate,
    /// The last one; the same where there is only one.
    pub last: PartialDate,
}

impl Status {
    /// Its name for the style sheet.
    pub const fn name(self) -> &'static str {
        ["usual", "announced"][self as usize]
    }
}

impl<'a> Date<'a> {
    /// The date of an entry in a year that begins with the month `first`; nothing where no month is known.
    pub fn of(entry: &'a CalendarEntry, year: AcademicYear, first: u8) -> Option<Date<'a>> {
        let announced = entry.sessions.iter().find(|session| is_in(session, year, first));
        if let Some(session) = announced {
            let last = session.last.unwrap_or(session.first);
            return Some(Date { entry, status: Status::Announced, first: session.first, last });
        }
        let month = entry.month?;
        let begin = year.month(month, first);
        // A month before the one that it began in is one of the next calendar year.
        let last = entry.last_month.map_or(begin, |last| Month::of(begin.year() + u16::from(last < month), last));
        Some(Date { entry, status: Status::Usual, first: begin.date(), last: last.date() })
    }
}

fn is_in(session: &Session, year: AcademicYear, first: u8) -> bool {
    AcademicYear::of(Month::of_date(session.first), first) == year
}
