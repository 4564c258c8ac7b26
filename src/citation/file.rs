//! The formats of a file that a reader takes away, and its name.

use super::{Record, bibtex, csl, csv, ris};
use crate::dataset::PartialDate;
use crate::locale::Locale;
use crate::search::Query;
use crate::text::fold;

/// A file format for references.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Format {
    /// BibTeX in UTF-8, which biblatex reads too.
    BibTex,
    /// RIS, as reference managers exchange it.
    Ris,
    /// CSL-JSON, the form of citation processors.
    CslJson,
    /// A table for a spreadsheet, in the reader's language.
    Csv,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject<'a> {
    /// What a query finds, on the day the list was made.
    List(&'a Query, PartialDate),
    /// One publication, by its id.
    Paper(&'a str),
}

impl Format {
    /// All formats, in the order they are offered.
    pub const ALL: [Format; 4] = [Format::BibTex, Format::Ris, Format::CslJson, Format::Csv];

    /// Its name in attributes of the page: `bibtex`.
    pub const fn name(self) -> &'static str {
        ["bibtex", "ris", "csl-json", "csv"][self as usize]
    }

    /// The format of this name.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// What readers call it: the same in both languages.
    pub const fn label(self) -> &'static str {
        ["BibTeX", "RIS", "CSL-JSON", "CSV"][self as usize]
    }

    /// The ending of its files, without the full stop.
    pub const fn extension(self) -> &'static str {
        ["bib", "ris", "json", "csv"][self as usize]
    }

    /// Its media type. The one of CSV holds for the bytes of [`Format::write`], which begin with a byte order mark.
    pub const fn media_type(self) -> &'static str {
        [
            "application/x-bibtex;charset=utf-8",
            "application/x-research-info-systems;charset=utf-8",
            "application/vnd.citationstyles.csl+json",
            "text/csv;charset=utf-8",
        ][self as usize]
    }

    /// The whole file: the records in their order. Only CSV differs between the languages.
    pub fn write(self, records: &[Record<'_>], locale: Locale) -> String {
        match self {
            Format::BibTex => bibtex::write(records),
            Format::Ris => ris::write(records),
            Format::CslJson => csl::write(records),
            Format::Csv => csv::write(records, locale),
        }
    }
}

/// The most parts of a query in a file name, and the most letters of one.
const MOST_PARTS: usize = 4;
const MOST_LETTERS: usize = 40;

/// A file name that says what the file is: `double-cursus-publications-amyloid-class-2012-2026-11-22.bib` for a search and
/// a chosen class, `yatim-2012-notch1.ris` for a paper. Of a long query it has the first parts.
pub fn file_name(format: Format, subject: Subject<'_>) -> String {
    let mut name = match subject {
        Subject::List(query, day) => {
            let mut name = "double-cursus-publications-".to_owned();
            let chosen = query.chosen.iter().map(|choice| [choice.facet.name(), "-", &choice.name].concat());
            let years = [("from-", query.from), ("to-", query.to)]
                .into_iter()
                .filter_map(|(end, year)| Some([end, &year?.to_string()].concat()));
            for part in std::iter::once(fold(&query.text))
                .chain(years)
                .chain(chosen)
                .filter(|part| !part.is_empty())
                .take(MOST_PARTS)
            {
                name.extend(part.replace(' ', "-").chars().take(MOST_LETTERS).chain(['-']));
            }
            super::record::push_date(&mut name, day, '-');
            name
        }
        Subject::Paper(id) => id.to_owned(),
    };
    name.push('.');
    name += format.extension();
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_says_what_it_is() {
        let day = PartialDate { year: 2026, month: Some(11), day: Some(2) };
        let list = |params: &str| file_name(Format::BibTex, Subject::List(&Query::from_params(params).0, day));
        assert_eq!(list(""), "double-cursus-publications-2026-11-02.bib");
        let filtered = "q=Maladie+d%27Alzheimer+%2F..&person=renaud-la-joie&from=2012";
        let expected = "double-cursus-publications-maladie-d-alzheimer-from-2012-person-renaud-la-joie-2026-11-02.bib";
        assert_eq!(list(filtered), expected);
        assert_eq!(file_name(Format::CslJson, Subject::Paper("yatim-2012-notch1")), "yatim-2012-notch1.json");
    }

    #[test]
    fn every_format_is_found_by_its_name() {
        for format in Format::ALL {
            assert_eq!(Format::from_name(format.name()), Some(format));
        }
        assert_eq!(Format::from_name("endnote"), None);
    }
}
