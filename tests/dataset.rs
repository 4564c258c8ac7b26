//! What the check says of a folder of data files: nothing where all is well, everything where it is not.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "dataset/cases.rs"]
mod cases;

use cases::CASES;
use double_cursus::locale::Locale;
use double_cursus::tool::DataFile;
use double_cursus::tool::check::{Fault, check};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A copy of the fixture that a test may spoil.
struct Folder(TempDir);

impl Folder {
    fn new() -> Folder {
        let folder = Folder(TempDir::new().unwrap());
        for file in DataFile::ALL {
            fs::copy(fixture().join(file.to_string()), folder.path(file.stem())).unwrap();
        }
        folder
    }

    fn path(&self, stem: &str) -> PathBuf {
        self.0.path().join(format!("{stem}.json"))
    }

    fn edited(edits: &[(&str, &str, &str)]) -> Folder {
        let folder = Folder::new();
        for (stem, from, to) in edits {
            let text = fs::read_to_string(folder.path(stem)).unwrap();
            assert_eq!(text.matches(from).count(), 1, "{from} must stand once in {stem}.json");
            folder.write(stem, text.replace(from, to));
        }
        folder
    }

    fn write(&self, stem: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(stem), bytes).unwrap();
    }

    fn faults(&self) -> Vec<Fault> {
        check(self.0.path()).err().unwrap_or_default()
    }

    fn messages(&self, locale: Locale) -> Vec<String> {
        self.faults().iter().map(|fault| fault.message(locale)).collect()
    }
}

fn fixture() -> PathBuf {
    Path::new(ROOT).join("tests/fixtures/dataset")
}

#[test]
fn the_fixture_has_no_fault() {
    let dataset = check(&fixture()).unwrap();
    assert_eq!(dataset.publications.publications.len(), 3);
}

#[test]
fn the_real_dataset_has_no_fault() {
    let faults = check(&Path::new(ROOT).join("public/data")).err().unwrap_or_default();
    let messages: Vec<String> = faults.iter().map(|fault| fault.message(Locale::En)).collect();
    assert!(messages.is_empty(), "\n{}", messages.join("\n"));
}

#[test]
fn every_seeded_fault_is_reported_with_its_place_and_its_remedy() {
    for case in CASES {
        let folder = Folder::edited(case.edits);
        assert_eq!(folder.messages(Locale::En), case.english, "{}", case.name);
        if !case.french.is_empty() {
            assert_eq!(folder.messages(Locale::Fr), case.french, "{}", case.name);
        }
    }
}

#[test]
fn five_faults_in_three_files_are_reported_in_one_run() {
    let folder = Folder::edited(&[
        ("site", "https://exemple.org/double-cursus/", "https://exemple.org/double-cursus"),
        ("alumni", "\"class_year\": 2007", "\"class_year\": \"2007\""),
        ("alumni", "0000-0002-1825-0097", "0000-0002-1825-0098"),
        ("publications", "\"printed\": \"Exemple A\"", "\"printed\": \"Exemple, A\""),
        ("publications", "\"date\": \"2016\"", "\"date\": \"2016-13\""),
    ]);
    assert_eq!(
        folder.messages(Locale::En),
        [
            "alumni.json, line 9, “ada-exemple”, field “class_year”: “2007” is not a whole number. Write digits without quotes, for example 2014.",
            "alumni.json, line 11, “ada-exemple”, field “orcid”: “0000-0002-1825-0098” looks like an ORCID iD, but one of its digits is wrong. Copy it again from orcid.org.",
            "publications.json, line 27, “exemple-2014”, field “alumni #1 › printed”: “Exemple, A” is not in the list “authors” of this publication. Perhaps “Exemple A”? Write it letter for letter as in that list.",
            "publications.json, line 40, “modele-2016”, field “date”: “2016-13” is not a date. Write the year, the year and month, or the day: 2014, 2014-03 or 2014-03-19.",
            "site.json, line 3, field “base_url”: “https://exemple.org/double-cursus” must end with a slash. Write “https://exemple.org/double-cursus/”.",
        ]
    );
}

#[test]
fn a_broken_file_does_not_hide_the_faults_of_the_others() {
    let folder = Folder::edited(&[
        ("sources", "\"sources\": [\n", "\"sources\": [[\n"),
        ("publications", "\"Un modèle simple\"", "\"Un modèle <b>simple</b>\""),
    ]);
    let files: Vec<DataFile> = folder.faults().iter().map(|fault| fault.file).collect();
    // Not one for each source that is cited: whether they exist cannot be told.
    assert_eq!(files, [DataFile::Publications, DataFile::Sources]);
}

#[test]
fn a_file_that_cannot_be_read_is_a_fault() {
    let folder = Folder::new();
    fs::remove_file(folder.path("alumni")).unwrap();
    folder.write("lille", b"{\n\"name\": \"Facult\xE9\"}");
    folder.write("school", b"\xEF\xBB\xBF{}");
    folder.write("site", "");
    fs::File::options().write(true).open(folder.path("sources")).unwrap().set_len((200 << 20) + 1).unwrap();
    assert_eq!(
        folder.messages(Locale::En),
        [
            "alumni.json: this file is missing. Put it back into the folder, under exactly this name.",
            "lille.json, line 2: this file is not saved as UTF-8. Choose “UTF-8” in “Save as”.",
            "school.json, line 1: this file begins with an invisible mark (BOM). Choose “UTF-8” without BOM in “Save as”.",
            "site.json, line 1: this file is empty.",
            "sources.json: this file has 201 MB; the limit is 200 MB. It was not read.",
        ]
    );
    assert_eq!(
        folder.messages(Locale::Fr),
        [
            "alumni.json : ce fichier manque. Le remettre dans le dossier, sous ce nom exact.",
            "lille.json, ligne 2 : ce fichier n'est pas enregistré en UTF-8. Choisir « UTF-8 » dans « Enregistrer sous ».",
            "school.json, ligne 1 : ce fichier commence par une marque invisible (BOM). Choisir « UTF-8 » sans BOM dans « Enregistrer sous ».",
            "site.json, ligne 1 : ce fichier est vide.",
            "sources.json : ce fichier fait 201 Mo ; la limite est de 200 Mo. Il n'a pas été lu.",
        ]
    );
}

#[test]
fn brackets_within_brackets_do_not_overflow_the_stack() {
    let folder = Folder::new();
    folder.write("site", "[".repeat(1_000_000));
    folder.write("lille", "{\"a\":\n".repeat(100_000));
    assert_eq!(
        folder.messages(Locale::En),
        [
            "lille.json, line 65: too many brackets within brackets.",
            "site.json, line 1: too many brackets within brackets."
        ]
    );
}

#[test]
fn a_text_that_is_too_long_is_shown_by_its_length() {
    let long = format!("\"en\": \"{}\"", "x".repeat(5_001));
    let folder = Folder::edited(&[("school", "\"en\": \"A school.\"", &long)]);
    assert_eq!(
        folder.messages(Locale::En),
        [
            "school.json, line 4, field “summary › en”: this text has 5001 characters; the limit is 5000. Shorten or divide it."
        ]
    );
}

#[test]
fn what_only_the_types_refuse_is_reported_with_its_line() {
    // A whole number by the schema's rules; the type takes digits only.
    let folder = Folder::edited(&[("lille", "\"low\": 20", "\"low\": 20.0")]);
    assert_eq!(
        folder.messages(Locale::En),
        [
            "lille.json, line 16: this cannot be read. The program says: invalid type: floating point `20.0`, expected u32 at line 16 column 28"
        ]
    );
}

#[test]
fn a_long_value_is_shortened() {
    let folder = Folder::edited(&[("publications", "\"24000001\"", &format!("\"{}\"", "9".repeat(300)))]);
    let [message] = folder.messages(Locale::En).try_into().unwrap();
    assert!(message.contains(&format!("“{}…” is not a PubMed number", "9".repeat(80))), "{message}");
}

/// The program's exit code, what it writes, and what it reports.
fn program(folder: &Path, lang: &str) -> (Option<i32>, String, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_double-cursus"));
    let output = program.arg("check").arg("--data").arg(folder).env("LC_ALL", lang).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_program_says_one_line_when_all_is_well() {
    let folder = Folder::new();
    let place = folder.0.path().display();
    let english = format!("{place}: 3 publications, 3 alumni, 3 sources, no fault\n");
    assert_eq!(program(folder.0.path(), "C"), (Some(0), english, String::new()));
    let french = format!("{place} : 3 publications, 3 alumni, 3 sources, aucune faute\n");
    assert_eq!(program(folder.0.path(), "fr_FR.UTF-8"), (Some(0), french, String::new()));
}

#[test]
fn the_program_counts_the_faults_and_fails() {
    let folder = Folder::edited(&[("site", "2026-03-19", "2026-02-30")]);
    let report = "site.json, line 5, field “updated”: “2026-02-30” is not in the calendar. Correct the day, or write the year and month only.\n1 fault in 1 file.\n";
    assert_eq!(program(folder.0.path(), "C"), (Some(1), String::new(), report.to_owned()));
    fs::remove_file(folder.path("lille")).unwrap();
    let (_, _, report) = program(folder.0.path(), "fr_FR.UTF-8");
    assert_eq!(report.lines().last(), Some("2 fautes dans 2 fichiers."));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(
        stem in prop::sample::select(DataFile::ALL.map(DataFile::stem).to_vec()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8),
    ) {
        let folder = Folder::new();
        let mut bytes = fs::read(folder.path(stem)).unwrap();
        for (place, byte, change) in changes {
            let place = place.index(bytes.len());
            match change {
                0 => bytes[place] = byte,
                1 => bytes.insert(place, byte),
                _ => {
                    bytes.remove(place);
                }
            }
        }
        folder.write(stem, bytes);
        for fault in folder.faults() {
            prop_assert!(!fault.message(Locale::Fr).is_empty());
        }
    }

    /// Mutations that mostly stay JSON: what follows the parser sees values of every wrong type.
    #[test]
    fn no_values_make_it_panic(
        stem in prop::sample::select(DataFile::ALL.map(DataFile::stem).to_vec()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..VALUES.len()), 1..5),
    ) {
        let folder = Folder::new();
        let mut text = fs::read_to_string(folder.path(stem)).unwrap();
        for (place, value) in changes {
            let strings: Vec<_> = text.match_indices('"').map(|(offset, _)| offset).collect();
            let pair = place.index(strings.len() / 2) * 2;
            text.replace_range(strings[pair]..=strings[pair + 1], VALUES[value]);
        }
        folder.write(stem, text);
        folder.messages(Locale::En);
    }
}

const VALUES: [&str; 12] = [
    "null",
    "true",
    "-1",
    "1e999",
    "[]",
    "{}",
    "\"\"",
    "\"id\"",
    "\"hidden\"",
    "[\"\\u202e\"]",
    "{\"id\": 5}",
    "\"<a &amp;\\u0000\"",
];
