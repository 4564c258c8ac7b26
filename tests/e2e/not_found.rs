//! Addresses that lead nowhere, and those that nearly do.

use super::visit;
use crate::harness::{Page, head};
use crate::results::{expect_results, path};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use double_cursus::text::messages as m;
use serde_json::json;

/// With what status the page is answered.
const STATUS: &str = "(() => {
    const request = new XMLHttpRequest();
    request.open('GET', location.href, false);
    request.send();
    return request.status;
})()";

/// The not-found page, in both languages, with ways on.
async fn expect_not_found(page: &Page) {
    page.expect("document.title", head(&Route::NotFound).title).await;
    for locale in Locale::ALL {
        let heading = json!(m::NOT_FOUND.get(locale));
        page.expect(&format!("document.querySelector('h1').textContent.includes({heading})"), true).await;
        for kind in [route::Page::Home, route::Page::Curriculum, route::Page::Publications] {
            let link = format!("main a[href='{}']", kind.path(locale));
            page.expect(&format!("document.querySelectorAll({}).length", json!(link)), 1).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_is_answered_with_404_and_ways_on() {
    visit()
        .run(async |page| {
            page.expect_console("404");
            page.allow_console("the `csr` feature is not enabled"); // Leptos advises so, in debug builds only
            for address in
                ["/nowhere", "/de/", "/fr/anciens/personne/", "/en/publications/none/", "/fr/cursus/x/?q=a#b"]
            {
                page.open(address).await;
                assert_eq!(page.js(STATUS).await, 404, "{address}");
                expect_not_found(&page).await;
                assert_eq!(page.address().await, address);
                page.mark().await;
                page.click("main a[href='/en/curriculum/']").await;
                let curriculum = Route::Page(Locale::En, route::Page::Curriculum);
                page.expect("document.title", head(&curriculum).title).await;
                page.expect("document.documentElement.lang", "en").await;
                page.assert_same_document().await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_record_that_does_not_exist_shows_the_not_found_page() {
    visit()
        .run(async |page| {
            page.open("/fr/").await;
            page.mark().await;
            for address in ["/fr/anciens/personne/", "/fr/publications/aucune/"] {
                page.run(&format!("document.querySelector('main a[href]').setAttribute('href', '{address}')")).await;
                page.click("main a[href]").await;
                page.expect("location.pathname", address).await;
                expect_not_found(&page).await;
                page.back().await.unwrap();
                page.expect("document.title", head(&Route::Page(Locale::Fr, route::Page::Home)).title).await;
            }
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_its_last_slash_leads_to_the_page() {
    visit()
        .run(async |page| {
            page.open("/fr").await;
            page.expect("document.title", head(&Route::Page(Locale::Fr, route::Page::Home)).title).await;
            let list = path(Locale::En);
            page.open(&format!("{}?q=neuron", list.trim_end_matches('/'))).await;
            expect_results(&page, Locale::En, "q=neuron").await;
        })
        .await;
}
