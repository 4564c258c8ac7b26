//! Parsers that are not ours, each called once for all records.

use double_cursus::citation::{Format, Record};
use double_cursus::locale::Locale;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What citation-js reads, and what citeproc makes of it.
#[derive(Deserialize)]
pub struct Js {
    pub bibtex: Vec<Value>,
    pub csl: Vec<Value>,
    pub vancouver: Vec<String>,
    pub apa: Vec<String>,
}

/// What rispy and Python's csv read.
#[derive(Deserialize)]
pub struct Python {
    pub ris: Vec<Value>,
    pub csv: HashMap<String, Vec<Vec<String>>>,
}

/// The folder with the parsers, which `.ci/setup` installs.
fn folder() -> PathBuf {
    let folder = std::env::var_os("DOUBLE_CURSUS_PARSERS").map(PathBuf::from);
    folder.filter(|folder| folder.is_dir()).unwrap_or_else(|| {
        panic!("the parsers are missing: run `.ci/setup parsers`, then `eval \"$(.ci/setup env)\"` in this shell")
    })
}

/// Calls a script of `tests/citation/` with a JSON value, and reads the JSON that it prints.
fn ask<T: DeserializeOwned>(program: &Path, script: &str, question: &Value) -> T {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/citation").join(script);
    let mut child = Command::new(program)
        .arg(&script)
        .env("DOUBLE_CURSUS_PARSERS", folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let question = question.to_string();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(question.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{} fails (above)", script.display());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// citation-js, and citeproc for the first records, as many as are to be formatted.
pub fn js(records: &[Record<'_>], formatted: usize) -> Js {
    let write = |format: Format| format.write(records, Locale::En);
    let question = json!({ "bibtex": write(Format::BibTex), "csl": write(Format::CslJson), "formatted": formatted });
    ask(Path::new("node"), "read.mjs", &question)
}

/// rispy and Python's csv.
pub fn python(records: &[Record<'_>]) -> Python {
    let csv = |locale: Locale| Format::Csv.write(records, locale);
    let question = json!({
        "ris": Format::Ris.write(records, Locale::En),
        "csv": { "fr": csv(Locale::Fr), "en": csv(Locale::En) },
    });
    ask(&folder().join("venv/bin/python"), "read.py", &question)
}

/// What the types of schema.org find wrong with each piece of JSON-LD.
pub fn schema_complaints(articles: &[Value]) -> Vec<Vec<String>> {
    ask(Path::new("node"), "types.mjs", &json!(articles))
}
