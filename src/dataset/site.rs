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

impl Site {
    /// The absolute address of a path from the root.
    pub fn absolute(&self, path: &str) -> String {
        [self.base_url.as_str().trim_end_matches('/'), path].concat()
    }
}
