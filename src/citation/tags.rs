//! The `citation_*` tags of a publication's page, which Google Scholar and reference managers read.
//!
//! Google Scholar documents the names in its inclusion guidelines. Zotero reads them by its translator
//! "Embedded Metadata", which asks for neither COinS nor unAPI: those are translators of their own, for pages
//! without such tags, and would give readers a second, poorer copy to choose from. The pages have none.

use super::record::push_date;
use super::{Name, Record};

/// Names and contents of the tags, in their order: one `citation_author` for each author.
pub fn tags(record: &Record<'_>) -> Vec<(&'static str, String)> {
    let paper = record.paper;
    let mut tags = vec![("citation_title", paper.title.clone())];
    let author =
        |author: Name<'_>| if paper.authors.len() == 1 { whole(&author.inverted()) } else { author.inverted() };
    tags.extend(record.authors().map(|name| ("citation_author", author(name))));
    let mut date = String::new();
    push_date(&mut date, paper.date, '/');
    let (first, last) = record.pages().unwrap_or_default();
    for (name, value) in [
        ("citation_publication_date", Some(&*date)),
        ("citation_journal_title", Some(record.journal)),
        ("citation_journal_abbrev", Some(record.abbreviation)),
        ("citation_volume", paper.volume.as_deref()),
        ("citation_issue", paper.issue.as_deref()),
        ("citation_firstpage", Some(first)),
        ("citation_lastpage", last.as_deref()),
        ("citation_doi", paper.doi.as_ref().map(|doi| doi.as_str())),
        ("citation_pmid", paper.pmid.as_ref().map(|pmid| pmid.as_str())),
        ("citation_language", Some(paper.lang.tag())),
        ("citation_public_url", Some(&record.address)),
    ] {
        tags.extend(value.filter(|value| !value.is_empty()).map(|value| (name, value.to_owned())));
    }
    tags.extend(record.topics.iter().map(|topic| ("citation_keywords", (*topic).to_owned())));
    tags
}

/// Zotero makes two authors of a lone one with spaces on both sides of the comma, if they may be broken.
fn whole(inverted: &str) -> String {
    match inverted.split_once(", ") {
        Some((surname, given)) if surname.contains(' ') => [surname, ", ", &given.replace(' ', "\u{A0}")].concat(),
        _ => inverted.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::{paper, record};
    use super::*;

    #[test]
    fn the_tags_of_a_paper() {
        let paper = paper();
        let tags = tags(&record(&paper));
        let tags: Vec<(&str, &str)> = tags.iter().map(|(name, content)| (*name, content.as_str())).collect();
        let expected = [
            ("citation_title", "Intrinsic connectivity in Alzheimer's disease"),
            ("citation_author", "La Joie, R."),
            ("citation_author", "de La Sayette, V."),
            ("citation_publication_date", "2014/03/19"),
            ("citation_journal_title", "The Neuron"),
            ("citation_journal_abbrev", "Neuron"),
            ("citation_volume", "81"),
            ("citation_issue", "6"),
            ("citation_firstpage", "1417"),
            ("citation_lastpage", "1428"),
            ("citation_doi", "10.1016/j.neuron.2014.01.026"),
            ("citation_pmid", "24656258"),
            ("citation_language", "en"),
            ("citation_public_url", "https://example.org/en/publications/la-joie-2014/"),
            ("citation_keywords", "Neuroscience"),
        ];
        assert_eq!(tags, expected);
    }

    #[test]
    fn an_author_stays_one() {
        assert_eq!(whole("Vietri Rudan, M. A."), "Vietri Rudan, M.\u{A0}A.");
        assert_eq!(whole("Bienvenu, T. C. M."), "Bienvenu, T. C. M.");
        assert_eq!(whole("EADB Consortium"), "EADB Consortium");
    }

    #[test]
    fn no_month_is_made_up() {
        let mut paper = paper();
        (paper.date.month, paper.date.day) = (None, None);
        assert!(tags(&record(&paper)).contains(&("citation_publication_date", "2014".into())));
    }
}
