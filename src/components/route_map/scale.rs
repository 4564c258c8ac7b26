//! Where a time lies on the map's axis, and a line of studies across it.
//!
//! The map is drawn with time from left to right; on a narrow window the style sheet mirrors it, so that time runs
//! downwards. The years of the School are drawn wider than those after: more happens in them.

use crate::calendar::{AcademicYear, Month};

/// The length of the axis, which is also the side of the drawing's square: see the style sheet.
pub const LENGTH: i32 = 1200;
/// Where the first year begins, and how far before the end the last one ends.
const LEFT: i32 = 40;
const RIGHT: i32 = 40;
/// The width of the first years.
const FIRST_YEARS: [i32; 3] = [262, 104, 104];

/// The two lines of one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lanes {
    /// Health studies.
    pub health: i32,
    /// Science.
    pub science: i32,
}

impl Lanes {
    /// The lines that every way begins on, and that the first way stays on.
    pub const FIRST: Lanes = Lanes { health: 72, science: 122 };
    /// Those of the second way, where both are drawn.
    pub const SECOND: Lanes = Lanes { health: 234, science: 284 };
}

/// An axis of some academic years.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// The first year.
    pub start: AcademicYear,
    /// How many years it has.
    pub years: i32,
}

impl Scale {
    /// The place where an academic year begins.
    pub fn begin(self, year: AcademicYear) -> i32 {
        self.edge(self.offset(year))
    }

    /// The place where an academic year ends.
    pub fn end(self, year: AcademicYear) -> i32 {
        self.edge(self.offset(year) + 1)
    }

    /// The middle of a month, where academic years begin with the month `first`; nothing outside the axis.
    pub fn month(self, month: Month, first: u8) -> Option<i32> {
        let year = AcademicYear::of(month, first);
        let passed = i32::from((month.month() + 12 - first) % 12);
        let is_inside = (0..self.years).contains(&self.offset(year));
        let (begin, end) = (self.begin(year), self.end(year));
        is_inside.then_some(begin + (end - begin) * (2 * passed + 1) / 24)
    }

    /// The beginnings of all years, and the end of the last.
    pub fn edges(self) -> impl Iterator<Item = i32> {
        (0..=self.years).map(move |year| self.edge(year))
    }

    fn offset(self, year: AcademicYear) -> i32 {
        i32::from(year.0) - i32::from(self.start.0)
    }

    fn edge(self, year: i32) -> i32 {
        let wide: i32 = FIRST_YEARS.iter().take(usize::try_from(year).unwrap_or(0)).sum();
        let first = FIRST_YEARS.len() as i32;
        let room = LENGTH - LEFT - RIGHT - FIRST_YEARS.iter().sum::<i32>();
        LEFT + wide + room * (year - first).max(0) / (self.years - first).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_is_further_and_the_axis_is_filled() {
        for years in 4..20 {
            let scale = Scale { start: AcademicYear(2026), years };
            let edges: Vec<i32> = scale.edges().collect();
            assert!(edges.is_sorted_by(|one, other| one < other), "{edges:?}");
            assert_eq!((edges[0], edges[edges.len() - 1]), (LEFT, LENGTH - RIGHT));
        }
    }

    #[test]
    fn a_month_lies_within_its_academic_year() {
        let scale = Scale { start: AcademicYear(2026), years: 8 };
        let at = |year, month| scale.month(Month::of(year, month), 9);
        let (begin, end) = (scale.begin(AcademicYear(2026)), scale.end(AcademicYear(2026)));
        assert!(at(2026, 9) > Some(begin) && at(2026, 9) < at(2027, 2) && at(2027, 8) < Some(end));
        assert_eq!((at(2026, 8), at(2034, 9)), (None, None));
        assert!(at(2034, 8).is_some());
    }
}
