//! The release in `dist/`, and how its pages are read.

use double_cursus::dataset::Dataset;
use double_cursus::locale::Locale;
use double_cursus::route::Route;
use double_cursus::tool::check::check;
use scraper::{ElementRef, Html, Selector};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The data files, with what is hidden.
pub static WHOLE: LazyLock<Dataset> = LazyLock::new(|| check(&Path::new(ROOT).join("public/data")).unwrap());

/// What everybody may see, as editors typed it.
pub static VISIBLE: LazyLock<Dataset> = LazyLock::new(|| WHOLE.clone().without_hidden());

/// What everybody may see, as it is printed.
pub static PRINTED: LazyLock<Dataset> = LazyLock::new(|| VISIBLE.clone().typeset().unwrap());

/// A page of the release.
pub struct Page {
    pub route: Route,
    pub path: String,
    pub html: Html,
}

impl Page {
    /// The page of an address, which must have its file.
    pub fn open(route: Route) -> Page {
        let path = route.path();
        let text = fs::read_to_string(file_of(&path)).unwrap_or_else(|error| panic!("{path} has no file: {error}"));
        assert!(text.starts_with("<!doctype html>"), "{path}");
        Page { path, html: Html::parse_document(&text), route }
    }

    pub fn locale(&self) -> Locale {
        self.route.locale()
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).unwrap()).collect()
    }

    /// The one element that the selector names.
    pub fn one(&self, selector: &str) -> ElementRef<'_> {
        match self.all(selector).as_slice() {
            [only] => *only,
            found => panic!("{}: {} elements are {selector}", self.path, found.len()),
        }
    }

    /// An attribute of the one element that the selector names.
    pub fn attribute(&self, selector: &str, name: &str) -> &str {
        let element = self.one(selector);
        element.attr(name).unwrap_or_else(|| panic!("{}: {selector} has no {name}", self.path))
    }

    /// Everything that stands on the page, without the menus around it and the meanings within its sentences.
    pub fn main_text(&self) -> String {
        let mut html = self.html.clone();
        let meanings: Vec<_> = self.all("main [popover]").iter().map(|element| element.id()).collect();
        for id in meanings {
            html.tree.get_mut(id).unwrap().detach();
        }
        let main = html.select(&Selector::parse("main").unwrap()).next().map(text_of);
        main.unwrap_or_else(|| panic!("{}: there is no main", self.path))
    }
}

/// The text of an element as it is shown: ordinary spaces run together, others kept.
pub fn text_of(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Every page that has an address.
pub fn pages() -> impl Iterator<Item = Page> {
    Route::all(&VISIBLE).into_iter().map(Page::open)
}

/// Every page, with the one for addresses that are none.
pub fn pages_and_not_found() -> impl Iterator<Item = Page> {
    pages().chain([Page::open(Route::NotFound)])
}

/// The folder of the release; without one, the tests say what to do.
pub fn folder() -> PathBuf {
    let folder = Path::new(ROOT).join("dist");
    assert!(folder.join("index.html.br").exists(), "dist/ holds no release: run `make build` first");
    folder
}

/// The file that a static host serves for an address' path.
pub fn file_of(path: &str) -> PathBuf {
    let file = folder().join(path.trim_start_matches('/'));
    if path.ends_with('/') { file.join("index.html") } else { file }
}

/// An address of this site without its origin: the path, query and fragment.
pub fn local(address: &str) -> Option<String> {
    let base = VISIBLE.site.base_url.as_str().trim_end_matches('/');
    let path = address.strip_prefix(base).unwrap_or(address);
    (path.starts_with('/') && !path.starts_with("//")).then(|| path.to_owned())
}

/// Every file of the release.
pub fn files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&folder(), &mut files);
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// The one file in the release's root with these ends, as `app-3fff8203.wasm`.
pub fn asset(beginning: &str, ending: &str) -> PathBuf {
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        path.parent() == Some(&folder()) && name.starts_with(beginning) && name.ends_with(ending)
    };
    match files().into_iter().filter(is_it).collect::<Vec<_>>().as_slice() {
        [only] => only.clone(),
        found => panic!("{beginning}*{ending}: {found:?}"),
    }
}
