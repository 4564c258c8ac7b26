//! A publication with all that a citation of it needs.

use super::Name;
use crate::dataset::{PartialDate, Pmid, Publication};

/// A publication, with the names that the dataset keeps elsewhere.
#[derive(Debug, Clone)]
pub struct Record<'a> {
    /// The publication. Its texts are plain: what looks like markup is no markup.
    pub paper: &'a Publication,
    /// The journal's name as printed.
    pub journal: &'a str,
    /// The journal's abbreviation as PubMed prints it.
    pub abbreviation: &'a str,
    /// Its topics, in the reader's language.
    pub topics: Vec<&'a str>,
    /// The absolute address of its page.
    pub address: String,
}

impl<'a> Record<'a> {
    /// The authors in their order.
    pub fn authors(&self) -> impl Iterator<Item = Name<'a>> + use<'a> {
        self.paper.authors.iter().map(|printed| Name::parse(printed))
    }

    /// The article's address for a citation without DOI, at PubMed. With a DOI there is none, as styles
    /// would print both; nor is there one of this site, which does not publish the article.
    pub fn link(&self) -> Option<String> {
        let pmid = self.paper.pmid.as_ref().filter(|_| self.paper.doi.is_none());
        pmid.map(Pmid::url)
    }

    /// The first and the last page in full, `1417` and `1428` for `1417–28`; an article number has no last page. What
    /// PubMed prints after a range (`1153–7; quiz e73`) stays after the last page.
    pub fn pages(&self) -> Option<(&'a str, Option<String>)> {
        let pages = self.paper.pages.as_deref()?;
        let Some((first, last)) = pages.split_once(['–', '-']) else {
            return Some((pages, None));
        };
        let (first, last) = (first.trim(), last.trim_start_matches(['–', '-']).trim());
        let end = last.find([',', ';']).unwrap_or(last.len());
        let missing = first.len().saturating_sub(end);
        let is_short = missing > 0 && is_number(&last[..end]) && first.get(missing..).is_some_and(is_number);
        let head = if is_short { &first[..missing] } else { "" };
        Some((first, Some([head, last].concat())))
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The date with what is known of it, as `2014/03/19` or `2014-03`.
pub(super) fn push_date(out: &mut String, date: PartialDate, separator: char) {
    push_number(out, date.year);
    for part in [date.month, date.day].into_iter().flatten() {
        out.push(separator);
        if part < 10 {
            out.push('0');
        }
        push_number(out, u16::from(part));
    }
}

pub(super) fn push_number(out: &mut String, number: u16) {
    *out += &number.to_string();
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::dataset::{Doi, JournalId, PublicationId};
    use crate::locale::Locale;

    /// A paper with everything that can be cited.
    pub fn paper() -> Publication {
        Publication {
            id: PublicationId("la-joie-2014".into()),
            title: "Intrinsic connectivity in Alzheimer's disease".into(),
            lang: Locale::En,
            authors: vec!["La Joie R".into(), "de La Sayette V".into()],
            journal: JournalId("neuron".into()),
            date: PartialDate { year: 2014, month: Some(3), day: Some(19) },
            volume: Some("81".into()),
            issue: Some("6".into()),
            pages: Some("1417–1428".into()),
            doi: Some(Doi("10.1016/j.neuron.2014.01.026".into())),
            pmid: Some(Pmid("24656258".into())),
            pmcid: None,
            topics: Vec::new(),
            alumni: Vec::new(),
            affiliation: None,
            erratum: None,
            note: None,
            hidden: false,
            hidden_reason: None,
        }
    }

    /// Its record.
    pub fn record(paper: &Publication) -> Record<'_> {
        Record {
            paper,
            journal: "The Neuron",
            abbreviation: "Neuron",
            topics: vec!["Neuroscience"],
            address: "https://example.org/en/publications/la-joie-2014/".into(),
        }
    }

    #[test]
    fn pages_are_spelled_out() {
        for (printed, first, last) in [
            ("1417–1428", "1417", Some("1428")),
            ("1417-28", "1417", Some("1428")),
            ("1417--28", "1417", Some("1428")),
            ("€–2", "€", Some("2")),
            ("e650–e661", "e650", Some("e661")),
            ("e650–61", "e650", Some("e661")),
            ("S1–S9", "S1", Some("S9")),
            ("98–102", "98", Some("102")),
            ("1153–7; quiz e73", "1153", Some("1157; quiz e73")),
            ("5067", "5067", None),
            ("é1–2", "é1", Some("é2")),
        ] {
            let paper = Publication { pages: Some(printed.into()), ..paper() };
            assert_eq!(record(&paper).pages(), Some((first, last.map(str::to_owned))), "{printed}");
        }
    }

    #[test]
    fn a_link_stands_in_for_a_missing_doi() {
        let with_doi = paper();
        assert_eq!(record(&with_doi).link(), None);
        let without = Publication { doi: None, ..paper() };
        assert_eq!(record(&without).link().as_deref(), Some("https://pubmed.ncbi.nlm.nih.gov/24656258/"));
        let alone = Publication { pmid: None, ..without };
        assert_eq!(record(&alone).link(), None);
    }
}
