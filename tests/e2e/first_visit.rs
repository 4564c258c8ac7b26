//! The front door, and what the first visit costs.

use super::visit;
use crate::harness::{head, raw_html};
use double_cursus::locale::Locale;
use double_cursus::route::{Page, Route};
use scraper::{Html, Selector};
use std::collections::BTreeSet;

/// What the page has fetched, without what a test has put into it.
const OWN_RESOURCES: &str =
    "performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.includes('/-test/'))";

async fn arrives(language: &'static str, locale: Locale) {
    let home = Route::Page(locale, Page::Home);
    visit()
        .with_language(language)
        .run(async move |page| {
            page.load("/").await;
            page.expect("location.pathname", home.path()).await;
            page.expect("document.title", head(&home).title).await;
            page.expect("document.documentElement.lang", locale.tag()).await;
            page.expect("[...document.querySelectorAll('h1')].length", 1).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_french_browser_arrives_at_the_french_home_page() {
    arrives("fr-FR,fr", Locale::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_english_browser_arrives_at_the_english_home_page() {
    arrives("en-GB,en", Locale::En).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_in_a_third_language_arrives_at_the_english_home_page() {
    arrives("de", Locale::En).await;
}

#[test]
fn the_front_door_has_a_link_to_each_language_as_it_is_served() {
    let front_door = Html::parse_document(&raw_html("/"));
    for locale in Locale::ALL {
        let link = format!("main a[hreflang={}][href='{}']", locale.tag(), Page::Home.path(locale));
        assert_eq!(front_door.select(&Selector::parse(&link).unwrap()).count(), 1, "{link}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_visit_takes_ten_requests_at_most_and_none_to_another_host() {
    visit()
        .run(async |page| {
            page.open("/fr/").await;
            page.wait_until("document.readyState === 'complete'").await;
            let resources = page.js(OWN_RESOURCES).await;
            let resources: BTreeSet<String> = serde_json::from_value(resources).unwrap();
            let elsewhere: Vec<&String> = resources.iter().filter(|name| !name.starts_with(&page.origin())).collect();
            assert!(elsewhere.is_empty(), "{elsewhere:?}");
            assert!(resources.len() < 10, "besides the page itself: {resources:#?}");
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_does_not_say_when_it_has_painted_starts_the_application() {
    visit()
        .run(async |page| {
            page.before_each_page("PerformanceObserver.prototype.observe = () => {}").await;
            page.open("/fr/").await;
        })
        .await;
}
