//! The facets, their values, and the counts beside them.

use crate::dataset::{AlumnusId, Dataset, JournalId, Publication, TopicId};
use std::borrow::Cow;

/// A way of sorting publications into groups whose values can be chosen. The fifth facet, the years, is a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Facet {
    /// The alumnus.
    Person,
    /// The class of the alumnus.
    Class,
    /// The topic.
    Topic,
    /// The journal.
    Journal,
}

impl Facet {
    /// All facets with values to choose, as they are shown.
    pub const ALL: [Facet; 4] = [Facet::Person, Facet::Class, Facet::Topic, Facet::Journal];

    /// The name in the address.
    pub fn name(self) -> &'static str {
        match self {
            Facet::Person => "person",
            Facet::Class => "class",
            Facet::Topic => "topic",
            Facet::Journal => "journal",
        }
    }

    /// The facet of this name.
    pub fn from_name(name: &str) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| facet.name() == name)
    }
}

/// A value that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// An alumnus.
    Person(AlumnusId),
    /// A class year; nothing where no source gives one.
    Class(Option<u16>),
    /// A topic.
    Topic(TopicId),
    /// A journal.
    Journal(JournalId),
}

/// The name of the class that no source gives.
const UNKNOWN_CLASS: &str = "unknown";

impl Value {
    /// The value of this name, if the dataset has it.
    pub fn parse(facet: Facet, name: &str, data: &Dataset) -> Option<Value> {
        Value::all(facet, data).into_iter().find(|value| value.name() == name)
    }

    /// The facet it belongs to.
    pub fn facet(&self) -> Facet {
        match self {
            Value::Person(_) => Facet::Person,
            Value::Class(_) => Facet::Class,
            Value::Topic(_) => Facet::Topic,
            Value::Journal(_) => Facet::Journal,
        }
    }

    /// The name in the address.
    pub fn name(&self) -> Cow<'_, str> {
        match self {
            Value::Person(id) => id.as_str().into(),
            Value::Class(Some(year)) => year.to_string().into(),
            Value::Class(None) => UNKNOWN_CLASS.into(),
            Value::Topic(id) => id.as_str().into(),
            Value::Journal(id) => id.as_str().into(),
        }
    }

    /// The values of a facet in a stable order: people by sorting name, classes by year with the unknown
    /// one last, journals by name, topics as the dataset lists them. Only alumni with papers are listed.
    pub fn all(facet: Facet, data: &Dataset) -> Vec<Value> {
        match facet {
            Facet::Person => authors(data).map(|alumnus| Value::Person(alumnus.id.clone())).collect(),
            Facet::Class => {
                let mut years: Vec<Option<u16>> = authors(data).map(|alumnus| alumnus.class_year).collect();
                years.sort_by_key(|year| (year.is_none(), *year));
                years.dedup();
                years.into_iter().map(Value::Class).collect()
            }
            Facet::Topic => data.publications.topics.iter().map(|topic| Value::Topic(topic.id.clone())).collect(),
            Facet::Journal => {
                let mut journals: Vec<_> = data.publications.journals.iter().collect();
                journals.sort_by_cached_key(|journal| crate::text::fold(&journal.name));
                journals.into_iter().map(|journal| Value::Journal(journal.id.clone())).collect()
            }
        }
    }

    /// The values that a publication has in a facet.
    pub fn of(publication: &Publication, facet: Facet, data: &Dataset) -> Vec<Value> {
        match facet {
            Facet::Person => publication.alumni.iter().map(|author| Value::Person(author.id.clone())).collect(),
            Facet::Class => {
                let mut classes: Vec<Value> = publication
                    .alumni
                    .iter()
                    .filter_map(|author| data.alumnus(&author.id))
                    .map(|alumnus| Value::Class(alumnus.class_year))
                    .collect();
                classes.dedup();
                classes
            }
            Facet::Topic => publication.topics.iter().cloned().map(Value::Topic).collect(),
            Facet::Journal => vec![Value::Journal(publication.journal.clone())],
        }
    }
}

fn authors(data: &Dataset) -> impl Iterator<Item = &crate::dataset::Alumnus> {
    super::alumni_by_name(data).into_iter().filter(|alumnus| data.papers_of(&alumnus.id).next().is_some())
}

/// For each value of a facet, how many results choosing it would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCounts {
    /// The facet.
    pub facet: Facet,
    /// The values with their counts, in the order of [`Value::all`].
    pub values: Vec<(Value, usize)>,
}
