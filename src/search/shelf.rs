//! The records that are searched and shown in lists, column by column: the file that the browser fetches
//! when a reader begins to search.
//!
//! Columns compress better than records, and the index is made from them in a fraction of the time that
//! it would take to transfer. Records stand in the order of their dates, the newest first, so that a record's
//! number is its rank in the default order.

use crate::dataset::{PartialDate, Text};
use crate::locale::Locale;
use crate::sealed::{Damaged, Format, unseal};
use crate::search::order::{keyed, sort_all, value};
use crate::text::fold;
use serde::{Deserialize, Serialize};

mod ans;
mod lines;
mod words;
#[cfg(not(target_arch = "wasm32"))]
mod write;

pub use lines::Lines;
#[cfg(not(target_arch = "wasm32"))]
pub use write::in_order;

const FORMAT: Format = *b"dcs\x04";

/// All records.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Shelf {
    /// Titles, set by the rules of their languages.
    #[serde(with = "words")]
    pub titles: Lines,
    /// Authors as printed, a tab between two.
    #[serde(with = "words")]
    pub authors: Lines,
    /// Ids; empty where the id is `pmid-` and the PubMed identifier.
    ids: Lines,
    /// DOIs; empty where there is none. In the file they stand journal by journal, since those of one begin alike.
    pub dois: Lines,
    /// PubMed Central identifiers; empty where there is none.
    pub pmcids: Lines,
    /// PubMed identifiers; 0 where there is none.
    pub pmids: Vec<u32>,
    /// Dates: the year, four bits of month, five bits of day; 0 where they are not known.
    dates: Vec<u32>,
    /// Whether the title is English.
    english: Vec<bool>,
    /// For each record its journal.
    pub journal_of: Vec<u32>,
    /// For each record its topics.
    pub topics_of: Groups,
    /// For each record its alumni.
    pub people_of: Groups,
    /// For each of those, its place in the list of authors.
    pub printed_at: Vec<u32>,
    /// The alumni in the order of their sorting names.
    pub people: People,
    /// The journals in the order of their names.
    pub journals: Journals,
    /// The topics.
    pub topics: Vec<Topic>,
}

/// The alumni who have papers.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct People {
    /// Ids; empty where the id is the folded name with hyphens.
    ids: Lines,
    /// Names; in the file, empty where the name is the one that the person's first record prints.
    pub names: Lines,
    /// Class years; 0 where no source gives one.
    pub classes: Vec<u16>,
}

/// The journals.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Journals {
    /// Ids; empty where the id is the folded name with hyphens.
    ids: Lines,
    /// Names.
    pub names: Lines,
    /// Abbreviations; empty where they are the name.
    pub abbreviations: Lines,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// What a reader sees.
    pub label: Text,
}

/// For each record, a few numbers. The file has their counts, which compress better than their ends.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(from = "Counted", into = "Counted")]
pub struct Groups {
    ends: Vec<u32>,
    values: Vec<u32>,
}

/// The form of [`Groups`] in the file.
#[derive(Serialize, Deserialize)]
struct Counted {
    counts: Vec<u32>,
    values: Vec<u32>,
}

impl From<Counted> for Groups {
    fn from(Counted { counts, values }: Counted) -> Groups {
        let mut end = 0_u32;
        let add = |count: u32| {
            end = end.saturating_add(count);
            end
        };
        Groups { ends: counts.into_iter().map(add).collect(), values }
    }
}

impl From<Groups> for Counted {
    fn from(Groups { ends, values }: Groups) -> Counted {
        let starts = [0].into_iter().chain(ends.iter().copied());
        Counted { counts: starts.zip(&ends).map(|(start, end)| end.saturating_sub(start)).collect(), values }
    }
}

impl Groups {
    /// The numbers of a record.
    pub fn of(&self, record: usize) -> &[u32] {
        self.range(record).and_then(|range| self.values.get(range)).unwrap_or_default()
    }

    /// Where a record's numbers stand among all.
    pub fn range(&self, record: usize) -> Option<std::ops::Range<usize>> {
        let start = if record == 0 { 0 } else { *self.ends.get(record - 1)? };
        Some(start as usize..*self.ends.get(record)? as usize)
    }
}

impl Shelf {
    /// Reads the file. Nothing of a file that was cut off, changed or written by another version is used.
    pub fn unpack(file: &[u8]) -> Result<Shelf, Damaged> {
        let mut shelf: Shelf = unseal(FORMAT, file)?;
        if !shelf.is_sound() {
            return Err(Damaged);
        }
        let mut dois = vec![""; shelf.len()];
        for (record, doi) in shelf.journal_by_journal().into_iter().zip(shelf.dois.iter()) {
            dois[record as usize] = doi;
        }
        shelf.dois = dois.into_iter().collect();
        let printed = shelf.first_printed();
        let written = shelf.people.names.iter().zip(printed);
        shelf.people.names =
            written.map(|(name, place)| if name.is_empty() { shelf.printed(place) } else { name }.to_owned()).collect();
        Ok(shelf)
    }

    /// The records, those of the first journal before those of the second.
    fn journal_by_journal(&self) -> Vec<u32> {
        let mut records: Vec<u64> =
            self.journal_of.iter().zip(0..).map(|(journal, record)| keyed(*journal, record)).collect();
        sort_all(&mut records);
        records.into_iter().map(value).collect()
    }

    /// For each person the first record that prints the name, and the place among its authors.
    fn first_printed(&self) -> Vec<(u32, u32)> {
        let mut places = vec![(0, u32::MAX); self.people.classes.len()];
        for record in (0..self.len()).rev() {
            let range = self.people_of.range(record).unwrap_or_default();
            for (person, author) in self.people_of.of(record).iter().zip(&self.printed_at[range]) {
                places[*person as usize] = (record as u32, *author);
            }
        }
        places
    }

    fn printed(&self, (record, author): (u32, u32)) -> &str {
        self.authors(record as usize).nth(author as usize).unwrap_or_default()
    }

    /// Whether every column has as many entries as there are records, and every number names an entry: a file with
    /// the right checksum may still come from another hand.
    fn is_sound(&self) -> bool {
        let (records, people) = (self.len(), self.people.classes.len());
        let is_within = |values: &[u32], limit: usize| values.iter().all(|value| (*value as usize) < limit);
        let lines = [&self.titles, &self.authors, &self.ids, &self.dois, &self.pmcids];
        let groups = [&self.topics_of, &self.people_of];
        lines.iter().all(|lines| lines.len() == records)
            && [self.pmids.len(), self.english.len(), self.journal_of.len()].iter().all(|len| *len == records)
            && groups.iter().all(|groups| {
                groups.ends.len() == records
                    && groups.ends.is_sorted()
                    && groups.ends.last().map_or(0, |end| *end as usize) == groups.values.len()
            })
            && self.printed_at.len() == self.people_of.values.len()
            && [self.people.ids.len(), self.people.names.len()] == [people; 2]
            && [self.journals.ids.len(), self.journals.abbreviations.len()] == [self.journals.names.len(); 2]
            && is_within(&self.journal_of, self.journals.names.len())
            && is_within(&self.people_of.values, people)
            && is_within(&self.topics_of.values, self.topics.len())
    }

    /// The number of records.
    pub fn len(&self) -> usize {
        self.dates.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.dates.is_empty()
    }

    /// A record's id.
    pub fn id(&self, record: usize) -> String {
        match self.ids.get(record) {
            "" => pmid_id(self.pmids[record]),
            id => id.to_owned(),
        }
    }

    /// A record's date.
    pub fn date(&self, record: usize) -> PartialDate {
        let date = self.dates[record];
        let part = |value: u32| u8::try_from(value).ok().filter(|value| *value > 0);
        PartialDate { year: self.year(record), month: part(date >> 5 & 15), day: part(date & 31) }
    }

    /// A record's year.
    pub fn year(&self, record: usize) -> u16 {
        (self.dates[record] >> 9) as u16
    }

    /// The language of a record's title.
    pub fn lang(&self, record: usize) -> Locale {
        if self.english[record] { Locale::En } else { Locale::Fr }
    }

    /// A record's authors.
    pub fn authors(&self, record: usize) -> impl Iterator<Item = &str> {
        self.authors.get(record).split('\t')
    }

    /// A record's journal: name and abbreviation.
    pub fn journal(&self, record: usize) -> [&str; 2] {
        let journal = self.journal_of[record] as usize;
        [self.journals.names.get(journal), self.journals.abbreviations.get(journal)]
    }
}

impl People {
    /// A person's id.
    pub fn id(&self, person: usize) -> String {
        or_slug(&self.ids, &self.names, person)
    }
}

impl Journals {
    /// A journal's id.
    pub fn id(&self, journal: usize) -> String {
        or_slug(&self.ids, &self.names, journal)
    }
}

fn or_slug(ids: &Lines, names: &Lines, index: usize) -> String {
    match ids.get(index) {
        "" => slug(names.get(index)),
        id => id.to_owned(),
    }
}

/// A name as an id: its folded words joined by hyphens. Only what is plain Latin then stands in it.
pub fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// The id of a record that is known by its PubMed identifier alone.
fn pmid_id(pmid: u32) -> String {
    let mut id = "pmid-".to_owned();
    id.push_str(&pmid.to_string());
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tool::check::check;
    use std::path::Path;

    fn shelf() -> Shelf {
        Shelf::of(&check(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/public/data"))).unwrap().without_hidden())
    }

    #[test]
    fn what_is_packed_is_read_back() {
        assert_eq!(Shelf::unpack(&shelf().pack().unwrap()), Ok(shelf()));
    }

    #[test]
    fn columns_that_do_not_agree_are_refused() {
        type Harm = fn(&mut Shelf);
        let harms: [Harm; 6] = [
            |shelf| shelf.dates.truncate(1),
            |shelf| shelf.pmids.push(1),
            |shelf| shelf.journal_of[0] = 99,
            |shelf| shelf.people_of.values[0] = 99,
            |shelf| shelf.topics_of.values.truncate(1),
            |shelf| shelf.people.classes.truncate(1),
        ];
        for (number, harm) in harms.into_iter().enumerate() {
            let mut shelf = shelf();
            harm(&mut shelf);
            let file = crate::sealed::seal(FORMAT, &shelf).unwrap();
            assert_eq!(Shelf::unpack(&file), Err(Damaged), "harm {number}");
        }
    }
}
