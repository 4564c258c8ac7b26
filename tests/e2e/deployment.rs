//! A site that is built anew while one of its pages is open.

use crate::harness::{Fault, Page, head, visit};
use crate::results::{expect_results, path};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use std::time::Duration;

const VERSION: (&str, &str) = ("/version.json", "");
const ASKED: &str =
    "performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('/version.json')).length";

/// The reader comes back to the tab, which asks what is served by now.
async fn come_back(page: &Page) {
    let before = page.js(ASKED).await.as_u64().unwrap();
    page.run("document.dispatchEvent(new Event('visibilitychange'))").await;
    page.wait_until(&format!("{ASKED} > {before}")).await;
    // The answer is read right after it has come.
    tokio::time::sleep(Duration::from_millis(300)).await;
}

/// Follows a link of the menu; whether the browser loaded the page anew.
async fn loads_at_a_link(page: &Page, kind: route::Page) -> bool {
    let route = Route::Page(Locale::Fr, kind);
    page.mark().await;
    page.click(&format!("header nav a[href='{}']", route.path())).await;
    page.expect("location.pathname", route.path()).await;
    page.expect("document.title", head(&route).title).await;
    page.js("window.wasHere").await != true
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_the_build_that_is_served_goes_on_without_loading() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            come_back(&page).await;
            assert!(!loads_at_a_link(&page, route::Page::Curriculum).await);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_page_goes_on_and_its_next_link_loads_the_new_build_once() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            page.faults.set(VERSION.0, VERSION.1, Fault::Other("{\"version\":\"00000000\"}"));
            page.mark().await;
            come_back(&page).await;
            page.run("document.querySelector('input[name=q]').focus()").await;
            page.press('h').await;
            expect_results(&page, Locale::Fr, "q=h").await;
            page.assert_same_document().await;
            assert!(loads_at_a_link(&page, route::Page::Curriculum).await, "the new build is not loaded");
            // A host may go on telling another version than it serves: then nothing loads by itself either.
            page.wait_until("document.documentElement.hasAttribute('data-alive')").await;
            page.mark().await;
            come_back(&page).await;
            tokio::time::sleep(Duration::from_secs(1)).await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_version_can_t_be_read_nothing_changes() {
    visit()
        .run(async |page| {
            page.expect_console("404");
            page.open(&path(Locale::Fr)).await;
            for fault in [Fault::Missing, Fault::Other("<html>a login page</html>"), Fault::Truncated] {
                page.faults.set(VERSION.0, VERSION.1, fault);
                come_back(&page).await;
                page.faults.clear();
            }
            assert!(!loads_at_a_link(&page, route::Page::Curriculum).await);
        })
        .await;
}
