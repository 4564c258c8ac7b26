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

#[test]
fn alternates_lead_to_pages_that_lead_back() {
    let known: HashMap<String, HashMap<String, String>> =
        pages().map(|page| (page.attribute("link[rel=canonical]", "href").to_owned(), alternates(&page))).collect();
    for (address, languages) in &known {
        let tags: HashSet<&str> = languages.keys().map(String::as_str).collect();
        assert_eq!(tags, HashSet::from(["fr", "en", "x-default"]), "{address}");
        for (tag, other) in languages {
            assert!(file_of(&local(other).unwrap()).exists(), "{address}: {other} has no file");
            assert_eq!(
                known.get(other),
                Some(languages),
                "{address} names {other} as {tag}, and not the other way round"
            );
        }
        let own = known[address].values().any(|other| other == address);
        assert!(own, "{address} is not among its own alternates");
    }
}

#[test]
fn every_page_leads_to_the_feed_of_its_language() {
    for page in pages_and_not_found() {
        let feed = local(page.attribute("head link[type='application/atom+xml']", "href")).unwrap();
        assert!(feed.starts_with(&format!("/{}/", page.locale().tag())), "{}: {feed}", page.path);
        assert!(file_of(&feed).exists(), "{}: {feed}", page.path);
    }
}
