//! Academic years and dates in words, with all that is open about them.

use super::{Between, Date, Span, Status};
use crate::dataset::PartialDate;
use crate::dataset::school::CalendarEntry;
use crate::locale::Locale;
use crate::text::messages::messages;
use crate::text::{date, month_name};

messages! {
    /// From one year to another.
    FROM_TO = "de {} à {}", "{} to {}";
    /// A range of numbers.
    TO = "{} à {}", "{} to {}";
    /// One of two years that follow each other.
    OR = "{} ou {}", "{} or {}";
    /// Some year between two.
    BETWEEN = "entre {} et {}", "between {} and {}";
    /// In a year.
    IN = "en {}", "in {}";
    /// Both ends, where one is open.
    BEGINS_ENDS = "début {}, fin {}", "begins {}, ends {}";
    /// Of a date.
    USUAL = "date habituelle", "usual date";
    /// Of a date.
    ANNOUNCED = "date annoncée", "announced date";
    /// The year that the source of a usual date describes.
    SOURCE_OF = "selon une source de {}", "by a source of {}";
    /// Of a usual date.
    SOURCE_UNDATED = "selon une source sans date", "by an undated source";
    /// Of years of study, first and last.
    STUDY_YEARS = "{} à {} année d'études", "{} to {} year of study";
    /// Of a year of study.
    STUDY_YEAR = "{} année d'études", "{} year of study";
}

/// The academic years of something: "2026–2027", "de 2029–2030 à 2031–2032", "2034–2035 ou 2035–2036".
pub fn span(locale: Locale, span: Span) -> String {
    if span.begin == span.end {
        return between(locale, span.begin);
    }
    if span.is_exact() {
        return FROM_TO.with(locale, &[&span.begin.low.label(), &span.end.high.label()]);
    }
    BEGINS_ENDS.with(locale, &[&within(locale, span.begin), &within(locale, span.end)])
}

/// A number of years, or the range it lies in: "4", "14 à 17".
pub fn range(locale: Locale, (low, high): (u16, u16)) -> String {
    let (low, high) = (low.to_string(), high.to_string());
    if low == high { low } else { TO.with(locale, &[&low, &high]) }
}

/// A year that may be known within bounds only.
fn between(locale: Locale, year: Between) -> String {
    let (low, high) = (year.low.label(), year.high.label());
    if year.is_exact() {
        return low;
    }
    let words = if year.low.plus(1) == year.high { OR } else { BETWEEN };
    words.with(locale, &[&low, &high])
}

/// The same within a sentence.
fn within(locale: Locale, year: Between) -> String {
    let is_far = year.low.plus(1) < year.high;
    let words = between(locale, year);
    if is_far { words } else { IN.with(locale, &[&words]) }
}

/// Years of study, first and last: "4e à 6e année d'études", "4th to 6th year of study".
pub fn study(locale: Locale, (first, last): (u8, u8)) -> String {
    if first == last {
        return STUDY_YEAR.with(locale, &[&ordinal(locale, first)]);
    }
    STUDY_YEARS.with(locale, &[&ordinal(locale, first), &ordinal(locale, last)])
}

/// "1re", "2e"; "1st", "2nd", "11th": of a year.
fn ordinal(locale: Locale, number: u8) -> String {
    let ending = match (locale, number % 10, number / 10 == 1) {
        (Locale::Fr, ..) => {
            if number == 1 {
                "re"
            } else {
                "e"
            }
        }
        (Locale::En, 1, false) => "st",
        (Locale::En, 2, false) => "nd",
        (Locale::En, 3, false) => "rd",
        (Locale::En, ..) => "th",
    };
    number.to_string() + ending
}

/// When it is, and how much that is worth: "février 2027, date habituelle, selon une source de 2018".
pub fn dated(locale: Locale, date: &Date<'_>) -> String {
    let period = period(locale, date.first, date.last);
    match date.status {
        Status::Announced => [period, ANNOUNCED.get(locale)].join(", "),
        Status::Usual => [period, USUAL.get(locale), source_of(locale, date.entry)].join(", "),
    }
}

/// What a usual time rests on: "selon une source de 2018".
pub fn source_of(locale: Locale, entry: &CalendarEntry) -> String {
    let year = entry.year_of_source.map(|year| year.year.to_string());
    year.map_or_else(|| SOURCE_UNDATED.get(locale), |year| SOURCE_OF.with(locale, &[&year]))
}

/// From one date to another, both of one precision: "20–22 octobre 2025", "août–septembre 2034".
pub fn period(locale: Locale, first: PartialDate, last: PartialDate) -> String {
    let end = date(locale, last);
    let begin = match (first.month, first.day) {
        _ if first == last => return end,
        (Some(_), Some(day)) if first.month == last.month && first.year == last.year => day.to_string(),
        (Some(month), None) if first.year == last.year => month_name(locale, month).to_owned(),
        _ => return [date(locale, first), end].join(" – "),
    };
    [begin, end].join("–")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::AcademicYear;

    fn years(low: u16, high: u16) -> Between {
        Between { low: AcademicYear(low), high: AcademicYear(high) }
    }

    fn both(span: Span) -> [String; 2] {
        Locale::ALL.map(|locale| super::span(locale, span))
    }

    #[test]
    fn years_say_what_is_open_about_them() {
        let exact = Span::lasting(years(2029, 2029), 3, 3);
        assert_eq!(both(exact), ["de 2029–2030 à 2031–2032", "2029–2030 to 2031–2032"]);
        assert_eq!(both(Span::within(years(2026, 2026))), ["2026–2027", "2026–2027"]);
        assert_eq!(both(Span::within(years(2031, 2032))), ["2031–2032 ou 2032–2033", "2031–2032 or 2032–2033"]);
        assert_eq!(
            both(Span::within(years(2036, 2041))),
            ["entre 2036–2037 et 2041–2042", "between 2036–2037 and 2041–2042"]
        );
        assert_eq!(
            both(Span::lasting(years(2032, 2033), 4, 6)),
            [
                "début en 2032–2033 ou 2033–2034, fin entre 2035–2036 et 2038–2039",
                "begins in 2032–2033 or 2033–2034, ends between 2035–2036 and 2038–2039"
            ]
        );
    }

    #[test]
    fn years_of_study_are_counted_the_language_s_way() {
        let study = |years| Locale::ALL.map(|locale| super::study(locale, years));
        assert_eq!(study((2, 2)), ["2e année d’études", "2nd year of study"]);
        assert_eq!(study((1, 3)), ["1re à 3e année d’études", "1st to 3rd year of study"]);
        assert_eq!(study((11, 12)), ["11e à 12e année d’études", "11th to 12th year of study"]);
    }

    #[test]
    fn a_period_repeats_nothing() {
        let date = |text: &str| PartialDate::try_from(text.to_owned()).unwrap();
        for (first, last, fr, en) in [
            ("2025-10-20", "2025-10-22", "20–22\u{A0}octobre 2025", "20–22\u{A0}October 2025"),
            ("2034-08", "2034-09", "août–septembre 2034", "August–September 2034"),
            ("2027-02", "2027-02", "février 2027", "February 2027"),
            (
                "2024-05-30",
                "2024-06-01",
                "30\u{A0}mai 2024 – 1er\u{A0}juin 2024",
                "30\u{A0}May 2024 – 1\u{A0}June 2024",
            ),
        ] {
            assert_eq!(period(Locale::Fr, date(first), date(last)), fr);
            assert_eq!(period(Locale::En, date(first), date(last)), en);
        }
    }
}
