//! Pages that translators and extensions have altered, and applications that fail after their start.

use super::faults::{expect_links_to_load, expect_plain_page};
use super::visit;
use crate::harness::head;
use crate::results::{expect_results, path};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};

/// Runs an alteration before the page's own scripts.
fn before_the_start(alteration: &str) -> String {
    format!(
        "document.addEventListener('readystatechange', () => {{ if (document.readyState === 'interactive') {{ {alteration} }} }})"
    )
}

/// Runs an alteration between the check of the document and its hydration: when the page asks for its wasm.
fn after_the_check(alteration: &str) -> String {
    format!(
        "const get = globalThis.fetch;
         globalThis.fetch = (address, options) => {{
             if (address === document.getElementById('app').dataset.wasm) {{ {alteration} }}
             return get(address, options);
         }};"
    )
}

/// As translators do.
const WRAP_TEXTS: &str = "
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
        const font = document.createElement('font');
        text.replaceWith(font);
        font.append(text);
    }";

/// As a toolbar does that wants to be first.
const INTO_APP: &str = "document.querySelector('#app').prepend(document.createElement('div'))";

/// The page is whole, and every link leads on.
async fn stays_plain(script: String) {
    visit()
        .run(async move |page| {
            // What a trap says differs between debug build and release.
            page.allow_console("hydration");
            page.allow_console("unreachable");
            page.allow_console("panicked");
            page.before_each_page(&script).await;
            for locale in Locale::ALL {
                page.load(&path(locale)).await;
                page.wait_until("!document.documentElement.hasAttribute('data-js')").await;
                assert_eq!(page.count("html[data-alive]").await, 0);
                expect_plain_page(&page, locale).await;
                expect_links_to_load(&page, locale).await;
                expect_plain_page(&page, locale).await;
            }
        })
        .await;
}

/// The page starts as if nothing had happened.
async fn starts_all_the_same(script: String) {
    visit()
        .run(async move |page| {
            page.before_each_page(&script).await;
            page.open(&path(Locale::Fr)).await;
            expect_plain_page(&page, Locale::Fr).await;
            page.mark().await;
            page.click("input[name=q]").await;
            page.press('h').await;
            expect_results(&page, Locale::Fr, "q=h").await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_texts_are_wrapped_stays_plain() {
    stays_plain(before_the_start(WRAP_TEXTS)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_something_in_front_of_it_stays_plain() {
    stays_plain(before_the_start(INTO_APP)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_texts_are_wrapped_after_the_check_stays_plain() {
    stays_plain(after_the_check(WRAP_TEXTS)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_something_in_front_of_it_after_the_check_stays_plain() {
    stays_plain(after_the_check(INTO_APP)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_something_first_in_its_body_starts() {
    starts_all_the_same(before_the_start("document.body.prepend(document.createElement('div'), 'text')")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_something_last_in_its_body_starts() {
    starts_all_the_same(before_the_start("document.body.append(document.createElement('div'), 'text')")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_another_text_starts() {
    starts_all_the_same(before_the_start("document.querySelector('h1').firstChild.data = 'Translated'")).await;
}

/// What is live goes on, though a translator holds its words.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_translated_while_it_is_shown_goes_on() {
    visit()
        .run(async |page| {
            page.open(&route::Page::Curriculum.path(Locale::Fr)).await;
            page.mark().await;
            page.run(WRAP_TEXTS).await;
            for kind in [route::Page::School, route::Page::Publications] {
                let route = Route::Page(Locale::Fr, kind);
                page.click(&format!("header nav a[href='{}']", route.path())).await;
                page.expect("document.title", head(&route).title).await;
                page.expect("document.querySelectorAll('main h1').length", 1).await;
            }
            page.run(WRAP_TEXTS).await;
            page.click("input[name=q]").await;
            page.press('h').await;
            expect_results(&page, Locale::Fr, "q=h").await;
            page.run(WRAP_TEXTS).await;
            page.click("header a[hreflang]").await;
            expect_results(&page, Locale::En, "q=h").await;
            page.back().await.unwrap();
            expect_results(&page, Locale::Fr, "q=h").await;
            page.assert_same_document().await;
        })
        .await;
}

/// A trap when it is asked for, in the page's own realm: a driver's script has other errors than the page's.
const TRAP: &str = "addEventListener('trap', () =>
    dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('x') })));";

#[tokio::test(flavor = "multi_thread")]
async fn links_of_an_application_that_fails_later_load_their_pages() {
    visit()
        .run(async |page| {
            page.allow_console("RuntimeError: x");
            page.before_each_page(TRAP).await;
            page.open(&path(Locale::Fr)).await;
            page.click("input[name=q]").await;
            page.press('h').await;
            expect_results(&page, Locale::Fr, "q=h").await;
            page.run("dispatchEvent(new Event('trap'))").await;
            page.expect("document.documentElement.hasAttribute('data-alive')", false).await;
            page.mark().await;
            page.click("header nav a[href='/fr/cursus/']").await;
            page.expect("location.pathname", "/fr/cursus/").await;
            assert!(!page.is_same_document().await);
            page.wait_until("document.documentElement.hasAttribute('data-alive')").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_after_a_failure_loads_the_page_before() {
    visit()
        .run(async |page| {
            page.allow_console("RuntimeError: x");
            page.before_each_page(TRAP).await;
            page.open(&path(Locale::Fr)).await;
            page.click("header nav a[href='/fr/cursus/']").await;
            page.expect("location.pathname", "/fr/cursus/").await;
            page.expect("document.activeElement.tagName", "H1").await;
            page.run("dispatchEvent(new Event('trap'))").await;
            page.mark().await;
            // The page is loaded while the answer is waited for.
            let _ = page.back().await;
            page.expect("location.pathname", path(Locale::Fr)).await;
            page.wait_until("!document.wasHere && document.documentElement.hasAttribute('data-alive')").await;
            expect_plain_page(&page, Locale::Fr).await;
        })
        .await;
}
