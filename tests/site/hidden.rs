//! What is hidden is nowhere: not in a page, not in a data file, not in what is compressed, not in what is packed.
//! The bundled dataset hides papers only; `tests/hidden.rs` has a person.

#[path = "../written/mod.rs"]
mod written;

use crate::dist::{VISIBLE, WHOLE, files, folder};
use double_cursus::locale::Locale;
use double_cursus::text::typography;
use std::fs;
use written::contents;

/// Everything by which a hidden record could be known, as it was typed and as it would be printed.
fn traces() -> Vec<String> {
    let mut traces = Vec::new();
    let publications = WHOLE.publications.publications.iter().filter(|paper| VISIBLE.publication(&paper.id).is_none());
    for paper in publications {
        traces.extend([paper.id.to_string(), paper.title.clone()]);
        traces.extend(Locale::ALL.map(|locale| typography::set(locale, &paper.title)));
        traces.extend(paper.doi.as_ref().map(ToString::to_string));
        traces.extend(paper.pmid.as_ref().map(ToString::to_string));
        traces.extend(paper.pmcid.as_ref().map(ToString::to_string));
    }
    let reasons = WHOLE.publications.publications.iter().filter_map(|paper| paper.hidden_reason.as_ref());
    traces.extend(reasons.flat_map(|reason| [reason.fr.clone(), reason.en.clone()]));
    let people = WHOLE.alumni.alumni.iter().filter(|alumnus| VISIBLE.alumnus(&alumnus.id).is_none());
    traces.extend(people.flat_map(|alumnus| [alumnus.id.to_string(), alumnus.name.clone()]));
    let escaped: Vec<String> = traces.iter().map(|trace| trace.replace('&', "&amp;")).collect();
    traces.extend(escaped);
    traces.sort();
    traces.dedup();
    traces
}

#[test]
fn no_file_holds_a_trace_of_what_is_hidden() {
    let traces = traces();
    assert!(traces.len() > 10, "the dataset hides nothing: this test then shows nothing");
    let mut found = Vec::new();
    for path in files() {
        let text = written::text(&path);
        let here = traces.iter().filter(|trace| text.contains(trace.as_str()));
        found.extend(here.map(|trace| format!("{}: {trace}", path.display())));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn compressed_files_are_the_plain_ones() {
    let mut compressed = 0;
    for path in files() {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if ["html", "css", "js", "wasm", "json", "xml", "svg", "txt"].contains(&ending) {
            let plain = fs::read(&path).unwrap();
            for ending in ["br", "gz"] {
                let beside = format!("{}.{ending}", path.display());
                assert!(contents(std::path::Path::new(&beside)) == plain, "{beside}");
            }
            compressed += 1;
        }
    }
    assert!(compressed > 50, "{compressed} files in {}", folder().display());
}

#[test]
fn the_data_is_not_in_the_wasm() {
    let wasm = fs::read(crate::dist::asset("app-", ".wasm")).unwrap();
    let text = String::from_utf8_lossy(&wasm);
    for paper in &WHOLE.publications.publications {
        assert!(!text.contains(&paper.title), "{}", paper.title);
    }
    for source in &VISIBLE.sources.sources {
        assert!(!text.contains(&source.title.fr), "{}", source.title.fr);
    }
}
