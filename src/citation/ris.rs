//! RIS: one tag a line, as reference managers exchange it.

use super::Record;
use super::record::{push_date, push_number};

pub(super) fn write(records: &[Record<'_>]) -> String {
    let mut out = String::new();
    for record in records {
        push_entry(&mut out, record);
    }
    out
}

fn push_entry(out: &mut String, record: &Record<'_>) {
    let paper = record.paper;
    push_line(out, "TY", "JOUR");
    push_line(out, "ID", paper.id.as_str());
    push_line(out, "TI", &paper.title);
    for author in record.authors() {
        push_line(out, "AU", &author.inverted());
    }
    push_line(out, "T2", record.journal);
    push_line(out, "J2", record.abbreviation);
    push_dates(out, record);
    let (first, last) = record.pages().unwrap_or_default();
    for (tag, value) in [
        ("VL", paper.volume.as_deref()),
        ("IS", paper.issue.as_deref()),
        ("SP", Some(first)),
        ("EP", last.as_deref()),
        ("DO", paper.doi.as_ref().map(|doi| doi.as_str())),
        ("AN", paper.pmid.as_ref().map(|pmid| pmid.as_str())),
        ("C2", paper.pmcid.as_ref().map(|pmcid| pmcid.as_str())),
        ("UR", record.link().as_deref()),
        ("LA", Some(paper.lang.tag())),
    ] {
        push_line(out, tag, value.unwrap_or_default());
    }
    for topic in &record.topics {
        push_line(out, "KW", topic);
    }
    *out += "ER  - \r\n\r\n";
}

/// `PY` is the year; `DA` has three slashes, whatever is known between them.
fn push_dates(out: &mut String, record: &Record<'_>) {
    let date = record.paper.date;
    let mut text = String::new();
    push_number(&mut text, date.year);
    push_line(out, "PY", &text);
    text.clear();
    push_date(&mut text, date, '/');
    for part in [date.month, date.day, None] {
        if part.is_none() {
            text.push('/');
        }
    }
    push_line(out, "DA", &text);
}

/// A line break within a value would begin another tag.
fn push_line(out: &mut String, tag: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    *out += tag;
    *out += "  - ";
    out.extend(value.chars().map(|c| if c.is_control() { ' ' } else { c }));
    *out += "\r\n";
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::{paper, record};
    use super::*;
    use crate::dataset::PartialDate;

    #[test]
    fn dates_keep_their_precision() {
        let mut paper = paper();
        for (month, day, expected) in
            [(Some(3), Some(9), "2014/03/09/"), (Some(3), None, "2014/03//"), (None, None, "2014///")]
        {
            paper.date = PartialDate { year: 2014, month, day };
            let text = write(&[record(&paper)]);
            assert!(text.contains(&format!("PY  - 2014\r\nDA  - {expected}\r\n")), "{text}");
        }
    }

    #[test]
    fn a_record_has_its_end() {
        let paper = paper();
        let text = write(&[record(&paper), record(&paper)]);
        assert!(text.starts_with("TY  - JOUR\r\nID  - la-joie-2014\r\n"));
        assert_eq!(text.matches("\r\nER  - \r\n").count(), 2);
        assert!(text.contains("AU  - La Joie, R.\r\nAU  - de La Sayette, V.\r\n"));
        assert!(text.contains("SP  - 1417\r\nEP  - 1428\r\n"));
    }

    #[test]
    fn a_value_stays_on_its_line() {
        let mut paper = paper();
        paper.title = "One\r\nER  - ".into();
        assert_eq!(write(&[record(&paper)]).matches("\r\nER  - ").count(), 1);
    }
}
