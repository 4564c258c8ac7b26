//! What the filter has beyond boxes and text.

use super::visit;
use crate::harness::Page;
use crate::results::{expect_results, first, path, select, tick};
use double_cursus::locale::Locale;
use double_cursus::search::Facet;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_chip_takes_its_filter_away_and_keeps_the_focus_near() {
    visit()
        .run(async |page| {
            let topic = first(Facet::Topic);
            page.open(&path(Locale::Fr)).await;
            page.mark().await;
            tick(&page, Facet::Topic, &topic).await;
            expect_results(&page, Locale::Fr, &format!("topic={topic}")).await;
            page.click(".chips a").await;
            expect_results(&page, Locale::Fr, "").await;
            page.expect("document.activeElement.id", "chosen").await;
            page.assert_same_document().await;
        })
        .await;
}

async fn unfold(page: &Page) {
    page.run("document.querySelectorAll('details').forEach(details => details.open = true)").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn years_are_chosen_by_bars_by_sliders_and_by_fields() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::En)).await;
            unfold(&page).await;
            page.click(".bars").await;
            page.wait_until("/^.from=\\d{4}&to=\\d{4}$/.test(location.search)").await;
            page.expect(
                "new URLSearchParams(location.search).get('from') === new URLSearchParams(location.search).get('to')",
                true,
            )
            .await;
            page.open(&path(Locale::En)).await;
            unfold(&page).await;
            page.run("document.querySelector('[type=range][name=from]').focus()").await;
            page.press(Key::Right.into()).await;
            page.wait_until("/^.from=\\d{4}$/.test(location.search)").await;
            // One choice, however many keys it takes.
            let entries = page.js("history.length").await;
            for _ in 0..3 {
                page.press(Key::Right.into()).await;
            }
            let from = "Number(document.querySelector('[type=range][name=from]').value)";
            let year = page.js(from).await;
            page.expect("Number(location.search.slice(6))", year.clone()).await;
            page.expect("history.length", entries).await;
            page.expect("Number(document.querySelector('[type=number][name=from]').value)", year.clone()).await;
            expect_results(&page, Locale::En, &format!("from={year}")).await;
            // A year before all of them asks for all of them.
            select(&page, "from", "14").await;
            page.expect("location.search", "").await;
            expect_results(&page, Locale::En, "").await;
            page.expect("document.querySelectorAll('.notice').length", 0).await;
            // Once more, it asks for nothing new.
            let entries = page.js("history.length").await;
            select(&page, "from", "13").await;
            page.expect("document.querySelector('[type=number][name=from]').value !== '13'", true).await;
            page.expect("history.length", entries).await;
        })
        .await;
}

/// A slider that is used again after Back makes a new entry, even where the address is the one that it wrote last.
#[tokio::test(flavor = "multi_thread")]
async fn a_slider_overwrites_no_entry_that_the_reader_came_back_to() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::En)).await;
            unfold(&page).await;
            let slide = async |key: Key, query: &str| {
                page.run("document.querySelector('[type=range][name=from]').focus()").await;
                page.press(key.into()).await;
                page.wait_until(&format!("/^{query}$/.test(location.search)")).await;
            };
            slide(Key::Right, ".from=\\d{4}").await;
            slide(Key::Left, "").await;
            page.back().await.unwrap();
            page.expect("location.search", "").await;
            slide(Key::Right, ".from=\\d{4}").await;
            page.back().await.unwrap();
            page.expect("location.pathname + location.search", path(Locale::En)).await;
            expect_results(&page, Locale::En, "").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn years_are_dragged_over_and_beyond_the_bars() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::En)).await;
            unfold(&page).await;
            page.point_to(".bars").await;
            let drag = MouseActions::new("mouse".into())
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::MoveBy { duration: None, x: 300.0, y: 30.0 })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            page.perform_actions(drag).await.unwrap();
            let last = page.js("document.querySelector('[type=range][name=to]').max").await;
            page.wait_until("/^.from=\\d{4}&to=\\d{4}$/.test(location.search)").await;
            page.expect("new URLSearchParams(location.search).get('to')", last).await;
            page.expect("new URLSearchParams(location.search).get('from') < new URLSearchParams(location.search).get('to')", true)
                .await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_says_what_the_bars_show() {
    visit()
        .run(async |page| {
            page.open(&path(Locale::Fr)).await;
            page.run("document.querySelector('.facets').open = true").await;
            page.click(".years summary").await;
            page.wait_until("document.querySelectorAll('.years td').length > 0").await;
            let total =
                "[...document.querySelectorAll('.years td')].reduce((sum, cell) => sum + Number(cell.textContent), 0)";
            page.expect(total, crate::harness::found(Locale::Fr, "").total as u64).await;
        })
        .await;
}

/// The field as a combobox: what assistive tools are told, and what the keys do.
#[tokio::test(flavor = "multi_thread")]
async fn words_are_offered_and_taken_by_keyboard_or_pointer() {
    visit()
        .run(async |page| {
            let is_open = "document.querySelector('#q').getAttribute('aria-expanded') === 'true' && document.querySelectorAll('#words:not([hidden]) [role=option]').length > 0";
            let active = "document.getElementById(document.querySelector('#q').getAttribute('aria-activedescendant'))?.textContent ?? null";
            let text = "new URLSearchParams(location.search).get('q')";
            for locale in Locale::ALL {
                page.open(&path(locale)).await;
                page.expect(is_open, false).await;
                page.run("document.querySelector('#q').focus()").await;
                page.press('m').await;
                page.press('e').await;
                page.expect(is_open, true).await;
                page.press(Key::Escape.into()).await;
                page.expect(is_open, false).await;
                page.expect("document.querySelector('#q').value", "me").await;
                page.press(Key::Down.into()).await;
                page.expect(is_open, true).await;
                page.press(Key::Escape.into()).await;
                page.expect(is_open, false).await;
                page.expect("document.querySelectorAll('#words [aria-selected=true]').length", 0).await;
                page.press('d').await;
                page.expect(is_open, true).await;
                page.expect(active, json!(null)).await;
                page.press(Key::Down.into()).await;
                let first = page.js("document.querySelector('#words li').textContent").await;
                page.expect(active, first.clone()).await;
                page.press(Key::Up.into()).await;
                page.expect(active, page.js("document.querySelector('#words li:last-child').textContent").await).await;
                page.press(Key::Down.into()).await;
                page.press(Key::Enter.into()).await;
                page.expect(text, first.clone()).await;
                page.expect(is_open, false).await;
                page.expect("document.querySelector('#q').value", first).await;
                page.run("document.querySelector('#q').select()").await;
                page.press('m').await;
                page.press('e').await;
                page.expect(is_open, true).await;
                let second = page.js("document.querySelector('#words li + li').textContent").await;
                page.click("#words li + li").await;
                page.expect(text, second).await;
                page.expect("document.activeElement.id", "q").await;
                page.press('x').await;
                page.press(Key::Tab.into()).await;
                page.expect(is_open, false).await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_found_is_quoted_as_the_language_does() {
    visit()
        .run(async |page| {
            for (locale, quotes) in [(Locale::Fr, "\"«\u{202f}\" \"\u{202f}»\" \"“\" \"”\""), (Locale::En, "auto")] {
                page.open(&format!("{}?q=10.1016", path(locale))).await;
                page.wait_until("document.querySelectorAll('.why q').length > 0").await;
                page.expect("getComputedStyle(document.querySelector('.why q')).quotes", quotes).await;
            }
        })
        .await;
}

/// Opens the publications, and searches, so that the index is there.
async fn searched(page: &Page, width: u32, height: u32) {
    page.resize(width, height).await;
    page.open(&path(Locale::En)).await;
    page.run("document.querySelector('#q').focus()").await;
    page.press('e').await;
    expect_results(page, Locale::En, "q=e").await;
    page.wait_until("location.search === '?q=e'").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_below_the_window_waits_until_typing_pauses() {
    visit()
        .run(async |page| {
            searched(&page, 1280, 800).await;
            page.run(
                "const bars = () => document.querySelector('.bars path').getAttribute('d');
                document.querySelector('.rest').append(Object.assign(document.createElement('i'), { id: 'before' }));
                window.papers = () => document.querySelectorAll('.results:not(.rest) > .paper').length;
                window.before = bars();
                window.first = null;
                new MutationObserver(() => {
                    window.first ??= {
                        papers: papers(),
                        waits: document.querySelector('#before') !== null && bars() === before,
                        isSeen: document.querySelector('.rest').getBoundingClientRect().top < innerHeight,
                    };
                }).observe(document.querySelector('.results'), { childList: true });
                window.hasFollowed = () => document.querySelector('#before') === null && bars() !== before;",
            )
            .await;
            page.press(Key::Backspace.into()).await;
            page.wait_until("first !== null").await;
            page.expect("[first.papers < 7, first.waits, first.isSeen]", json!([true, true, false])).await;
            page.wait_until("hasFollowed()").await;
            expect_results(&page, Locale::En, "").await;
            page.expect("papers() === first.papers", true).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_below_the_window_follows_at_once_when_the_page_is_scrolled() {
    visit()
        .run(async |page| {
            searched(&page, 1280, 800).await;
            page.run(
                "document.querySelector('.rest').append(Object.assign(document.createElement('i'), { id: 'before' }));
                new MutationObserver(() => scrollBy(0, 300)).observe(document.querySelector('.results'), { childList: true });
                window.setTimeout = () => 0;",
            )
            .await;
            page.press(Key::Backspace.into()).await;
            page.wait_until("document.querySelector('#before') === null").await;
            page.expect("location.search", "").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn folded_facets_wait_until_typing_pauses() {
    visit().run(async |page| expect_facets(&page, false).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn unfolded_facets_follow_at_once_where_they_are_in_sight() {
    visit().run(async |page| expect_facets(&page, true).await).await;
}

/// On a telephone the facets stand above the list, and on this one the first alone begins in the window.
async fn expect_facets(page: &Page, are_unfolded: bool) {
    searched(page, 320, 1000).await;
    page.run(&format!(
        "document.querySelector('.facets').open = {are_unfolded};
        const texts = () => [...document.querySelectorAll('.values')].map((facet) => facet.textContent);
        const before = texts();
        const changes = () => texts().map((text, place) => text !== before[place]);
        window.first = null;
        new MutationObserver(() => {{ window.first ??= changes(); }})
            .observe(document.querySelector('.results'), {{ childList: true }});
        window.haveFollowed = () => changes().every(Boolean);"
    ))
    .await;
    page.press(Key::Backspace.into()).await;
    page.wait_until("first !== null").await;
    page.expect("first", json!([are_unfolded, false, false, false])).await;
    page.wait_until("haveFollowed()").await;
}

/// What is reckoned to be below the window lies there: no paper and no value is lower than it is taken to be.
#[tokio::test(flavor = "multi_thread")]
async fn papers_and_values_are_as_high_as_they_are_taken_to_be() {
    visit()
        .run(async |page| {
            for (width, locale) in [(320, Locale::Fr), (1280, Locale::En)] {
                page.resize(width, 800).await;
                page.open(&path(locale)).await;
                page.run("document.querySelector('.facets').open = true").await;
                page.expect(
                    "(() => {
                        const field = document.querySelector('#q').clientHeight;
                        const areHigh = (selector, times) => [...document.querySelectorAll(selector)].every(
                            (element) => element.getBoundingClientRect().height >= times * field);
                        return field > 0 && areHigh('.paper', 2.5) && areHigh('.values label', 1);
                    })()",
                    true,
                )
                .await;
            }
        })
        .await;
}
