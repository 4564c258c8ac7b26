//! Whatever comes in, nothing panics: every reader of files and addresses, every writer, fed with what no honest person
//! writes. `DOUBLE_CURSUS_CASES` says how many cases each of the quick ones gets; `make audit` asks for a million.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "fuzz/files.rs"]
mod files;
#[path = "fuzz/hostile.rs"]
mod hostile;
#[path = "fuzz/readers.rs"]
mod readers;
#[path = "fuzz/writers.rs"]
mod writers;

use double_cursus::dataset::Dataset;
use double_cursus::tool::check::check;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use std::path::Path;
use std::sync::LazyLock;

/// The dataset that is shipped.
static DATA: LazyLock<Dataset> =
    LazyLock::new(|| check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).unwrap().without_hidden());

/// How many cases a quick reader gets in `make test`.
const USUAL: u32 = 3_000;

/// Tries cases; where one takes as long as `weight` quick ones, as many fewer.
fn each<S: Strategy>(weight: u32, cases: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let asked = std::env::var("DOUBLE_CURSUS_CASES").ok();
    let number = asked.map_or(USUAL, |number| number.parse().unwrap());
    let config = Config { cases: (number / weight).max(1), failure_persistence: None, ..Config::default() };
    TestRunner::new(config).run(&cases, test).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_panic_is_found() {
    let found = std::panic::catch_unwind(|| {
        each(1, hostile::text(), |text| {
            assert!(!text.contains('\u{202E}'), "planted");
            Ok(())
        });
    });
    assert!(found.is_err());
}
