//! What the site may weigh.

use crate::dist::{Page, asset, file_of, files, pages, pages_and_not_found};
use double_cursus::route::{self, Route};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The limits: bytes after brotli at quality 11 (fonts as they are), elements, requests.
mod limit {
    /// The application.
    pub const WASM: u64 = 194_500;
    /// The scripts of a page.
    pub const SCRIPTS: u64 = 8_300;
    /// The worker, which is fetched when somebody searches: its wasm, and its script. It is compiled for speed, not
    /// for size: it answers at each key, and no page waits for it.
    pub const WORKER: u64 = 118_000;
    /// The style sheet.
    pub const STYLE: u64 = 12_000;
    /// Any page.
    pub const PAGE: u64 = 12_000;
    /// All fonts together.
    pub const FONTS: u64 = 80_000;
    /// The elements of a page.
    pub const ELEMENTS: usize = 350;
    /// The elements of the two pages that list everything: the publications and the curriculum.
    pub const ELEMENTS_OF_A_LIST: usize = 600;
    /// The requests of a first visit: page, style, two scripts, wasm, dataset, icon, and three fonts: two core ones and
    /// one more.
    pub const REQUESTS: usize = 10;
}

/// What is sent for a file: the compressed one beside it, which must be there.
fn sent(path: &Path) -> u64 {
    let compressed = format!("{}.br", path.display());
    fs::metadata(&compressed).unwrap_or_else(|error| panic!("{compressed}: {error}")).len()
}

fn ending_in(ending: &str) -> Vec<std::path::PathBuf> {
    files().into_iter().filter(|path| path.extension().is_some_and(|found| found == ending)).collect()
}

#[track_caller]
fn assert_within(limit: u64, weights: impl IntoIterator<Item = (String, u64)>) {
    let heavy: Vec<_> = weights.into_iter().filter(|(_, weight)| *weight > limit).collect();
    assert!(heavy.is_empty(), "more than {limit}: {heavy:#?}");
}

fn total(paths: &[std::path::PathBuf], weigh: impl Fn(&Path) -> u64) -> (String, u64) {
    assert!(!paths.is_empty());
    (format!("{paths:?}"), paths.iter().map(|path| weigh(path)).sum())
}

#[test]
fn the_wasm_is_light() {
    assert_within(limit::WASM, [total(&[asset("app-", ".wasm")], sent)]);
}

#[test]
fn the_scripts_are_light() {
    assert_within(limit::SCRIPTS, [total(&[asset("app-", ".js"), asset("early-", ".js")], sent)]);
}

#[test]
fn the_worker_is_light() {
    assert_within(limit::WORKER, [total(&[asset("worker-", ".wasm"), asset("worker-", ".js")], sent)]);
}

#[test]
fn the_style_is_light() {
    assert_within(limit::STYLE, [total(&ending_in("css"), sent)]);
}

#[test]
fn every_page_is_light() {
    assert_within(limit::PAGE, pages_and_not_found().map(|page| (page.path.clone(), sent(&file_of(&page.path)))));
}

#[test]
fn the_fonts_are_light() {
    assert_within(limit::FONTS, [total(&ending_in("woff2"), |path| fs::metadata(path).unwrap().len())]);
}

#[test]
fn no_page_has_many_elements() {
    let mut heavy = Vec::new();
    for page in pages_and_not_found() {
        let is_list = matches!(&page.route, Route::Page(_, route::Page::Publications | route::Page::Curriculum));
        let limit = if is_list { limit::ELEMENTS_OF_A_LIST } else { limit::ELEMENTS };
        let elements = page.all("*").len();
        if elements > limit {
            heavy.push((page.path, elements, limit));
        }
    }
    assert!(heavy.is_empty(), "elements, limit: {heavy:#?}");
}

/// What a browser asks for when it opens this page with nothing in its cache.
pub fn requests(page: &Page) -> BTreeSet<String> {
    let mut requests = BTreeSet::from([page.path.clone()]);
    for (selector, attribute) in [
        (
            "link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon], link[rel=manifest]",
            "href",
        ),
        ("script[src], img[src]", "src"),
        ("script[data-start]", "data-start"),
        ("#app", "data-wasm"),
        ("#app", "data-dataset"),
    ] {
        requests.extend(page.all(selector).iter().map(|element| element.attr(attribute).unwrap().to_owned()));
    }
    // The two faces that every page asks for are among these; no page needs more than one other, which the browser
    // tests see to: the heaviest counts.
    let others = faces().into_iter().filter(|face| !requests.contains(face));
    requests.extend(others.max_by_key(|face| fs::metadata(file_of(face)).unwrap().len()));
    requests
}

/// The addresses of the faces that the style sheet names.
fn faces() -> Vec<String> {
    let style = fs::read_to_string(asset("style-", ".css")).unwrap();
    let named = style.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    named.map(|face| face.trim_matches(['"', '\'']).to_owned()).filter(|face| face.ends_with(".woff2")).collect()
}

#[test]
fn a_first_visit_asks_for_few_files() {
    for page in pages() {
        let requests = requests(&page);
        assert!(requests.len() <= limit::REQUESTS, "{}: {requests:#?}", page.path);
    }
}
