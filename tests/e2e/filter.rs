//! Filtering the publications.

use super::faults::WASM;
use super::visit;
use crate::harness::{Fault, Page};
use crate::probes::{listen, probe};
use crate::results::{busiest_person, expect_results, first, has_total, path, select, tick};
use double_cursus::locale::Locale;
use double_cursus::route;
use double_cursus::search::Facet;
use double_cursus::text::messages as m;
use fantoccini::key::Key;
use serde_json::json;
use std::time::Duration;

const WORD: &str = "hippocamp";

async fn type_into_field(page: &Page, text: &str) {
    for key in text.chars() {
        page.press(key).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_follows_each_key_and_typing_makes_one_entry_in_the_history() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            page.mark().await;
            let before = page.js("history.length").await.as_u64().unwrap();
            page.click("input[name=q]").await;
            for end in 1..=WORD.len() {
                type_into_field(&page, &WORD[end - 1..end]).await;
                let query = format!("q={}", &WORD[..end]);
                page.expect("location.search", format!("?{query}")).await;
                expect_results(&page, Locale::Fr, &query).await;
                page.expect("document.activeElement.name", "q").await;
            }
            page.expect("history.length", before + 1).await;
            page.press(Key::Enter.into()).await;
            if page.engine().opens_suggestions() {
                page.press(Key::Enter.into()).await;
            }
            type_into_field(&page, "u").await;
            page.expect("history.length", before + 2).await;
            page.expect("document.activeElement.name", "q").await;
            page.assert_same_document().await;
        })
        .await;
}

/// The address waits for a pause in typing, but not for longer than the page is shown.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_there_again_where_the_page_was_left_at_once() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            page.mark().await;
            page.click("input[name=q]").await;
            type_into_field(&page, WORD).await;
            page.click("header nav a[href='/fr/cursus/']").await;
            page.expect("document.querySelectorAll('#q').length", 0).await;
            tokio::time::sleep(Duration::from_millis(400)).await;
            page.expect("location.pathname + location.search", "/fr/cursus/").await;
            page.back().await.unwrap();
            page.expect("location.search", format!("?q={WORD}")).await;
            expect_results(&page, Locale::Fr, &format!("q={WORD}")).await;
            page.assert_same_document().await;
        })
        .await;
}

/// On a slow network the filter is there before what answers to it.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_before_the_page_is_alive_is_done_then() {
    visit()
        .run(async |page| {
            let topic = first(Facet::Topic);
            page.faults.set(WASM.0, WASM.1, Fault::Slow(Duration::from_secs(4)));
            page.load(&path(Locale::En)).await;
            page.mark().await;
            page.run("document.querySelector('.facets').open = true").await;
            page.run("document.querySelector('#q').focus()").await;
            type_into_field(&page, "m").await;
            page.press(Key::Enter.into()).await;
            page.click(&format!("input[name=topic][value='{topic}']")).await;
            assert_eq!(page.js("document.documentElement.hasAttribute('data-alive')").await, false);
            let query = format!("q=m&topic={topic}");
            page.expect("location.search", format!("?{query}")).await;
            page.expect("document.querySelector('#q').value", "m").await;
            expect_results(&page, Locale::En, &query).await;
            page.assert_same_document().await;
        })
        .await;
}

/// Chromium has a field that is removed while it has the focus say that it has changed.
#[tokio::test(flavor = "multi_thread")]
async fn a_year_that_was_not_complete_is_left_with_its_page() {
    visit()
        .run(async |page| {
            for (kind, field) in [
                (route::Page::Publications, "input[type=number][name=from]"),
                (route::Page::Curriculum, "input[name=start]"),
            ] {
                let address = kind.path(Locale::En);
                for (before, link) in [
                    (route::Page::Home.path(Locale::En), format!("header nav a[href='{address}']")),
                    (kind.path(Locale::Fr), "#language".to_owned()),
                ] {
                    page.open(&before).await;
                    page.mark().await;
                    page.click(&link).await;
                    page.expect("location.pathname", address.clone()).await;
                    page.wait_until(&format!("document.querySelector('{field}')")).await;
                    page.run("document.querySelectorAll('.facets').forEach(facets => { facets.open = true; })").await;
                    page.run(&format!("document.querySelector('{field}').focus()")).await;
                    type_into_field(&page, "2015").await;
                    page.expect(&format!("document.querySelector('{field}').value"), "2015").await;
                    page.back().await.unwrap();
                    page.expect("location.pathname", before).await;
                    page.forward().await.unwrap();
                    page.expect("location.pathname + location.search", address.clone()).await;
                    page.expect("document.documentElement.hasAttribute('data-alive')", true).await;
                    page.expect("localStorage.choices ?? null", json!(null)).await;
                    page.assert_same_document().await;
                }
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_and_forward_replay_the_choices() {
    visit()
        .run(async |page| {
            let (person, topic) = (busiest_person(), first(Facet::Topic));
            page.open(&path(Locale::En)).await;
            page.mark().await;
            let mut states = vec![String::new()];
            tick(&page, Facet::Person, &person).await;
            states.push(format!("person={person}"));
            expect_results(&page, Locale::En, &states[1]).await;
            select(&page, "from", "2014").await;
            states.push(format!("{}&from=2014", states[1]));
            expect_results(&page, Locale::En, &states[2]).await;
            select(&page, "to", "2020").await;
            states.push(format!("{}&to=2020", states[2]));
            expect_results(&page, Locale::En, &states[3]).await;
            tick(&page, Facet::Topic, &topic).await;
            states.push(format!("person={person}&topic={topic}&from=2014&to=2020"));
            expect_results(&page, Locale::En, &states[4]).await;
            select(&page, "sort", "title").await;
            states.push(format!("{}&sort=title", states[4]));
            for state in states.iter().rev() {
                expect_results(&page, Locale::En, state).await;
                page.expect("location.search.slice(1)", state.as_str()).await;
                if !state.is_empty() {
                    page.back().await.unwrap();
                }
            }
            for state in &states[1..] {
                page.forward().await.unwrap();
                expect_results(&page, Locale::En, state).await;
            }
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_that_is_unticked_gives_its_publications_back() {
    visit()
        .run(async |page| {
            let person = busiest_person();
            page.open(&path(Locale::Fr)).await;
            tick(&page, Facet::Person, &person).await;
            expect_results(&page, Locale::Fr, &format!("person={person}")).await;
            page.expect("document.activeElement.value", person.as_str()).await;
            tick(&page, Facet::Person, &person).await;
            expect_results(&page, Locale::Fr, "").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn screen_readers_hear_the_number_once_typing_pauses() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::En)).await;
            page.expect("document.querySelector('.unseen[role=status]').textContent.trim()", "").await;
            listen(&page).await;
            page.click("input[name=q]").await;
            type_into_field(&page, WORD).await;
            let total = crate::harness::found(Locale::En, &format!("q={WORD}")).total;
            page.expect(&has_total("[role=status]", Locale::En, total), true).await;
            type_into_field(&page, "zzz").await;
            page.expect(&has_total("[role=status]", Locale::En, 0), true).await;
            page.expect(&has_total("p:not([role])", Locale::En, 0), true).await;
            assert_eq!(probe(&page, "announcements").await, [""; 0]);
            assert_eq!(page.js("said.at(-1).text").await, json!(m::RESULT.count(Locale::En, 0)));
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reset_empties_every_control_and_shows_everything() {
    visit()
        .run(async |page| {
            let query = format!("q=a&person={}&from=2012", busiest_person());
            page.open(&format!("{}?{query}", path(Locale::Fr))).await;
            expect_results(&page, Locale::Fr, &query).await;
            page.mark().await;
            page.click(&format!("form a[href='{}']", path(Locale::Fr))).await;
            expect_results(&page, Locale::Fr, "").await;
            page.expect("location.search", "").await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_list_says_so_and_offers_a_way_on() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            page.mark().await;
            page.click("input[name=q]").await;
            type_into_field(&page, "zzzz").await;
            expect_results(&page, Locale::Fr, "q=zzzz").await;
            let heading = json!(m::NO_RESULT.get(Locale::Fr));
            page.expect(
                &format!("[...document.querySelectorAll('main h2')].some(h => h.textContent === {heading})"),
                true,
            )
            .await;
            page.click(&format!("main section a[href='{}']", path(Locale::Fr))).await;
            expect_results(&page, Locale::Fr, "").await;
            page.assert_same_document().await;
        })
        .await;
}
