//! A hidden person is in no file of a built site: neither in what can be read at once, nor in what is packed.
//!
//! The bundled dataset hides nobody, so this site is built of the fixture, whose Chloé Cachée is hidden, with a paper
//! that she has written together with somebody who is shown: it would print her name.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "made/mod.rs"]
mod made;
#[path = "written/mod.rs"]
mod written;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/dataset");

/// Whatever names her, or what is only hers, in small letters.
const TRACES: [&str; 14] = [
    "chlo",
    "cachée",
    "cachee",
    "quiet paper",
    "shared paper",
    "partage-2020",
    "partage.2020",
    "24000003",
    "annales",
    "un modèle simple",
    "identité à confirmer",
    "identity to be confirmed",
    "\"hidden\"",
    "hidden_reason",
];

/// What a site has only because of her and of the other hidden paper.
const GONE: [&str; 7] =
    ["chloe-cachee", "portrait-chloe", "cachee-2018", "partage-2020", "annales-du-modele", "genetics", "modele-2016"];

/// The files of a site, by name, as they would be read. It is built of the fixture with more in it.
fn site(change: impl Fn(&mut Value)) -> BTreeMap<String, String> {
    let place = TempDir::new().unwrap();
    let [data, dist] = ["data", "dist"].map(|name| place.path().join(name));
    fs::create_dir(&data).unwrap();
    for file in written::files(Path::new(FIXTURE)) {
        let name = file.file_name().unwrap();
        let mut value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        match name.to_str().unwrap() {
            "publications.json" => add_papers(&mut value),
            "school.json" => add_selection(&mut value),
            _ => {}
        }
        change(&mut value);
        fs::write(data.join(name), value.to_string()).unwrap();
    }
    made::site(&data, &dist, made::STAND_INS).unwrap();
    let named = |file: &std::path::PathBuf| file.strip_prefix(&dist).unwrap().display().to_string();
    written::files(&dist).iter().map(|file| (named(file), written::text(file))).collect()
}

/// More to find of her own paper, and a paper that she shares.
fn add_papers(publications: &mut Value) {
    let papers = publications["publications"].as_array_mut().unwrap();
    let hers = papers.iter_mut().find(|paper| paper["id"] == "cachee-2018").unwrap();
    hers["doi"] = json!("10.1000/cachee.2018");
    hers["pmid"] = json!("24000003");
    let author = |id: &str, printed: &str, evidence: &str, source: &str| {
        let evidence = json!({ "fr": evidence, "en": evidence });
        json!({ "id": id, "printed": printed, "level": "A", "evidence": evidence, "sources": [source] })
    };
    papers.push(json!({
        "id": "partage-2020", "title": "A shared paper", "lang": "en",
        "authors": ["Exemple A", "Cachée CZ"],
        "journal": "journal-of-examples", "date": "2020", "doi": "10.1000/partage.2020", "topics": ["oncology"],
        "alumni": [
            author("ada-exemple", "Exemple A", "Ada Exemple.", "ecole-accueil"),
            author("chloe-cachee", "Cachée CZ", "Chloé Cachée.", "portrait-chloe"),
        ],
    }));
}

/// The picture of the selection has a number for each stage.
fn add_selection(school: &mut Value) {
    let readings = school["selection"].as_array_mut().unwrap();
    for stage in ["february_school", "admitted"] {
        let mut reading = readings[0].clone();
        reading["stage"] = json!(stage);
        readings.push(reading);
    }
}

/// Takes the records of these names, and what tells of these people, out of every list.
fn drop_gone(value: &mut Value) {
    let is_gone = |field: &Value| field.as_str().is_some_and(|id| GONE.contains(&id));
    match value {
        Value::Array(items) => {
            items.retain(|item| !is_gone(&item["id"]) && !is_gone(&item["person"]));
            items.iter_mut().for_each(drop_gone);
        }
        Value::Object(fields) => fields.values_mut().for_each(drop_gone),
        _ => {}
    }
}

#[test]
fn no_file_holds_a_trace_of_a_hidden_person() {
    let site = site(|_| ());
    let mut found = Vec::new();
    for (name, text) in &site {
        let all = format!("{name}\n{text}").replace(['\u{A0}', '\u{202F}'], " ").to_lowercase();
        found.extend(TRACES.iter().filter(|trace| all.contains(*trace)).map(|trace| format!("{name}: {trace}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    // What was looked through is all there is, and could be read.
    let holds = |name: &str, part: &str| {
        let files: Vec<_> = site.iter().filter(|(file, _)| file.starts_with(name)).collect();
        assert!(!files.is_empty() && files.iter().all(|(_, text)| text.contains(part)), "{name}: {part}");
    };
    for name in ["data/search-", "data/records-", "data/dataset-"] {
        holds(name, "An example in mice");
    }
    holds("data/publications.json", "An example in mice");
    holds("en/publications/exemple-2014/index.html", "Autre C");
    holds("fr/publications/atom.xml.br", "An example in mice");
}

/// Nor does anything tell of her that holds no words: a number, an order, a picture, the name of a file.
#[test]
fn the_site_is_the_one_of_a_dataset_that_never_had_what_is_hidden() {
    let [with, without] = [site(|_| ()), site(drop_gone)];
    let names = |site: &BTreeMap<String, String>| site.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&with), names(&without));
    let differ: Vec<&String> = with.keys().filter(|name| with[*name] != without[*name]).collect();
    assert!(differ.is_empty(), "{differ:?}");
}
