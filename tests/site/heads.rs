//! What each page says of itself to machines.

use crate::dist::{Page, VISIBLE, file_of, local, pages, pages_and_not_found};
use double_cursus::route::Route;
use std::collections::{HashMap, HashSet};

fn alternates(page: &Page) -> HashMap<String, String> {
    let links = page.all("head link[rel=alternate][hreflang]");
    let count = links.len();
    let links: HashMap<_, _> = links
        .iter()
        .map(|link| (link.attr("hreflang").unwrap().to_owned(), link.attr("href").unwrap().to_owned()))
        .collect();
    assert_eq!(links.len(), count, "{}: a language twice", page.path);
    links
}

#[test]
fn every_page_says_its_language() {
    for page in pages_and_not_found() {
        let first = page.path.split('/').nth(1);
        let expected = if first == Some("en") { "en" } else { "fr" };
        assert_eq!(page.attribute("html", "lang"), expected, "{}", page.path);
    }
}

#[test]
fn no_two_pages_have_the_same_title_or_description() {
    let (mut titles, mut descriptions) = (HashMap::new(), HashMap::new());
    for page in pages_and_not_found() {
        let title = page.one("head title").text().collect::<String>();
        let description = page.attribute("head meta[name=description]", "content").to_owned();
        assert!(!title.trim().is_empty() && !description.trim().is_empty(), "{}", page.path);
        // A paper's title and record are the same in both languages; nothing else is.
        let is_paper = matches!(&page.route, Route::Page(_, double_cursus::route::Page::Publication(_)));
        if let Some(other) = titles.insert(title.clone(), page.path.clone()) {
            panic!("{other} and {} are both called {title}", page.path);
        }
        let language = is_paper.then(|| page.locale());
        if let Some(other) = descriptions.insert((description.clone(), language), page.path.clone()) {
            panic!("{other} and {} are both described as {description}", page.path);
        }
    }
}

#[test]
fn the_canonical_address_is_the_page_s_own() {
    let base = VISIBLE.site.base_url.as_str().trim_end_matches('/');
    for page in pages() {
        assert_eq!(page.attribute("head link[rel=canonical]", "href"), format!("{base}{}", page.path));
    }
    assert!(Page::open(Route::NotFound).all("link[rel=canonical], link[hreflang]").is_empty());
}

/// For each address, the languages that its page names, with their addresses.
type Alternates = HashMap<String, HashMap<String, String>>;

/// Where a page names another that does not name it, or lacks a language.
fn one_sided(pages: &Alternates) -> Vec<String> {
    let mut faults = Vec::new();
    for (address, languages) in pages {
        let tags: HashSet<&str> = languages.keys().map(String::as_str).collect();
        if tags != HashSet::from(["fr", "en", "x-default"]) {
            faults.push(format!("{address} names {tags:?}"));
        }
        for (tag, other) in languages {
            if pages.get(other) != Some(languages) {
                faults.push(format!("{address} names {other} as {tag}, and not the other way round"));
            }
        }
        if !languages.values().any(|other| other == address) {
            faults.push(format!("{address} is not among its own alternates"));
        }
    }
    faults
}

#[test]
fn alternates_lead_to_pages_that_lead_back() {
    let known: Alternates =
        pages().map(|page| (page.attribute("link[rel=canonical]", "href").to_owned(), alternates(&page))).collect();
    assert_eq!(one_sided(&known), [""; 0]);
    for other in known.values().flat_map(HashMap::values) {
        assert!(file_of(&local(other).unwrap()).exists(), "{other} has no file");
    }
}

#[test]
fn alternates_that_do_not_lead_back_are_found() {
    let languages = |fr: &str, en: &str| {
        [("fr", fr), ("en", en), ("x-default", "/")].map(|(tag, address)| (tag.to_owned(), address.to_owned())).into()
    };
    let mut pages: Alternates = ["/", "/fr/", "/en/"].map(|page| (page.to_owned(), languages("/fr/", "/en/"))).into();
    assert_eq!(one_sided(&pages), [""; 0]);
    pages.insert("/fr/".to_owned(), languages("/fr/", "/en/other/"));
    let found = one_sided(&pages);
    assert!(found.contains(&"/en/ names /fr/ as fr, and not the other way round".to_owned()), "{found:#?}");
    pages.get_mut("/en/").unwrap().remove("en");
    assert!(one_sided(&pages).iter().any(|fault| fault.starts_with("/en/ names {")), "{:#?}", one_sided(&pages));
}

#[test]
fn every_page_leads_to_the_feed_of_its_language() {
    for page in pages_and_not_found() {
        let feed = local(page.attribute("head link[type='application/atom+xml']", "href")).unwrap();
        assert!(feed.starts_with(&format!("/{}/", page.locale().tag())), "{}: {feed}", page.path);
        assert!(file_of(&feed).exists(), "{}: {feed}", page.path);
    }
}
