//! Every address, in both languages, both themes and every state, before the scanners.

use super::{faults::WASM, visit};
use crate::harness::{Fault, Page, all_pages, data, one_of_each_kind};
use crate::probes::probe;
use crate::results::path;
use crate::scanners::{Rules, axe, ibm};
use crate::tools::vnu;
use double_cursus::dataset::StepId;
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use fantoccini::key::Key;
use std::fs;
use tempfile::TempDir;

const IS_FOLDED: &str = "document.querySelector('details:not([open])') !== null";
const UNFOLD: &str = "document.querySelectorAll('details').forEach(details => details.open = true)";

/// What is found on the way.
struct Findings {
    faults: Vec<String>,
    /// The pages as they were, for the checker.
    folder: TempDir,
}

impl Findings {
    fn new() -> Findings {
        Findings { faults: Vec::new(), folder: tempfile::tempdir().unwrap() }
    }

    fn add(&mut self, at: &str, found: Vec<String>) {
        self.faults.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
    }

    /// The page as it is, in both themes: the second changes nothing but what is said of colours.
    async fn ask_axe(&mut self, page: &Page, at: &str) {
        self.add(at, axe(page, Rules::All).await);
        page.run("document.documentElement.dataset.theme = 'dark'").await;
        self.add(&format!("{at}, dark"), axe(page, Rules::Colours).await);
        page.run("delete document.documentElement.dataset.theme").await;
    }

    /// All scanners, and the checker at the end.
    async fn ask_all(&mut self, page: &Page, at: &str) {
        self.ask_axe(page, at).await;
        if page.engine().is_scanned_in_full() {
            self.add(at, ibm(page).await);
            self.add(at, probe(page, "languages").await);
            let html = page.js("'<!doctype html>' + document.documentElement.outerHTML").await;
            let file = self.folder.path().join(at.replace('/', "|") + ".html");
            fs::write(file, html.as_str().unwrap()).unwrap();
        }
    }

    fn assert_none(mut self, page: &Page) {
        if page.engine().is_scanned_in_full() {
            self.faults.extend(vnu(self.folder.path()));
        }
        assert!(self.faults.is_empty(), "{} faults: {:#?}", self.faults.len(), self.faults);
    }
}

/// Each page with all unfolded that can be; one of each kind as it comes, too.
async fn every_page(locale: Locale) {
    visit()
        .run(async move |page| {
            let mut findings = Findings::new();
            let kinds = one_of_each_kind(locale);
            let routes = if page.engine().is_scanned_in_full() { all_pages(locale) } else { kinds.clone() };
            for route in routes {
                let at = route.path();
                page.open(&at).await;
                let is_folded = page.js(IS_FOLDED).await == true;
                if is_folded && kinds.contains(&route) {
                    findings.ask_axe(&page, &format!("{at}, folded")).await;
                }
                page.run(UNFOLD).await;
                findings.ask_all(&page, &at).await;
            }
            findings.assert_none(&page);
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
            let mut findings = Findings::new();
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
                    page.run(UNFOLD).await;
                    findings.ask_all(&page, &format!("{list}?{query}")).await;
                }
                page.open(&list).await;
                page.click("input[name=q]").await;
                for key in "neu".chars() {
                    page.press(key).await;
                }
                page.wait_until("document.querySelector('[role=combobox][aria-expanded=true]')").await;
                page.press(Key::Down.into()).await;
                page.wait_until("document.querySelector('[role=option][aria-selected=true]')").await;
                findings.ask_all(&page, &format!("{list} with words to choose from")).await;
                for (file, query, lost) in [("/data/search-", "?q=lost", "the search"), ("/data/dataset-", "", "the data")] {
                    page.faults.set(file, ".bin", Fault::Missing);
                    page.forget().await;
                    page.load(&format!("{list}{query}")).await;
                    page.wait_until("document.querySelector('[role=alert]')").await;
                    findings.ask_all(&page, &format!("{list} when {lost} is lost")).await;
                    page.faults.clear();
                }
            }
            findings.assert_none(&page);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_outside_has_a_fault() {
    visit()
        .run(async |page| {
            for expected in ["404", "integrity"] {
                page.allow_console(expected);
            }
            let mut findings = Findings::new();
            // The application would lead on from the front door while it is scanned.
            page.faults.set(WASM.0, WASM.1, Fault::Missing);
            for route in [Route::FrontDoor, Route::NotFound] {
                page.load(&route.path()).await;
                page.wait_until("document.readyState === 'complete'").await;
                findings.ask_all(&page, &route.path()).await;
                page.faults.clear();
            }
            findings.assert_none(&page);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_state_of_the_curriculum_has_a_fault() {
    visit()
        .run(async |page| {
            let mut findings = Findings::new();
            for locale in Locale::ALL {
                for (kind, query, there) in [
                    (route::Page::Curriculum, "?field=medicine&start=2026&path=early", ".stepper .own-years"),
                    (route::Page::Curriculum, "?field=pharmacy&start=2026&path=residency", ".stepper .own-years"),
                    (route::Page::Curriculum, "?start=1990&field=law", ".own .notice"),
                    (route::Page::Comparison, "?field=pharmacy&start=2026", "main table"),
                    (route::Page::Step(StepId::EarlyThesis), "?field=medicine&start=2026&path=early", "main h1"),
                ] {
                    let at = kind.path(locale) + query;
                    page.open(&at).await;
                    page.wait_until(&format!("document.querySelector('{there}')")).await;
                    page.run(UNFOLD).await;
                    page.run("document.querySelector('[popover]')?.showPopover()").await;
                    findings.ask_all(&page, &at).await;
                }
                let curriculum = route::Page::Curriculum.path(locale);
                page.run("localStorage.choices = 'field=pharmacy&start=2027'").await;
                page.open(&curriculum).await;
                page.wait_until("document.querySelector('.own a.button')").await;
                page.click("button[data-step=application][data-mark=done]").await;
                page.click("button[data-step=february-school][data-mark=here]").await;
                // Not by the focus: a window that is not its browser's first may lack it.
                page.point_to(".route-map a circle").await;
                page.wait_until("document.querySelector('.tip:not([hidden])')").await;
                findings.ask_all(&page, &format!("{curriculum} at the next visit, with marks and a step's text")).await;
            }
            findings.assert_none(&page);
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
                 <span onclick='1'>Clic</span><h4>Sauté</h4><input><a href='/'></a></main></body></html>",
            )
            .await;
            let found = axe(&page, Rules::All).await;
            for rule in ["image-alt", "color-contrast:", "color-contrast-enhanced", "heading-order", "label", "link-name"] {
                assert!(found.iter().any(|fault| fault.starts_with(rule)), "axe does not see {rule}: {found:#?}");
            }
            let colours = axe(&page, Rules::Colours).await;
            assert!(!colours.is_empty() && colours.iter().all(|fault| fault.starts_with("color")), "{colours:#?}");
            if page.engine().is_scanned_in_full() {
                let found = ibm(&page).await;
                for rule in ["img_alt_valid", "input_label_exists", "a_text_purpose", "element_mouseevent_keyboard"] {
                    assert!(found.iter().any(|fault| fault.starts_with(rule)), "IBM's engine does not see {rule}: {found:#?}");
                }
            }
        })
        .await;
}
