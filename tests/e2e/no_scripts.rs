//! Readers whose browser runs no script.

use super::visit;
use crate::harness::{Page, found, head};
use crate::results::{SHOWN, path};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use fantoccini::Locator;
use serde_json::json;

async fn open(page: &Page, address: &str) {
    page.load(address).await;
    page.wait_until("document.readyState === 'complete'").await;
    assert_eq!(page.count("html[data-js], html[data-alive]").await, 0, "a script has run");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_publication_is_listed_by_year() {
    visit()
        .without_scripts()
        .run(async |page| {
            for locale in Locale::ALL {
                open(&page, &path(locale)).await;
                assert_eq!(page.js(SHOWN).await, json!(found(locale, "").shown));
                let years =
                    page.js("[...document.querySelectorAll('.results > h2')].map(h => Number(h.textContent))").await;
                let years: Vec<u16> = serde_json::from_value(years).expect("years");
                assert!(!years.is_empty() && years.is_sorted_by(|one, other| one > other), "{years:?}");
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn links_and_language_switch_lead_on() {
    visit()
        .without_scripts()
        .run(async |page| {
            open(&page, "/").await;
            page.click("main a[hreflang=en]").await;
            for kind in [route::Page::School, route::Page::Curriculum, route::Page::Lille] {
                let route = Route::Page(Locale::En, kind);
                page.click(&format!("header nav a[href='{}']", route.path())).await;
                page.expect("document.title", head(&route).title).await;
            }
            page.click("header a[hreflang=fr]").await;
            let french = Route::Page(Locale::Fr, route::Page::Lille);
            page.expect("document.title", head(&french).title).await;
            page.expect("location.pathname", french.path()).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_control_is_shown_that_could_do_nothing() {
    visit()
        .without_scripts()
        .run(async |page| {
            for address in [path(Locale::Fr), route::Page::Home.path(Locale::En)] {
                open(&page, &address).await;
                for control in page.find_all(Locator::Css("button, input, select, form")).await.unwrap() {
                    let html = control.html(false).await.unwrap();
                    assert!(!control.is_displayed().await.unwrap(), "{address} shows {}", &html[..html.len().min(200)]);
                }
            }
        })
        .await;
}
