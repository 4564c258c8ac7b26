//! Every address, in both languages, both themes and every state, before the scanners.

use super::visit;
use crate::harness::{Fault, Page, all_pages, data, one_of_each_kind};
use crate::results::path;
use crate::scanners::{Rules, axe};
use double_cursus::dataset::StepId;
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use fantoccini::key::Key;

/// Opens all that is folded, and says whether there was anything.
const UNFOLD: &str = "[...document.querySelectorAll('details:not([open])')].map(details => details.open = true).length > 0";

/// What is found on the way.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn add(&mut self, at: &str, found: Vec<String>) {
        self.0.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
    }

    /// The page as it is, in both themes: the second changes nothing but what is said of colours.
    async fn scan(&mut self, page: &Page, at: &str) {
        self.add(at, axe(page, Rules::All).await);
        page.run("document.documentElement.dataset.theme = 'dark'").await;
        self.add(&format!("{at}, dark"), axe(page, Rules::Colours).await);
        page.run("delete document.documentElement.dataset.theme").await;
    }

    fn assert_none(&self) {
        assert!(self.0.is_empty(), "{} faults: {:#?}", self.0.len(), self.0);
    }
}

/// Folded, and with all unfolded that can be.
async fn every_page(locale: Locale) {
    visit()
        .run(async move |page| {
            let mut findings = Findings::default();
            let kinds = one_of_each_kind(locale);
            let routes = if page.engine().reads_every_page() { all_pages(locale) } else { kinds.clone() };
            for route in routes {
                let at = route.path();
                page.open(&at).await;
                if kinds.contains(&route) {
                    findings.scan(&page, &at).await;
                }
                if page.js(UNFOLD).await == true || !kinds.contains(&route) {
                    findings.scan(&page, &format!("{at}, unfolded")).await;
                }
            }
            findings.assert_none();
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_french_page_has_a_fault() {
    every_page(Locale::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_english_page_has_a_fault() {
    every_page(Locale::En).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_state_of_the_list_has_a_fault() {
    visit()
        .run(async |page| {
            page.allow_console("404");
            let mut findings = Findings::default();
            for locale in Locale::ALL {
                let list = path(locale);
                let topic = data().publications.topics[0].id.as_str();
                for (query, there) in [
                    (format!("q=hippocamp&topic={topic}"), ".chips a"),
                    ("q=zzzz".to_owned(), "main section h2"),
                    ("person=nobody".to_owned(), "main .notice"),
                ] {
                    page.open(&format!("{list}?{query}")).await;
                    page.wait_until(&format!("document.querySelector('{there}')")).await;
                    page.js(UNFOLD).await;
                    findings.scan(&page, &format!("{list}?{query}")).await;
                }
                page.open(&list).await;
                page.click("input[name=q]").await;
                for key in "neu".chars() {
                    page.press(key).await;
                }
                page.wait_until("document.querySelector('[role=combobox][aria-expanded=true]')").await;
                page.press(Key::Down.into()).await;
                page.wait_until("document.querySelector('[role=option][aria-selected=true]')").await;
                findings.scan(&page, &format!("{list} with words to choose from")).await;
                for (file, query, lost) in [("/data/search-", "?q=lost", "the search"), ("/data/dataset-", "", "the data")] {
                    page.faults.set(file, ".bin", Fault::Missing);
                    page.forget().await;
                    page.load(&format!("{list}{query}")).await;
                    page.wait_until("document.querySelector('[role=alert]')").await;
                    findings.scan(&page, &format!("{list} when {lost} is lost")).await;
                    page.faults.clear();
                }
            }
            findings.assert_none();
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_state_of_the_curriculum_and_no_page_outside_has_a_fault() {
    visit()
        .run(async |page| {
            page.allow_console("404");
            let mut findings = Findings::default();
            for route in [Route::FrontDoor, Route::NotFound] {
                page.load(&route.path()).await;
                page.wait_until("document.readyState === 'complete'").await;
                findings.scan(&page, &route.path()).await;
            }
            for locale in Locale::ALL {
                for (kind, query, there) in [
                    (route::Page::Curriculum, "?field=medicine&start=2026&path=early", ".stepper .own-years"),
                    (route::Page::Curriculum, "?start=1990&field=law", ".own .notice"),
                    (route::Page::Comparison, "?field=pharmacy&start=2026", "main table"),
                    (route::Page::Step(StepId::EarlyThesis), "?field=medicine&start=2026&path=early", "main h1"),
                ] {
                    let at = kind.path(locale) + query;
                    page.open(&at).await;
                    page.wait_until(&format!("document.querySelector('{there}')")).await;
                    page.js(UNFOLD).await;
                    page.run("document.querySelector('[popover]')?.showPopover()").await;
                    findings.scan(&page, &at).await;
                }
            }
            findings.assert_none();
        })
        .await;
}

/// A page with faults that the scanners must see.
#[tokio::test(flavor = "multi_thread")]
async fn the_scanners_see_planted_faults() {
    visit()
        .run(async |page| {
            page.plant(
                "<!doctype html><html lang='fr'><head><title>Faux</title></head><body><main><h1>Faux</h1>
                 <img src='/favicon.svg'><p style='color: #999; background: #fff'>Pâle</p>
                 <p style='color: #666; background: #fff'>Gris</p>
                 <h4>Sauté</h4><input><a href='/'></a></main></body></html>",
            )
            .await;
            let found = axe(&page, Rules::All).await;
            for rule in ["image-alt", "color-contrast:", "color-contrast-enhanced", "heading-order", "label", "link-name"] {
                assert!(found.iter().any(|fault| fault.starts_with(rule)), "axe does not see {rule}: {found:#?}");
            }
            let colours = axe(&page, Rules::Colours).await;
            assert!(!colours.is_empty() && colours.iter().all(|fault| fault.starts_with("color")), "{colours:#?}");
        })
        .await;
}
