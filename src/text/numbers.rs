//! Numbers, and words that agree with them.

use super::messages as m;
use crate::dataset::{Count, Reserve};
use crate::locale::Locale;

/// A whole number with the language's separator of thousands: `10 000` with U+202F, `10,000`.
pub fn number(locale: Locale, value: u32) -> String {
    let separator = locale.pick('\u{202F}', ',');
    let digits = value.to_string();
    let mut text = String::with_capacity(digits.len() + 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// A number with its reserve: "plus de 400", "about 20", "50–60".
pub fn count(locale: Locale, count: &Count) -> String {
    let range = range(locale, count);
    reserve(locale, count.reserve).map_or_else(|| range.clone(), |reserve| format!("{reserve} {range}"))
}

/// The number without its reserve: "20", "50–60".
pub fn range(locale: Locale, count: &Count) -> String {
    let low = number(locale, count.low);
    count.high.map_or_else(|| low.clone(), |high| format!("{low}–{}", number(locale, high)))
}

/// The reserve in words, where there is one.
pub fn reserve(locale: Locale, reserve: Reserve) -> Option<String> {
    match reserve {
        Reserve::None => None,
        Reserve::About => Some(m::ABOUT.get(locale)),
        Reserve::MoreThan => Some(m::MORE_THAN.get(locale)),
    }
}

/// Whether the language puts the noun after this number in the singular: French does after 0, English does not.
pub fn is_singular(locale: Locale, value: usize) -> bool {
    match locale {
        Locale::Fr => value < 2,
        Locale::En => value == 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated_by_each_language_s_sign() {
        for (value, fr, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1\u{202F}000", "1,000"),
            (10_000, "10\u{202F}000", "10,000"),
            (1_234_567, "1\u{202F}234\u{202F}567", "1,234,567"),
        ] {
            assert_eq!(number(Locale::Fr, value), fr);
            assert_eq!(number(Locale::En, value), en);
        }
    }

    #[test]
    fn counts_say_their_reserve_and_their_range() {
        let range = Count { low: 50, high: Some(60), reserve: Reserve::None };
        let about = Count { low: 20, high: None, reserve: Reserve::About };
        let more = Count { low: 1000, high: None, reserve: Reserve::MoreThan };
        assert_eq!(count(Locale::Fr, &range), "50–60");
        assert_eq!(count(Locale::Fr, &about), "environ 20");
        assert_eq!(count(Locale::En, &about), "about 20");
        assert_eq!(count(Locale::Fr, &more), "plus de 1\u{202F}000");
        assert_eq!(count(Locale::En, &more), "more than 1,000");
    }

    #[test]
    fn zero_is_singular_in_french_only() {
        assert!(is_singular(Locale::Fr, 0) && !is_singular(Locale::En, 0));
        assert!(is_singular(Locale::Fr, 1) && is_singular(Locale::En, 1));
        assert!(!is_singular(Locale::Fr, 2) && !is_singular(Locale::En, 2));
    }
}
