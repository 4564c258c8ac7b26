//! The list of publications and its filter, where there is more of everything than is shown at a time.

use crate::harness::{Page, Visit};
use crate::large;
use crate::results::{SHOWN, path, tick};
use double_cursus::components::facet::MOST_VALUES;
use double_cursus::dataset::PublicationId;
use double_cursus::locale::Locale;
use double_cursus::route::{publication_path, with_query};
use double_cursus::search::{Engine, Facet, Query, Shelf, View};
use double_cursus::text::messages as m;
use fantoccini::key::Key;
use serde_json::json;

const CHIPS: &str = "[...document.querySelectorAll('.chips a')].map(chip => chip.firstChild.textContent)";
const NOTICES: &str = "document.querySelectorAll('.notice').length";
const ALIVE: &str = "document.documentElement.hasAttribute('data-alive')";
const PEOPLE: &str = "fieldset:has(button[data-facet=person])";

fn visit() -> Visit {
    super::visit().of(large::folder())
}

fn engine() -> Engine {
    Engine::new(Shelf::of(large::data()))
}

fn query(params: &str) -> Query {
    Query::from_params(params).0
}

async fn open(page: &Page, locale: Locale, params: &str) {
    page.open(&with_query(path(locale), params)).await;
    page.run("document.querySelector('.facets').open = true").await;
    expect_list(page, locale, params).await;
}

/// Waits until the page of the list is that of a query.
async fn expect_list(page: &Page, locale: Locale, params: &str) {
    let rows = engine().ask(&query(params), &View::new(Locale::Fr)).rows;
    let address = |id: &str| publication_path(&large::data().site, locale, &PublicationId(id.to_owned()));
    let expected: Vec<String> = rows.iter().map(|row| address(&row.id)).collect();
    assert!(!expected.is_empty(), "{params} finds nothing");
    page.expect(SHOWN, json!(expected)).await;
}

/// The person whom the order of the facet puts last: not among the values that are listed at first.
fn last_person() -> (String, String) {
    let people = &large::data().alumni.alumni;
    let last = people.iter().max_by_key(|one| double_cursus::text::fold(&one.sort_name)).unwrap();
    (last.id.to_string(), last.name.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chosen_value_stays_while_others_are_looked_for() {
    visit()
        .run(async |page| {
            let locale = Locale::En;
            let (id, name) = last_person();
            let params = format!("person={id}");
            open(&page, locale, &params).await;
            let chip = format!("{}{} {name}", m::PERSON.get(locale), m::COLON.get(locale));
            page.expect(CHIPS, json!([chip])).await;
            let first = page.js(&format!("document.querySelector('{PEOPLE} input[type=checkbox]').value")).await;
            page.run("document.querySelector('input[type=search][data-facet=person]').focus()").await;
            for key in ['q', 'x', 'j'] {
                page.press(key).await;
            }
            let values = format!("[...document.querySelectorAll('{PEOPLE} input[type=checkbox]')].map(box => box.value)");
            page.expect(&values, json!([id])).await;
            assert_ne!(first, json!(id));
            page.expect(CHIPS, json!([chip])).await;
            page.expect(&format!("document.querySelector('{PEOPLE} button').hidden"), true).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_values_come_until_there_are_enough_and_the_focus_stays_in_the_facet() {
    visit()
        .run(async |page| {
            open(&page, Locale::Fr, "").await;
            let count = format!("document.querySelectorAll('{PEOPLE} input[type=checkbox]').length");
            let mut shown = 8;
            page.expect(&count, shown).await;
            while shown < MOST_VALUES {
                page.run(&format!("document.querySelector('{PEOPLE} button').focus()")).await;
                page.press(Key::Enter.into()).await;
                let before = shown;
                shown = (shown + 20).min(MOST_VALUES);
                page.expect(&count, shown).await;
                if shown == MOST_VALUES {
                    let place = format!(
                        "[...document.querySelectorAll('{PEOPLE} input[type=checkbox]')].indexOf(document.activeElement)"
                    );
                    page.expect(&place, before).await;
                }
            }
            page.expect(&format!("document.querySelector('{PEOPLE} button').hidden"), true).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_stays_in_the_facet_when_its_value_leaves_the_list() {
    visit()
        .run(async |page| {
            let (id, _) = last_person();
            open(&page, Locale::Fr, &format!("person={id}")).await;
            page.run(&format!("document.querySelector('input[value=\"{id}\"]').focus()")).await;
            page.press(' ').await;
            page.expect("location.search", "").await;
            expect_list(&page, Locale::Fr, "").await;
            page.expect(&format!("document.querySelectorAll('input[value=\"{id}\"]').length"), 0).await;
            page.expect(&format!("!!document.activeElement.closest('{PEOPLE}')"), true).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_links_and_have_the_size_that_was_chosen() {
    visit()
        .run(async |page| {
            let locale = Locale::En;
            open(&page, locale, "sort=title").await;
            page.mark().await;
            page.click(&format!(".pages a[href='{}']", with_query(path(locale), "sort=title&page=2"))).await;
            expect_list(&page, locale, "sort=title&page=2").await;
            page.expect("location.search", "?sort=title&page=2").await;
            for size in ["50", "100"] {
                page.element("select[name=size]").await.select_by_label(size).await.unwrap();
                let params = format!("sort=title&size={size}");
                page.expect("location.search", format!("?{params}")).await;
                expect_list(&page, locale, &params).await;
            }
            page.expect("document.querySelectorAll('article').length", 100).await;
            page.assert_same_document().await;
            // Every mark is an element, too: a page has 600 at most.
            open(&page, locale, "q=of&size=100").await;
            page.expect("document.querySelectorAll('mark').length > 100", true).await;
            page.expect("document.querySelectorAll('*').length < 3000", true).await;
            open(&page, locale, "q=a+OR+c+OR+d+OR+e+OR+i+OR+m+OR+o+OR+p+OR+r+OR+s+OR+t&size=100").await;
            page.expect("document.querySelectorAll('mark').length > 100", true).await;
            let more = "[...document.querySelectorAll('button.more')].find(button => !button.hidden)";
            let values = "document.querySelectorAll('.values label').length";
            while page.js(&format!("!!{more}")).await == true {
                let before = page.js(values).await;
                page.run(&format!("{more}.click()")).await;
                page.wait_until(&format!("{values} > {before}")).await;
            }
            page.expect("document.querySelectorAll('article').length", 100).await;
            page.expect("document.querySelectorAll('*').length < 3000", true).await;
        })
        .await;
}

/// Not those of the page that is seen: all that are found, in the order of the list.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_holds_what_is_found_in_its_order() {
    visit()
        .run(async |page| {
            // The session's folder may hold the file of a list without a search.
            for params in ["q=of&sort=title", "q=of&sort=oldest", "q=of&from=2015"] {
                open(&page, Locale::En, params).await;
                let mut engine = engine();
                let hits = engine.find(&query(params));
                let expected: Vec<String> = hits.iter().map(|hit| engine.shelf().id(hit.0 as usize)).collect();
                assert!(expected.len() > 25, "{params}: {}", expected.len());
                page.run("document.querySelector('.results').closest('div').scrollIntoView()").await;
                page.click("button[data-export=ris]").await;
                let says = "document.querySelector('.citation-menu [role=status]').textContent";
                page.wait_until(&format!("{says}.includes('.ris')")).await;
                let said = page.js(says).await;
                let name = said.as_str().unwrap().rsplit_once(": ").unwrap().1;
                let text = page.saved(name).await;
                let ids: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("ID  - ")).collect();
                assert_eq!(ids, expected, "{params}");
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_address_asked_for_in_vain_goes_with_the_next_choice() {
    visit()
        .run(async |page| {
            open(&page, Locale::En, "person=nobody").await;
            page.expect(NOTICES, 1).await;
            page.run("document.querySelector('button[data-export=ris]').click()").await;
            let said = "document.querySelector('.citation-menu [role=status]').textContent";
            page.wait_until(&format!("{said}.includes('.ris')")).await;
            page.expect(&format!("{said}.includes('nobody')"), false).await;
            let class = page.js("document.querySelector('input[name=class]').value").await;
            let class = class.as_str().unwrap();
            tick(&page, Facet::Class, class).await;
            page.expect("location.search", format!("?class={class}")).await;
            expect_list(&page, Locale::En, &format!("class={class}")).await;
            page.expect(NOTICES, 0).await;
            open(&page, Locale::En, &format!("person=nobody&class={class}")).await;
            page.expect(NOTICES, 1).await;
            page.click(".chips a").await;
            page.expect("location.search", "").await;
            page.expect(NOTICES, 0).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_far_down_the_list_is_there_again_after_reloading_and_going_back() {
    visit()
        .run(async |page| {
            open(&page, Locale::En, "").await;
            let title = page.js("document.title").await;
            let link = "document.querySelector('.rest article:last-of-type h3 a')";
            page.run(&format!("{link}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await;
            let place = format!("Math.round({link}.getBoundingClientRect().top)");
            let before = page.js(&place).await;
            // Firefox's driver forgets the place when it reloads a page.
            page.mark().await;
            page.run("location.reload()").await;
            page.wait_until(&format!("!document.wasHere && {ALIVE}")).await;
            page.expect(&place, before.clone()).await;
            page.run(&format!("{link}.click()")).await;
            page.wait_until("!!document.querySelector('.citation-menu [data-paper]')").await;
            page.run("document.querySelector('main a').focus()").await;
            page.back().await.unwrap();
            expect_list(&page, Locale::En, "").await;
            page.expect(&place, before).await;
            page.expect("document.title", title).await;
            page.expect(ALIVE, true).await;
        })
        .await;
}
