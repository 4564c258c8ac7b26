//! The curriculum as one's own: choices, years, what to do next, the calendar file, marks.

use super::visit;
use crate::harness::Page;
use double_cursus::calendar::{Choices, Path, file_name};
use double_cursus::dataset::{Field, StepId};
use double_cursus::locale::Locale;
use double_cursus::route;
use fantoccini::key::Key;
use serde_json::{Value, json};

const CHOICES: &str = "field=medicine&start=2026&path=early";

/// The most keys from the top of the page to the saved file.
const MOST_KEYS: usize = 25;

/// The curriculum's address with a query.
pub fn curriculum(locale: Locale, query: &str) -> String {
    route::Page::Curriculum.path(locale) + query
}

/// The clock of every document stands at noon of a day.
pub async fn set_clock(page: &Page, day: &str) {
    page.before_each_page(&format!(
        "Date = class extends Date {{ constructor(...a) {{ super(...(a.length ? a : ['{day}T12:00:00'])); }} }};"
    ))
    .await;
}

/// Makes a choice in the form.
pub async fn choose(page: &Page, name: &str, value: &str) {
    page.run(&format!(
        "const field = document.querySelector('[name={name}]'); field.focus(); field.value = {};
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(value)
    ))
    .await;
}

/// What the three controls hold.
const CONTROLS: &str = "['field', 'start', 'path'].map(name => document.querySelector(`[name=${name}]`).value)";

fn text(selector: &str) -> String {
    format!("document.querySelector({}).textContent", json!(selector))
}

fn says(selector: &str, words: &str) -> String {
    format!("[...document.querySelectorAll({})].some(e => e.textContent.includes({}))", json!(selector), json!(words))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_choice_goes_into_the_address_and_back_and_forward_replay_it() {
    visit()
        .run(async |page| {
            page.open(&curriculum(Locale::Fr, "")).await;
            page.mark().await;
            let mut states = vec![json!(["", "", ""])];
            for (name, value, state) in [
                ("field", "medicine", json!(["medicine", "", ""])),
                ("start", "2026", json!(["medicine", "2026", ""])),
                ("path", "early", json!(["medicine", "2026", "early"])),
            ] {
                choose(&page, name, value).await;
                page.expect(CONTROLS, state.clone()).await;
                page.expect("document.activeElement.name", name).await;
                states.push(state);
            }
            page.expect("location.search", format!("?{CHOICES}")).await;
            page.wait_until(&says(".stepper .own-years", "2028–2029")).await;
            for state in states.iter().rev() {
                page.expect(CONTROLS, state.clone()).await;
                if *state != states[0] {
                    page.back().await.unwrap();
                }
            }
            page.expect("document.querySelectorAll('.stepper .own-years').length", 0).await;
            for state in &states[1..] {
                page.forward().await.unwrap();
                page.expect(CONTROLS, state.clone()).await;
            }
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cold_address_shows_the_same_and_its_links_and_the_switch_keep_it() {
    visit()
        .run(async |page| {
            page.open(&curriculum(Locale::Fr, &format!("?{CHOICES}"))).await;
            page.expect(CONTROLS, json!(["medicine", "2026", "early"])).await;
            page.mark().await;
            page.click("header a[hreflang]").await;
            page.expect("location.pathname + location.search", curriculum(Locale::En, &format!("?{CHOICES}"))).await;
            page.expect(CONTROLS, json!(["medicine", "2026", "early"])).await;
            page.wait_until(&says("main", "early PhD")).await;
            let step = route::Page::Step(StepId::Masters).path(Locale::En) + "?" + CHOICES;
            page.click(&format!(".stepper a[href='{step}']")).await;
            page.expect("location.pathname + location.search", step.as_str()).await;
            page.expect("document.querySelectorAll('main a[rel=next]').length", 2).await;
            page.wait_until(&format!("document.querySelector('a[rel=next]').search === '?{CHOICES}'")).await;
            page.assert_same_document().await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_site_does_not_know_is_dropped_and_told() {
    visit()
        .run(async |page| {
            page.open(&curriculum(Locale::En, "?start=1990&field=law&path=early&colour=blue")).await;
            page.expect(CONTROLS, json!(["", "", "early"])).await;
            page.wait_until(&says(".own .notice", "start=1990, field=law, colour=blue")).await;
            choose(&page, "start", "1999").await;
            page.wait_until(&says("#start-wrong", "2000")).await;
            page.expect("document.querySelector('#start').getAttribute('aria-invalid')", "true").await;
            choose(&page, "start", "2026").await;
            page.expect(&text("#start-wrong"), "").await;
            page.expect("location.search", "?start=2026&path=early").await;
            // Before the School there was nothing to apply to.
            choose(&page, "start", "2002").await;
            page.wait_until(&says(".own .notice", "2003")).await;
            choose(&page, "start", "2003").await;
            page.wait_until("!document.querySelector('.own .notice')").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_visit_offers_the_last_choices_from_the_device() {
    visit()
        .run(async |page| {
            page.open(&curriculum(Locale::Fr, "")).await;
            choose(&page, "field", "pharmacy").await;
            choose(&page, "start", "2027").await;
            page.wait_until("localStorage.choices === 'field=pharmacy&start=2027'").await;
            page.open(&curriculum(Locale::En, "")).await;
            page.expect(CONTROLS, json!(["", "", ""])).await;
            page.click(".own a.button").await;
            page.expect(CONTROLS, json!(["pharmacy", "2027", ""])).await;
            page.wait_until(&says("main", "The short third cycle has no residency.")).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn today_s_next_step_is_told_with_what_it_needs() {
    visit()
        .run(async |page| {
            set_clock(&page, "2026-11-26").await;
            page.open(&curriculum(Locale::En, "?field=medicine&start=2026")).await;
            page.wait_until(&says("main", "Today is 26\u{A0}November 2026.")).await;
            page.wait_until(&says("main h3", "Next step")).await;
            page.wait_until(&says("main strong", "February school")).await;
            page.wait_until(&says("main", "February 2027, usual date, by a source of 2018")).await;
            page.wait_until(&says("main h4", "What you need before")).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_last_date_the_next_selection_is_announced_as_usual() {
    visit()
        .run(async |page| {
            set_clock(&page, "2027-07-10").await;
            for query in ["", "?field=medicine&start=2026"] {
                page.open(&curriculum(Locale::En, query)).await;
                page.wait_until(&says(
                    "main",
                    "The selection of 2026–2027 is over. The next one usually begins in September 2027.",
                ))
                .await;
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_alone_leads_from_the_top_to_the_saved_calendar() {
    visit()
        .run(async |page| {
            page.open(&curriculum(Locale::Fr, "")).await;
            let value = |name: &str| format!("document.querySelector('[name={name}]').value");
            let focus = "document.activeElement.name ?? null";
            let mut keys = 0;
            for (pressed, becomes, what) in [
                (vec![Key::Tab.into(), Key::Enter.into()], "document.activeElement.id".to_owned(), "main"),
                (vec![Key::Tab.into()], focus.to_owned(), "field"),
                (vec!['m'], value("field"), "medicine"),
                (vec![Key::Tab.into()], focus.to_owned(), "start"),
                ("2026".chars().collect(), value("start"), "2026"),
                (vec![Key::Tab.into()], focus.to_owned(), "path"),
                (vec![Key::Down.into()], value("path"), "early"),
                (vec![Key::Tab.into()], "document.activeElement.localName".to_owned(), "button"),
            ] {
                keys += pressed.len();
                for key in pressed {
                    page.press(key).await;
                }
                page.expect(&becomes, what).await;
            }
            assert!(keys < MOST_KEYS);
            page.press(Key::Enter.into()).await;
            let choices = Choices::from_params(CHOICES).0;
            assert_eq!((choices.field, choices.path), (Some(Field::Medicine), Some(Path::Early)));
            let name = file_name(choices, Locale::Fr);
            page.wait_until(&says(".own [role=status]", &name)).await;
            let text = page.saved(&name).await;
            assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("UID:february-school@"));
            assert!(text.contains("DTSTART;VALUE=DATE:20270201"));
        })
        .await;
}

/// What the device keeps, what is said of the steps, and which buttons are pressed.
async fn marks(page: &Page) -> Value {
    page.js("[localStorage.progress ?? null,
              [...document.querySelectorAll('.stepper .mark')].map(mark => mark.dataset.mark).filter(Boolean),
              document.querySelectorAll('button[aria-pressed=true]').length]")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn marks_stay_on_the_device_show_in_the_stepper_and_are_forgotten_at_one_press() {
    visit()
        .run(async |page| {
            page.open(&curriculum(Locale::Fr, "")).await;
            page.click("button[data-step=application][data-mark=done]").await;
            page.click("button[data-step=february-school][data-mark=here]").await;
            page.expect("document.activeElement.dataset.step", "february-school").await;
            let kept = "version=1&application=done&february-school=here";
            page.expect("localStorage.progress", kept).await;
            page.expect(&text("[data-mark-of=february-school]"), "J’y suis").await;
            let step = route::Page::Step(StepId::Application).path(Locale::En);
            page.open(&step).await;
            page.expect(&text("[data-mark-of=application]"), "Done").await;
            page.open(&curriculum(Locale::En, "?start=2026")).await;
            page.expect(&text("[data-mark-of=february-school]"), "I am here").await;
            assert_eq!(marks(&page).await, json!([kept, ["done", "here"], 2]));
            page.click("header button.theme").await;
            page.expect("localStorage.theme === document.documentElement.dataset.theme", true).await;
            page.click("button[data-do=forget]").await;
            page.expect("document.querySelectorAll('button[aria-pressed=true], html[data-theme]').length", 0).await;
            assert_eq!(marks(&page).await, json!([null, [], 0]));
            page.expect("localStorage.length", 0).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn damaged_storage_and_steps_of_another_version_do_no_harm() {
    visit()
        .run(async |page| {
            page.open("/fr/").await;
            page.run(
                "localStorage.progress = 'version=1&winter-school=done&masters=done&application=?&%FF%FE';
                 localStorage.choices = '{\"field\":1}'",
            )
            .await;
            page.open(&curriculum(Locale::Fr, "")).await;
            page.expect(&text("[data-mark-of=masters]"), "Fait").await;
            page.click("button[data-step=application][data-mark=done]").await;
            page.expect("localStorage.progress", "version=1&winter-school=done&masters=done&application=done").await;
            page.expect("document.querySelectorAll('.own a.button').length", 0).await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn blocked_storage_breaks_nothing() {
    visit()
        .run(async |page| {
            page.before_each_page(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
            )
            .await;
            page.open(&curriculum(Locale::Fr, "")).await;
            choose(&page, "start", "2026").await;
            // The page is made anew: a press on a button of the old one would be lost.
            page.wait_until(&says(".stepper .own-years", "2026–2027")).await;
            page.expect("location.search", "?start=2026").await;
            page.click("button[data-step=application][data-mark=done]").await;
            page.expect(&text("[data-mark-of=application]"), "Fait").await;
            page.click("button[data-do=forget]").await;
            page.expect(&text("[data-mark-of=application]"), "").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_s_page_tells_one_s_own_years() {
    visit()
        .run(async |page| {
            let years = "document.querySelector('main .own-years')?.textContent.trim() ?? null";
            let step = |locale| route::Page::Step(StepId::EarlyThesis).path(locale);
            page.open(&step(Locale::Fr)).await;
            page.expect(years, Value::Null).await;
            let told = "document.querySelector('main .own-years')?.textContent.includes('2029–2030')";
            page.open(&format!("{}?{CHOICES}", step(Locale::Fr))).await;
            page.expect(told, true).await;
            page.click("header a[hreflang]").await;
            page.expect("location.pathname", step(Locale::En)).await;
            page.expect(told, true).await;
            page.open(&format!("{}?start=2026", route::Page::Step(StepId::ResearchInternship).path(Locale::En))).await;
            page.wait_until(&says("main .own-years", "2027–2028 · 3rd year of study")).await;
        })
        .await;
}
