//! The route map under a pointer, a keyboard, and a narrow window.

use super::visit;
use crate::harness::{Page, Wish, data};
use double_cursus::locale::Locale;
use double_cursus::route;
use fantoccini::key::Key;
use serde_json::json;

const TIP: &str = "document.querySelector('.tip:not([hidden])')?.textContent ?? null";

async fn open(page: &Page, query: &str) {
    page.open(&[route::Page::Curriculum.path(Locale::Fr).as_str(), query].concat()).await;
}

fn summary(index: usize) -> serde_json::Value {
    json!(data().school.steps[index].summary.fr)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pointer_brings_a_step_s_text_and_may_go_over_to_it() {
    visit()
        .run(async |page| {
            open(&page, "").await;
            page.run("document.querySelector('.route-map').scrollIntoView({ block: 'center' })").await;
            assert_eq!(page.js(TIP).await, json!(null));
            page.point_to(".route-map a:nth-of-type(5) circle").await;
            page.expect(TIP, summary(4)).await;
            page.expect("document.querySelectorAll('[aria-describedby=map-tip]').length", 1).await;
            page.point_to(".tip").await;
            page.expect(TIP, summary(4)).await;
            page.point_to("h1").await;
            page.expect(TIP, json!(null)).await;
            page.expect("document.querySelectorAll('[aria-describedby=map-tip]').length", 0).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_brings_it_too_and_escape_takes_it_away() {
    visit()
        .run(async |page| {
            open(&page, "").await;
            page.tab_to(".route-map a").await;
            for step in 0..data().school.steps.len() {
                page.expect(TIP, summary(step)).await;
                let described =
                    "document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent";
                page.expect(described, summary(step)).await;
                page.press(Key::Tab.into()).await;
            }
            page.expect(TIP, json!(null)).await;
            // Back to the last step, and not on through the end: the browser's own controls may be there, where no
            // driver's key is heard.
            page.press_with(Key::Shift, Key::Tab.into()).await;
            page.expect(TIP, summary(data().school.steps.len() - 1)).await;
            page.press(Key::Escape.into()).await;
            page.expect(TIP, json!(null)).await;
            page.expect("document.activeElement.closest('.route-map') !== null", true).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_on_the_map_leads_to_its_page_with_one_s_choices() {
    visit()
        .run(async |page| {
            open(&page, "?field=pharmacy&start=2025").await;
            page.mark().await;
            page.tab_to(".route-map a").await;
            page.press(Key::Enter.into()).await;
            let step = route::Page::Step(data().school.steps[0].id).path(Locale::Fr);
            page.expect("location.pathname + location.search", step + "?field=pharmacy&start=2025").await;
            page.assert_same_document().await;
        })
        .await;
}

/// Signs in the order of the list, along the axis that time takes.
const ORDER: &str = "(() => {
    const box = link => link.querySelector('circle, rect').getBoundingClientRect();
    const places = [...document.querySelectorAll('.route-map a')].map(box);
    const drawing = document.querySelector('.route-map svg').getBoundingClientRect();
    const down = drawing.height > drawing.width;
    const trunk = places.slice(0, 6).map(box => Math.round(down ? box.top : box.left));
    return { down, ascends: trunk.every((place, index) => index === 0 || trunk[index - 1] < place) };
})()";

/// Texts of the drawing that lie outside of the window.
const OUTSIDE: &str = "[...document.querySelectorAll('.route-map text')]
    .filter(text => { const box = text.getBoundingClientRect(); return box.left < 0 || box.right > document.documentElement.clientWidth; })
    .map(text => text.textContent)";

/// Names that lie on another name. The lines of one name are as close as lines are.
const OVERLAPS: &str = "(() => {
    const boxes = [...document.querySelectorAll('.route-map .name')].map(text => [text, text.getBoundingClientRect()]);
    const isNextLine = (one, a, other, b) => one.parentNode === other.parentNode && Math.abs(a.top - b.top) > a.height / 2;
    return boxes.flatMap(([one, a], index) => boxes.slice(index + 1)
        .filter(([_, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .filter(([other, b]) => !isNextLine(one, a, other, b))
        .map(([other]) => one.textContent + ' / ' + other.textContent));
})()";

#[tokio::test(flavor = "multi_thread")]
async fn time_runs_down_where_the_window_is_narrow_and_nothing_is_cut_or_covered() {
    visit()
        .run(async |page| {
            for (width, down) in [(320, true), (768, true), (1024, false), (1440, false)] {
                page.resize(width, 900).await;
                for locale in Locale::ALL {
                    for query in ["", "?field=medicine&start=2026", "?field=dentistry&start=2026&path=residency"] {
                        page.open(&[route::Page::Curriculum.path(locale).as_str(), query].concat()).await;
                        let place = format!("{width} px, {query}");
                        page.expect(ORDER, json!({ "down": down, "ascends": true })).await;
                        assert_eq!(page.js(OUTSIDE).await, json!([]), "{place}");
                        assert_eq!(page.js(OVERLAPS).await, json!([]), "{place}");
                    }
                }
            }
        })
        .await;
}

/// Whether letters stand upright: the text's own axis, as the page shows it, runs to the right.
const UPRIGHT: &str = "[...document.querySelectorAll('.route-map .name, .route-map .number')].every(text => {
    const matrix = text.getScreenCTM();
    return matrix.a > 0 && Math.abs(matrix.b) < 0.01 && matrix.d > 0;
})";

#[tokio::test(flavor = "multi_thread")]
async fn names_and_numbers_stand_upright_either_way() {
    visit()
        .run(async |page| {
            for width in [320, 1440] {
                page.resize(width, 900).await;
                open(&page, "").await;
                assert_eq!(page.js(UPRIGHT).await, json!(true), "{width}");
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_forced_colours_every_line_and_sign_is_drawn_in_the_reader_s_own() {
    visit()
        .wishing(Wish::ForcedColours)
        .run(async |page| {
            open(&page, "").await;
            // Where the engine has no such colours, the page's own stay.
            page.expect("matchMedia('(forced-colors: active)').matches", page.engine().forces_colours()).await;
            if !page.engine().forces_colours() {
                return;
            }
            let strokes = "(() => {
                const probe = document.createElement('i');
                document.body.append(probe);
                const system = ['CanvasText', 'Canvas', 'GrayText'].map(name => {
                    probe.style.color = name;
                    return getComputedStyle(probe).color;
                });
                probe.remove();
                const drawn = [...document.querySelectorAll('.route-map :is(path, circle, rect)')];
                return drawn.map(element => getComputedStyle(element).stroke)
                    .filter(stroke => stroke !== 'none' && !system.includes(stroke));
            })()";
            assert_eq!(page.js(strokes).await, json!([]));
        })
        .await;
}
