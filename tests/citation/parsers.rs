//! Parsers that are not ours, each called once for all records.

#[path = "../parsers/mod.rs"]
mod others;

use double_cursus::citation::{Format, Record};
use double_cursus::locale::Locale;
use others::{ask, folder};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;

/// What citation-js reads, and what citeproc makes of it.
#[derive(Deserialize)]
pub struct Js {
    pub bibtex: Vec<Value>,
    pub csl: Vec<Value>,
    pub vancouver: Vec<String>,
    pub apa: Vec<String>,
    /// The same as HTML.
    pub apa_html: Vec<String>,
}

/// What rispy and Python's csv read.
#[derive(Deserialize)]
pub struct Python {
    pub ris: Vec<Value>,
    pub csv: HashMap<String, Vec<Vec<String>>>,
}

/// citation-js, and citeproc for the first records, as many as are to be formatted.
pub fn js(records: &[Record<'_>], formatted: usize) -> Js {
    let write = |format: Format| format.write(records, Locale::En);
    let question = json!({ "bibtex": write(Format::BibTex), "csl": write(Format::CslJson), "formatted": formatted });
    ask(Path::new("node"), "citation/read.mjs", &question)
}

/// rispy and Python's csv.
pub fn python(records: &[Record<'_>]) -> Python {
    let csv = |locale: Locale| Format::Csv.write(records, locale);
    let question = json!({
        "ris": Format::Ris.write(records, Locale::En),
        "csv": { "fr": csv(Locale::Fr), "en": csv(Locale::En) },
    });
    ask(&folder().join("venv/bin/python"), "citation/read.py", &question)
}

/// What the types of schema.org find wrong with each piece of JSON-LD.
pub fn schema_complaints(articles: &[Value]) -> Vec<Vec<String>> {
    ask(Path::new("node"), "citation/types.mjs", &json!(articles))
}
