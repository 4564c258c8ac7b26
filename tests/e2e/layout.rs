//! What the style owes to small windows, keyboards, fingers and those whom motion makes ill.

use super::visit;
use crate::harness::{Page, Wish, one_of_each_kind};
use crate::results::path;
use double_cursus::locale::Locale;
use double_cursus::route::Route;
use fantoccini::key::Key;
use serde_json::{Value, json};

async fn fits(width: u32, height: u32) {
    visit()
        .run(async move |page| {
            page.allow_console("404"); // the not-found page is one of them
            page.resize(width, height).await;
            let routes = Locale::ALL.into_iter().flat_map(one_of_each_kind);
            let mut faults = Vec::new();
            for route in routes.chain([Route::FrontDoor, Route::NotFound]) {
                page.load(&route.path()).await;
                page.wait_until("document.readyState === 'complete'").await;
                let excess = page.js("document.documentElement.scrollWidth - innerWidth").await;
                if excess.as_i64().unwrap() > 0 {
                    faults.push(format!("{}: {excess} px", route.path()));
                }
            }
            assert!(faults.is_empty(), "at {width} × {height}, these scroll sideways: {faults:#?}");
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_scrolls_sideways_on_a_small_telephone() {
    fits(320, 640).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_scrolls_sideways_on_a_large_screen() {
    fits(1920, 1080).await;
}

/// Numbers what the Tab key should reach, and keeps how the links of a drawing look without the focus.
const NUMBER_STOPS: &str = "
    window.stroke = element => parseFloat(getComputedStyle(element.querySelector('circle') ?? element).strokeWidth) || 0;
    [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
        .filter(element => !element.disabled && element.checkVisibility({ visibilityProperty: true }))
        .forEach((element, index) => { element.stop = index; element.plainStroke = stroke(element); window.stops = index + 1; })";

/// Where the focus is, and whether it can be seen there.
const FOCUS: &str = "(() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const drawn = element.ownerSVGElement && Math.abs(stroke(element) - element.plainStroke) >= 2;
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { stop: element.stop ?? null, seen: (outline || drawn || style.boxShadow !== 'none') && inside, html: element.outerHTML.slice(0, 150) };
})()";

async fn tab_through(page: &Page, address: &str) {
    page.open(address).await;
    page.wait_until("document.hasFocus()").await;
    page.run(NUMBER_STOPS).await;
    let stops = page.js("stops").await.as_u64().unwrap();
    let (mut reached, mut unseen) = (Vec::new(), Vec::new());
    for _ in 0..stops {
        page.press(Key::Tab.into()).await;
        let focus: Value = page.js(FOCUS).await;
        reached.push(focus["stop"].as_u64());
        if focus["seen"] != true {
            unseen.push(focus["html"].as_str().unwrap().to_owned());
        }
    }
    let expected: Vec<Option<u64>> = (0..stops).map(Some).collect();
    assert_eq!(reached, expected, "{address}: the Tab key does not go through the page in its order");
    assert!(unseen.is_empty(), "{address}: the focus cannot be seen on {unseen:#?}");
    page.press(Key::Tab.into()).await;
    // Past the last one: out of the page, or at its beginning again.
    let stop = page.js("document.activeElement.stop ?? 0").await;
    assert_eq!(stop, 0, "{address}: the focus is trapped");
}

// One page a session: where the focus has left one, a headless browser does not give it to the next.
#[tokio::test(flavor = "multi_thread")]
async fn the_tab_key_reaches_everything_on_the_home_page_visibly_and_leaves() {
    visit().alone().run(async |page| tab_through(&page, "/fr/").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tab_key_reaches_everything_of_the_filter_visibly_and_leaves() {
    visit().alone().run(async |page| tab_through(&page, &path(Locale::En)).await).await;
}

/// Controls that are smaller than a finger. A box is as large as its label; links and terms within a text are exempt.
const SMALL: &str = "[...document.querySelectorAll('button:not(.term), select, input, summary, nav a:not([href=\"#main\"]), header a, [role=alert] button')]
    .map(element => element.type === 'checkbox' ? element.closest('label') : element)
    .filter(element => element.checkVisibility({ visibilityProperty: true }))
    .map(element => [element, element.getBoundingClientRect()])
    .filter(([element, box]) => Math.min(box.width, box.height) < 43.5)
    .map(([element, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`)";

#[tokio::test(flavor = "multi_thread")]
async fn controls_are_as_large_as_a_finger() {
    visit()
        .run(async |page| {
            for (width, height) in [(320, 640), (1200, 800)] {
                page.resize(width, height).await;
                for route in one_of_each_kind(Locale::Fr) {
                    page.open(&route.path()).await;
                    page.run("document.querySelectorAll('details').forEach(details => details.open = true)").await;
                    assert_eq!(page.js(SMALL).await, json!([]), "{} at {width} × {height}", route.path());
                }
            }
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
                assert_eq!(page.js("document.getAnimations().length").await, 0, "{}", route.path());
                assert_eq!(page.js("getComputedStyle(document.documentElement).scrollBehavior").await, "auto");
                page.click("header button").await;
                assert_eq!(page.js("document.getAnimations().length").await, 0, "{}: the theme switch", route.path());
                page.click("header nav a[href='/fr/cursus/']").await;
                assert_eq!(page.js("document.getAnimations().length").await, 0, "from {} to the next", route.path());
            }
        })
        .await;
}
