//! `docs/rgaa.tsv` is the one source of what is said about the RGAA: here, that `docs/accessibility.md` and the
//! site's statement say the same, and that the tests it names exist.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)] // allowed in tests, but clippy does not see that helpers belong to them

use double_cursus::pages::criteria::{Criterion, criteria};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const DOC: &str = "docs/accessibility.md";

const INTRODUCTION: &str = "\
# Accessibility

The criteria of the RGAA 4.1.2 (titles: DINUM, Licence Ouverte 2.0), and for each: that it does not apply to this site,
which test looks at it, what is left to a person. A test that passes is no proof that a criterion is met, and nobody has
audited the site: its statement says “non conforme”, as the law has it, until somebody has.

`docs/rgaa.tsv` is the source of this page and of the site's statement. Change it there, then run
`UPDATE=1 cargo test --test statement`.

Once a release, somebody should use NVDA with Firefox and VoiceOver with Safari on the stepper, the filter and the change
of page: none of them runs on the machine that tests run on. `tests/e2e/tree.rs` keeps roles, names and states of these
three in three engines in their stead.

";

fn doc() -> String {
    let mut doc = INTRODUCTION.to_owned();
    let count = |is: fn(&Criterion) -> bool| criteria().filter(is).count();
    let (without, tested) =
        (count(|criterion| !criterion.without_object.is_empty()), count(|criterion| !criterion.tested.is_empty()));
    let (person, only) = (
        count(|criterion| !criterion.for_a_person.is_empty()),
        count(|criterion| criterion.tested.is_empty() && !criterion.for_a_person.is_empty()),
    );
    writeln!(
        doc,
        "Of {} criteria, {without} do not apply, tests look at {tested}, a person has to look at {person}, at {only} of them alone.\n",
        criteria().count()
    )
    .unwrap();
    doc += "| | Criterion | Does not apply | Tests | For a person |\n| --- | --- | --- | --- | --- |\n";
    for Criterion { number, title, without_object, tested, for_a_person } in criteria() {
        writeln!(doc, "| {number} | {title} | {without_object} | {tested} | {for_a_person} |").unwrap();
    }
    doc
}

#[test]
fn the_doc_is_the_table() {
    let path = Path::new(ROOT).join(DOC);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, doc()).unwrap();
    }
    assert!(fs::read_to_string(path).unwrap() == doc(), "{DOC} differs: UPDATE=1 cargo test --test statement");
}

#[test]
fn the_tests_that_the_table_names_exist() {
    for criterion in criteria() {
        for name in criterion.tested.split('`').skip(1).step_by(2).filter(|name| !name.contains('/')) {
            let (file, test) = name.split_once("::").unwrap_or((name, ""));
            let places = ["tests/e2e", "tests/site", "tests"].map(|place| format!("{ROOT}/{place}/{file}.rs"));
            let text = places.iter().find_map(|place| fs::read_to_string(place).ok());
            let text = text.unwrap_or_else(|| panic!("{}: there is no {file}", criterion.number));
            assert!(
                test.is_empty() || text.contains(&format!("fn {test}(")),
                "{}: there is no {name}",
                criterion.number
            );
        }
    }
}

#[test]
fn the_statement_says_what_the_table_says_and_that_nobody_has_audited() {
    for (page, state) in [("fr/accessibilite", "non conforme"), ("en/accessibility", "not compliant")] {
        let html = fs::read_to_string(format!("{ROOT}/dist/{page}/index.html")).expect("a site in dist/: make build");
        assert!(html.contains(state), "{page}: {state}");
        let lists: [fn(&Criterion) -> bool; 3] = [
            |criterion| !criterion.without_object.is_empty(),
            |criterion| !criterion.tested.is_empty(),
            |criterion| !criterion.for_a_person.is_empty(),
        ];
        for is in lists {
            let numbers: Vec<&str> = criteria().filter(is).map(|criterion| criterion.number).collect();
            assert!(html.contains(&format!("{}.</p>", numbers.join(", "))), "{page}: {numbers:?}");
        }
    }
}
