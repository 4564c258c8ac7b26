//! What must be found, and what must not, among 8,337 real records: `tests/search/recall.jsonl` lists queries by
//! category, each with the records that come first, that are found, and that are not.
//!
//! The records are no part of the project. Where `../shared/data/publications-sample.jsonl` is absent (or the file that
//! `DOUBLE_CURSUS_SAMPLE` names), the test says so and ends.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

use double_cursus::search::{Engine, Hit, Query, Shelf, slug};
use double_cursus::tool::{check::check, import::import};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One line of the list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    category: String,
    query: String,
    /// These come before all others.
    #[serde(default)]
    first: Vec<String>,
    /// These are among the results.
    #[serde(default)]
    find: Vec<String>,
    /// These are not.
    #[serde(default)]
    not: Vec<String>,
    /// The one comes before the other.
    #[serde(default)]
    before: Vec<(String, String)>,
    /// Nothing is found.
    #[serde(default)]
    none: bool,
    /// No more than this many are found.
    max: Option<usize>,
}

fn sample() -> PathBuf {
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/publications-sample.jsonl");
    std::env::var_os("DOUBLE_CURSUS_SAMPLE").map_or(usual, PathBuf::from)
}

fn engine(sample: &Path) -> Engine {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    import(sample, &base, folder.path()).unwrap();
    Engine::new(Shelf::of(&check(folder.path()).unwrap().without_hidden()))
}

impl Case {
    /// What is wrong with the results, in order.
    fn faults(&self, found: &[String]) -> Vec<String> {
        let place = |id: &String| found.iter().position(|found| *found == slug(id));
        let last = self.first.len();
        let first = self.first.iter().filter(|id| place(id).is_none_or(|place| place >= last));
        let first = first.map(|id| format!("{id} is not among the first {last}: {:?}", place(id)));
        let missing = self.find.iter().filter(|id| place(id).is_none()).map(|id| format!("{id} is missing"));
        let wrong = self.not.iter().filter(|id| place(id).is_some()).map(|id| format!("{id} is found"));
        let order = self
            .before
            .iter()
            .filter(|(one, other)| place(one).is_none() || place(other).is_some_and(|other| place(one) > Some(other)));
        let order = order.map(|(one, other)| format!("{one} is not before {other}"));
        let limit = if self.none { Some(0) } else { self.max };
        let many =
            limit.filter(|limit| found.len() > *limit).map(|limit| format!("{} found, {limit} at most", found.len()));
        first.chain(missing).chain(wrong).chain(order).chain(many).collect()
    }
}

#[test]
fn every_query_finds_what_it_should() {
    let sample = sample();
    if !sample.is_file() {
        eprintln!("skipped: {} is not there", sample.display());
        return;
    }
    let cases: Vec<Case> =
        include_str!("search/recall.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut engine = engine(&sample);
    let ids: Vec<String> = (0..engine.shelf().len()).map(|record| engine.shelf().id(record)).collect();
    let (mut right, mut wrong) = (BTreeMap::<&str, usize>::new(), Vec::new());
    for case in &cases {
        let hits: Vec<Hit> = engine.find(&Query { text: case.query.clone(), ..Query::default() });
        let found: Vec<String> = hits.iter().map(|hit| ids[hit.0 as usize].clone()).collect();
        let faults = case.faults(&found);
        *right.entry(&case.category).or_default() += usize::from(faults.is_empty());
        if !faults.is_empty() {
            wrong.push(format!("{} `{}` ({} found): {}", case.category, case.query, found.len(), faults.join("; ")));
        }
    }
    println!("{right:?}");
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
