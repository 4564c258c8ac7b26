//! The accessibility tree of what answers to the reader, as the engines hand it to screen readers: roles, names and
//! states, kept in `tests/e2e/trees/` for each engine, since their words for some roles differ. `UPDATE=1` writes them.

use super::visit;
use crate::harness::{Page, ROOT};
use crate::results::{expect_results, first, path, tick};
use double_cursus::dataset::StepId;
use double_cursus::locale::Locale;
use double_cursus::route;
use double_cursus::search::Facet;
use fantoccini::Locator;
use std::fs;

/// States and properties that a screen reader says with the name.
const STATES: &str = "[['current', e => e.getAttribute('aria-current')], ['expanded', e => e.localName === 'summary' ? e.parentNode.open : e.getAttribute('aria-expanded')],
    ['checked', e => e.type === 'checkbox' ? e.checked : null], ['value', e => e.matches('input:not([type=checkbox]), select') ? e.value : null],
    ['focused', e => e === document.activeElement || null], ['level', e => /^h\\d$/.test(e.localName) ? e.localName[1] : null], ['lang', e => e.lang]]
    .map(([name, read]) => [name, read(arguments[0])]).filter(([, value]) => value !== null && value !== '').map(([name, value]) => `${name}=${value}`).join(' ')";

async fn tree(page: &Page, selector: &str) -> String {
    let mut lines = String::new();
    for element in page.find_all(Locator::Css(selector)).await.expect("elements") {
        // WebKit's driver fails at what is not shown.
        if !element.is_displayed().await.expect("an answer") {
            continue;
        }
        let (role, name) = page.role_and_name(&element).await;
        let element = serde_json::to_value(element).expect("an element");
        let states = page.execute(&format!("return {STATES}"), vec![element]).await.expect("states");
        let line = format!("{role} “{name}” {}", states.as_str().unwrap_or_default());
        lines += line.trim_end();
        lines.push('\n');
    }
    lines
}

fn check(page: &Page, name: &str, now: &str) {
    let file = format!("{ROOT}/tests/e2e/trees/{name}-{}.txt", page.engine().to_string().to_lowercase());
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, now).expect("a file");
    }
    let kept = fs::read_to_string(&file).expect("a snapshot: UPDATE=1 cargo test --test e2e tree::");
    assert!(kept == now, "{name} differs from {file}:\n{now}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_stepper() {
    visit()
        .run(async |page| {
            page.open(&route::Page::Step(StepId::FebruarySchool).path(Locale::Fr)).await;
            check(&page, "stepper", &tree(&page, "nav:has([aria-current=step]), nav ol:has([aria-current=step]), nav ol a").await);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_filter() {
    visit()
        .run(async |page| {
            let topic = first(Facet::Topic);
            page.open(&path(Locale::Fr)).await;
            tick(&page, Facet::Topic, &topic).await;
            expect_results(&page, Locale::Fr, &format!("topic={topic}")).await;
            let parts = "form.filter, form.filter fieldset, form.filter summary, form.filter button, form.filter select, \
                form.filter input:not([type=checkbox]), form.filter label:nth-child(-n+2) > input[type=checkbox], .chips a";
            check(&page, "filter", &tree(&page, parts).await);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_page() {
    visit()
        .run(async |page| {
            page.open(&route::Page::Home.path(Locale::Fr)).await;
            page.click(&format!("header nav a[href='{}']", route::Page::Curriculum.path(Locale::Fr))).await;
            page.expect("document.activeElement.localName", "h1").await;
            let parts = "header, header nav, header nav a, header > a, header button, main, h1, footer";
            check(&page, "change-of-page", &tree(&page, parts).await);
        })
        .await;
}
