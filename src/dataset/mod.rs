//! The dataset: what the site says, as types.
//!
//! These types are the one definition of the files in `public/data/`. The JSON Schema files are
//! generated from them; `tool::check` reads the files against them and reports every fault;
//! the pre-renderer and the browser read the same [`Dataset`].

mod date;
mod fact;
mod ids;
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
pub use publications::Publication;
pub use rules::{Course, Field};
pub use step::{Example, SelectionStage, Step, StepId, Track};

use serde::{Deserialize, Serialize};

/// Everything the site shows. The build writes it, without what is hidden, into one file for the browser.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dataset {
    /// The school.
    pub school: school::School,
    /// Its alumni.
    pub alumni: alumni::Alumni,
    /// Their papers.
    pub publications: publications::Publications,
    /// Lille.
    pub lille: lille::Lille,
    /// The sources of it all.
    pub sources: sources::Sources,
    /// Who publishes this copy of the site.
    pub site: site::Site,
}

impl Dataset {
    /// The alumnus of this name.
    pub fn alumnus(&self, id: &AlumnusId) -> Option<&Alumnus> {
        self.alumni.alumni.iter().find(|alumnus| alumnus.id == *id)
    }

    /// The publication of this name.
    pub fn publication(&self, id: &PublicationId) -> Option<&Publication> {
        self.publications.publications.iter().find(|publication| publication.id == *id)
    }

    /// The publications of an alumnus, as the file lists them.
    pub fn papers_of<'a>(&'a self, id: &'a AlumnusId) -> impl Iterator<Item = &'a Publication> {
        self.publications
            .publications
            .iter()
            .filter(move |publication| publication.alumni.iter().any(|author| author.id == *id))
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
        self.publications.journal(id)
    }

    /// The topic of this name.
    pub fn topic(&self, id: &TopicId) -> Option<&publications::Topic> {
        self.publications.topic(id)
    }

    /// A step's record.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.school.steps.iter().find(|step| step.id == id)
    }
}
