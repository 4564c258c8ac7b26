//! The list of publications and its filter, as they are on the page.

use crate::harness::{Page, found, values};
use double_cursus::locale::Locale;
use double_cursus::route;
use double_cursus::search::{Facet, Query};
use double_cursus::text::messages as m;
use fantoccini::key::Key;
use serde_json::{Value, json};

/// The addresses of the publications that are listed.
pub const SHOWN: &str = "[...document.querySelectorAll('main article h3 a')].map(link => link.getAttribute('href'))";

/// What the filter's controls say.
pub const CONTROLS: &str = "({
    text: document.querySelector('input[name=q]').value,
    checked: [...document.querySelectorAll('input[type=checkbox]:checked')].map(box => box.name + '=' + box.value),
    selects: ['[type=number][name=from]', '[type=number][name=to]', 'select[name=sort]'].map(field => document.querySelector(field).value),
})";

/// The publications' page.
pub fn path(locale: Locale) -> String {
    route::Page::Publications.path(locale)
}

/// The first value of a facet, which every dataset has.
pub fn first(facet: Facet) -> String {
    values(facet).first().expect("a dataset with publications").clone()
}

/// The person with the most publications: others are left out by choosing them.
pub fn busiest_person() -> String {
    values(Facet::Person)
        .into_iter()
        .max_by_key(|person| found(Locale::Fr, &format!("person={person}")).total)
        .expect("a person")
}

/// Waits until list, number, counts and controls are those of a query.
pub async fn expect_results(page: &Page, locale: Locale, params: &str) {
    let found = found(locale, params);
    page.expect(SHOWN, json!(found.shown)).await;
    page.expect(&has_total("p:not([role])", locale, found.total), true).await;
    for (facet, counts) in found.counts {
        let beside = format!(
            "[...document.querySelectorAll('input[name={}]')].map(box => [box.value, Number(box.closest('label').textContent.match(/\\((\\d+)\\)\\s*$/)[1])])",
            facet.name()
        );
        page.expect(&beside, json!(counts)).await;
    }
    page.expect(CONTROLS, controls_of(params)).await;
}

/// Whether an element of `main` says the number of results, and nothing else.
pub fn has_total(selector: &str, locale: Locale, total: usize) -> String {
    let words = m::RESULT.count(locale, total);
    format!(
        "[...document.querySelectorAll('main {selector}')].some(element => element.textContent === {})",
        json!(words)
    )
}

/// What the controls should say for a query of values that are all known.
fn controls_of(params: &str) -> Value {
    let (query, _) = Query::from_params(params);
    let checked: Vec<String> =
        query.chosen.iter().map(|choice| format!("{}={}", choice.facet.name(), choice.name)).collect();
    let year = |year: Option<u16>| year.map_or(String::new(), |year| year.to_string());
    json!({ "text": query.text, "checked": checked, "selects": [year(query.from), year(query.to), query.order().name()] })
}

/// Ticks or unticks a box.
pub async fn tick(page: &Page, facet: Facet, value: &str) {
    reveal(page).await;
    page.click(&format!("input[name='{}'][value='{value}']", facet.name())).await;
}

/// Chooses from a list.
pub async fn select(page: &Page, name: &str, value: &str) {
    reveal(page).await;
    if name == "from" || name == "to" {
        let field = format!("document.querySelector('[type=number][name={name}]')");
        page.run(&format!("{field}.focus(); {field}.select()")).await;
        for key in value.chars().chain([Key::Enter.into()]) {
            page.press(key).await;
        }
    } else {
        let field = page.element(&format!("select[name={name}]")).await;
        field.select_by_value(value).await.expect("the value");
    }
}

/// The facets may be folded away.
async fn reveal(page: &Page) {
    page.run("document.querySelectorAll('main details').forEach(details => details.open = true)").await;
}
