//! What whoever hosts the site fills in: `site.json`.

use super::date::PartialDate;
use super::ids::{Email, Phone, Url};
use super::record::record;

record! {
    /// The publisher's own file.
    pub struct Site {
        /// The JSON Schema that editors complete from.
        #[serde(rename = "$schema", default)]
        pub schema: Option<String>,
        /// The address of the site's root, with its final slash.
        pub base_url: Url,
        /// Whether every page says that this is an independent demonstration.
        pub demonstration: bool,
        /// When the content was last reviewed.
        pub updated: PartialDate,
        /// Who publishes the site.
        #[serde(default)]
        pub publisher: Option<Party>,
        /// The director of publication.
        #[serde(default)]
        pub director: Option<String>,
        /// Who hosts it.
        #[serde(default)]
        pub host: Option<Party>,
        /// Where corrections and objections go.
        #[serde(default)]
        pub contact: Option<Email>,
        /// Above this number of publications none has a page of its own, and one page shows them all from the data.
        /// Without it the number is 20000; 0 stands for never a page of its own.
        #[serde(default)]
        pub most_publication_pages: Option<u32>,
    }

    /// A person or body with an address, as the law asks for.
    pub struct Party {
        /// The name.
        pub name: String,
        /// The lines of the postal address.
        pub address: Vec<String>,
        /// The telephone.
        #[serde(default)]
        pub phone: Option<Phone>,
    }
}

/// Up to this number of publications each has a page of its own, where `site.json` does not say another one: their
/// pages then take some 500 MB, and the build some minutes.
pub const MOST_PUBLICATION_PAGES: u32 = 20_000;

impl Site {
    /// Whether each publication has a page of its own, once [`Site::settle`] has decided it.
    pub fn has_publication_pages(&self) -> bool {
        self.most_publication_pages != Some(0)
    }

    /// Decides it for a number of publications. What is built and sent afterwards needs no number any more: it is
    /// none, or 0.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn settle(&mut self, publications: usize) {
        let most = self.most_publication_pages.unwrap_or(MOST_PUBLICATION_PAGES);
        self.most_publication_pages = (publications > most as usize).then_some(0);
    }

    /// The absolute address of a path from the root.
    pub fn absolute(&self, path: &str) -> String {
        [self.base_url.as_str().trim_end_matches('/'), path].concat()
    }
}
