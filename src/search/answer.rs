//! What the engine answers: everything that the page shows of a question. It crosses from the worker to the page
//! as bytes, and the pre-rendered page is made from one.

use super::facet::{Facet, Label};
use super::matcher::How;
use super::query::Dropped;
use crate::dataset::{Dataset, PartialDate, Publication};
use crate::locale::Locale;
use crate::text::{Message, messages as m, typography};
use serde::{Deserialize, Serialize};

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Answer {
    /// How many records were found.
    pub total: u32,
    /// How many there are.
    pub all: u32,
    /// The page shown, from 1, within the number of pages.
    pub page: u32,
    /// The number of pages, at least 1.
    pub pages: u32,
    /// The results of the page.
    pub rows: Vec<Row>,
    /// Whether errors had to be forgiven.
    pub has_typos: bool,
    /// The facets, in the order of [`Facet::ALL`].
    pub facets: Vec<FacetAnswer>,
    /// For each year how many results it has under the other filters.
    pub years: Vec<(u16, u32)>,
    /// Chosen values that do not exist, and a page beyond the last.
    pub dropped: Vec<Dropped>,
    /// Where nothing was found: other questions that find something.
    pub suggestions: Vec<Suggestion>,
    /// How the text may go on.
    pub completions: Vec<String>,
}

/// A facet's values with their counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacetAnswer {
    /// The facet.
    pub facet: Facet,
    /// The values shown.
    pub values: Vec<ValueAnswer>,
    /// How many more could be shown.
    pub more: u32,
    /// How many values it has in all.
    pub all: u32,
    /// Whether none holds what is sought among them.
    pub is_missed: bool,
}

/// A value with its count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValueAnswer {
    /// Its name in the address.
    pub name: String,
    /// What a reader sees.
    pub label: Label,
    /// How many results choosing it would give.
    pub count: u32,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// Another question, and how many records it finds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The text of the search field.
    pub text: String,
    /// The number of results.
    pub total: u32,
}

/// A publication in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// The title, set by the rules of its language.
    pub title: Marked,
    /// The language of the title.
    pub lang: Locale,
    /// The authors as printed.
    pub authors: Vec<Author>,
    /// The journal's name.
    pub journal: Marked,
    /// The date.
    pub date: PartialDate,
    /// The DOI.
    pub doi: Option<String>,
    /// For each word of the query how the record answers it.
    pub why: Vec<Reason>,
}

/// An author.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Author {
    /// The name as printed.
    pub name: Marked,
    /// The id of the alumnus, where it is one.
    pub alumnus: Option<String>,
}

/// A text with what the query found in it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The words found, in bytes of the text, from left to right.
    pub marks: Vec<(u32, u32)>,
}

/// How a record answers a word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The word as it was typed, folded.
    pub word: String,
    /// The manner.
    pub how: How,
    /// Where.
    pub place: Place,
    /// What stands there.
    pub found: String,
}

/// Where a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// In the title.
    Title,
    /// In the authors as printed.
    Authors,
    /// In the full name of an alumnus among the authors.
    Alumnus,
    /// In the journal's name or abbreviation.
    Journal,
    /// In the year.
    Year,
    /// In the DOI.
    Doi,
    /// In a PubMed identifier.
    PubMed,
}

impl Place {
    /// Whether a list shows what stands there, with the match marked.
    pub fn is_shown(self) -> bool {
        matches!(self, Place::Title | Place::Authors)
    }

    /// Its name.
    pub fn label(self) -> Message {
        match self {
            Place::Title => m::IN_TITLE,
            Place::Authors => m::AUTHORS,
            Place::Alumnus => m::PERSON,
            Place::Journal => m::JOURNAL,
            Place::Year => m::IN_YEAR,
            Place::Doi => m::DOI,
            Place::PubMed => m::PUBMED,
        }
    }
}

impl From<String> for Marked {
    fn from(text: String) -> Marked {
        Marked { text, marks: Vec::new() }
    }
}

impl Marked {
    /// The text in pieces, and whether each is marked.
    pub fn pieces(&self) -> impl Iterator<Item = (&str, bool)> {
        let ends = self.marks.iter().flat_map(|(from, to)| [(*from, false), (*to, true)]);
        let mut start = 0;
        ends.chain([(self.text.len() as u32, false)]).filter_map(move |(end, is_marked)| {
            let piece = self.text.get(start..end as usize)?;
            start = end as usize;
            (!piece.is_empty()).then_some((piece, is_marked))
        })
    }
}

/// The name of a journal or a person, set by the rules of English, which add no spaces.
pub fn printed(name: &str) -> String {
    typography::set(Locale::En, name)
}

impl Row {
    /// The texts with marks, in the order in which they are read.
    pub fn texts(&mut self) -> impl Iterator<Item = &mut Marked> {
        let authors = self.authors.iter_mut().map(|author| &mut author.name);
        [&mut self.title].into_iter().chain(authors).chain([&mut self.journal])
    }

    /// A publication as a list shows it.
    pub fn of(paper: &Publication, data: &Dataset) -> Row {
        let author = |printed: &String| Author {
            name: typography::set(paper.lang, printed).into(),
            alumnus: paper.alumni.iter().find(|one| one.printed == *printed).map(|one| one.id.to_string()),
        };
        Row {
            id: paper.id.to_string(),
            title: typography::set(paper.lang, &paper.title).into(),
            lang: paper.lang,
            authors: paper.authors.iter().map(author).collect(),
            journal: data.journal(&paper.journal).map_or_else(String::new, |journal| printed(&journal.name)).into(),
            date: paper.date,
            doi: paper.doi.as_ref().map(ToString::to_string),
            why: Vec::new(),
        }
    }
}
