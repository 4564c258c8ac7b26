//! Where each record of a dataset stands, for the build, which asks for records tens of thousands of times.

use super::{Alumnus, AlumnusId, Dataset, JournalId, PublicationId, SourceId, TopicId};
use std::collections::HashMap;
use std::hash::Hash;

/// The places of a dataset's records, once they are known. They are no part of what it says: two datasets are
/// equal whether or not both know them, and a copy does not, as it may be changed.
#[derive(Debug, Default)]
pub struct Index(Option<Places>);

/// The places of the records by their names.
#[derive(Debug)]
pub(super) struct Places {
    pub alumni: HashMap<AlumnusId, usize>,
    pub publications: HashMap<PublicationId, usize>,
    pub journals: HashMap<JournalId, usize>,
    pub topics: HashMap<TopicId, usize>,
    pub sources: HashMap<SourceId, usize>,
    /// For each alumnus the places of the papers.
    pub papers_of: HashMap<AlumnusId, Vec<usize>>,
    /// The alumni in the order of their sorting names.
    pub by_name: Vec<usize>,
    /// See [`Dataset::initials`].
    pub initials: Vec<(char, usize)>,
}

impl Clone for Index {
    fn clone(&self) -> Index {
        Index::default()
    }
}

impl PartialEq for Index {
    fn eq(&self, _: &Index) -> bool {
        true
    }
}

impl Index {
    pub(super) fn places(&self) -> Option<&Places> {
        self.0.as_ref()
    }
}

impl Places {
    fn of(data: &Dataset) -> Places {
        let papers = &data.publications.publications;
        let mut papers_of: HashMap<AlumnusId, Vec<usize>> = HashMap::new();
        for (place, paper) in papers.iter().enumerate() {
            for author in &paper.alumni {
                let places = papers_of.entry(author.id.clone()).or_default();
                // Nobody has a paper twice.
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        let by_name = by_name(&data.alumni.alumni);
        let sorted: Vec<&Alumnus> = by_name.iter().map(|place| &data.alumni.alumni[*place]).collect();
        Places {
            initials: super::initials(&sorted),
            alumni: places(data.alumni.alumni.iter().map(|alumnus| &alumnus.id)),
            publications: places(papers.iter().map(|paper| &paper.id)),
            journals: places(data.publications.journals.iter().map(|journal| &journal.id)),
            topics: places(data.publications.topics.iter().map(|topic| &topic.id)),
            sources: places(data.sources.sources.iter().map(|source| &source.id)),
            papers_of,
            by_name,
        }
    }
}

fn places<'a, I: Clone + Eq + Hash + 'a>(ids: impl Iterator<Item = &'a I>) -> HashMap<I, usize> {
    ids.cloned().zip(0..).collect()
}

fn by_name(alumni: &[Alumnus]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..alumni.len()).collect();
    places.sort_by_cached_key(|place| crate::text::fold(&alumni[*place].sort_name));
    places
}

impl Dataset {
    /// The same dataset, whose records are found without a search. It must not be changed any more.
    pub fn indexed(mut self) -> Dataset {
        self.index = Index(Some(Places::of(&self)));
        self
    }
}
