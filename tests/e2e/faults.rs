//! Files that are lost or damaged on their way.

use super::visit;
use crate::harness::{Fault, Page, found, head};
use crate::results::{SHOWN, expect_results, path};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use double_cursus::text::Message;
use double_cursus::text::messages as m;
use fantoccini::Locator;
use serde_json::json;
use std::time::Duration;

const DATASET: (&str, &str) = ("/data/dataset-", ".bin");
pub const WASM: (&str, &str) = ("/app-", ".wasm");
const SCRIPT: (&str, &str) = ("/app-", ".js");
const EARLY: (&str, &str) = ("/early-", ".js");
const STYLE: (&str, &str) = ("/style-", ".css");
const FONTS: (&str, &str) = ("/fonts/", ".woff2");

/// What the file says is all there, and its title is kept.
pub async fn expect_plain_page(page: &Page, locale: Locale) {
    let list = Route::Page(locale, route::Page::Publications);
    page.expect("document.title", head(&list).title).await;
    page.expect("document.querySelectorAll('h1').length", 1).await;
    page.expect(SHOWN, json!(found(locale, "").shown)).await;
}

/// Links lead on by loading the next page.
pub async fn expect_links_to_load(page: &Page, locale: Locale) {
    for kind in [route::Page::Curriculum, route::Page::Publications] {
        page.mark().await;
        let route = Route::Page(locale, kind);
        page.click(&format!("header nav a[href='{}']", route.path())).await;
        page.expect("location.pathname", route.path()).await;
        page.expect("document.title", head(&route).title).await;
        assert!(!page.is_same_document().await, "the link is not plain");
    }
}

/// Controls that do nothing are worse than none.
async fn expect_no_dead_control(page: &Page) {
    for control in page.find_all(Locator::Css("form, form input, header button")).await.unwrap() {
        let html = control.html(false).await.unwrap();
        assert!(!control.is_displayed().await.unwrap(), "dead, but shown: {}", &html[..html.len().min(200)]);
    }
}

/// The page says what happened, in its language, and starts at the button's press once the fault is gone.
async fn dataset(fault: Fault, message: Message) {
    visit()
        .run(async move |page| {
            if matches!(fault, Fault::Missing) {
                page.expect_console("404");
            }
            for locale in Locale::ALL {
                page.faults.set(DATASET.0, DATASET.1, fault);
                page.load(&path(locale)).await;
                let says = format!(
                    "document.querySelector('[role=alert]')?.textContent.includes({})",
                    json!(message.get(locale))
                );
                page.expect(&says, true).await;
                expect_plain_page(&page, locale).await;
                page.mark().await;
                // Still lost: the message comes again, once.
                page.run("document.querySelector('[role=alert]').old = true").await;
                page.click("[role=alert] button").await;
                page.expect("[...document.querySelectorAll('[role=alert]')].map(alert => !alert.old)", json!([true]))
                    .await;
                page.faults.clear();
                page.click("[role=alert] button").await;
                page.wait_until("document.documentElement.hasAttribute('data-alive')").await;
                page.expect("document.querySelectorAll('[role=alert]').length", 0).await;
                page.run("document.querySelector('input[name=q]').focus()").await;
                page.press('h').await;
                expect_results(&page, locale, "q=h").await;
                page.assert_same_document().await;
                // The damaged file was to be kept for ever: it must not come back from the cache.
                page.open(&path(locale)).await;
                page.forget().await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_dataset_leaves_the_list_and_can_be_fetched_again() {
    dataset(Fault::Missing, m::DATA_LOST).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_dataset_leaves_the_list_and_can_be_fetched_again() {
    dataset(Fault::Truncated, m::DATA_DAMAGED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_page_instead_of_the_dataset_leaves_the_list_and_can_be_fetched_again() {
    dataset(Fault::Other("<html>a login page</html>"), m::DATA_DAMAGED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dataset_of_another_version_leaves_the_list_and_can_be_fetched_again() {
    dataset(Fault::Other("dc\0\u{3} of a later build"), m::DATA_DAMAGED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dataset_without_end_leaves_the_list_and_can_be_fetched_again() {
    dataset(Fault::Huge, m::DATA_DAMAGED).await;
}

/// Without the application, the page is plain HTML.
async fn without(file: (&'static str, &'static str), fault: Fault, says: &'static str) {
    visit()
        .run(async move |page| {
            page.expect_console(says);
            page.allow_console("Failed to load resource");
            page.faults.set(file.0, file.1, fault);
            for locale in Locale::ALL {
                page.load(&path(locale)).await;
                page.wait_until("document.readyState === 'complete'").await;
                expect_plain_page(&page, locale).await;
                expect_links_to_load(&page, locale).await;
                expect_plain_page(&page, locale).await;
                assert_eq!(page.count("html[data-alive]").await, 0);
                page.expect("document.documentElement.hasAttribute('data-js')", false).await;
                expect_no_dead_control(&page).await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_wasm_the_page_is_plain_html() {
    without(WASM, Fault::Missing, "integrity").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_truncated_wasm_the_page_is_plain_html() {
    without(WASM, Fault::Truncated, "integrity").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_another_byte_in_the_wasm_the_page_is_plain_html() {
    without(WASM, Fault::Corrupted, "integrity").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wasm_of_another_type_starts() {
    visit()
        .run(async |page| {
            page.allow_console("MIME type"); // the slower way in is taken, and the glue says so
            page.faults.set(WASM.0, WASM.1, Fault::Typed("application/octet-stream"));
            page.open(&path(Locale::Fr)).await;
            expect_plain_page(&page, Locale::Fr).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_something_else_for_the_wasm_the_page_is_plain_html() {
    without(WASM, Fault::Other("no wasm at all"), "integrity").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_early_script_the_page_is_plain_html() {
    without(EARLY, Fault::Missing, "404").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_half_an_early_script_the_page_is_plain_html() {
    without(EARLY, Fault::Truncated, "integrity").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_start_script_the_page_is_plain_html() {
    without(SCRIPT, Fault::Missing, "404").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_half_a_start_script_the_page_is_plain_html() {
    without(SCRIPT, Fault::Truncated, "integrity").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_wasm_does_not_stay_in_the_cache() {
    visit()
        .run(async |page| {
            page.expect_console("integrity");
            page.allow_console("Failed to load resource");
            for fault in [Fault::Missing, Fault::Truncated] {
                page.faults.set(WASM.0, WASM.1, fault);
                page.load(&path(Locale::Fr)).await;
                page.wait_until("!document.documentElement.hasAttribute('data-js')").await;
                page.faults.clear();
                page.open(&path(Locale::Fr)).await;
                page.forget().await;
            }
        })
        .await;
}

/// Without ornament, the application starts all the same.
async fn starts_without(file: (&'static str, &'static str)) {
    visit()
        .run(async move |page| {
            page.expect_console("404");
            page.faults.set(file.0, file.1, Fault::Missing);
            for locale in Locale::ALL {
                page.open(&path(locale)).await;
                expect_plain_page(&page, locale).await;
                page.mark().await;
                page.run("document.querySelector('input[name=q]').focus()").await;
                page.press('h').await;
                expect_results(&page, locale, "q=h").await;
                page.assert_same_document().await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_style_the_site_works() {
    starts_without(STYLE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_fonts_the_site_works() {
    starts_without(FONTS).await;
}

/// While a file that the start needs is on its way, the page can be read, and its links load.
async fn slow(file: (&'static str, &'static str)) {
    visit()
        .run(async move |page| {
            page.faults.set(file.0, file.1, Fault::Slow(Duration::from_secs(3)));
            page.load(&path(Locale::Fr)).await;
            expect_plain_page(&page, Locale::Fr).await;
            assert_eq!(page.count("html[data-alive]").await, 0, "the fault is not in place");
            page.mark().await;
            page.click("header nav a[href='/fr/cursus/']").await;
            page.expect("location.pathname", "/fr/cursus/").await;
            page.expect("document.querySelectorAll('h1').length", 1).await;
            assert!(!page.is_same_document().await);
            page.wait_until("document.documentElement.hasAttribute('data-alive')").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_wasm_is_slow_the_page_can_be_read_and_left() {
    slow(WASM).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_dataset_is_slow_the_page_can_be_read_and_left() {
    slow(DATASET).await;
}
