//! The search on the command line: what `double-cursus search` writes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

use serde_json::{Value, json};
use std::fs;
use std::io::{Seek, Write};
use std::process::{Command, Stdio};

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/dataset");

/// What the program writes for a folder of data, these arguments and this input. It must end well.
fn search(data: &str, arguments: &[&str], input: &[u8]) -> String {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(input).unwrap();
    file.rewind().unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_double-cursus"));
    let output = program.args(["search", "--data", data]).args(arguments).stdin(Stdio::from(file)).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The answers to the queries of the input.
fn answers(input: &[u8]) -> Vec<Value> {
    search(FIXTURE, &[], input).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn queries(answers: &[Value]) -> Vec<&str> {
    answers.iter().map(|answer| answer["query"].as_str().unwrap()).collect()
}

#[test]
fn a_query_is_answered_with_a_line_for_each_result() {
    assert_eq!(search(FIXTURE, &["example"], b""), "exemple-2014\t0.0.0\ttitle: example\n");
    assert_eq!(
        search(FIXTURE, &["mice", "lim", "author:exemple"], b""),
        "exemple-2014\t0.1.1\ttitle: mice; title: limits; authors: Exemple\n"
    );
    assert_eq!(search(FIXTURE, &["exampel"], b""), "exemple-2014\t1.0.0\ttitle: example\n");
    assert_eq!(search(FIXTURE, &[""], b""), "exemple-2014\t0.0.0\t\n");
    assert_eq!(search(FIXTURE, &["elsewhere"], b""), "");
}

#[test]
fn what_is_hidden_is_not_found() {
    for query in ["quiet paper", "cachée", "modèle simple"] {
        assert_eq!(search(FIXTURE, &[query], b""), "", "{query}");
    }
}

#[test]
fn the_best_result_comes_first() {
    let place = tempfile::tempdir().unwrap();
    for file in fs::read_dir(FIXTURE).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), place.path().join(file.file_name())).unwrap();
    }
    let file = place.path().join("publications.json");
    let mut publications: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let papers = publications["publications"].as_array_mut().unwrap();
    for (id, title, date) in [("mouse-2024", "Examples of mice", "2024"), ("rat-2025", "A rat", "2025")] {
        let mut paper = papers[0].clone();
        for (field, value) in [("id", id), ("title", title), ("date", date)] {
            paper[field] = json!(value);
        }
        for field in ["doi", "pmid", "pmcid"] {
            paper.as_object_mut().unwrap().remove(field);
        }
        papers.push(paper);
    }
    fs::write(&file, publications.to_string()).unwrap();
    let found = search(place.path().to_str().unwrap(), &["example"], b"");
    assert_eq!(
        found,
        "exemple-2014\t0.0.0\ttitle: example\n\
         mouse-2024\t0.1.0\ttitle: Examples\n\
         rat-2025\t0.1.2\tjournal: Examples\n"
    );
}

#[test]
fn each_line_of_the_input_is_answered_with_a_line_of_json() {
    let answers = answers("example\n\nÉCOLE \"\\\t🙂\r\n  mice lim  ".as_bytes());
    assert_eq!(queries(&answers), ["example", "", "ÉCOLE \"\\\t🙂", "  mice lim  "]);
    let totals: Vec<&Value> = answers.iter().map(|answer| &answer["total"]).collect();
    assert_eq!(totals, [1, 1, 0, 1]);
    assert_eq!(
        answers[0]["results"],
        json!([{
            "id": "exemple-2014",
            "score": [0, 0, 0],
            "why": [{ "word": "example", "how": "Whole", "place": "title", "found": "example" }],
        }])
    );
    assert_eq!(answers[1]["results"], json!([{ "id": "exemple-2014", "score": [0, 0, 0], "why": [] }]));
    assert!(self::answers(b"").is_empty());
}

#[test]
fn a_line_that_is_no_text_does_not_end_the_run() {
    let answers = answers(b"mice\nexampl\xE9\n\xFF\xFE\nlimits \xC3\nexample\n");
    assert_eq!(queries(&answers), ["mice", "exampl\u{FFFD}", "\u{FFFD}\u{FFFD}", "limits \u{FFFD}", "example"]);
    assert_eq!([&answers[0]["total"], &answers[4]["total"]], [1, 1]);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_double-cursus"));
    program.args(["search", "--data", FIXTURE]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = program.spawn().unwrap();
    drop(program.stdout.take());
    // The program may end before it has read this.
    let _ = program.stdin.take().unwrap().write_all(&b"example\n".repeat(10));
    let output = program.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}
