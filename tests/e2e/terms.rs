//! Terms that are explained where they stand.

use super::visit;
use crate::harness::{Page, data};
use double_cursus::dataset::StepId;
use double_cursus::locale::Locale;
use double_cursus::route;
use fantoccini::key::Key;
use serde_json::json;

const OPEN: &str = "document.querySelectorAll(':popover-open').length";

async fn open_first(page: &Page) {
    page.run("document.querySelector('.term').scrollIntoView({ block: 'center' })").await;
    page.tab_to(".term").await;
    page.press(Key::Enter.into()).await;
    page.expect(OPEN, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_opens_its_meaning_by_keyboard_and_escape_closes_it() {
    visit()
        .run(async |page| {
            page.open(&route::Page::Step(StepId::ThesisInResidency).path(Locale::En)).await;
            open_first(&page).await;
            let id = page.js("document.querySelector('.term').popoverTargetElement.id.slice(5)").await;
            let term = data().school.terms.iter().find(|term| json!(term.id.as_str()) == id).unwrap();
            let shown = page.js("document.querySelector(':popover-open').textContent").await;
            for part in [&term.meaning.en, &term.words.en, &term.words.fr] {
                assert!(shown.as_str().unwrap().contains(part.as_str()), "{shown}: {part}");
            }
            page.press(Key::Escape.into()).await;
            page.expect(OPEN, 0).await;
            page.expect("document.activeElement.className", "term").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_its_meaning_a_link_leads_to_the_entry_in_the_glossary() {
    visit()
        .run(async |page| {
            page.open(&route::Page::Step(StepId::EarlyThesis).path(Locale::Fr)).await;
            open_first(&page).await;
            let entry = page.js("document.querySelector(':popover-open a').hash").await;
            page.press(Key::Tab.into()).await;
            page.press(Key::Enter.into()).await;
            page.expect(
                "location.pathname + location.hash",
                route::Page::Glossary.path(Locale::Fr) + entry.as_str().unwrap(),
            )
            .await;
            page.expect("document.querySelector('dt:target dfn') !== null", true).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_needs_no_script() {
    visit()
        .without_scripts()
        .run(async |page| {
            page.load(&route::Page::Step(StepId::Masters).path(Locale::Fr)).await;
            page.click(".term").await;
            page.expect(OPEN, 1).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_term_is_explained_once_on_a_page() {
    visit()
        .run(async |page| {
            for (locale, step) in Locale::ALL.into_iter().flat_map(|locale| StepId::ALL.map(|step| (locale, step))) {
                page.load(&route::Page::Step(step).path(locale)).await;
                let twice = "(() => { const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
                    return ids.filter((id, index) => ids.indexOf(id) !== index); })()";
                assert_eq!(page.js(twice).await, json!([]), "{step:?}");
                assert!(page.count(".term").await > 0, "{step:?} explains nothing");
            }
        })
        .await;
}
