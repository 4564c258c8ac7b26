//! Who says what, and where they disagree: `sources.json`.

use super::fact::{Fact, Text};
use super::ids::{Anchor, SourceId, Url};
use super::record::record;
use super::step::StepId;
use crate::locale::Locale;

record! {
    /// The sources file.
    pub struct Sources {
        /// The JSON Schema that editors complete from.
        #[serde(rename = "$schema", default)]
        pub schema: Option<String>,
        /// The sources.
        pub sources: Vec<Source>,
        /// Where they disagree.
        pub disagreements: Vec<Disagreement>,
        /// What was looked for and not found.
        pub missing: Vec<Text>,
    }

    /// A page or document that facts rest on.
    pub struct Source {
        /// The name that facts cite it by.
        pub id: SourceId,
        /// Which half of the site it is about.
        pub subject: Subject,
        /// Who publishes it, and what it is.
        pub title: Text,
        /// The language it is written in.
        pub lang: Locale,
        /// The time it describes, or "undated".
        pub date: Text,
        /// Its canonical address; absent where only a copy was read.
        #[serde(default)]
        pub url: Option<Url>,
        /// What to know about the version that was read.
        #[serde(default)]
        pub note: Option<Text>,
    }

    /// A point on which sources differ.
    pub struct Disagreement {
        /// Its name within the page.
        pub id: Anchor,
        /// What it is about.
        pub topic: Text,
        /// What each side says.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 2)))]
        pub readings: Vec<Fact>,
        /// What we make of it.
        #[serde(default)]
        pub comment: Option<Text>,
        /// The step it concerns.
        #[serde(default)]
        pub step: Option<StepId>,
    }
}

record! {
    /// Which half of the site a source is about.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Subject {
        /// The school and its people.
        School,
        /// Lille.
        Lille,
    }
}
