//! The alumni as identities: `alumni.json`.

use super::fact::{Fact, Text};
use super::ids::{AlumnusId, Orcid, SourceId};
use super::record::record;

record! {
    /// The alumni file.
    pub struct Alumni {
        /// The JSON Schema that editors complete from.
        #[serde(rename = "$schema", default)]
        pub schema: Option<String>,
        /// The people.
        pub alumni: Vec<Alumnus>,
    }

    /// A student or former student of the school whom a public page names as such.
    pub struct Alumnus {
        /// Their name in addresses and filters; never changes.
        pub id: AlumnusId,
        /// The name as it is read.
        pub name: String,
        /// The name as it is sorted: "Joie, Renaud La" is wrong, "La Joie, Renaud" is right.
        pub sort_name: String,
        /// The forms in which author lists print the name.
        #[serde(default)]
        pub variants: Vec<String>,
        /// The year of the class (promotion), as the source gives it.
        #[serde(default)]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 2003, max = 2100)))]
        pub class_year: Option<u16>,
        /// Why there is no class year. Required where the year is missing.
        #[serde(default)]
        pub class_note: Option<Text>,
        /// The university as its source prints it.
        #[serde(default)]
        pub university: Option<University>,
        /// The ORCID iD.
        #[serde(default)]
        pub orcid: Option<Orcid>,
        /// What is known of the person's way.
        #[serde(default)]
        pub facts: Vec<Fact>,
        /// Who says that the person went to the school.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
        /// Leaves the person and all their papers, the shared ones too, out of every file of the site.
        #[serde(default)]
        pub hidden: bool,
    }

    /// A university, as printed.
    pub struct University {
        /// Its name as the source prints it.
        pub name: String,
        /// What to know about it.
        #[serde(default)]
        pub note: Option<Text>,
        /// Who says so.
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
        pub sources: Vec<SourceId>,
    }
}
