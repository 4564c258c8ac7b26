//! Dates with the precision they have.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A year, a month or a day, as a source gives it: a missing month is never taken for January.
///
/// Written `2014`, `2014-03` or `2014-03-19`. Dates are ordered by what is known;
/// where one is less precise, it comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31; never without a month.
    pub day: Option<u8>,
}

/// A text that is no date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidDate;

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date: expected YYYY, YYYY-MM or YYYY-MM-DD")
    }
}

impl PartialDate {
    fn parse(text: &str) -> Option<PartialDate> {
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = match parts.next() {
            Some(part) => Some(number(part, 2).filter(|month| (1..=12).contains(month))? as u8),
            None => None,
        };
        let day = match (month, parts.next()) {
            (Some(month), Some(part)) => {
                let last = u16::from(days_in(year, month));
                Some(number(part, 2).filter(|day| (1..=last).contains(day))? as u8)
            }
            _ => None,
        };
        (year >= 1000 && parts.next().is_none()).then_some(PartialDate { year, month, day })
    }
}

/// How many days a month has.
pub fn days_in(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl TryFrom<String> for PartialDate {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, InvalidDate> {
        PartialDate::parse(&text).ok_or(InvalidDate)
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

/// The form of ISO 8601, as in the data files and in `<time datetime>`.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for PartialDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A year, a month or a day, as the source gives it: `2014`, `2014-03` or `2014-03-19`.",
            "type": "string",
            "pattern": "^[1-2][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<PartialDate, InvalidDate> {
        PartialDate::try_from(text.to_owned())
    }

    #[test]
    fn keeps_the_precision_it_was_given() {
        for text in ["2014", "2014-03", "2014-03-19", "2016-02-29"] {
            assert_eq!(read(text).map(String::from).as_deref(), Ok(text));
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in ["", "14", "2014-13", "2014-00", "2015-02-29", "2014-3-19", "2014-03-19-01", "19/03/2014", "+014"] {
            assert_eq!(read(text), Err(InvalidDate), "{text}");
        }
    }

    #[test]
    fn orders_the_less_precise_first() {
        let mut dates = ["2014-03-19", "2013", "2014", "2014-03"].map(|text| read(text).unwrap());
        dates.sort();
        assert_eq!(dates.map(|date| date.to_string()), ["2013", "2014", "2014-03", "2014-03-19"]);
    }
}
