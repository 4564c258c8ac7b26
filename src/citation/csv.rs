//! A table that spreadsheets open: UTF-8 with its mark, and the separator that Excel expects in each language.
//!
//! The date has three columns: of a month without day, a spreadsheet would make the first of the month.

use super::Record;
use super::record::push_number;
use crate::locale::Locale;
use crate::text::messages::{self as m, messages};

messages! {
    /// A column.
    TITLE = "Titre", "Title";
    /// A column.
    YEAR = "Année", "Year";
    /// A column.
    MONTH = "Mois", "Month";
    /// A column.
    DAY = "Jour", "Day";
    /// A column.
    VOLUME = "Volume", "Volume";
    /// A column.
    ISSUE = "Numéro", "Issue";
    /// A column.
    PAGES = "Pages", "Pages";
    /// A column.
    TOPICS = "Thèmes", "Topics";
    /// A column.
    LANGUAGE = "Langue", "Language";
    /// A column.
    ADDRESS = "Adresse", "Address";
    /// A column.
    ID = "Identifiant", "Identifier";
    /// A column.
    DOI = "DOI", "DOI";
    /// A column.
    PMID = "PMID", "PMID";
    /// A column.
    PMCID = "PMCID", "PMCID";
}

pub(super) fn write(records: &[Record<'_>], locale: Locale) -> String {
    let mut out = String::from('\u{FEFF}');
    let headings = [
        TITLE,
        m::AUTHORS,
        m::JOURNAL,
        YEAR,
        MONTH,
        DAY,
        VOLUME,
        ISSUE,
        PAGES,
        DOI,
        PMID,
        PMCID,
        TOPICS,
        LANGUAGE,
        ADDRESS,
        ID,
    ];
    push_row(&mut out, locale, &headings.map(|heading| heading.get(locale)));
    for record in records {
        push_row(&mut out, locale, &row(record));
    }
    out
}

fn row(record: &Record<'_>) -> [String; 16] {
    let paper = record.paper;
    let number = |part: Option<u16>| {
        let mut text = String::new();
        if let Some(part) = part {
            push_number(&mut text, part);
        }
        text
    };
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    [
        paper.title.clone(),
        paper.authors.join("; "),
        record.journal.to_owned(),
        number(Some(paper.date.year)),
        number(paper.date.month.map(u16::from)),
        number(paper.date.day.map(u16::from)),
        as_range(paper.volume.as_deref()),
        as_range(paper.issue.as_deref()),
        as_range(paper.pages.as_deref()),
        text(paper.doi.as_ref().map(|doi| doi.as_str())),
        text(paper.pmid.as_ref().map(|pmid| pmid.as_str())),
        text(paper.pmcid.as_ref().map(|pmcid| pmcid.as_str())),
        record.topics.join("; "),
        paper.lang.tag().to_owned(),
        record.address.clone(),
        paper.id.as_str().to_owned(),
    ]
}

/// A spreadsheet would make a date of `7-8` and of `7/8`, even between quotation marks; signs that look alike tell it
/// nothing.
fn as_range(value: Option<&str>) -> String {
    value.unwrap_or_default().replace('-', "–").replace('/', "∕")
}

fn push_row(out: &mut String, locale: Locale, cells: &[String]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(locale.pick(';', ','));
        }
        push_cell(out, cell);
    }
    *out += "\r\n";
}

/// Always between quotation marks. What a spreadsheet would take for a formula begins with an apostrophe.
fn push_cell(out: &mut String, cell: &str) {
    out.push('"');
    if cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || cell.starts_with(['\t', '\r', '\n'])
    {
        out.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            out.push(c);
        }
        out.push(c);
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::{paper, record};
    use super::*;

    #[test]
    fn each_language_has_its_table() {
        let mut paper = paper();
        paper.date.day = None;
        let french = write(&[record(&paper)], Locale::Fr);
        assert!(french.starts_with("\u{FEFF}\"Titre\";\"Auteurs\";\"Revue\";\"Année\";\"Mois\";\"Jour\";"), "{french}");
        assert!(
            french.contains("\"La Joie R; de La Sayette V\";\"The Neuron\";\"2014\";\"3\";\"\";\"81\";"),
            "{french}"
        );
        let english = write(&[record(&paper)], Locale::En);
        assert!(english.starts_with("\u{FEFF}\"Title\",\"Authors\",\"Journal\",\"Year\","), "{english}");
        assert!(english.ends_with("/la-joie-2014/\",\"la-joie-2014\"\r\n"), "{english}");
    }

    #[test]
    fn no_cell_is_a_date() {
        let mut paper = paper();
        (paper.volume, paper.issue) = (Some("7-8".into()), Some("8/9".into()));
        let text = write(&[record(&paper)], Locale::En);
        assert!(text.contains("\"7–8\",\"8∕9\","), "{text}");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("=1+1", "\"'=1+1\""),
            (" @x", "\"' @x\""),
            ("-a", "\"'-a\""),
            ("\t=1", "\"'\t=1\""),
            ("+", "\"'+\""),
            ("a=\"b\"", "\"a=\"\"b\"\"\""),
        ] {
            let mut out = String::new();
            push_cell(&mut out, cell);
            assert_eq!(out, written);
        }
    }
}
