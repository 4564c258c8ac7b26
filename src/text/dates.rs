//! Dates in words, with the precision they have.

use crate::dataset::PartialDate;
use crate::locale::Locale;

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

/// The date as a reader expects it: `1er mars 2014`, `mars 2014`, `2014`; `1 March 2014`.
pub fn date(locale: Locale, date: PartialDate) -> String {
    let mut text = String::new();
    if let Some(day) = date.day {
        text += &day.to_string();
        if day == 1 && locale == Locale::Fr {
            text += "er";
        }
        text.push('\u{A0}');
    }
    if let Some(month) = date.month {
        text += month_name(locale, month);
        text.push(' ');
    }
    text + &date.year.to_string()
}

/// The name of a month, 1 to 12; nothing for other numbers.
pub fn month_name(locale: Locale, month: u8) -> &'static str {
    let names = MONTHS.get(usize::from(month).wrapping_sub(1));
    names.map_or("", |(fr, en)| locale.pick(fr, en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_their_precision() {
        for (text, fr, en) in [
            ("2014", "2014", "2014"),
            ("2014-03", "mars 2014", "March 2014"),
            ("2014-03-19", "19\u{A0}mars 2014", "19\u{A0}March 2014"),
            ("2020-01-01", "1er\u{A0}janvier 2020", "1\u{A0}January 2020"),
        ] {
            let parsed = PartialDate::try_from(text.to_owned()).unwrap();
            assert_eq!(date(Locale::Fr, parsed), fr);
            assert_eq!(date(Locale::En, parsed), en);
        }
    }
}
