//! Devices that are full, have a wrong clock, or pay for each byte.

use super::own::{choose, curriculum, set_clock};
use super::visit;
use crate::harness::{Wish, head};
use crate::results::expect_results;
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn full_storage_breaks_nothing() {
    visit()
        .run(async |page| {
            page.before_each_page(
                "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
            )
            .await;
            page.open(&curriculum(Locale::Fr, "")).await;
            choose(&page, "start", "2026").await;
            page.expect("location.search", "?start=2026").await;
            // The page is made anew: a press on a button of the old one would be lost.
            page.wait_until("document.querySelector('.stepper .own-years')").await;
            page.click("button[data-step=application][data-mark=done]").await;
            page.expect("document.querySelector('[data-mark-of=application]').textContent", "Fait").await;
            page.click("header button").await;
            page.expect("document.documentElement.dataset.theme", "dark").await;
            page.click("header a[hreflang]").await;
            page.expect("location.href", json!(format!("{}{}", page.origin(), curriculum(Locale::En, "?start=2026"))))
                .await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_clock_breaks_nothing() {
    visit()
        .run(async |page| {
            for day in ["1970-01-01", "2199-12-31"] {
                set_clock(&page, day).await;
                for query in ["", "?start=2024&field=medicine&path=early"] {
                    page.open(&curriculum(Locale::Fr, query)).await;
                    let title = head(&Route::Page(Locale::Fr, route::Page::Curriculum)).title;
                    page.expect("document.title", title).await;
                    page.expect("document.querySelectorAll('.stepper a').length", 9).await;
                    page.mark().await;
                    choose(&page, "field", "pharmacy").await;
                    page.expect("new URL(location).searchParams.get('field')", "pharmacy").await;
                    page.click("header nav a[href='/fr/publications/']").await;
                    page.expect("location.pathname", "/fr/publications/").await;
                    page.assert_same_document().await;
                }
                page.forget().await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_little_data_gets_the_whole_page() {
    visit()
        .wishing(Wish::LittleData)
        .run(async |page| {
            if !page.engine().saves_data() {
                return;
            }
            page.open("/fr/").await;
            page.expect("matchMedia('(prefers-reduced-data: reduce)').matches", true).await;
            page.mark().await;
            for kind in [route::Page::School, route::Page::Curriculum, route::Page::Publications] {
                let route = Route::Page(Locale::Fr, kind);
                page.click(&format!("header nav a[href='{}']", route.path())).await;
                page.expect("document.title", head(&route).title).await;
                page.expect("document.querySelectorAll('main h1').length", 1).await;
            }
            page.click("input[name=q]").await;
            page.press('h').await;
            expect_results(&page, Locale::Fr, "q=h").await;
            page.assert_same_document().await;
        })
        .await;
}
