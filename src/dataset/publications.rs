//! The alumni's papers: `publications.json`.

use super::date::PartialDate;
use super::fact::Text;
use super::ids::{AlumnusId, Doi, JournalId, Pmcid, Pmid, PublicationId, SourceId, TopicId};
use super::record::record;
use crate::locale::Locale;
use std::cmp::Ordering;

record! {
    /// The publications file.
    pub struct Publications {
        /// The JSON Schema that editors complete from.
        #[serde(rename = "$schema", default)]
        pub schema: Option<String>,
        /// The topics that papers are filed under.
        pub topics: Vec<Topic>,
        /// The journals.
        pub journals: Vec<Journal>,
        /// The papers.
        pub publications: Vec<Publication>,
    }

    /// A topic of research.
    pub struct Topic {
        /// Its name in filters.
        pub id: TopicId,
        /// What a reader sees.
        pub label: Text,
    }

    /// A journal.
    pub struct Journal {
        /// Its name in filters.
        pub id: JournalId,
        /// Its title as printed.
        pub name: String,
        /// Its abbreviation as PubMed prints it.
        pub abbreviation: String,
    }

    /// One paper.
    pub struct Publication {
        /// Its name in its address; never changes.
        pub id: PublicationId,
        /// The title as printed, without a final full stop.
        pub title: String,
        /// The language of the title.
        pub lang: Locale,
        /// The authors as printed, complete and in order.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub authors: Vec<String>,
        /// The journal.
        pub journal: JournalId,
        /// The date of publication, with the precision that is known.
        pub date: PartialDate,
        /// The volume.
        #[serde(default)]
        pub volume: Option<String>,
        /// The issue.
        #[serde(default)]
        pub issue: Option<String>,
        /// The pages, or the article's number.
        #[serde(default)]
        pub pages: Option<String>,
        /// The DOI.
        #[serde(default)]
        pub doi: Option<Doi>,
        /// The PubMed identifier.
        #[serde(default)]
        pub pmid: Option<Pmid>,
        /// The PubMed Central identifier.
        #[serde(default)]
        pub pmcid: Option<Pmcid>,
        /// Its topics.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub topics: Vec<TopicId>,
        /// The alumni among its authors.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub alumni: Vec<Authorship>,
        /// The affiliations that the paper prints for them.
        #[serde(default)]
        pub affiliation: Option<String>,
        /// An erratum, as a citation.
        #[serde(default)]
        pub erratum: Option<Text>,
        /// What a reader should know about the record.
        #[serde(default)]
        pub note: Option<Text>,
        /// Leaves the paper out of every file of the site; goes with `hidden_reason`.
        #[serde(default)]
        pub hidden: bool,
        /// Why it is hidden.
        #[serde(default)]
        pub hidden_reason: Option<Text>,
    }

    /// That an alumnus is an author of the paper, and how well this is known.
    pub struct Authorship {
        /// The alumnus.
        pub id: AlumnusId,
        /// The name in the paper's list of authors, letter for letter.
        pub printed: String,
        /// How well it is known that the two are one person.
        pub level: IdentityLevel,
        /// What shows it.
        pub evidence: Text,
        /// Where.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }
}

record! {
    /// How well it is known that an author is the alumnus.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "UPPERCASE")]
    pub enum IdentityLevel {
        /// One page names person, school and paper together.
        A,
        /// One page says that the person is from the school; the paper agrees in laboratory, co-authors or field.
        B,
        /// The names agree and nothing else ties the two: to be confirmed before it is shown.
        C,
    }
}

impl Publication {
    /// The order of lists: the newest first, those of one day by their names.
    pub fn in_list(&self, other: &Publication) -> Ordering {
        other.date.cmp(&self.date).then_with(|| self.id.cmp(&other.id))
    }

    /// Puts it into a list in its place: the library's sort would be more code in the wasm.
    pub fn put_in_list<'a>(&'a self, papers: &mut Vec<&'a Publication>) {
        let place = papers.partition_point(|known| known.in_list(self).is_lt());
        papers.insert(place, self);
    }
}

impl Publications {
    /// The journal of this name.
    pub fn journal(&self, id: &JournalId) -> Option<&Journal> {
        self.journals.iter().find(|journal| journal.id == *id)
    }

    /// The topic of this name.
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }
}
