//! Making the columns from the dataset, natively.

use super::{FORMAT, Groups, Journals, People, Shelf, Topic, pmid_id, slug};
use crate::dataset::publications::{self, Authorship, Journal};
use crate::dataset::{Alumnus, Dataset, PartialDate, Publication, TopicId};
use crate::locale::Locale;
use crate::search::answer::printed;
use crate::text::{fold, typography};
use std::collections::{HashMap, HashSet};

impl Shelf {
    /// The columns of a dataset, and its publications in the order of the records.
    pub fn of(data: &Dataset) -> Shelf {
        let papers = in_order(data);
        let (people, journals, topics) = (people(data), journals(data), topics(data));
        let person: HashMap<&str, u32> = numbers(people.iter().map(|person| person.id.as_str()));
        let journal: HashMap<&str, u32> = numbers(journals.iter().map(|journal| journal.id.as_str()));
        let topic: HashMap<&str, u32> = numbers(topics.iter().map(|topic| topic.id.as_str()));
        let pmid = |paper: &Publication| paper.pmid.as_ref().and_then(|pmid| pmid.as_str().parse().ok()).unwrap_or(0);
        let or_none = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Shelf {
            titles: papers.iter().map(|paper| typography::set(paper.lang, &paper.title)).collect(),
            authors: papers.iter().map(|paper| authors(paper)).collect(),
            ids: papers.iter().map(|paper| unless(paper.id.as_str(), &pmid_id(pmid(paper)))).collect(),
            dois: papers.iter().map(|paper| or_none(paper.doi.as_ref().map(|doi| doi.as_str()))).collect(),
            pmcids: papers.iter().map(|paper| or_none(paper.pmcid.as_ref().map(|pmcid| pmcid.as_str()))).collect(),
            pmids: papers.iter().map(|paper| pmid(paper)).collect(),
            dates: papers.iter().map(|paper| packed(paper.date)).collect(),
            english: papers.iter().map(|paper| paper.lang == Locale::En).collect(),
            journal_of: papers.iter().map(|paper| journal[paper.journal.as_str()]).collect(),
            topics_of: papers.iter().map(|paper| topics_of(paper).map(|id| topic[id.as_str()])).collect(),
            people_of: papers.iter().map(|paper| alumni(paper).map(|one| person[one.id.as_str()])).collect(),
            printed_at: papers.iter().flat_map(|paper| printed_at(paper)).collect(),
            people: People {
                ids: people.iter().map(|person| unless(person.id.as_str(), &slug(&person.name))).collect(),
                names: people.iter().map(|person| &person.name).collect(),
                classes: people.iter().map(|person| person.class_year.unwrap_or(0)).collect(),
            },
            journals: Journals {
                ids: journals.iter().map(|journal| unless(journal.id.as_str(), &slug(&journal.name))).collect(),
                names: journals.iter().map(|journal| printed(&journal.name)).collect(),
                abbreviations: journals.iter().map(|journal| unless(&journal.abbreviation, &journal.name)).collect(),
            },
            topics: topics.iter().map(|topic| Topic { id: topic.id.to_string(), label: topic.label.clone() }).collect(),
        }
    }

    /// The file for the browser.
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        let mut file = self.clone();
        file.dois = self.journal_by_journal().into_iter().map(|record| self.dois.get(record as usize)).collect();
        let names = self.people.names.iter().zip(self.first_printed());
        file.people.names = names.map(|(name, place)| unless(name, self.printed(place))).collect();
        crate::sealed::seal(FORMAT, &file)
    }
}

/// The publications as the records stand: the newest first, then by id.
pub fn in_order(data: &Dataset) -> Vec<&Publication> {
    let mut papers: Vec<&Publication> = data.publications.publications.iter().collect();
    papers.sort_by(|one, other| one.in_list(other));
    papers
}

/// Alumni with a paper.
fn people(data: &Dataset) -> Vec<&Alumnus> {
    let papers = data.publications.publications.iter();
    let authors: HashSet<&str> =
        papers.flat_map(|paper| paper.alumni.iter().map(|author| author.id.as_str())).collect();
    data.alumni_by_name().into_iter().filter(|alumnus| authors.contains(alumnus.id.as_str())).collect()
}

fn journals(data: &Dataset) -> Vec<&Journal> {
    let mut journals: Vec<&Journal> = data.publications.journals.iter().collect();
    journals.sort_by_cached_key(|journal| fold(&journal.name));
    journals
}

/// By their French names: of equal counts, the first ones are shown.
fn topics(data: &Dataset) -> Vec<&publications::Topic> {
    let mut topics: Vec<&publications::Topic> = data.publications.topics.iter().collect();
    topics.sort_by_cached_key(|topic| fold(&topic.label.fr));
    topics
}

fn numbers<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, u32> {
    ids.zip(0..).collect()
}

fn unless(text: &str, usual: &str) -> String {
    if text == usual { String::new() } else { text.to_owned() }
}

fn authors(paper: &Publication) -> String {
    paper.authors.iter().map(|author| typography::set(paper.lang, author)).collect::<Vec<_>>().join("\t")
}

/// Nor does a topic.
fn topics_of(paper: &Publication) -> impl Iterator<Item = &TopicId> {
    let is_first = |(place, one): &(usize, &TopicId)| !paper.topics[..*place].contains(one);
    paper.topics.iter().enumerate().filter(is_first).map(|(_, one)| one)
}

/// Nobody counts twice for one paper.
fn alumni(paper: &Publication) -> impl Iterator<Item = &Authorship> {
    let is_first = |(place, one): &(usize, &Authorship)| !paper.alumni[..*place].iter().any(|other| other.id == one.id);
    paper.alumni.iter().enumerate().filter(is_first).map(|(_, one)| one)
}

fn printed_at(paper: &Publication) -> impl Iterator<Item = u32> {
    let place = |printed: &str| paper.authors.iter().zip(0..).find(|(author, _)| *author == printed);
    alumni(paper).map(move |one| place(&one.printed).map_or(u32::MAX, |(_, place)| place))
}

fn packed(date: PartialDate) -> u32 {
    u32::from(date.year) << 9 | u32::from(date.month.unwrap_or(0)) << 5 | u32::from(date.day.unwrap_or(0))
}

impl<G: IntoIterator<Item = u32>> FromIterator<G> for Groups {
    fn from_iter<I: IntoIterator<Item = G>>(groups: I) -> Groups {
        let mut all = Groups::default();
        for group in groups {
            all.values.extend(group);
            all.ends.push(all.values.len() as u32);
        }
        all
    }
}
