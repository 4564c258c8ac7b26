//! What a page says of itself to machines: title, description, language, canonical address, alternates.
//!
//! The pre-renderer writes it into the file; in the browser [`crate::app::App`] keeps it in step with the page.

use crate::citation::{self, Record};
use crate::dataset::{Dataset, Publication};
use crate::edition::Edition;
use crate::locale::Locale;
use crate::route::{Page, Route, alumnus_feed_path, feed_path, publication_path};
use crate::text::{messages as m, typography};

mod words;

pub use words::heading;

/// The head of one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The language of the page.
    pub locale: Locale,
    /// The title; no other page has it.
    pub title: String,
    /// One or two sentences for search results.
    pub description: String,
    /// The absolute address; nothing for the not-found page, which has none.
    pub canonical: Option<String>,
    /// The absolute addresses of the same page by language tag, with `x-default`.
    pub alternates: Vec<(&'static str, String)>,
    /// The absolute address of the feed.
    pub feed: String,
    /// The `citation_*` tags of a publication's page; of others there are none.
    pub citation: Vec<(&'static str, String)>,
}

impl Head {
    /// The head of a route. A publication or alumnus that does not exist has the not-found page's.
    pub fn of(route: &Route, data: &Dataset) -> Head {
        let locale = route.locale();
        let absolute = |path: String| data.site.absolute(&path);
        let words = match route {
            Route::Page(locale, page) => words::of(page, *locale, data),
            Route::FrontDoor => Some((m::SITE.get(Locale::Fr) + " · " + &m::SITE.get(Locale::En), words::front_door())),
            Route::NotFound => None,
        };
        let Some((title, description)) = words else {
            return Head {
                locale,
                title: format!("{} · {}", m::NOT_FOUND.get(Locale::Fr), m::NOT_FOUND.get(Locale::En)),
                description: m::NOT_FOUND_HELP.get(locale),
                canonical: None,
                alternates: Vec::new(),
                feed: absolute(feed_path(locale)),
                citation: Vec::new(),
            };
        };
        Head {
            locale,
            title: if matches!(route, Route::FrontDoor) {
                title
            } else {
                format!("{title} · {}", m::SITE.get(locale))
            },
            description,
            canonical: Some(absolute(address(route, data))),
            alternates: alternates(route, data).into_iter().map(|(tag, path)| (tag, absolute(path))).collect(),
            feed: absolute(feed(route)),
            citation: record(route, data).map_or_else(Vec::new, |record| citation::tags(&record)),
        }
    }
}

/// The feed of an alumnus's page is the alumnus's own.
fn feed(route: &Route) -> String {
    match route {
        Route::Page(locale, Page::Alumnus(id, _)) => alumnus_feed_path(*locale, id),
        _ => feed_path(route.locale()),
    }
}

/// The record of a publication's page.
fn record<'a>(route: &Route, data: &'a Dataset) -> Option<Record<'a>> {
    match route {
        Route::Page(locale, Page::Publication(id)) => Some(Edition::new(data, *locale).record(data.publication(id)?)),
        _ => None,
    }
}

/// What a publication's page says to search engines, as JSON-LD.
#[cfg(not(target_arch = "wasm32"))]
pub fn json_ld(route: &Route, data: &Dataset) -> Option<String> {
    record(route, data).map(|record| citation::json_ld(&record))
}

/// The address of a route, of a publication with its query where it has no page.
fn address(route: &Route, data: &Dataset) -> String {
    match route {
        Route::Page(locale, Page::Publication(id)) => publication_path(&data.site, *locale, id),
        _ => route.path(),
    }
}

/// The addresses of the same page by language tag. Who reads neither language gets English,
/// but for the home page, where the front door asks.
fn alternates(route: &Route, data: &Dataset) -> Vec<(&'static str, String)> {
    let page = match route {
        Route::Page(_, page) => page,
        Route::FrontDoor => &Page::Home,
        Route::NotFound => return Vec::new(),
    };
    let at = |locale| address(&Route::Page(locale, page.clone()), data);
    let default = if *page == Page::Home { Route::FrontDoor.path() } else { at(Locale::En) };
    let languages = Locale::ALL.into_iter().map(|locale| (locale.tag(), at(locale)));
    languages.chain([("x-default", default)]).collect()
}

/// A publication in a sentence, as a description.
pub(crate) fn describe(paper: &Publication, data: &Dataset) -> String {
    let authors = match paper.authors.as_slice() {
        [] => String::new(),
        // Initials may be printed with a full stop.
        [only] => format!("{}.", only.trim_end_matches('.')),
        [first, ..] => format!("{first} et al."),
    };
    let journal = data.journal(&paper.journal).map_or("", |journal| journal.name.as_str());
    let end = if paper.title.ends_with(['.', '?', '!', '…']) { "" } else { "." };
    typography::set(paper.lang, &format!("{authors} {journal}, {}. {}{end}", paper.date.year, paper.title))
}
