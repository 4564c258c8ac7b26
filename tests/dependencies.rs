//! What the project depends on: licences, bans and sources by cargo-deny, known holes by cargo-audit, both offline.
//!
//! `.ci/setup gates` installs them; the advisories are a copy of RustSec's database in a folder beside the checkout.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Runs a tool in the checkout; whether it is content, and what it says.
fn run(program: &str, arguments: &[&str]) -> (bool, String) {
    let output =
        Command::new(program).current_dir(ROOT).args(arguments).output().unwrap_or_else(|error| {
            panic!("{program} ({error}): run `.ci/setup gates`, then `eval \"$(.ci/setup env)\"`")
        });
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

fn deny(config: &Path) -> (bool, String) {
    run("cargo-deny", &["--offline", "--config", &config.display().to_string(), "check", "bans", "licenses", "sources"])
}

#[test]
fn licences_bans_and_sources_are_as_deny_toml_says() {
    let (is_content, said) = deny(&Path::new(ROOT).join("deny.toml"));
    assert!(is_content, "{said}");
}

#[test]
fn a_licence_a_ban_or_a_source_that_is_broken_is_told() {
    let config = fs::read_to_string(Path::new(ROOT).join("deny.toml")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("deny.toml");
    for (from, to, told) in [
        ("    \"MIT\",\n", "", "license"),
        ("\"openssl-sys\"", "\"serde\"", "serde"),
        ("https://github.com/rust-lang/crates.io-index", "https://example.org/index", "source"),
    ] {
        assert!(config.contains(from));
        fs::write(&file, config.replace(from, to)).unwrap();
        let (is_content, said) = deny(&file);
        assert!(!is_content && said.contains(told), "{from}: {said}");
    }
}

/// The copy of the database, where there is one.
fn advisories() -> Option<PathBuf> {
    let folder = std::env::var_os("DOUBLE_CURSUS_ADVISORIES")
        .map_or_else(|| Path::new(ROOT).join("../shared/advisory-db"), PathBuf::from);
    let is_there = folder.join("crates").is_dir();
    if !is_there {
        eprintln!(
            "cargo-audit has nothing to read: {} is missing; DOUBLE_CURSUS_ADVISORIES may name it",
            folder.display()
        );
    }
    is_there.then_some(folder)
}

fn audit(database: &Path, lock: &Path) -> (bool, String) {
    let (database, lock) = (database.display().to_string(), lock.display().to_string());
    run("cargo-audit", &["audit", "--db", &database, "--no-fetch", "--stale", "--file", &lock])
}

#[test]
fn no_dependency_has_a_known_hole() {
    let Some(database) = advisories() else { return };
    let (is_content, said) = audit(&database, &Path::new(ROOT).join("Cargo.lock"));
    assert!(is_content, "{said}");
}

#[test]
fn a_dependency_with_a_known_hole_is_told() {
    let Some(database) = advisories() else { return };
    let folder = tempfile::tempdir().unwrap();
    let lock = folder.path().join("Cargo.lock");
    let planted = "version = 3\n\n[[package]]\nname = \"time\"\nversion = \"0.1.42\"\n\
                   source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
    fs::write(&lock, planted).unwrap();
    let (is_content, said) = audit(&database, &lock);
    assert!(!is_content && said.contains("RUSTSEC-2020-0071"), "{said}");
}

#[test]
fn what_the_tests_take_from_npm_is_locked_and_hashed() {
    for folder in ["tests/citation", "tests/gates", "benches"] {
        let lock = fs::read_to_string(Path::new(ROOT).join(folder).join("package-lock.json")).unwrap();
        let lock: serde_json::Value = serde_json::from_str(&lock).unwrap();
        for (name, package) in lock["packages"].as_object().unwrap() {
            let is_locked = package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-"));
            assert!(name.is_empty() || is_locked || package["inBundle"] == true, "{folder}: {name}");
        }
    }
}
