//! What the style owes to small windows, large letters, keyboards, fingers, own colours and those whom motion makes ill.

use super::visit;
use crate::harness::{Page, Wish, one_of_each_kind};
use crate::probes::{probe, tab_walk};
use crate::results::path;
use double_cursus::locale::Locale;
use double_cursus::route::Route;
use fantoccini::key::Key;

/// Asks a probe on a page of each kind, with all unfolded, in a window of a size.
async fn everywhere(page: &Page, (width, height): (u32, u32), name: &str) {
    page.allow_console("404"); // the not-found page is one of them
    page.resize(width, height).await;
    let mut faults = Vec::new();
    for route in Locale::ALL.into_iter().flat_map(one_of_each_kind).chain([Route::FrontDoor, Route::NotFound]) {
        match route {
            Route::Page(..) => page.open(&route.path()).await,
            _ => page.load(&route.path()).await,
        }
        page.run("document.querySelectorAll('details').forEach(details => details.open = true)").await;
        let found = probe(page, name).await.into_iter().take(5);
        faults.extend(found.map(|fault| format!("{} at {width} × {height}: {fault}", route.path())));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// A window of 1280 × 1024 at 400 %; a small telephone is as wide.
#[tokio::test(flavor = "multi_thread")]
async fn in_the_smallest_window_nothing_is_cut_off_and_controls_are_as_large_as_a_finger() {
    visit().run(async |page| everywhere(&page, (320, 256), "layout").await).await;
}

/// The same at 200 %.
#[tokio::test(flavor = "multi_thread")]
async fn at_twice_the_size_nothing_is_cut_off_and_controls_are_as_large_as_a_finger() {
    visit().run(async |page| everywhere(&page, (640, 512), "layout").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_large_screen_nothing_is_cut_off_and_controls_are_as_large_as_a_finger() {
    visit().run(async |page| everywhere(&page, (1920, 1080), "layout").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_reader_s_own_colours_every_control_has_an_edge() {
    visit()
        .wishing(Wish::ForcedColours)
        .run(async |page| {
            page.open("/fr/").await;
            // Where the engine has no such colours, the edges are there all the same.
            page.expect("matchMedia('(forced-colors: active)').matches", page.engine().forces_colours()).await;
            everywhere(&page, (1200, 800), "edges").await;
        })
        .await;
}

// Pages are not left by the Tab key: where the focus has left one, a headless browser does not give it to the next.
#[tokio::test(flavor = "multi_thread")]
async fn the_tab_key_reaches_everything_in_its_order_and_in_sight() {
    visit()
        .alone()
        .run(async |page| {
            let mut faults = Vec::new();
            for route in one_of_each_kind(Locale::Fr) {
                page.open(&route.path()).await;
                faults.extend(tab_walk(&page).await.into_iter().map(|fault| format!("{}: {fault}", route.path())));
            }
            assert!(faults.is_empty(), "{faults:#?}");
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tab_key_leaves_the_filter_and_its_page() {
    visit()
        .alone()
        .run(async |page| {
            page.open(&path(Locale::En)).await;
            assert_eq!(tab_walk(&page).await, [""; 0]);
            page.press(Key::Tab.into()).await;
            // Past the last one: out of the page, or at its beginning again.
            assert_eq!(page.js("document.activeElement.stop ?? 0").await, 0, "the focus is trapped");
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_for_readers_who_ask_for_stillness() {
    visit()
        .wishing(Wish::Stillness)
        .run(async |page| {
            page.open("/fr/").await;
            page.wait_until("matchMedia('(prefers-reduced-motion: reduce)').matches").await;
            for route in one_of_each_kind(Locale::Fr) {
                page.open(&route.path()).await;
                assert_eq!(probe(&page, "motion").await, [""; 0], "{}", route.path());
                assert_eq!(page.js("getComputedStyle(document.documentElement).scrollBehavior").await, "auto");
                page.click("header button").await;
                assert_eq!(probe(&page, "motion").await, [""; 0], "{}: the theme switch", route.path());
                page.click("header nav a[href='/fr/cursus/']").await;
                assert_eq!(probe(&page, "motion").await, [""; 0], "from {} to the next", route.path());
            }
        })
        .await;
}
