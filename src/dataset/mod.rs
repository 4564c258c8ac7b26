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
pub mod school;
pub mod site;
pub mod sources;

pub use alumni::Alumnus;
pub use date::{InvalidDate, PartialDate};
pub use fact::{Count, Event, Fact, Figure, Reserve, Section, Text};
pub use ids::*;
pub use publications::Publication;
pub use step::{SelectionStage, Step, StepId, Track};

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
