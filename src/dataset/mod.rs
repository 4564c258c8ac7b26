//! The dataset: what the site says, as types.
//!
//! These types are the one definition of the files in `public/data/`. The JSON Schema files are
//! generated from them; `tool::check` reads the files against them and reports every fault;
//! the pre-renderer and the browser read the same [`Dataset`].

mod date;
mod fact;
mod ids;
#[cfg(not(target_arch = "wasm32"))]
mod index;
#[cfg(not(target_arch = "wasm32"))]
mod public;
mod record;
mod step;

pub mod alumni;
pub mod lille;
pub mod publications;
pub mod rules;
pub mod school;
pub mod site;
pub mod sources;

pub use alumni::Alumnus;
pub use date::{InvalidDate, PartialDate, days_in};
pub use fact::{Count, Event, Fact, Figure, Reserve, Section, Text};
pub use ids::*;
#[cfg(not(target_arch = "wasm32"))]
pub use index::Index;
pub use publications::Publication;
pub use rules::{Course, Field};
pub use step::{Example, SelectionStage, Step, StepId, Track};

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything the site shows. The build writes it, without what is hidden, into one file for the browser. What a page
/// of one publication shares with all others is not copied for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// The school.
    pub school: Arc<school::School>,
    /// Its alumni.
    pub alumni: alumni::Alumni,
    /// Their papers.
    pub publications: publications::Publications,
    /// Lille.
    pub lille: Arc<lille::Lille>,
    /// The sources of it all.
    pub sources: Arc<sources::Sources>,
    /// Who publishes this copy of the site.
    pub site: site::Site,
    /// Where its records stand, if it is [`Dataset::indexed`].
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(skip)]
    pub index: Index,
}

/// The record of a name: by the index where there is one, else by looking through the list. The browser has no
/// index: it is given few records, or none.
macro_rules! find {
    ($data:expr, $list:expr, $places:ident, $id:expr) => {{
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(places) = $data.index.places() {
            return places.$places.get($id).map(|place| &$list[*place]);
        }
        $list.iter().find(|record| record.id == *$id)
    }};
}

impl Dataset {
    /// The alumnus of this name.
    pub fn alumnus(&self, id: &AlumnusId) -> Option<&Alumnus> {
        find!(self, self.alumni.alumni, alumni, id)
    }

    /// The publication of this name.
    pub fn publication(&self, id: &PublicationId) -> Option<&Publication> {
        find!(self, self.publications.publications, publications, id)
    }

    /// Where the publication of this name stands in the file.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn place_of(&self, id: &PublicationId) -> Option<usize> {
        match self.index.places() {
            Some(places) => places.publications.get(id).copied(),
            None => self.publications.publications.iter().position(|paper| paper.id == *id),
        }
    }

    /// The initial letters of the sorting names, each with the place of its first alumnus in the order of these names.
    pub fn initials(&self) -> Vec<(char, usize)> {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(places) = self.index.places() {
            return places.initials.clone();
        }
        initials(&self.alumni_by_name())
    }

    /// The publications of an alumnus, as the file lists them.
    pub fn papers_of<'a>(&'a self, id: &'a AlumnusId) -> Box<dyn Iterator<Item = &'a Publication> + 'a> {
        let papers = &self.publications.publications;
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(places) = self.index.places() {
            return Box::new(places.papers_of.get(id).into_iter().flatten().map(|place| &papers[*place]));
        }
        Box::new(papers.iter().filter(move |paper| paper.alumni.iter().any(|author| author.id == *id)))
    }

    /// The alumni in the order of their sorting names.
    pub fn alumni_by_name(&self) -> Vec<&Alumnus> {
        let alumni = &self.alumni.alumni;
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(places) = self.index.places() {
            return places.by_name.iter().map(|place| &alumni[*place]).collect();
        }
        let mut alumni: Vec<&Alumnus> = alumni.iter().collect();
        alumni.sort_by_cached_key(|alumnus| crate::text::fold(&alumnus.sort_name));
        alumni
    }

    /// The years of the classes that are known, in their order, each once.
    pub fn classes(&self) -> Vec<u16> {
        let mut years: Vec<u16> = Vec::new();
        for year in self.alumni.alumni.iter().filter_map(|alumnus| alumnus.class_year) {
            if let Err(place) = years.binary_search(&year) {
                years.insert(place, year);
            }
        }
        years
    }

    /// The journal of this name.
    pub fn journal(&self, id: &JournalId) -> Option<&publications::Journal> {
        find!(self, self.publications.journals, journals, id)
    }

    /// The topic of this name.
    pub fn topic(&self, id: &TopicId) -> Option<&publications::Topic> {
        find!(self, self.publications.topics, topics, id)
    }

    /// The number of a source in the list of sources, from 1, and the source.
    pub fn source(&self, id: &SourceId) -> Option<(usize, &sources::Source)> {
        let sources = &self.sources.sources;
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(places) = self.index.places() {
            return places.sources.get(id).map(|place| (place + 1, &sources[*place]));
        }
        let place = sources.iter().position(|source| source.id == *id)?;
        Some((place + 1, &sources[place]))
    }

    /// A step's record.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.school.steps.iter().find(|step| step.id == id)
    }
}

fn initials(alumni: &[&Alumnus]) -> Vec<(char, usize)> {
    let mut initials: Vec<(char, usize)> = Vec::new();
    for (place, alumnus) in alumni.iter().enumerate() {
        let initial = crate::text::fold(&alumnus.sort_name).chars().next().unwrap_or('-').to_ascii_uppercase();
        if initials.last().is_none_or(|(last, _)| *last != initial) {
            initials.push((initial, place));
        }
    }
    initials
}
