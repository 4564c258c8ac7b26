//! lychee, a link checker that is not ours, on the files of the release: no link and no anchor is broken.

use crate::dist::folder;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Whether every link of a folder's pages leads somewhere, and what lychee says.
fn check(folder: &Path) -> (bool, String) {
    let output = Command::new("lychee")
        .args(["--offline", "--include-fragments", "--no-progress", "--index-files", "index.html", "--root-dir"])
        .arg(folder)
        .arg(folder)
        .output()
        .unwrap_or_else(|error| panic!("lychee ({error}): run `.ci/setup gates`, then `eval \"$(.ci/setup env)\"`"));
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

#[test]
fn lychee_finds_no_broken_link_or_anchor() {
    let (is_content, said) = check(&folder());
    assert!(is_content, "{said}");
}

#[test]
fn lychee_sees_a_broken_link_and_a_broken_anchor() {
    let planted = tempfile::tempdir().unwrap();
    fs::create_dir(planted.path().join("fr")).unwrap();
    fs::write(planted.path().join("fr/index.html"), "<h1 id=\"here\">x</h1>").unwrap();
    for (link, is_right) in [("/fr/#here", true), ("/fr/", true), ("/fr/#there", false), ("/en/", false)] {
        fs::write(planted.path().join("index.html"), format!("<a href=\"{link}\">x</a>")).unwrap();
        let (is_content, said) = check(planted.path());
        assert_eq!(is_content, is_right, "{link}: {said}");
    }
}
