//! Academic years, and what lies between two of them.

use crate::dataset::PartialDate;

/// An academic year, by the calendar year in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AcademicYear(pub u16);

/// A month of a calendar year, as the number of months since the year 0: what comes later is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(u32);

/// An academic year that is known within bounds; where both are the same, it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between {
    /// At the earliest.
    pub low: AcademicYear,
    /// At the latest.
    pub high: AcademicYear,
}

/// From the first academic year of something to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub begin: Between,
    /// The last.
    pub end: Between,
}

impl AcademicYear {
    /// The year so many years later; the last there is, where there are no more.
    pub fn plus(self, years: u8) -> AcademicYear {
        AcademicYear(self.0.saturating_add(u16::from(years)))
    }

    /// The year so many years before.
    pub fn minus(self, years: u8) -> AcademicYear {
        AcademicYear(self.0.saturating_sub(u16::from(years)))
    }

    /// How readers write it: "2026–2027".
    pub fn label(self) -> String {
        [self.0.to_string(), self.plus(1).0.to_string()].join("–")
    }

    /// A month of it, where it begins with the month `first`.
    pub fn month(self, month: u8, first: u8) -> Month {
        Month::of(if month >= first { self.0 } else { self.plus(1).0 }, month)
    }

    /// The academic year that a month belongs to.
    pub fn of(month: Month, first: u8) -> AcademicYear {
        if month.month() >= first { AcademicYear(month.year()) } else { AcademicYear(month.year()).minus(1) }
    }
}

impl Month {
    /// The month of a calendar year, 1 to 12.
    pub fn of(year: u16, month: u8) -> Month {
        Month(u32::from(year) * 12 + u32::from(month.clamp(1, 12)) - 1)
    }

    /// The month of a date; January, where it has only a year.
    pub fn of_date(date: PartialDate) -> Month {
        Month::of(date.year, date.month.unwrap_or(1))
    }

    /// The calendar year.
    pub fn year(self) -> u16 {
        u16::try_from(self.0 / 12).unwrap_or(u16::MAX)
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        // A remainder of 12 is no greater than 11.
        (self.0 % 12) as u8 + 1
    }

    /// The month after.
    pub fn next(self) -> Month {
        Month(self.0 + 1)
    }

    /// The month before.
    pub fn previous(self) -> Month {
        Month(self.0.saturating_sub(1))
    }

    /// The same as a date without a day.
    pub fn date(self) -> PartialDate {
        PartialDate { year: self.year(), month: Some(self.month()), day: None }
    }
}

impl Between {
    /// A year that is known.
    pub fn exactly(year: AcademicYear) -> Between {
        Between { low: year, high: year }
    }

    /// Whether the year is known.
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// So many years later, the bounds apart.
    pub fn plus(self, low: u8, high: u8) -> Between {
        Between { low: self.low.plus(low), high: self.high.plus(high) }
    }

    /// Every year that it may be.
    pub fn years(self) -> impl Iterator<Item = AcademicYear> {
        (self.low.0..=self.high.0).map(AcademicYear)
    }

    /// The narrowest bounds around both.
    pub fn or(self, other: Between) -> Between {
        Between { low: self.low.min(other.low), high: self.high.max(other.high) }
    }
}

impl Span {
    /// One academic year, wherever it lies.
    pub fn within(year: Between) -> Span {
        Span { begin: year, end: year }
    }

    /// Something of `low` to `high` years that begins then.
    pub fn lasting(begin: Between, low: u8, high: u8) -> Span {
        Span { begin, end: begin.plus(low.saturating_sub(1), high.saturating_sub(1)) }
    }

    /// How many years it lasts: the fewest and the most, if a late beginning makes a late end.
    pub fn years(self) -> (u16, u16) {
        let from = |begin: AcademicYear, end: AcademicYear| end.0.saturating_sub(begin.0).saturating_add(1);
        (from(self.begin.low, self.end.low), from(self.begin.high, self.end.high))
    }

    /// The year after the last.
    pub fn after(self) -> Between {
        self.end.plus(1, 1)
    }

    /// The years in which it is under way in any case: drawn as a whole line.
    pub fn certain(self) -> Option<(AcademicYear, AcademicYear)> {
        (self.begin.high <= self.end.low).then_some((self.begin.high, self.end.low))
    }

    /// The years in which it may be under way: what is not certain of them is drawn as a broken line.
    pub fn possible(self) -> (AcademicYear, AcademicYear) {
        (self.begin.low, self.end.high)
    }

    /// Whether both ends are known.
    pub fn is_exact(self) -> bool {
        self.begin.is_exact() && self.end.is_exact()
    }

    /// The narrowest bounds around both.
    pub fn or(self, other: Span) -> Span {
        Span { begin: self.begin.or(other.begin), end: self.end.or(other.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_academic_year_is_written_with_both_its_calendar_years() {
        assert_eq!(AcademicYear(2026).label(), "2026–2027");
        assert_eq!(AcademicYear(2099).label(), "2099–2100");
    }

    #[test]
    fn months_before_the_first_belong_to_the_second_calendar_year() {
        let year = AcademicYear(2026);
        assert_eq!(year.month(9, 9), Month::of(2026, 9));
        assert_eq!(year.month(2, 9), Month::of(2027, 2));
        assert_eq!(AcademicYear::of(Month::of(2027, 8), 9), year);
        assert_eq!(AcademicYear::of(Month::of(2027, 9), 9), AcademicYear(2027));
    }

    #[test]
    fn a_range_makes_the_end_a_range() {
        let span = Span::lasting(Between::exactly(AcademicYear(2029)), 3, 4);
        assert_eq!(span.certain(), Some((AcademicYear(2029), AcademicYear(2031))));
        assert_eq!(span.possible(), (AcademicYear(2029), AcademicYear(2032)));
        assert_eq!(span.years(), (3, 4));
        assert_eq!(span.after(), Between { low: AcademicYear(2032), high: AcademicYear(2033) });
    }

    proptest! {
        #[test]
        fn every_month_belongs_to_the_year_that_has_it(year in 1u16..9000, month in 1u8..=12, first in 1u8..=12) {
            let academic = AcademicYear::of(Month::of(year, month), first);
            prop_assert_eq!(academic.month(month, first), Month::of(year, month));
            prop_assert_eq!(Month::of(year, month).next().previous(), Month::of(year, month));
        }
    }
}
