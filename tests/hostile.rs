//! A dataset that means harm: refused with a message, or shown as the plain text that it is.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "made/mod.rs"]
mod made;

use double_cursus::dataset::Dataset;
use double_cursus::locale::Locale;
use double_cursus::search::{Engine, Query, Shelf, View};
use double_cursus::tool::check::{check, check_texts};
use double_cursus::tool::{DataFile, fixtures, import};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Harmless as text, harmful wherever it would be taken for more. The check lets them pass: a title may say anything.
const TITLES: [&str; 9] = [
    "x\" onmouseover=\"alert(1)\" y=\"",
    "x' onfocus='alert(1)' autofocus='",
    "javascript:alert(document.domain)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "p<0.05 & q>2 &c. ]]> --> `${alert(1)}` {{7*7}}",
    "Robert'); DROP TABLE publications;-- (a title)",
    "=HYPERLINK(\"https://example.org\",\"in a spreadsheet\")",
    "constructor __proto__ toString hasOwnProperty",
    "%3Cscript%3Ealert(1)%3C/script%3E and \\u003cscript\\u003e",
];

struct Site {
    place: TempDir,
    data: Dataset,
}

/// A site whose papers, people and journals are called so.
static SITE: LazyLock<Site> = LazyLock::new(|| {
    let place = TempDir::new().unwrap();
    let [records, data, folder] = ["records.jsonl", "data", "dist"].map(|name| place.path().join(name));
    let record = |(number, title): (usize, &&str)| {
        json!({ "id": format!("pmid:{}", 100 + number), "title": title, "authors": [format!("Harm {title}"), "Other A"],
            "journal": format!("Journal {title}"), "year": 2001, "topic": "x", "lang": "en" })
        .to_string()
    };
    fs::write(&records, TITLES.iter().enumerate().map(record).collect::<Vec<_>>().join("\n")).unwrap();
    import::import(&records, &public_data(), &data).map_err(|error| error.message(Locale::En)).unwrap();
    made::site(&data, &folder, made::STAND_INS).unwrap();
    Site { place, data: check(&data).unwrap().typeset().unwrap() }
});

fn public_data() -> PathBuf {
    Path::new(ROOT).join("public/data")
}

impl Site {
    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.place.path().join("dist").join(path)).unwrap()
    }

    /// Every page, by its path.
    fn pages(&self) -> Vec<(String, Html)> {
        let (mut pages, mut folders) = (Vec::new(), vec![self.place.path().join("dist")]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "html") {
                    pages.push((path.display().to_string(), Html::parse_document(&fs::read_to_string(&path).unwrap())));
                }
            }
        }
        pages
    }
}

/// What would run or lead astray on a page.
fn dangers(page: &Html) -> Vec<String> {
    let all = Selector::parse("*").unwrap();
    let mut dangers = Vec::new();
    for element in page.select(&all) {
        let name = element.value().name();
        for (attribute, value) in element.value().attrs() {
            let value = value.trim_start().to_lowercase();
            let is_address = ["href", "src", "action", "formaction", "data"].contains(&attribute);
            let has_scheme = ["javascript:", "data:", "vbscript:"].iter().any(|scheme| value.starts_with(scheme));
            if attribute.starts_with("on")
                || attribute == "style"
                || attribute == "autofocus"
                || is_address && has_scheme
            {
                dangers.push(format!("<{name} {attribute}={value:?}>"));
            }
        }
        let is_data = element.attr("type") == Some("application/ld+json");
        if ["script", "iframe", "object", "embed", "base"].contains(&name) && element.attr("src").is_none() && !is_data
        {
            dangers.push(format!("<{name}>"));
        }
    }
    dangers
}

#[test]
fn nothing_of_it_runs_on_any_page() {
    let pages = SITE.pages();
    assert!(pages.len() > 2 * TITLES.len());
    for (path, page) in &pages {
        assert!(dangers(page).is_empty(), "{path}: {:?}", dangers(page));
    }
}

#[test]
fn a_page_that_takes_text_for_more_is_found() {
    for html in [
        "<p title=\"x\" onmouseover=\"alert(1)\">",
        "<a href=\" JavaScript:alert(1)\">x</a>",
        "<script>alert(1)</script>",
        "<iframe srcdoc=x></iframe>",
        "<p style=\"color: red\">",
    ] {
        assert_eq!(dangers(&Html::parse_document(html)).len(), 1, "{html}");
    }
}

#[test]
fn every_title_is_shown_and_told_to_machines_as_it_is() {
    let (heading, machine) = (Selector::parse("h1").unwrap(), Selector::parse("script[type]").unwrap());
    let papers = &SITE.data.publications.publications;
    assert_eq!(papers.len(), TITLES.len());
    for paper in papers {
        let page = Html::parse_document(&SITE.text(&format!("en/publications/{}/index.html", paper.id)));
        let shown: String = page.select(&heading).next().unwrap().text().collect();
        // The page sets quotation marks by the rules of the title's language, and changes nothing else.
        let quotes = ['"', '\'', '“', '”', '‘', '’', '«', '»', '\u{a0}', '\u{202f}', ' '];
        let letters = |text: &str| text.replace(quotes, "");
        assert_eq!(letters(&shown), letters(&paper.title));
        let data = page.select(&machine).find(|script| script.attr("type") == Some("application/ld+json")).unwrap();
        let data: Value = serde_json::from_str(&data.text().collect::<String>()).unwrap();
        assert_eq!(data["headline"].as_str().or(data["name"].as_str()).unwrap(), paper.title);
        let feed = SITE.text("en/publications/atom.xml");
        let document = roxmltree::Document::parse(&feed).unwrap();
        assert!(
            document.descendants().filter_map(|node| node.text()).any(|text| letters(text) == letters(&paper.title)),
            "{}",
            paper.title
        );
    }
}

/// The shipped texts, one value replaced.
fn with(file: DataFile, pointer: &str, value: Value) -> Vec<(DataFile, String)> {
    let folder = Path::new(ROOT).join("tests/fixtures/dataset");
    DataFile::ALL
        .map(|one| {
            let text = fs::read_to_string(folder.join(one.to_string())).unwrap();
            if one != file {
                return (one, text);
            }
            let mut document: Value = serde_json::from_str(&text).unwrap();
            *document.pointer_mut(pointer).unwrap() = value.clone();
            (one, document.to_string())
        })
        .into()
}

/// What the check says of a file of this content.
fn messages(texts: &[(DataFile, String)]) -> Vec<String> {
    let faults = check_texts(texts, Vec::new()).err().unwrap_or_default();
    faults.iter().map(|fault| fault.message(Locale::En)).collect()
}

#[track_caller]
fn refused(texts: &[(DataFile, String)], told: &str) {
    let messages = messages(texts);
    assert!(messages.iter().any(|message| message.contains(told)), "{told}: {messages:#?}");
}

const TITLE: &str = "/publications/0/title";

#[test]
fn what_is_no_plain_text_is_refused() {
    for (text, told) in [
        ("a </script><script>alert(1)</script>", "is HTML"),
        ("a <img src=x onerror=alert(1)>", "is HTML"),
        ("a <!-- b", "is HTML"),
        ("a &lt;b", "is HTML"),
        ("a \u{202E}gnp.exe", "invisible character"),
        ("a \u{2066}b\u{2069}", "invisible character"),
        ("a\u{200B}b", "invisible character"),
        ("a\u{0}b", "control character"),
        ("a\u{1B}[2J", "control character"),
        ("a\nb", "a line break"),
    ] {
        refused(&with(DataFile::Publications, TITLE, text.into()), told);
    }
    assert!(messages(&with(DataFile::Publications, TITLE, "An ordinary title".into())).is_empty());
}

#[test]
fn an_address_with_another_scheme_is_refused() {
    for address in
        ["javascript:alert(1)", "JAVASCRIPT:alert(1)//https://", "data:text/html,<b>", "//example.org/", "vbscript:x"]
    {
        refused(&with(DataFile::Sources, "/sources/0/url", address.into()), "url");
    }
    for base in ["javascript:alert(1)/", "ftp://example.org/"] {
        refused(&with(DataFile::Site, "/base_url", base.into()), "base_url");
    }
}

#[test]
fn five_megabytes_of_text_are_refused_in_a_short_message() {
    let since = Instant::now();
    let found = messages(&with(DataFile::Publications, TITLE, "long ".repeat(1 << 20).trim_end().into()));
    assert!(found.iter().any(|message| message.contains("characters; the limit is")), "{}", found.len());
    assert!(found.iter().all(|message| message.len() < 2_000));
    assert!(since.elapsed() < Duration::from_secs(30), "{:?}", since.elapsed());
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let mut texts = with(DataFile::Publications, TITLE, "x".into());
        for text in texts.iter_mut().filter(|(file, _)| *file == DataFile::Publications) {
            text.1 = open.repeat(100_000) + "1" + &close.repeat(100_000);
        }
        refused(&texts, "publications.json");
        texts.iter_mut().for_each(|(_, text)| *text = open.repeat(100_000));
        assert!(!messages(&texts).is_empty());
    }
}

#[test]
fn fifty_thousand_records_are_read_and_searched() {
    let place = TempDir::new().unwrap();
    let [records, data] = ["records.jsonl", "data"].map(|name| place.path().join(name));
    fixtures::write(50_000, &records).unwrap();
    import::import(&records, &public_data(), &data).map_err(|error| error.message(Locale::En)).unwrap();
    let dataset = check(&data).unwrap();
    let mut engine = Engine::new(Shelf::of(&dataset));
    let answer = engine.ask(&Query::default(), &View::new(Locale::Fr));
    assert_eq!(answer.total, 50_000);
    assert!(answer.rows.len() <= 25);
}

#[test]
fn a_wasm_that_another_build_has_emptied_is_refused() {
    let folder = SITE.place.path().join("emptied");
    let error = made::site(&SITE.place.path().join("data"), &folder, [made::STAND_INS[0], b""]).unwrap_err();
    assert!(error.contains("worker_bg.wasm: not a wasm file"), "{error}");
}
