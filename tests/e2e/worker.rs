//! The worker that searches, its files, and the move of its memory into the page.

use super::visit;
use crate::harness::{Fault, Page};
use crate::results::{expect_results, path};
use double_cursus::citation::Format;
use double_cursus::locale::Locale;
use double_cursus::text::Message;
use double_cursus::text::messages as m;
use fantoccini::key::Key;
use serde_json::json;

const SHELF: (&str, &str) = ("/data/search-", ".bin");
const WORKER: (&str, &str) = ("/worker-", ".wasm");
const WORKER_SCRIPT: (&str, &str) = ("/worker-", ".js");

/// Counts what the worker has replied: the message of a retry that fails is the one that is there.
const COUNT_REPLIES: &str = "const ask = window.askService;
    window.replies = 0;
    window.askService = (...request) => ask(...request).finally(() => window.replies++);";

/// The list stays, a message says why the search does not answer, and once the fault is gone the button helps.
async fn broken(file: (&'static str, &'static str), fault: Fault, message: Message) {
    visit()
        .run(async move |page| {
            page.allow_console("404");
            page.allow_console("Failed to load");
            page.allow_console("Expected a JavaScript");
            page.allow_console("Uncaught");
            for locale in Locale::ALL {
                page.faults.set(file.0, file.1, fault);
                page.open(&path(locale)).await;
                page.mark().await;
                page.run(COUNT_REPLIES).await;
                page.run("document.querySelector('input[name=q]').focus()").await;
                page.press('h').await;
                let says = format!(
                    "document.querySelector('main [role=alert] p')?.textContent === {}",
                    json!(message.get(locale))
                );
                page.expect(&says, true).await;
                assert!(page.count("main article").await > 0, "the list is gone");
                let replies = page.js("replies").await.as_u64().unwrap();
                page.click("main [role=alert] button").await;
                page.expect("replies", replies + 1).await;
                page.expect(&says, true).await;
                expect_answer_at_last(&page, locale).await;
            }
        })
        .await;
}

/// Once the fault is gone the message's button brings the answer, without loading the page.
pub async fn expect_answer_at_last(page: &Page, locale: Locale) {
    page.faults.clear();
    page.click("main [role=alert] button").await;
    expect_results(page, locale, "q=h").await;
    page.expect("document.querySelectorAll('[role=alert]').length", 0).await;
    page.assert_same_document().await;
    page.forget().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_shelf_leaves_the_list_and_can_be_fetched_again() {
    broken(SHELF, Fault::Missing, m::SEARCH_LOST).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_shelf_leaves_the_list_and_can_be_fetched_again() {
    broken(SHELF, Fault::Truncated, m::SEARCH_DAMAGED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shelf_of_another_version_leaves_the_list_and_can_be_fetched_again() {
    broken(SHELF, Fault::Other("dcs\u{7f} of a later build"), m::SEARCH_DAMAGED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_worker_leaves_the_list_and_can_be_fetched_again() {
    broken(WORKER, Fault::Missing, m::SEARCH_LOST).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_truncated_worker_leaves_the_list_and_can_be_fetched_again() {
    broken(WORKER, Fault::Truncated, m::SEARCH_DAMAGED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_worker_script_leaves_the_list() {
    visit()
        .run(async |page| {
            page.allow_console("404");
            page.allow_console("Failed to load");
            page.faults.set(WORKER_SCRIPT.0, WORKER_SCRIPT.1, Fault::Missing);
            page.open(&path(Locale::Fr)).await;
            page.run("document.querySelector('input[name=q]').focus()").await;
            page.press('h').await;
            page.wait_until("document.querySelector('main [role=alert]')").await;
            assert!(page.count("main article").await > 0);
        })
        .await;
}

/// What the worker is fetched for, and not before.
#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_search_fetches_nothing_for_it() {
    visit()
        .run(async |page| {
            let fetched = "performance.getEntriesByType('resource').filter(entry => /worker|search-|records-/.test(entry.name)).length";
            page.open(&path(Locale::En)).await;
            page.wait_until("document.readyState === 'complete'").await;
            assert_eq!(page.js(fetched).await, 0);
        })
        .await;
}

/// Counts the workers that were started and ended, and notes whether the answer to a key comes in the key's own task.
const WATCH: &str = "window.started = window.ended = 0;
    window.Worker = class extends Worker {
        constructor(...made) { super(...made); window.started++; }
        terminate() { window.ended++; super.terminate(); }
    };
    let isTask = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => isTask = false;
    addEventListener('input', () => { isTask = true; channel.port2.postMessage(0); }, true);
    window.inTask = [];
    new MutationObserver(() => inTask.push(isTask)).observe(document.querySelector('.results'), { childList: true });";

async fn watched(page: &Page, locale: Locale) {
    page.open(&path(locale)).await;
    page.run(WATCH).await;
    page.run("document.querySelector('#q').focus()").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_answered_in_its_own_task_once_the_search_has_moved_into_the_page() {
    visit()
        .run(async |page| {
            watched(&page, Locale::Fr).await;
            page.press('h').await;
            expect_results(&page, Locale::Fr, "q=h").await;
            page.wait_until("ended === 1").await;
            page.run("inTask.length = 0").await;
            for (key, params) in [('i', "q=hi"), ('p', "q=hip"), (Key::Backspace.into(), "q=hi")] {
                page.press(key).await;
                expect_results(&page, Locale::Fr, params).await;
            }
            page.expect("inTask.length > 0 && inTask.every(is => is)", true).await;
            page.expect("[started, ended]", json!([1, 1])).await;
        })
        .await;
}

/// Writing a file of many records takes long: that stays a worker's work.
#[tokio::test(flavor = "multi_thread")]
async fn an_export_starts_a_worker_anew_and_leaves_it_there() {
    visit()
        .run(async |page| {
            watched(&page, Locale::En).await;
            page.press('h').await;
            page.wait_until("ended === 1").await;
            for format in [Format::Ris, Format::Csv] {
                page.click(&format!("button[data-export='{}']", format.name())).await;
                let names = format!("textContent.includes('.{}')", format.extension());
                page.wait_until(&format!("document.querySelector('.citation-menu [role=status]').{names}")).await;
                page.expect("[started, ended]", json!([2, 1])).await;
            }
            page.run("document.querySelector('#q').focus()").await;
            page.press('i').await;
            expect_results(&page, Locale::En, "q=hi").await;
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_no_room_for_its_memory_the_worker_goes_on() {
    visit()
        .run(async |page| {
            page.before_each_page(
                "window.refused = 0;
                WebAssembly.Memory.prototype.grow = () => { window.refused++; throw new RangeError(); };",
            )
            .await;
            watched(&page, Locale::En).await;
            page.press('h').await;
            page.wait_until("refused > 0").await;
            page.press('i').await;
            expect_results(&page, Locale::En, "q=hi").await;
            page.expect("[started, ended]", json!([1, 0])).await;
        })
        .await;
}
