//! `double-cursus dataset`: bibliographic records as a folder of data files.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

use double_cursus::dataset::{Dataset, Publication};
use double_cursus::locale::Locale;
use double_cursus::tool::check::{Fault, check};
use double_cursus::tool::fixtures;
use double_cursus::tool::import::{Error, Summary, import};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

const BASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");

/// A file of records, and where its dataset goes.
struct Import {
    place: TempDir,
}

impl Import {
    fn of(records: impl AsRef<[u8]>) -> Import {
        let place = TempDir::new().unwrap();
        fs::write(place.path().join("records.jsonl"), records).unwrap();
        Import { place }
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("dataset")
    }

    fn run(&self) -> Result<Summary, Error> {
        import(&self.place.path().join("records.jsonl"), Path::new(BASE), &self.folder())
    }

    fn dataset(&self) -> (Summary, Dataset) {
        let summary = self.run().map_err(|error| error.message(Locale::En)).unwrap();
        let messages = |faults: Vec<Fault>| faults.iter().map(|fault| fault.message(Locale::En)).collect::<Vec<_>>();
        (summary, check(&self.folder()).map_err(messages).unwrap())
    }

    fn messages(&self, locale: Locale) -> Vec<String> {
        self.run().unwrap_err().message(locale).lines().map(str::to_owned).collect()
    }
}

const RECORDS: &str = r#"{"id": "pmid:10601965", "title": "Gabapentin &amp; <i>in vivo</i>  pain.", "authors": ["J. van der Berg", "B C"], "journal": "Pain", "year": 1999, "doi": "https://doi.org/10.1002/1097-0142(197707)40:1%3C105::aid-x%3E3.0.co;2-%23", "topic": "Pain", "lang": "en"}
{"id": "cdl:Izaw66", "title": "Étude", "authors": ["J van der Berg"], "journal": "", "year": 1966, "topic": "Mémoire", "lang": "fr"}

{"id": "W2898177153", "title": "Zur Frage", "authors": ["J. van der Berg", "«»"], "journal": "Pain", "year": 2001, "doi": "", "topic": "Pain", "lang": "de"}
{"id": "cdl:izaw66", "title": "病気", "authors": ["小林"], "journal": "PAIN", "year": 2020, "doi": null, "topic": "Pain", "lang": "fr"}
"#;

#[test]
fn every_record_becomes_a_publication_that_passes_the_check() {
    let (summary, data) = Import::of(RECORDS).dataset();
    let expected = Summary {
        publications: 4,
        stand_ins: 3,
        journals: 3,
        topics: 2,
        other_language: 1,
        without_journal: 1,
        cleaned: 1,
    };
    assert_eq!(summary, expected);
    let papers = &data.publications.publications;
    let ids: Vec<&str> = papers.iter().map(|paper| paper.id.as_str()).collect();
    assert_eq!(ids, ["pmid-10601965", "cdl-izaw66", "w2898177153", "cdl-izaw66-2"]);
    assert_eq!(papers[0].title, "Gabapentin & in vivo pain");
    assert_eq!(papers[0].pmid.as_ref().unwrap().as_str(), "10601965");
    assert_eq!(papers[0].doi.as_ref().unwrap().as_str(), "10.1002/1097-0142(197707)40:1<105::aid-x>3.0.co;2-#");
    assert_eq!(papers[0].date.to_string(), "1999");
    assert_eq!([papers[1].pmid.is_none(), papers[1].doi.is_none()], [true, true]);
    assert_eq!(papers.iter().map(|paper| paper.lang.tag()).collect::<Vec<_>>(), ["en", "fr", "en", "fr"]);
    let people: Vec<&str> = papers.iter().map(|paper| paper.alumni[0].id.as_str()).collect();
    assert_eq!(people, ["j-van-der-berg", "j-van-der-berg-2", "j-van-der-berg", "person"]);
    assert_eq!(data.alumnus(&papers[0].alumni[0].id).unwrap().sort_name, "van der Berg, J.");
}

#[test]
fn stand_ins_are_marked_and_the_school_keeps_its_witnesses() {
    let (_, data) = Import::of(RECORDS).dataset();
    let real = check(Path::new(BASE)).unwrap();
    for paper in &data.publications.publications {
        let authorship = &paper.alumni[0];
        assert!(authorship.evidence.fr.contains("essai") && authorship.evidence.en.contains("Stand-in"));
        let person = data.alumnus(&authorship.id).unwrap();
        assert!(person.facts[0].text.fr.contains("essai") && person.facts[0].text.en.contains("Stand-in"));
        assert_eq!(person.sources[0].as_str(), "stand-ins");
    }
    assert!(!real.school.testimonials.is_empty());
    let mut school = Arc::unwrap_or_clone(real.clone().without_hidden().school);
    // The papers went; the people who show what a step is like stayed.
    school.steps.iter_mut().flat_map(|step| &mut step.alumni).for_each(|example| example.paper = None);
    assert_eq!(*data.school, school);
    for testimonial in &data.school.testimonials {
        assert_eq!(data.alumnus(&testimonial.person), real.alumnus(&testimonial.person));
    }
    assert!(data.sources.sources.iter().any(|source| source.id.as_str() == "stand-ins"));
}

#[test]
fn classes_spread_over_the_years_and_stay_the_same() {
    let line = |n: usize| {
        format!(
            r#"{{"id":"x:{n}","title":"T {n}","authors":["Author {n}"],"journal":"J","year":2000,"topic":"T","lang":"en"}}"#
        ) + "\n"
    };
    let records: String = (0..500).map(line).collect();
    let (_, data) = Import::of(&records).dataset();
    let classes = |data: &Dataset| data.alumni.alumni.iter().map(|alumnus| alumnus.class_year).collect::<Vec<_>>();
    let years: std::collections::BTreeSet<_> = classes(&data).into_iter().flatten().collect();
    assert_eq!((years.first(), years.last(), years.len()), (Some(&2003), Some(&2024), 22));
    assert!((20..90).contains(&classes(&data).iter().filter(|class| class.is_none()).count()));
    assert_eq!(classes(&Import::of(&records).dataset().1), classes(&data));
}

#[test]
fn every_fault_of_every_line_is_told_and_nothing_is_written() {
    let mut records = br#"{"id":"a:1","title":"","authors":[],"year":"2002","titel":1,"topic":"t"}
nope
{"id":"a:1","title":"T","authors":["A",3," "],"year":20,"doi":"x","topic":["t"],"lang":"fr","lang":"en"}
"#
    .to_vec();
    records.extend(b"\xff\n");
    let import = Import::of(records);
    assert_eq!(
        import.messages(Locale::En),
        [
            "line 1: there is no field “titel” here. Perhaps “title”? Correct its name, or remove it.",
            "line 1, field “title”: there is nothing to read here. Write the text.",
            "line 1, field “authors”: no author is named. Name at least one.",
            "line 1, field “year”: “2002” is not a whole number. Write digits without quotes, for example 2014.",
            "line 1, field “lang”: this field is missing. Add it.",
            "line 2: this line is no JSON object. The program says: expected ident, column 2",
            "line 3, field “lang”: this field is given twice. Keep one.",
            "line 3, field “authors”: “3” is not a text. Write a text between straight quotes, for example \"2014\".",
            "line 3, field “authors”: there is nothing to read here. Write the text.",
            "line 3, field “year”: “20” is not a year. Write a number from 1000 to 2999.",
            "line 3, field “doi”: “x” is not a DOI. Write only the part that begins with 10., for example 10.1016/j.neuron.2014.01.026.",
            "line 3, field “topic”: “[\"t\"]” is not a text. Write a text between straight quotes, for example \"2014\".",
            "line 3, field “id”: “a:1” already stands on line 1. Remove one of the two lines, or correct the value.",
            "line 4: this line is not UTF-8. Save the file as UTF-8.",
        ]
    );
    let french = import.messages(Locale::Fr);
    assert_eq!(french.len(), 14);
    assert_eq!(french[2], "ligne 1, champ « authors » : aucun auteur n'est nommé. En nommer au moins un.");
    assert!(!import.folder().exists());
}

#[test]
fn a_folder_without_the_rest_of_the_data_is_named() {
    let place = Import::of(RECORDS);
    let error = import(&place.place.path().join("records.jsonl"), place.place.path(), &place.folder()).unwrap_err();
    let message = error.message(Locale::En);
    assert!(
        message.starts_with(&format!("The rest of the data comes from the folder {};", place.place.path().display()))
    );
    assert_eq!(message.lines().count(), 7, "the head, and each of the six files");
}

#[test]
fn data_of_others_are_never_overwritten() {
    let import = Import::of(RECORDS);
    import.dataset();
    import.run().unwrap(); // its own may be
    fs::copy(Path::new(BASE).join("sources.json"), import.folder().join("sources.json")).unwrap();
    assert!(import.messages(Locale::En)[0].contains("holds other data"));
}

#[test]
fn made_up_records_are_the_same_each_time_and_pass_the_check() {
    let place = TempDir::new().unwrap();
    let written = |count: usize| {
        let file = place.path().join("made-up.jsonl");
        fixtures::write(count, &file).unwrap();
        fs::read_to_string(&file).unwrap()
    };
    let records = written(500);
    assert_eq!(records, written(500));
    assert!(written(600).starts_with(&records));
    let (summary, data) = Import::of(&records).dataset();
    assert_eq!(summary.publications, 500);
    let papers = &data.publications.publications;
    let share = |is: &dyn Fn(&Publication) -> bool| papers.iter().filter(|paper| is(paper)).count() as f64 / 500.0;
    assert!((0.56..0.72).contains(&share(&|paper| paper.doi.is_some())));
    assert!((0.03..0.10).contains(&share(&|paper| paper.lang == Locale::Fr)));
    let authors: usize = papers.iter().map(|paper| paper.authors.len()).sum();
    assert!((3.8..4.6).contains(&(authors as f64 / 500.0)));
}
