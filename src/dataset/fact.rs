//! What every room of the dataset is made of: a text in both languages, and a fact with its sources.

use super::ids::SourceId;
use super::record::record;
use crate::locale::Locale;

record! {
    /// A text that a reader sees, in both languages. Plain text: no HTML, no hand-set spaces.
    pub struct Text {
        /// In French.
        pub fr: String,
        /// In English.
        pub en: String,
    }

    /// Something that is known: a sentence, when it held, and who says so.
    pub struct Fact {
        /// The sentence.
        pub text: Text,
        /// The year or years the sources describe, where they tell.
        #[serde(default)]
        pub period: Option<Text>,
        /// Who says so; at least one.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }

    /// A number with the reserve that its source makes.
    pub struct Count {
        /// The number, or the lower end of a range.
        pub low: u32,
        /// The upper end of a range.
        #[serde(default)]
        pub high: Option<u32>,
        /// How exact it is.
        #[serde(default)]
        pub reserve: Reserve,
    }

    /// A number worth showing large.
    pub struct Figure {
        /// Its name within the page.
        pub id: super::ids::Anchor,
        /// The number.
        pub value: Count,
        /// What is counted, to be read after the number: "students trained in research in 20 years".
        pub label: Text,
        /// When it held, where the source tells.
        #[serde(default)]
        pub period: Option<Text>,
        /// Who says so.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
        /// Whether the front pages show it.
        #[serde(default)]
        pub featured: bool,
    }

    /// Something that happened.
    pub struct Event {
        /// When.
        pub date: super::date::PartialDate,
        /// What.
        pub text: Text,
        /// Who says so.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }

    /// Facts under one heading.
    pub struct Section {
        /// Its name within the page.
        pub id: super::ids::Anchor,
        /// The heading.
        pub title: Text,
        /// What is known of it.
        pub facts: Vec<Fact>,
    }
}

record! {
    /// How exact a source is about a number.
    #[derive(Copy, Eq, Default)]
    #[serde(rename_all = "snake_case")]
    pub enum Reserve {
        /// The number as it stands.
        #[default]
        None,
        /// "About".
        About,
        /// "More than".
        MoreThan,
    }
}

impl Text {
    /// The text in a language.
    pub fn get(&self, locale: Locale) -> &str {
        locale.pick(&self.fr, &self.en)
    }
}
