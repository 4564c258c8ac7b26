//! DOIs and PubMed identifiers, whole, as addresses, or in part.

use super::matcher::How;
use super::shelf::Shelf;
use crate::dataset::decoded;

/// What was typed, as an identifier or a piece of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier {
    /// In small letters, without resolver and label.
    text: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Nothing else than a DOI, which an address may go on after: `/full`, `v1.full.pdf`.
    Doi,
    /// Nothing else than a PubMed identifier.
    Pmid,
    /// Nothing else than a PubMed Central identifier.
    Pmcid,
    /// Maybe a part of a DOI, maybe words.
    Piece,
    /// Digits: a PubMed identifier as far as it is typed, a part of a DOI, or a number in a title.
    Digits,
}

impl Kind {
    fn is_certain(self) -> bool {
        matches!(self, Kind::Doi | Kind::Pmid | Kind::Pmcid)
    }
}

/// What may stand before a DOI or PubMed identifier.
const LABELS: [(&str, Kind); 10] = [
    ("doi.org/", Kind::Doi),
    ("dx.doi.org/", Kind::Doi),
    ("www.doi.org/", Kind::Doi),
    ("doi:", Kind::Doi),
    ("pubmed.ncbi.nlm.nih.gov/", Kind::Pmid),
    ("www.ncbi.nlm.nih.gov/pubmed/", Kind::Pmid),
    ("pmid:", Kind::Pmid),
    ("pmc.ncbi.nlm.nih.gov/articles/", Kind::Pmcid),
    ("www.ncbi.nlm.nih.gov/pmc/articles/", Kind::Pmcid),
    ("pmcid:", Kind::Pmcid),
];

/// What may stand after one, in a sentence or an address.
const AFTER: [char; 5] = ['.', ',', ';', '/', ')'];

/// Fewer digits are a year or a number in a title.
const LEAST_DIGITS: usize = 5;

impl Identifier {
    /// Reads a word that was typed; nothing if it looks like no identifier.
    pub fn read(typed: &str) -> Option<Identifier> {
        let lower = typed.to_ascii_lowercase();
        let lower = lower.strip_prefix('<').and_then(|inside| inside.strip_suffix('>')).unwrap_or(&lower);
        // A DOI by itself may hold a percent sign.
        let is_bare = kind_of(lower.strip_prefix("doi:").unwrap_or(lower).trim_start()) == Some(Kind::Doi);
        let lower = &if is_bare { lower.to_owned() } else { decoded(lower) };
        let address = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        let text = address.unwrap_or(lower).trim_end_matches(AFTER);
        let label = LABELS.iter().find_map(|(label, kind)| Some((after_label(text, label)?, *kind)));
        let label = label.filter(|(rest, _)| !rest.is_empty());
        let label = label.or_else(|| in_address(text, address.is_some()));
        let (text, kind) = label.or_else(|| Some((text, kind_of(text)?)))?;
        // A DOI may hold these signs; after a number they begin what an address asks for besides.
        let is_number = matches!(kind, Kind::Pmid | Kind::Pmcid);
        let text = if is_number { text.split(['/', '?', '#']).next()? } else { text };
        (!text.is_empty()).then(|| Identifier { text: text.to_owned(), kind })
    }

    /// Whether a word is a label that a space may part from its identifier, as PubMed prints them: `PMID: 34146470`.
    pub fn is_label_of(word: &str, next: &str) -> bool {
        let next = next.trim_end_matches(AFTER).to_ascii_lowercase();
        let word = word.to_ascii_lowercase();
        let is_it = |label: &str| label.strip_suffix(':').is_some_and(|bare| word.trim_end_matches(':') == bare);
        let kind = kind_of(&next);
        let is_number = next.starts_with(|c: char| c.is_ascii_digit()) && (word.ends_with(':') || kind.is_some());
        LABELS.iter().any(|(label, _)| is_it(label)) && (is_number || kind == Some(Kind::Pmcid))
    }

    /// Whether it can't be anything else, such as words.
    pub fn is_certain(&self) -> bool {
        self.kind.is_certain()
    }

    /// How a record's identifiers answer, and whether it is the DOI that does.
    pub fn met(&self, doi: &str, pmid: u32, pmcid: &str) -> Option<(How, bool)> {
        let is_pmid = matches!(self.kind, Kind::Pmid | Kind::Digits);
        let numbered = is_pmid.then(|| meet_number(pmid, &self.text)).flatten();
        let numbered = numbered.filter(|met| self.kind == Kind::Digits || *met == How::Whole);
        let named = match self.kind {
            Kind::Pmcid => meet(pmcid, &self.text).map(|met| (met, false)),
            Kind::Pmid => None,
            Kind::Doi if goes_on(&self.text, doi) => Some((How::Beginning, true)),
            _ => meet(doi, &self.text).map(|met| (met, true)),
        };
        numbered.map(|met| (met, false)).into_iter().chain(named).min_by_key(|found| found.0)
    }

    /// Visits the records with this identifier.
    pub fn each(&self, shelf: &Shelf, mut visit: impl FnMut(u32, How)) {
        for (record, (doi, (pmid, pmcid))) in
            (0..).zip(shelf.dois.iter().zip(shelf.pmids.iter().zip(shelf.pmcids.iter())))
        {
            if let Some((met, _)) = self.met(doi, *pmid, pmcid) {
                visit(record, met);
            }
        }
    }
}

/// What stands after a label. Its colon may be missing before a number.
fn after_label<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let bare = |bare| text.strip_prefix(bare).map(str::trim_start).filter(|rest| kind_of(rest).is_some());
    text.strip_prefix(label).map(str::trim_start).or_else(|| bare(label.strip_suffix(':')?))
}

/// The DOI in a publisher's address, or what the path of one ends with.
fn in_address<'a>(text: &'a str, is_address: bool) -> Option<(&'a str, Kind)> {
    let end = |text: &'a str, ends: &[char]| text.split(ends).next().map(|part| part.trim_end_matches('/'));
    let mut places = text.match_indices("/10.").chain(text.match_indices("=10."));
    let doi = places
        .find_map(|(place, _)| end(&text[place + 1..], &['?', '#', '&']).filter(|doi| kind_of(doi) == Some(Kind::Doi)));
    if let Some(doi) = doi {
        return Some((doi, Kind::Doi));
    }
    let path = end(text, &['?', '#'])?;
    path.rsplit_once('/').filter(|_| is_address).map(|(_, end)| (end, Kind::Piece))
}

/// Whether a text is a DOI and what may come after it in an address.
fn goes_on(text: &str, doi: &str) -> bool {
    let has_doi = !doi.is_empty() && text.get(..doi.len()).is_some_and(|start| start.eq_ignore_ascii_case(doi));
    has_doi && text[doi.len()..].starts_with(['/', '.', 'v', '?', '#', '&'])
}

fn kind_of(text: &str) -> Option<Kind> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if text.starts_with("10.") && text.contains('/') {
        Some(Kind::Doi)
    } else if text.strip_prefix("pmc").is_some_and(|digits| digits.len() >= LEAST_DIGITS && are_digits(digits)) {
        Some(Kind::Pmcid)
    } else if are_digits(text) {
        (text.len() >= LEAST_DIGITS).then_some(Kind::Digits)
    } else {
        let is_marked = digits > 0 && text.len() >= LEAST_DIGITS && text.contains(['/', '.', '_', '(']);
        (is_marked || digits >= LEAST_DIGITS).then_some(Kind::Piece)
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn meet_number(number: u32, digits: &str) -> Option<How> {
    let wanted: u32 = digits.parse().ok()?;
    if number == wanted {
        Some(How::Whole)
    } else {
        begins_with(number, wanted, digits.len()).then_some(How::Beginning)
    }
}

/// Whether a number's digits begin with those of another one, which has this many.
fn begins_with(mut number: u32, beginning: u32, digits: usize) -> bool {
    let limit = 10_u32.checked_pow(digits as u32).unwrap_or(u32::MAX);
    while number >= limit {
        number /= 10;
    }
    number == beginning
}

/// Identifiers are the same in capitals and small letters.
fn meet(identifier: &str, part: &str) -> Option<How> {
    let (identifier, part) = (identifier.as_bytes(), part.as_bytes());
    match identifier.windows(part.len()).position(|window| window.eq_ignore_ascii_case(part))? {
        0 if identifier.len() == part.len() => Some(How::Whole),
        0 => Some(How::Beginning),
        _ => Some(How::Inside),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<(String, bool)> {
        Identifier::read(typed).map(|identifier| (identifier.text.clone(), identifier.is_certain()))
    }

    #[test]
    fn addresses_labels_and_pieces_are_known() {
        let certain = |text: &str| Some((text.to_owned(), true));
        let maybe = |text: &str| Some((text.to_owned(), false));
        assert_eq!(read("https://doi.org/10.1016/J.NEURON.2014.01.026"), certain("10.1016/j.neuron.2014.01.026"));
        assert_eq!(read("doi:10.1016/x."), certain("10.1016/x"));
        assert_eq!(read("10.1016/x"), certain("10.1016/x"));
        assert_eq!(read("pmid:123"), certain("123"));
        assert_eq!(read("https://pubmed.ncbi.nlm.nih.gov/34146470/"), certain("34146470"));
        assert_eq!(read("https://pubmed.ncbi.nlm.nih.gov/34146470/?term=tau#affiliation-1"), certain("34146470"));
        assert_eq!(read("PMID: 34146470"), certain("34146470"));
        assert_eq!(read("doi: 10.1016/x#1"), certain("10.1016/x#1"));
        assert_eq!(read("PMC3391683"), certain("pmc3391683"));
        assert_eq!(read("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3391683/"), certain("pmc3391683"));
        assert_eq!(read("PMID34050953"), certain("34050953"));
        assert_eq!(read("PMID 34050953"), certain("34050953"));
        assert_eq!(read("DOI 10.1002/jmv.27110"), certain("10.1002/jmv.27110"));
        assert_eq!(read("https://doi.org/10.1002%2Fjmv.27110"), certain("10.1002/jmv.27110"));
        assert_eq!(read("<10.1002/jmv.27110>"), certain("10.1002/jmv.27110"));
        for address in [
            "https://link.springer.com/article/10.1186/s12885-021-08421-3",
            "http://x.org/full/10.1186/s12885-021-08421-3/?a=1",
        ] {
            assert_eq!(read(address), certain("10.1186/s12885-021-08421-3"));
        }
        for (address, doi) in [
            ("www.frontiersin.org/articles/10.3389/fphys.2020.558090/full", "10.3389/fphys.2020.558090"),
            ("https://x.org/article?id=10.1371/Journal.pone.0105340&type=printable", "10.1371/journal.pone.0105340"),
            ("https://x.org/10.html?doi=10.1371/journal.pone.0105340", "10.1371/journal.pone.0105340"),
            ("10.3389/fphys.2020.558090/full", "10.3389/fphys.2020.558090"),
            ("https://doi.org/10.1002/jmv.27110?utm_source=x#citeas", "10.1002/jmv.27110"),
            ("10.1002/x%3C4", "10.1002/x%3C4"),
            ("doi: 10.1002/x%3C4", "10.1002/x%3C4"),
            ("https://doi.org/10.1002/x%253C4", "10.1002/x%3C4"),
            ("10.1002%2Fjmv.27110", "10.1002/jmv.27110"),
            ("https://x.org/10.1101/2020.01.01.123456v1.full.pdf", "10.1101/2020.01.01.123456"),
            ("https://x.org/login?url=https%3A%2F%2Fdoi.org%2F10.1002%2Fjmv.27110", "10.1002/jmv.27110"),
            (
                "https://doi.org/10.1002/1(197910)15:4%3C299::aid%3E3.0.co;2-5",
                "10.1002/1(197910)15:4<299::aid>3.0.co;2-5",
            ),
        ] {
            let identifier = Identifier::read(address).unwrap();
            assert!(identifier.met(doi, 0, "").is_some(), "{address}");
            for other in ["", "10.1002/jmv.2711", "10.3389/fphys.2020.55809", "10.1371/journal.pone.010534"] {
                assert_eq!(identifier.met(other, 0, ""), None, "{address}");
            }
        }
        assert_eq!(read("https://www.nature.com/articles/s41586-020-2649-2"), maybe("s41586-020-2649-2"));
        assert_eq!(read("s12885-021-08421-3"), maybe("s12885-021-08421-3"));
        assert_eq!(read("c8pp00498f"), maybe("c8pp00498f"));
        assert_eq!(read("neuron.2014"), maybe("neuron.2014"));
        assert_eq!(read("34146470"), maybe("34146470"));
        for word in [
            "2014",
            "tau",
            "R.",
            "IL-17",
            "covid-19",
            "pmid",
            "pmidx",
            "doi:",
            "a/b",
            "pmcid:/1",
            "pubmed.ncbi.nlm.nih.gov/?term=tau",
        ] {
            assert_eq!(read(word), None, "{word}");
        }
    }

    #[test]
    fn digits_begin_a_number() {
        assert!(begins_with(34_146_470, 34_146, 5));
        assert!(!begins_with(34_146_470, 4_146, 4));
        assert!(!begins_with(341, 34_146, 5));
        assert!(begins_with(u32::MAX, 42_949, 5));
    }
}
