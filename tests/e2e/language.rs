//! Changing the language in the middle of something.

use super::visit;
use crate::harness::{head, one_of_each_kind};
use crate::results::{busiest_person, expect_results, path};
use double_cursus::locale::Locale;
use double_cursus::route::Route;

const SWITCH: &str = "header a[hreflang]";

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_keeps_page_query_fragment_scroll_and_focus() {
    visit()
        .run(async |page| {
            let query = format!("q=a&person={}&from=2012&sort=title", busiest_person());
            page.resize(1000, 400).await;
            page.open(&format!("{}?{query}#main", path(Locale::Fr))).await;
            expect_results(&page, Locale::Fr, &query).await;
            page.mark().await;
            // WebKit may go to the fragment once more after the page is loaded: scrolled until it stays.
            page.run("window.stayed = 0").await;
            page.wait_until(
                "Math.round(scrollY) === 100 ? ++window.stayed > 10 : (window.stayed = 0, scrollTo({ top: 100, behavior: 'instant' }), false)",
            )
            .await;
            for locale in [Locale::En, Locale::Fr] {
                // From the keyboard, since WebDriver's click would scroll to the link.
                page.run(&format!("document.querySelector('{SWITCH}').focus({{ preventScroll: true }})")).await;
                let before = page.js("Math.round(scrollY)").await;
                assert_eq!(before, 100);
                page.run("document.activeElement.click()").await;
                page.expect("document.documentElement.lang", locale.tag()).await;
                expect_results(&page, locale, &query).await;
                assert_eq!(page.address().await, format!("{}?{query}#main", path(locale)));
                page.expect(&format!("document.activeElement === document.querySelector('{SWITCH}')"), true).await;
                page.expect("Math.round(scrollY)", before).await;
            }
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_leads_to_the_same_page_on_every_kind_of_page() {
    visit()
        .run(async |page| {
            for route in one_of_each_kind(Locale::En) {
                let Route::Page(_, kind) = &route else { continue };
                let french = Route::Page(Locale::Fr, kind.clone());
                page.open(&route.path()).await;
                page.mark().await;
                page.click(SWITCH).await;
                page.expect("location.pathname", french.path()).await;
                page.expect("document.title", head(&french).title).await;
                page.expect("document.documentElement.lang", "fr").await;
                let canonical = head(&french).canonical.unwrap();
                page.expect("document.querySelector('link[rel=canonical]').href", canonical).await;
                page.expect(&format!("document.querySelector('{SWITCH}').getAttribute('href')"), route.path()).await;
                if !kind.is_looked_up() {
                    page.expect("document.activeElement.id", "language").await;
                    page.assert_same_document().await;
                }
                page.back().await.unwrap();
                page.expect("document.title", head(&route).title).await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_shown_after_the_switch_are_those_that_would_be_loaded() {
    visit()
        .run(async |page| {
            // An empty text is a space in a file, and nothing where it was made in the browser.
            const TEXT: &str = "document.querySelector('#app').textContent.replace(/\\s/g, '')";
            for route in one_of_each_kind(Locale::Fr) {
                let Route::Page(_, kind) = &route else { continue };
                let english = Route::Page(Locale::En, kind.clone());
                page.open(&english.path()).await;
                let loaded = page.js(TEXT).await;
                page.open(&route.path()).await;
                page.click(SWITCH).await;
                page.expect("document.title", head(&english).title).await;
                page.expect(TEXT, loaded).await;
            }
        })
        .await;
}
