//! What the browser fetches to start: the dataset, and the answer to the empty query, which the list of
//! publications opens with. Small sites have all records in it; large ones have them in the worker's files only.

use crate::dataset::Dataset;
use crate::excerpt::Excerpts;
use crate::sealed::{Damaged, Format, unseal};
use crate::search::Answer;
use serde::{Deserialize, Serialize};

const FORMAT: Format = *b"dc\0\x03";

/// Up to this many publications travel with the rest of the dataset, and their pages are shown without loading.
/// Beyond, the browser loads the page that was made ahead; and where there are so many that no page was made for
/// each ([`crate::dataset::site::Site::settle`]), it fetches an excerpt for the page that shows any of them.
pub const MOST_RECORDS: usize = 200;

/// The start of the application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// What the site says.
    pub data: Dataset,
    /// Whether that holds the publications and the alumni.
    pub has_records: bool,
    /// Where the records of single publications are, unless each has a page of its own.
    pub excerpts: Option<Excerpts>,
    /// The answer to the empty query.
    pub opening: Answer,
}

impl Bundle {
    /// The bundle of a dataset; the browser's file may be [`Bundle::lightened`].
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of(data: Dataset) -> Bundle {
        use crate::locale::Locale;
        use crate::search::{Engine, Query, Shelf, View};
        let data = data.indexed();
        let opening = Engine::new(Shelf::of(&data)).ask(&Query::default(), &View::new(Locale::Fr));
        Bundle { data, has_records: true, excerpts: None, opening }
    }

    /// Without the records, where they are many. The people and papers that the school's pages name stay.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn lightened(mut self) -> Bundle {
        let data = &mut self.data;
        if data.publications.publications.len() > MOST_RECORDS {
            let school = &data.school;
            let examples = || school.steps.iter().flat_map(|step| &step.alumni);
            let is_named = |id| {
                school.testimonials.iter().any(|testimonial| testimonial.person == id)
                    || school.voices.iter().any(|voice| voice.person.as_ref() == Some(&id))
                    || examples().any(|example| example.person == id)
            };
            data.alumni.alumni.retain(|alumnus| is_named(alumnus.id.clone()));
            data.publications
                .publications
                .retain(|paper| examples().any(|example| example.paper.as_ref() == Some(&paper.id)));
            data.publications.journals.clear();
            data.publications.topics.clear();
            self.has_records = false;
        }
        self
    }

    /// The file for the browser.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        crate::sealed::seal(FORMAT, self)
    }

    /// Reads that file.
    pub fn unpack(file: &[u8]) -> Result<Bundle, Damaged> {
        unseal(FORMAT, file)
    }
}
