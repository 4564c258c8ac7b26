//! The papers of the records, and the people who stand in for alumni.

use super::names::{Slugs, sort_name};
use super::{Record, Summary};
use crate::checksum::fnv1a;
use crate::dataset::Dataset;
use crate::locale::Locale;
use serde::Serialize;
use std::collections::HashMap;

/// The source that every stand-in rests on. No record of the site's own data has this name.
pub(super) const SOURCE: &str = "stand-ins";

const SOURCES: [&str; 1] = [SOURCE];

/// A text in both languages.
#[derive(Serialize, Clone, Copy)]
pub(super) struct Both<'a> {
    pub fr: &'a str,
    pub en: &'a str,
}

const EVIDENCE: Both<'static> = Both {
    fr: "Personne d'essai : le premier auteur de l'enregistrement tient lieu d'ancien élève. Aucun lien avec l'École n'est établi.",
    en: "Stand-in: the first author of the record takes the place of an alumnus. No tie to the School is established.",
};
const FACT: Both<'static> = Both {
    fr: "Personne d'essai, faite du premier auteur d'un enregistrement bibliographique ; la promotion est inventée.",
    en: "Stand-in, made from the first author of a bibliographic record; the class is made up.",
};
const NO_CLASS: Both<'static> = Both { fr: "Personne d'essai, sans promotion.", en: "Stand-in, without a class." };

const NO_JOURNAL: &str = "Revue non indiquée / Journal not given";

/// What an import writes.
pub(super) struct Papers<'a> {
    /// Everything that isn't about the papers.
    pub base: Dataset,
    pub topics: Vec<Topic<'a>>,
    pub journals: Vec<Journal<'a>>,
    pub publications: Vec<Paper<'a>>,
    pub people: Vec<Person<'a>>,
}

#[derive(Serialize)]
pub(super) struct Topic<'a> {
    id: String,
    label: Both<'a>,
}

#[derive(Serialize)]
pub(super) struct Journal<'a> {
    id: String,
    name: &'a str,
    abbreviation: &'a str,
}

/// Its fields are those of [`crate::dataset::Publication`], as far as a record has them.
#[derive(Serialize)]
pub(super) struct Paper<'a> {
    id: String,
    title: &'a str,
    lang: &'static str,
    authors: &'a [String],
    journal: String,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    doi: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pmid: Option<&'a str>,
    topics: [String; 1],
    alumni: [Authorship<'a>; 1],
}

#[derive(Serialize)]
struct Authorship<'a> {
    id: String,
    printed: &'a str,
    level: &'static str,
    evidence: Both<'static>,
    sources: [&'static str; 1],
}

/// Its fields are those of [`crate::dataset::Alumnus`].
#[derive(Serialize)]
pub(super) struct Person<'a> {
    id: String,
    name: &'a str,
    sort_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    class_year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    class_note: Option<Both<'static>>,
    facts: [Fact; 1],
    sources: [&'static str; 1],
}

#[derive(Serialize)]
struct Fact {
    text: Both<'static>,
    sources: [&'static str; 1],
}

/// The names that were given an identifier, in their order.
struct Named<'a> {
    slugs: Slugs,
    ids: HashMap<&'a str, String>,
    order: Vec<(String, &'a str)>,
}

impl<'a> Named<'a> {
    fn new(fallback: &'static str, taken: impl IntoIterator<Item = String>) -> Named<'a> {
        Named { slugs: Slugs::new(fallback, taken), ids: HashMap::new(), order: Vec::new() }
    }

    /// The identifier of a name: the very same name is the same one.
    fn id(&mut self, name: &'a str) -> String {
        if let Some(id) = self.ids.get(name) {
            return id.clone();
        }
        let id = self.slugs.give(name);
        self.ids.insert(name, id.clone());
        self.order.push((id.clone(), name));
        id
    }
}

impl<'a> Papers<'a> {
    /// Of these records; `base` has everything else, and the alumni who stay.
    pub fn of(records: &'a [Record], base: Dataset) -> (Papers<'a>, Summary) {
        let taken = base.alumni.alumni.iter().map(|alumnus| alumnus.id.to_string());
        let mut people = Named::new("person", taken);
        let (mut topics, mut journals) = (Named::new("topic", []), Named::new("journal", []));
        let mut slugs = Slugs::new("record", []);
        let publications: Vec<Paper<'a>> = records
            .iter()
            .map(|record| Paper {
                id: slugs.give(&record.id),
                title: &record.title,
                lang: record.lang.unwrap_or(Locale::En).tag(),
                authors: &record.authors,
                journal: journals.id(record.journal.as_deref().unwrap_or(NO_JOURNAL)),
                date: record.year.to_string(),
                doi: record.doi.as_deref(),
                pmid: record.pmid(),
                topics: [topics.id(&record.topic)],
                alumni: [authorship(people.id(&record.authors[0]), &record.authors[0])],
            })
            .collect();
        let summary = Summary {
            publications: publications.len(),
            stand_ins: people.order.len(),
            journals: journals.order.len(),
            topics: topics.order.len(),
            other_language: records.iter().filter(|record| record.lang.is_none()).count(),
            without_journal: records.iter().filter(|record| record.journal.is_none()).count(),
            cleaned: records.iter().filter(|record| record.cleaned).count(),
        };
        let papers = Papers {
            base,
            topics: topics.order.into_iter().map(topic).collect(),
            journals: journals.order.into_iter().map(journal).collect(),
            publications,
            people: people.order.into_iter().map(person).collect(),
        };
        (papers, summary)
    }
}

fn topic((id, label): (String, &str)) -> Topic<'_> {
    Topic { id, label: Both { fr: label, en: label } }
}

fn journal((id, name): (String, &str)) -> Journal<'_> {
    Journal { id, name, abbreviation: name }
}

fn authorship(id: String, printed: &str) -> Authorship<'_> {
    Authorship { id, printed, level: "B", evidence: EVIDENCE, sources: SOURCES }
}

fn person((id, name): (String, &str)) -> Person<'_> {
    let class_year = class_year(&id);
    Person {
        id,
        name,
        sort_name: sort_name(name),
        class_year,
        class_note: class_year.is_none().then_some(NO_CLASS),
        facts: [Fact { text: FACT, sources: SOURCES }],
        sources: SOURCES,
    }
}

/// A year from 2003 to 2024, or, for one person in twelve, none: always the same for the same id.
fn class_year(id: &str) -> Option<u16> {
    let draw = fnv1a(id.as_bytes()) % 24;
    u16::try_from(draw).ok().filter(|draw| *draw < 22).map(|draw| 2003 + draw)
}
