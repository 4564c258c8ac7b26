//! The reader's clock.

use crate::dataset::PartialDate;

/// The day that it shows.
pub fn today() -> PartialDate {
    let now = js_sys::Date::new_0();
    let part = |number: u32| u8::try_from(number).ok();
    PartialDate { year: now.get_full_year() as u16, month: part(now.get_month() + 1), day: part(now.get_date()) }
}

/// This moment in UTC, as calendar files write it: `20261126T011448Z`.
pub fn stamp() -> String {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    let seconds = now.split('.').next().unwrap_or_default();
    seconds.chars().filter(|c| !matches!(c, '-' | ':')).chain(['Z']).collect()
}
