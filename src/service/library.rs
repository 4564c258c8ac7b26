//! The complete records: what the worker fetches when publications are first taken away.

use crate::citation::Record;
use crate::dataset::publications::Publications;
use crate::dataset::site::Site;
use crate::edition;
use crate::locale::Locale;
use crate::sealed::{Damaged, Format, unseal};
use serde::{Deserialize, Serialize};

const FORMAT: Format = *b"dcl\x01";

/// All publications with their journals and topics.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Library {
    /// The publications, in the order of the shelf's records.
    publications: Publications,
    /// Where the site stands.
    site: Site,
}

impl Library {
    /// The records of a dataset.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of(data: &crate::dataset::Dataset) -> Library {
        let papers = crate::search::in_order(data).into_iter().cloned().collect();
        let publications = Publications { publications: papers, ..data.publications.clone() };
        Library { publications, site: data.site.clone() }
    }

    /// The file for the worker.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        crate::sealed::seal(FORMAT, self)
    }

    /// Reads that file.
    pub fn unpack(file: &[u8]) -> Result<Library, Damaged> {
        unseal(FORMAT, file)
    }

    /// The record of this number, ready to be cited.
    pub fn record(&self, number: usize, locale: Locale) -> Option<Record<'_>> {
        let paper = self.publications.publications.get(number)?;
        let topics = paper.topics.iter().filter_map(|id| self.publications.topic(id));
        Some(edition::record(paper, self.publications.journal(&paper.journal), topics, &self.site, locale))
    }

    /// The number of the publication of this name.
    pub fn number(&self, id: &str) -> Option<usize> {
        self.publications.publications.iter().position(|paper| paper.id.as_str() == id)
    }
}
