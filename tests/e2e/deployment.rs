//! A site that is built anew while one of its pages is open.

use super::visit;
use crate::harness::{Fault, Page, head};
use crate::results::{expect_results, path};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};

const SHELF: (&str, &str) = ("/data/search-", ".bin");
const VERSION: (&str, &str) = ("/version.json", "");

/// Counts how often the page has asked what is served, and read the answer: the timer fires after the promises.
const COUNT_COMPARISONS: &str = "
    const get = globalThis.fetch;
    globalThis.comparisons = 0;
    globalThis.fetch = async (address, options) => {
        const answer = await get(address, options);
        if (address !== '/version.json') return answer;
        const text = await answer.text();
        setTimeout(() => globalThis.comparisons++);
        return { ok: answer.ok, json: async () => JSON.parse(text) };
    };";

/// Opens the publications' page.
async fn open(page: &Page) {
    page.before_each_page(COUNT_COMPARISONS).await;
    page.open(&path(Locale::Fr)).await;
}

/// The reader comes back to the tab, which asks what is served by now.
async fn come_back(page: &Page) {
    let before = page.js("comparisons").await.as_u64().unwrap();
    page.run("document.dispatchEvent(new Event('visibilitychange'))").await;
    page.wait_until(&format!("comparisons > {before}")).await;
}

/// Follows a link of the menu; whether the browser loaded the page anew.
async fn loads_at_a_link(page: &Page, kind: route::Page) -> bool {
    let route = Route::Page(Locale::Fr, kind);
    page.mark().await;
    page.click(&format!("header nav a[href='{}']", route.path())).await;
    page.expect("location.pathname", route.path()).await;
    page.expect("document.title", head(&route).title).await;
    !page.is_same_document().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_the_build_that_is_served_goes_on_without_loading() {
    visit()
        .run(async |page| {
            open(&page).await;
            come_back(&page).await;
            assert!(!loads_at_a_link(&page, route::Page::Curriculum).await);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_page_goes_on_and_its_next_link_loads_the_new_build_once() {
    visit()
        .run(async |page| {
            open(&page).await;
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
            come_back(&page).await;
            page.assert_same_document().await;
        })
        .await;
}

/// A host may drop the old files at once.
#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_asks_for_a_file_of_the_old_build_is_answered_by_the_new_one_at_the_button() {
    visit()
        .run(async |page| {
            page.allow_console("404");
            open(&page).await;
            page.faults.set(SHELF.0, SHELF.1, Fault::Missing);
            page.faults.set(VERSION.0, VERSION.1, Fault::Other("{\"version\":\"00000000\"}"));
            page.mark().await;
            page.run("document.querySelector('input[name=q]').focus()").await;
            page.press('h').await;
            page.wait_until("document.querySelector('main [role=alert] button')").await;
            page.wait_until("comparisons > 0").await;
            page.expect("location.search", "?q=h").await;
            page.assert_same_document().await;
            page.faults.clear();
            page.click("main [role=alert] button").await;
            page.wait_until("!document.querySelector('main [role=alert]')").await;
            expect_results(&page, Locale::Fr, "q=h").await;
            assert!(!page.is_same_document().await, "the new build is not loaded");
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_version_can_t_be_read_nothing_changes() {
    visit()
        .run(async |page| {
            page.expect_console("404");
            open(&page).await;
            for fault in [Fault::Missing, Fault::Other("<html>a login page</html>"), Fault::Truncated] {
                page.faults.set(VERSION.0, VERSION.1, fault);
                come_back(&page).await;
                page.faults.clear();
            }
            assert!(!loads_at_a_link(&page, route::Page::Curriculum).await);
        })
        .await;
}
