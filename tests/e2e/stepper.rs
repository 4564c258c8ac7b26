//! Walking the curriculum from step to step.

use super::visit;
use crate::harness::{Page, head};
use double_cursus::dataset::StepId;
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::json;

const SCROLL: &str = "Math.round(scrollY)";

fn step(id: StepId, locale: Locale) -> Route {
    Route::Page(locale, route::Page::Step(id))
}

/// The page of a step is shown as if it had been opened: title, heading, place in the stepper, focus, scroll.
async fn expect_arrival(page: &Page, id: StepId, locale: Locale) {
    let route = step(id, locale);
    page.expect("location.pathname", route.path()).await;
    page.expect("document.title", head(&route).title).await;
    page.expect("document.activeElement === document.querySelector('h1')", true).await;
    page.expect(SCROLL, 0).await;
    let current = "[...document.querySelectorAll('[aria-current=step]')].map(link => link.getAttribute('href'))";
    page.expect(&format!("new Set({current}).size"), 1).await;
    page.expect(&format!("{current}[0]"), route.path()).await;
    page.assert_same_document().await;
}

async fn walk_to_the_end(page: &Page, locale: Locale, way: usize) {
    page.open(&route::Page::Curriculum.path(locale)).await;
    page.mark().await;
    let mut id = StepId::ALL[0];
    page.click(&format!("nav ol a[href='{}']", step(id, locale).path())).await;
    expect_arrival(page, id, locale).await;
    loop {
        let next = id.next();
        page.expect("document.querySelectorAll('main a[rel=next]').length", next.len()).await;
        let Some(following) = next.get(way.min(next.len().saturating_sub(1))) else {
            break;
        };
        page.click(&format!("main a[rel=next][href='{}']", step(*following, locale).path())).await;
        expect_arrival(page, *following, locale).await;
        id = *following;
    }
    assert_eq!(id.place(), StepId::PLACES, "the walk ends before the last step");
}

#[tokio::test(flavor = "multi_thread")]
async fn links_lead_through_both_ways_of_the_fork_to_the_end() {
    visit()
        .run(async |page| {
            walk_to_the_end(&page, Locale::Fr, 0).await;
            walk_to_the_end(&page, Locale::En, 1).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_and_forward_return_to_page_and_position() {
    visit()
        .run(async |page| {
            let [first, second] = [StepId::ALL[0], StepId::ALL[0].next()[0]];
            page.open(&step(first, Locale::Fr).path()).await;
            page.mark().await;
            page.run("scrollTo({ top: 150, behavior: 'instant' })").await;
            page.expect(SCROLL, 150).await;
            // A click from a script, since WebDriver's would scroll to the link first.
            page.run("document.querySelector('main a[rel=next]').click()").await;
            expect_arrival(&page, second, Locale::Fr).await;
            page.run("scrollTo({ top: 90, behavior: 'instant' })").await;
            page.expect(SCROLL, 90).await;
            page.back().await.unwrap();
            page.expect("document.title", head(&step(first, Locale::Fr)).title).await;
            page.expect(SCROLL, 150).await;
            page.forward().await.unwrap();
            page.expect("document.title", head(&step(second, Locale::Fr)).title).await;
            page.expect(SCROLL, 90).await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_leads_to_the_next_step_and_to_the_one_after() {
    visit()
        .run(async |page| {
            let mut id = StepId::ALL[0];
            page.open(&step(id, Locale::Fr).path()).await;
            page.mark().await;
            for _ in 0..2 {
                page.tab_to("main a[rel=next]").await;
                page.press(Key::Enter.into()).await;
                id = id.next()[0];
                expect_arrival(&page, id, Locale::Fr).await;
            }
        })
        .await;
}

/// Whether a click with Ctrl is left to the browser; what it would do is then prevented.
const CLICK_WITH_CTRL: &str = "
    addEventListener('click', event => { window.leftToTheBrowser = !event.defaultPrevented; event.preventDefault(); });
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    document.querySelector('main a[rel=next]').dispatchEvent(click);";

async fn click_with_ctrl(page: &Page, selector: &str) {
    let link = page.element(selector).await;
    let control: char = Key::Control.into();
    let hold = KeyActions::new("keyboard".into()).then(KeyAction::Down { value: control });
    page.perform_actions(hold).await.unwrap();
    let click = MouseActions::new("mouse".into())
        .then(PointerAction::MoveToElement { element: link, duration: None, x: 0.0, y: 0.0 })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    page.perform_actions(click).await.unwrap();
    page.release_actions().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_click_with_ctrl_opens_a_tab_and_leaves_the_page() {
    visit()
        .run(async |page| {
            let path = step(StepId::ALL[0], Locale::Fr).path();
            page.open(&path).await;
            page.mark().await;
            page.run("document.querySelector('main a[rel=next]').scrollIntoView({ block: 'center' })").await;
            if page.engine().opens_tabs() {
                click_with_ctrl(&page, "main a[rel=next]").await;
                page.expect_tabs(2).await;
            } else {
                page.run(CLICK_WITH_CTRL).await;
                assert_eq!(page.js("leftToTheBrowser").await, true);
            }
            assert_eq!(page.address().await, path);
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_place_on_the_page_leads_there_and_back_again() {
    visit()
        .run(async |page| {
            page.open("/fr/").await;
            page.mark().await;
            page.tab_to("a[href='#main']").await;
            page.press(Key::Enter.into()).await;
            page.expect("location.hash", "#main").await;
            page.expect("document.activeElement.id", "main").await;
            page.back().await.unwrap();
            page.expect("location.pathname + location.hash", "/fr/").await;
            page.expect("document.title", json!(head(&Route::Page(Locale::Fr, route::Page::Home)).title)).await;
            page.assert_same_document().await;
        })
        .await;
}
