//! Every format, read back by parsers that are not ours: nothing is lost, nothing doubled.
//!
//! citation-js and the crate biblatex read BibTeX, citation-js CSL-JSON, rispy RIS, Python CSV; citeproc with
//! the styles of the Citation Style Language project says what a citation looks like; TypeScript with schema-dts
//! what JSON-LD may hold. `.ci/setup parsers` installs what is not a crate.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "citation/papers.rs"]
mod papers;
#[path = "citation/parsers.rs"]
mod parsers;

use biblatex::{Bibliography, ChunksExt};
use double_cursus::citation::{Format, Name, Record, Style, json_ld};
use double_cursus::locale::Locale;
use papers::{Paper, bundled, random, thought_up};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::sync::LazyLock;

/// All of them; random ones last.
static PAPERS: LazyLock<Vec<Paper>> =
    LazyLock::new(|| bundled().into_iter().chain(thought_up()).chain(random()).collect());

/// How many are not random: those that citeproc formats.
static STEADY: LazyLock<usize> = LazyLock::new(|| bundled().len() + thought_up().len());

fn records() -> Vec<Record<'static>> {
    PAPERS.iter().map(Paper::record).collect()
}

/// What citation-js answers, asked once.
static JS: LazyLock<parsers::Js> = LazyLock::new(|| parsers::js(&records(), *STEADY));
static PYTHON: LazyLock<parsers::Python> = LazyLock::new(|| parsers::python(&records()));

/// The parts of a name: particle, family, given, suffix; of a literal, itself as the family.
fn parts(name: Name<'_>) -> [String; 4] {
    match name {
        Name::Literal(text) => [String::new(), text.into(), String::new(), String::new()],
        Name::Person(person) => {
            [person.particle.into(), person.family.into(), person.spelled_given(), person.suffix.into()]
        }
    }
}

fn csl_parts(name: &Value) -> [String; 4] {
    let text = |field: &str| name[field].as_str().unwrap_or_default().to_owned();
    let family = if name["literal"].is_string() { text("literal") } else { text("family") };
    [text("non-dropping-particle"), family, text("given"), text("suffix")]
}

/// Compares a field, and says for which record it differs.
#[track_caller]
fn same<T: PartialEq + std::fmt::Debug>(record: &Record<'_>, field: &str, read: T, written: T) {
    assert!(read == written, "{}, {field}:\n    read {read:?}\n written {written:?}", record.paper.id);
}

#[track_caller]
fn same_csl(record: &Record<'_>, read: &Value) {
    let paper = record.paper;
    let text = |field: &str| read[field].as_str().unwrap_or_default().to_owned();
    same(record, "id", text("id"), paper.id.to_string());
    same(record, "type", text("type"), "article-journal".into());
    same(record, "title", text("title"), paper.title.clone());
    let authors: Vec<_> = read["author"].as_array().unwrap().iter().map(csl_parts).collect();
    same(record, "author", authors, record.authors().map(parts).collect());
    let date: Vec<u16> = [Some(paper.date.year), paper.date.month.map(u16::from), paper.date.day.map(u16::from)]
        .into_iter()
        .flatten()
        .collect();
    same(record, "issued", &read["issued"]["date-parts"], &json!([date]));
    same(record, "journal", text("container-title"), record.journal.into());
    same(record, "abbreviation", text("container-title-short"), record.abbreviation.into());
    let pages = paper.pages.clone().unwrap_or_default().replace('–', "-");
    for (field, value) in [
        ("volume", paper.volume.clone()),
        ("issue", paper.issue.clone()),
        ("page", Some(pages)),
        ("DOI", paper.doi.as_ref().map(ToString::to_string)),
        ("URL", record.link()),
    ] {
        same(record, field, text(field), value.unwrap_or_default());
    }
}

#[test]
fn citation_js_reads_the_same_from_csl_json() {
    assert_eq!(JS.csl.len(), PAPERS.len());
    for (record, read) in records().iter().zip(&JS.csl) {
        same_csl(record, read);
        same(record, "language", &read["language"], &json!(record.paper.lang.tag()));
        for (field, value) in [
            ("PMID", record.paper.pmid.as_ref().map(ToString::to_string)),
            ("PMCID", record.paper.pmcid.as_ref().map(ToString::to_string)),
        ] {
            same(record, field, read[field].as_str(), value.as_deref());
        }
    }
}

#[test]
fn citation_js_reads_the_same_from_bibtex() {
    assert_eq!(JS.bibtex.len(), PAPERS.len());
    for (record, read) in records().iter().zip(&JS.bibtex) {
        same_csl(record, read);
    }
}

#[test]
fn the_crate_biblatex_reads_the_same_from_bibtex() {
    let text = Format::BibTex.write(&records(), Locale::En);
    let bibliography = Bibliography::parse(&text).unwrap();
    assert_eq!(bibliography.len(), PAPERS.len());
    for (record, entry) in records().iter().zip(bibliography.iter()) {
        let paper = record.paper;
        same(record, "key", entry.key.as_str(), paper.id.as_str());
        same(record, "title", entry.title().unwrap().format_verbatim(), paper.title.clone());
        // The crate takes any name with `=` for biblatex's extended form, even inside braces.
        if !paper.authors.iter().any(|author| author.contains('=')) {
            let people = entry.author().unwrap().into_iter();
            let authors = people.map(|person| [person.prefix, person.name, person.given_name, person.suffix]);
            same(record, "author", authors.collect::<Vec<_>>(), record.authors().map(parts).collect());
        }
        same(record, "doi", entry.doi().ok(), paper.doi.as_ref().map(ToString::to_string));
        let month = entry.get("month").map(|month| month.format_verbatim());
        same(record, "month", month.is_some(), paper.date.month.is_some());
        for (field, value) in [
            ("pmid", paper.pmid.as_ref().map(ToString::to_string)),
            ("pmcid", paper.pmcid.as_ref().map(ToString::to_string)),
        ] {
            same(record, field, entry.get(field).map(|read| read.format_verbatim()), value);
        }
        let language = entry.get("langid").unwrap().format_verbatim();
        same(record, "langid", &*language, paper.lang.pick("french", "english"));
    }
}

#[test]
fn keys_are_stable_unique_and_plain() {
    let keys: HashSet<&str> = JS.bibtex.iter().map(|read| read["citation-key"].as_str().unwrap()).collect();
    assert_eq!(keys.len(), PAPERS.len());
    assert!(keys.iter().all(|key| key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')));
}

#[test]
fn rispy_reads_the_same_from_ris() {
    assert_eq!(PYTHON.ris.len(), PAPERS.len());
    for (record, read) in records().iter().zip(&PYTHON.ris) {
        let paper = record.paper;
        let text = |field: &str| read[field].as_str().unwrap_or_default().to_owned();
        same(record, "type", text("type_of_reference"), "JOUR".into());
        same(record, "title", text("title"), paper.title.clone());
        let authors: Vec<String> = serde_json::from_value(read["authors"].clone()).unwrap();
        same(record, "authors", authors, record.authors().map(Name::inverted).collect());
        let date: Vec<String> = text("date").split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        same(record, "date", date.join("-"), paper.date.to_string());
        same(record, "year", text("year"), paper.date.year.to_string());
        let pages = [text("start_page"), text("end_page")].join("–");
        same(record, "pages", pages.trim_end_matches('–'), paper.pages.as_deref().unwrap_or_default());
        let keywords: Vec<String> = serde_json::from_value(read["keywords"].clone()).unwrap();
        same(record, "keywords", keywords, record.topics.iter().map(|topic| (*topic).to_owned()).collect());
        let urls: Option<Vec<String>> = serde_json::from_value(read["urls"].clone()).unwrap();
        same(record, "urls", urls.unwrap_or_default(), record.link().into_iter().collect());
        for (field, value) in [
            ("secondary_title", Some(record.journal.to_owned())),
            ("alternate_title1", Some(record.abbreviation.to_owned())),
            ("volume", paper.volume.clone()),
            ("number", paper.issue.clone()),
            ("doi", paper.doi.as_ref().map(ToString::to_string)),
            ("accession_number", paper.pmid.as_ref().map(ToString::to_string)),
            ("custom2", paper.pmcid.as_ref().map(ToString::to_string)),
            ("language", Some(paper.lang.tag().to_owned())),
            ("id", Some(paper.id.to_string())),
        ] {
            same(record, field, text(field), value.unwrap_or_default());
        }
    }
}

#[test]
fn python_reads_the_same_from_csv_in_both_languages() {
    for locale in Locale::ALL {
        let rows = &PYTHON.csv[locale.tag()];
        assert_eq!(rows.len(), PAPERS.len() + 1);
        assert_eq!(
            rows[0][..4],
            locale.pick(["Titre", "Auteurs", "Revue", "Année"], ["Title", "Authors", "Journal", "Year"])
        );
        for (record, row) in records().iter().zip(&rows[1..]) {
            let paper = record.paper;
            let part = |part: Option<u8>| part.map(|part| part.to_string()).unwrap_or_default();
            // What spreadsheets would take for a date.
            let range = |value: &Option<String>| match value.as_deref() {
                Some("7-8") => "7–8".to_owned(),
                Some("8/9") => "8∕9".to_owned(),
                other => other.unwrap_or_default().to_owned(),
            };
            let written = [
                paper.title.clone(),
                paper.authors.join("; "),
                record.journal.into(),
                paper.date.year.to_string(),
                part(paper.date.month),
                part(paper.date.day),
                range(&paper.volume),
                range(&paper.issue),
                range(&paper.pages),
                paper.doi.as_ref().map(ToString::to_string).unwrap_or_default(),
                paper.pmid.as_ref().map(ToString::to_string).unwrap_or_default(),
                paper.pmcid.as_ref().map(ToString::to_string).unwrap_or_default(),
                record.topics.join("; "),
                paper.lang.tag().into(),
                record.address.clone(),
                paper.id.to_string(),
            ];
            let harmless =
                |cell: String| if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell };
            same(record, "row", row.clone(), written.map(harmless).to_vec());
        }
    }
}

/// The styles add PubMed's numbers after the DOI, which ICMJE does not ask for. Spaces and quotation marks are each style's affair, as is the case of a journal's name in APA.
fn loosely(text: &str) -> String {
    let text = text.replace(['“', '”', '«', '»', '"', '’', '‘', '\'', '\u{A0}', '\u{202F}', ' '], "").to_lowercase();
    let text = text.split("pubmedpmid").next().unwrap_or_default().split("pubmedcentral").next().unwrap_or_default();
    text.trim_start_matches("1.").to_owned()
}

/// What is in italics.
fn italics(html: &str) -> Vec<String> {
    let html = scraper::Html::parse_fragment(html);
    let italic = scraper::Selector::parse("i").unwrap();
    html.select(&italic).map(|part| loosely(&part.text().collect::<String>())).collect()
}

#[test]
fn citeproc_cites_alike() {
    let styles = [(Style::Vancouver, &JS.vancouver), (Style::Apa, &JS.apa)];
    let mut different = Vec::new();
    for (record, index) in records().iter().zip(0..*STEADY) {
        // Markup in a title is citeproc's affair; to us it is text.
        if record.paper.title.contains(['<', '&', '`']) || record.paper.title.contains("''") {
            continue;
        }
        for (style, expected) in styles {
            let cited = style.cite(record).text;
            if loosely(&cited) != loosely(&expected[index]) {
                different.push(format!("    ours {cited}\nciteproc {}", expected[index]));
            }
        }
        let (ours, expected) = (Style::Apa.cite(record).html, &JS.apa_html[index]);
        if italics(&ours) != italics(expected) {
            different.push(format!("    ours {ours}\nciteproc {expected}"));
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn schema_org_has_nothing_against_the_json_ld() {
    let read = |record: &Record<'_>| serde_json::from_str(&json_ld(record)).unwrap();
    let mut articles: Vec<Value> = records().iter().take(*STEADY).map(read).collect();
    let mut wrong = articles[0].clone();
    wrong["pageStarts"] = "1".into();
    articles.push(wrong);
    let mut complaints = parsers::schema_complaints(&articles);
    assert_ne!(complaints.pop(), Some(Vec::new()), "the types would allow anything");
    assert_eq!(complaints.concat(), [""; 0]);
}
