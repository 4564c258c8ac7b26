//! What the pages should show, worked out from the dataset without a browser.

use super::ROOT;
use double_cursus::components::facet::ordered;
use double_cursus::dataset::{Dataset, PublicationId};
use double_cursus::head::Head;
use double_cursus::locale::Locale;
use double_cursus::route::{Page, Route};
use double_cursus::search::{Answer, Engine, Facet, Query, Shelf, View};
use double_cursus::tool::check::check;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, OnceLock};

/// The dataset that the site was built from.
pub fn data() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| data_of(&Path::new(ROOT).join("public/data")))
}

/// The dataset of a folder, as a site shows it.
pub fn data_of(folder: &Path) -> Dataset {
    let mut data = check(folder).expect("a dataset without faults").without_hidden();
    data.site.settle(data.publications.publications.len());
    data.typeset().expect("texts")
}

/// Every page in a language.
pub fn all_pages(locale: Locale) -> Vec<Route> {
    Route::all(data()).into_iter().filter(|route| matches!(route, Route::Page(of, _) if *of == locale)).collect()
}

/// One page of each kind in a language.
pub fn one_of_each_kind(locale: Locale) -> Vec<Route> {
    let mut seen = Vec::new();
    let is_first = |route: &Route| {
        let Route::Page(_, page) = route else { return false };
        let kind = std::mem::discriminant(page);
        let is_new = !seen.contains(&kind);
        seen.push(kind);
        is_new
    };
    let mut is_first = is_first;
    all_pages(locale).into_iter().filter(|route| is_first(route)).collect()
}

/// What the head of a route says.
pub fn head(route: &Route) -> Head {
    Head::of(route, data())
}

/// The file that is served for a path, as it was built.
pub fn raw_html(path: &str) -> String {
    let path = format!("{ROOT}/dist{path}index.html");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What a query finds.
pub struct Found {
    /// The addresses of the publications shown, in their order.
    pub shown: Vec<String>,
    /// How many there are on all pages.
    pub total: usize,
    /// For each facet, the counts beside its values.
    pub counts: Vec<(Facet, Vec<(String, usize)>)>,
}

fn answer(params: &str) -> Answer {
    static ENGINE: OnceLock<Mutex<Engine>> = OnceLock::new();
    let (query, _) = Query::from_params(params);
    let engine = ENGINE.get_or_init(|| Mutex::new(Engine::new(Shelf::of(data()))));
    engine.lock().unwrap().ask(&query, &View::new(Locale::Fr))
}

/// The names of a facet's values, in their order.
pub fn values(facet: Facet) -> Vec<String> {
    answer("").facets[facet as usize].values.iter().map(|value| value.name.clone()).collect()
}

/// What a query of the publications' page finds.
pub fn found(locale: Locale, params: &str) -> Found {
    let answer = answer(params);
    let counts = answer.facets.iter().map(|facet| {
        let values = ordered(facet, locale).into_iter().map(|value| (value.name.clone(), value.count as usize));
        (facet.facet, values.collect())
    });
    Found {
        shown: answer.rows.iter().map(|row| Page::Publication(PublicationId(row.id.clone())).path(locale)).collect(),
        total: answer.total as usize,
        counts: counts.collect(),
    }
}
