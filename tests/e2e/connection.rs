//! A connection that is lost after the first page, files that take their time, and readers who were away.

use super::faults::expect_plain_page;
use super::visit;
use super::worker::expect_answer_at_last;
use crate::harness::{Fault, Page, data, found, head};
use crate::results::{SHOWN, expect_results, path};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use double_cursus::text::messages as m;
use serde_json::json;
use std::time::Duration;

const EVERYTHING: (&str, &str) = ("/", "");
const SHELF: (&str, &str) = ("/data/search-", ".bin");
const MENU_SAYS: &str = "document.querySelector('.citation-menu [role=status]').textContent";

/// Presses a button of the page's menu twice while its file is on its way: it is announced once, and made once.
async fn expect_announced_and_made_once(page: &Page, button: &str) {
    page.run(
        "window.told = 0;
        new MutationObserver(changes => { window.told += changes.length; })
            .observe(document.querySelector('.citation-menu [role=status]'), { childList: true });",
    )
    .await;
    page.faults.set("/data/records-", ".bin", Fault::Slow(Duration::from_secs(2)));
    page.run(&format!("for (let i = 0; i < 2; i++) document.querySelector('{button}').click()")).await;
    page.expect(MENU_SAYS, "Préparation…").await;
    page.wait_until(&format!("{MENU_SAYS} !== 'Préparation…'")).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    page.expect("window.told", 2).await;
}

async fn type_h(page: &Page) {
    page.click("input[name=q]").await;
    page.press('h').await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_connection_pages_are_shown_and_the_search_goes_on_once_it_is_back() {
    visit()
        .run(async |page| {
            page.allow_console("Failed to load resource");
            page.allow_console("Uncaught");
            for locale in Locale::ALL {
                page.open(&route::Page::Home.path(locale)).await;
                page.wait_until("document.readyState === 'complete'").await;
                page.mark().await;
                page.faults.set(EVERYTHING.0, EVERYTHING.1, Fault::Cut);
                for kind in [route::Page::School, route::Page::Curriculum, route::Page::Publications] {
                    let route = Route::Page(locale, kind);
                    page.click(&format!("header nav a[href='{}']", route.path())).await;
                    page.expect("document.title", head(&route).title).await;
                    page.expect("document.querySelectorAll('main h1').length", 1).await;
                }
                type_h(&page).await;
                let says = "document.querySelector('main [role=alert] p')?.textContent";
                page.expect(says, m::SEARCH_LOST.get(locale)).await;
                page.expect("document.querySelector('.citation-menu').hidden", true).await;
                expect_plain_page(&page, locale).await;
                expect_answer_at_last(&page, locale).await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_search_is_on_its_way_the_list_stays_and_links_lead_on() {
    visit()
        .run(async |page| {
            page.faults.set(SHELF.0, SHELF.1, Fault::Slow(Duration::from_secs(3)));
            page.open(&path(Locale::En)).await;
            page.mark().await;
            let shown = page.js(SHOWN).await;
            type_h(&page).await;
            assert_eq!(page.js(SHOWN).await, shown, "the fault is not in place");
            page.click(&format!("header nav a[href='{}']", route::Page::School.path(Locale::En))).await;
            page.expect("location.pathname", route::Page::School.path(Locale::En)).await;
            page.back().await.unwrap();
            expect_results(&page, Locale::En, "q=h").await;
            page.assert_same_document().await;
        })
        .await;
}

/// Whether the browser kept the page or loads it again is its own affair.
#[tokio::test(flavor = "multi_thread")]
async fn back_from_another_site_the_page_is_as_it_was_left() {
    visit()
        .run(async |page| {
            if !page.engine().comes_back() {
                return;
            }
            page.allow_console("favicon.ico");
            page.open(&path(Locale::Fr)).await;
            type_h(&page).await;
            expect_results(&page, Locale::Fr, "q=h").await;
            let elsewhere = page.origin().replace("127.0.0.1", "localhost");
            page.goto(&format!("{elsewhere}/-test/")).await.unwrap();
            page.expect("document.title", "Test").await;
            page.back().await.unwrap();
            page.expect("location.search", "?q=h").await;
            page.wait_until("document.documentElement.hasAttribute('data-alive')").await;
            expect_results(&page, Locale::Fr, "q=h").await;
            page.mark().await;
            page.click("a.reset").await;
            expect_results(&page, Locale::Fr, "").await;
            page.expect("document.title", head(&Route::Page(Locale::Fr, route::Page::Publications)).title).await;
            page.assert_same_document().await;
        })
        .await;
}

/// A file of records that does not come is told beside the button, and comes at the next press.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_to_be_saved_can_be_asked_for_again() {
    visit()
        .run(async |page| {
            page.allow_console("Failed to load resource");
            let says = "document.querySelector('.citation-menu [role=status]').textContent";
            for (fault, message) in [(Fault::Missing, m::RECORDS_LOST), (Fault::Truncated, m::RECORDS_DAMAGED)] {
                for locale in Locale::ALL {
                    page.open(&path(locale)).await;
                    page.faults.set("/data/records-", ".bin", fault);
                    page.click("button[data-export=ris]").await;
                    page.expect(says, message.get(locale)).await;
                    page.faults.clear();
                    page.click("button[data-export=ris]").await;
                    page.wait_until(&format!("{says}.includes('.ris')")).await;
                    page.expect(SHOWN, json!(found(locale, "").shown)).await;
                    page.forget().await;
                }
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_takes_long_is_announced_and_made_once() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            expect_announced_and_made_once(&page, "button[data-export=ris]").await;
            page.expect(&format!("{MENU_SAYS}.includes('.ris')"), true).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citation_that_takes_long_is_announced_and_made_once() {
    visit()
        .run(async |page| {
            let paper = data().publications.publications[0].id.clone();
            page.open(&route::Page::Publication(paper).path(Locale::Fr)).await;
            expect_announced_and_made_once(&page, "button[data-cite=apa]").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_a_page_whose_application_did_not_come_brings_it_once_the_connection_is_back() {
    visit()
        .run(async |page| {
            page.allow_console("Failed to load resource");
            page.allow_console("integrity");
            page.faults.set("/app-", ".wasm", Fault::Cut);
            page.load(&path(Locale::Fr)).await;
            page.wait_until("!document.documentElement.hasAttribute('data-js')").await;
            expect_plain_page(&page, Locale::Fr).await;
            page.faults.clear();
            page.mark().await;
            page.click(&format!("header nav a[href='{}']", route::Page::School.path(Locale::Fr))).await;
            page.expect("document.title", head(&Route::Page(Locale::Fr, route::Page::School)).title).await;
            page.wait_until("document.documentElement.hasAttribute('data-alive')").await;
            assert!(!page.is_same_document().await, "the link is not plain");
        })
        .await;
}
