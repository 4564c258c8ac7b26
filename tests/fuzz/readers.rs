//! Addresses, queries, datasets and records to import.

use crate::hostile::{damaged, params, path, text};
use crate::{DATA, each};
use double_cursus::calendar::Choices;
use double_cursus::locale::Locale;
use double_cursus::route::Route;
use double_cursus::search::{Engine, Expression, Query, Shelf, View};
use double_cursus::tool::check::{check, check_texts};
use double_cursus::tool::import::read_all;
use double_cursus::tool::{DataFile, fixtures};
use proptest::prelude::*;
use serde_json::Value;
use std::cell::RefCell;
use std::fs;
use std::path::Path;

#[test]
fn any_path_is_a_page_whose_own_path_leads_to_it() {
    each(1, path(), |path| {
        let route = Route::parse(&path);
        if route != Route::NotFound {
            prop_assert_eq!(Route::parse(&route.path()), route);
        }
        Ok(())
    });
}

#[test]
fn any_query_of_an_address_is_read_and_what_is_written_is_read_alike() {
    each(1, params(), |params| {
        let (query, _) = Query::from_params(&params);
        let written = query.to_params();
        let (again, dropped) = Query::from_params(&written);
        prop_assert_eq!(again.to_params(), written);
        prop_assert!(dropped.is_empty(), "{:?}", dropped);
        Ok(())
    });
}

#[test]
fn any_choices_of_an_address_are_read_and_what_is_written_is_read_alike() {
    each(1, params(), |params| {
        let (choices, _) = Choices::from_params(&params);
        prop_assert_eq!(Choices::from_params(&choices.to_params()).0, choices);
        Ok(())
    });
}

#[test]
fn any_text_is_a_query() {
    each(1, text(), |text| {
        Expression::parse(&text);
        Ok(())
    });
}

#[test]
fn any_question_is_answered() {
    let engine = RefCell::new(Engine::new(Shelf::of(&DATA)));
    each(10, (text(), params()), |(text, params)| {
        let (mut query, _) = Query::from_params(&params);
        query.text = text;
        let answer = engine.borrow_mut().ask(&query, &View::new(Locale::Fr));
        prop_assert!(answer.rows.len() <= query.size.number());
        Ok(())
    });
}

fn fixture() -> Vec<(DataFile, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dataset");
    assert!(check(&folder).is_ok());
    DataFile::ALL.map(|file| (file, fs::read_to_string(folder.join(file.to_string())).unwrap())).into()
}

/// Either a dataset, or faults with something to say in both languages.
fn is_read(texts: &[(DataFile, String)]) -> Result<(), TestCaseError> {
    if let Err(faults) = check_texts(texts, Vec::new()) {
        prop_assert!(!faults.is_empty());
        for fault in &faults {
            prop_assert!(Locale::ALL.iter().all(|locale| !fault.message(*locale).is_empty()));
        }
    }
    Ok(())
}

#[test]
fn a_damaged_data_file_is_read_or_its_faults_are_told() {
    let texts = fixture();
    let cases = (0..texts.len()).prop_flat_map({
        let texts = texts.clone();
        move |index| damaged(texts[index].1.clone().into_bytes()).prop_map(move |bytes| (index, bytes))
    });
    each(100, cases, |(index, bytes)| {
        let mut texts = texts.clone();
        texts[index].1 = String::from_utf8_lossy(&bytes).into_owned();
        is_read(&texts)
    });
}

/// Puts a value in the place of the one of this number, counted from the first.
fn replace(value: &mut Value, number: &mut usize, with: &Value) {
    if *number == 0 {
        *value = with.clone();
    }
    *number = number.wrapping_sub(1);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, number, with)),
        Value::Object(fields) => fields.values_mut().for_each(|field| replace(field, number, with)),
        _ => {}
    }
}

#[test]
fn a_hostile_value_anywhere_is_read_or_its_faults_are_told() {
    let texts = fixture();
    let value = prop_oneof![
        6 => text().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => prop::sample::select(&["null", "[]", "{}", "[[]]", "{\"\": {}}", "true"][..])
            .prop_map(|json| serde_json::from_str(json).unwrap()),
    ];
    each(100, (0..texts.len(), 0..400usize, value), |(index, mut number, value)| {
        let mut texts = texts.clone();
        let mut document: Value = serde_json::from_str(&texts[index].1).unwrap();
        replace(&mut document, &mut number, &value);
        texts[index].1 = document.to_string();
        is_read(&texts)
    });
}

#[test]
fn damaged_records_are_read_or_their_faults_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("records.jsonl");
    fixtures::write(4, &file).unwrap();
    let bytes = fs::read(&file).unwrap();
    each(3, damaged(bytes), |bytes| {
        if let Err(faults) = read_all(&bytes) {
            prop_assert!(!faults.is_empty());
            for fault in &faults {
                prop_assert!(Locale::ALL.iter().all(|locale| !fault.message(*locale).is_empty()));
            }
        }
        Ok(())
    });
}

#[test]
fn hostile_records_are_read_or_their_faults_are_told() {
    let record = (text(), text(), text(), text(), text()).prop_map(|(id, title, author, journal, doi)| {
        serde_json::json!({ "id": id, "title": title, "authors": [author], "journal": journal, "year": 2001,
            "doi": doi, "topic": "x", "lang": "en" })
    });
    each(3, record, |record| {
        if let Err(faults) = read_all(record.to_string().as_bytes()) {
            prop_assert!(faults.iter().all(|fault| !fault.message(Locale::Fr).is_empty()));
        }
        Ok(())
    });
}
