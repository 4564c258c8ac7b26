//! `/.well-known/security.txt` after RFC 9116: whom to tell of a hole, and until when that holds.

use crate::dataset::PartialDate;
use crate::dataset::site::Site;
use std::fmt::Write;

/// The name of the field that says until when the file holds.
pub const EXPIRES: &str = "Expires: ";

/// The file's text. Without a contact there is none: the standard requires one, and inventing one would send a report
/// nowhere.
pub fn security_txt(site: &Site) -> Option<String> {
    let contact = site.contact.as_ref()?;
    let mut text = String::new();
    for (name, value) in [
        ("Contact: ", format!("mailto:{}", contact.as_str())),
        (EXPIRES, expires(site.updated)),
        ("Preferred-Languages: ", "fr, en".to_owned()),
        ("Canonical: ", site.absolute("/.well-known/security.txt")),
    ] {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{name}{value}");
    }
    Some(text)
}

/// A year after the content was reviewed: the standard asks for less than a year from the day it is read.
pub fn expires(updated: PartialDate) -> String {
    let (month, day) = (updated.month.unwrap_or(1), updated.day.unwrap_or(1));
    // The 29th of February has no day a year later.
    let day = if month == 2 { day.min(28) } else { day };
    format!("{:04}-{month:02}-{day:02}T00:00:00Z", updated.year + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn text(fields: Value) -> Option<String> {
        let mut site = json!({ "base_url": "https://example.org/", "demonstration": true, "updated": "2026-11-22" });
        if let (Value::Object(site), Value::Object(fields)) = (&mut site, fields) {
            site.extend(fields);
        }
        security_txt(&serde_json::from_value(site).unwrap())
    }

    #[test]
    fn names_the_contact_for_a_year_from_the_review() {
        assert_eq!(
            text(json!({ "contact": "site@example.org" })).unwrap(),
            "Contact: mailto:site@example.org\nExpires: 2027-11-22T00:00:00Z\nPreferred-Languages: fr, en\n\
             Canonical: https://example.org/.well-known/security.txt\n"
        );
    }

    #[test]
    fn without_a_contact_there_is_no_file() {
        assert_eq!(text(json!({})), None);
    }

    #[test]
    fn a_date_that_is_known_in_part_begins_with_it() {
        for (updated, expected) in [("2026", "2027-01-01"), ("2026-05", "2027-05-01"), ("2028-02-29", "2029-02-28")] {
            let text = text(json!({ "contact": "site@example.org", "updated": updated })).unwrap();
            assert!(text.contains(&format!("{EXPIRES}{expected}T00:00:00Z\n")), "{text}");
        }
    }
}
