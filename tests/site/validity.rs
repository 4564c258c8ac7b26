//! The W3C's checker of HTML on the files of the release.

use crate::dist::folder;
use crate::tools::vnu;
use std::fs;

#[test]
fn the_checker_finds_no_error() {
    let found = vnu(&folder());
    assert!(found.is_empty(), "{} errors: {:#?}", found.len(), &found[..found.len().min(20)]);
}

#[test]
fn the_checker_sees_planted_faults() {
    let planted = tempfile::tempdir().unwrap();
    let html = "<!doctype html><html lang=fr><title>x</title><p id=a><p id=a><a href=/><button>x</button></a>";
    fs::write(planted.path().join("index.html"), html).unwrap();
    let found = vnu(planted.path()).join("\n");
    assert!(found.contains("Duplicate ID") && found.contains("“button” must not appear"), "{found}");
}
