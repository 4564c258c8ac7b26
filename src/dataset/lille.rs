//! Medical research in Lille: `lille.json`.

use super::fact::{Event, Fact, Figure, Section, Text};
use super::ids::{Anchor, Phone, SourceId};
use super::record::record;

record! {
    /// Everything about the Faculty of Medicine of Lille.
    pub struct Lille {
        /// The JSON Schema that editors complete from.
        #[serde(rename = "$schema", default)]
        pub schema: Option<String>,
        /// Its name.
        pub name: Text,
        /// What it is, in one or two sentences.
        pub summary: Text,
        /// How to reach it.
        pub contact: Contact,
        /// Its research as the faculty describes it.
        pub research: Vec<Fact>,
        /// Research in the curriculum and at the bedside.
        pub training: Vec<Fact>,
        /// Numbers worth showing large.
        pub figures: Vec<Figure>,
        /// The bodies that its teams belong to, and the hospital.
        pub partners: Vec<Named>,
        /// Institutes and networks.
        pub institutes: Vec<Named>,
        /// Research platforms.
        pub platforms: Vec<Named>,
        /// Fields of excellence.
        pub fields: Vec<Named>,
        /// What changed since the faculty's page was written.
        pub changes: Vec<Fact>,
        /// Today's structures for the same fields.
        pub today: Vec<Section>,
        /// What happened, year by year.
        pub history: Vec<Event>,
    }

    /// An address as its source prints it.
    pub struct Contact {
        /// The lines of the postal address.
        pub address: Vec<String>,
        /// The telephone.
        pub phone: Phone,
        /// The fax.
        #[serde(default)]
        pub fax: Option<Phone>,
        /// What to know before using it.
        pub note: Text,
        /// Who says so.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }

    /// Something with a name in both languages.
    pub struct Named {
        /// Its name within the page.
        pub id: Anchor,
        /// The name.
        pub name: Text,
        /// Whether the name in the language that the source is not written in is official.
        pub status: NameStatus,
        /// What is known of it.
        #[serde(default)]
        pub note: Option<Text>,
        /// Who says so.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }
}

record! {
    /// How sure a name is in both languages.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum NameStatus {
        /// Official in both.
        Official,
        /// One of the two is our translation.
        Translated,
        /// One of the two fits what is known, but no page read confirms it.
        Unconfirmed,
    }
}
