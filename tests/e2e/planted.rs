//! Pages with faults that the probes must see, each beside one without.

use super::visit;
use crate::harness::Page;
use crate::probes::{arrival, listen, probe, tab_walk};
use serde_json::json;

async fn plant(page: &Page, body: &str) {
    let head = "<meta charset='utf-8'><title>Essai</title><style>:focus { outline: 3px solid }</style>";
    page.plant(&format!("<!doctype html><html lang='fr'><head>{head}</head><body><main>{body}</main></body></html>")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_probes_see_what_is_wrong_and_nothing_else() {
    visit()
        .run(async |page| {
            for (name, fault, body) in [
                ("languages", "not fr", "<p>The doctorate is for those who want to work in the hospital and in the laboratory.</p>"),
                ("languages", "", "<p>Le doctorat est pour qui travaille à l’hôpital. <i lang='en'>It is for all of the students in the school.</i></p>"),
                ("reflow", "too wide", "<div style='width: 3000px'>x</div>"),
                ("reflow", "cut off", "<div style='width: 40px; overflow: hidden; white-space: nowrap'>cut off here</div>"),
                ("reflow", "stays on top", "<div style='position: fixed; top: 0; height: 90vh'>x</div>"),
                ("reflow", "", TIGHT),
                ("spacing", "cut off", TIGHT),
                ("enlarged", "cut off", TIGHT),
                ("enlarged", "", "<p>x</p>"),
                ("targets", "20 × 20", "<button style='width: 20px; height: 20px; padding: 0; border: 0'>x</button>"),
                ("targets", "", "<button style='width: 44px; height: 44px'>x</button>"),
                ("edges", "without an edge", "<button style='border: none'>x</button>"),
                ("edges", "", "<button style='border: 2px solid transparent'>x</button>"),
                ("motion", "moves", "<style>@keyframes k { to { rotate: 1turn } } b { display: block; animation: k 9s }</style><b>x</b>"),
                ("motion", "", "<b>x</b>"),
            ] {
                plant(&page, body).await;
                let found = probe(&page, name).await;
                let is_right = if fault.is_empty() { found.is_empty() } else { found.iter().any(|found| found.contains(fault)) };
                assert!(is_right, "{name} finds {found:?} in {body}");
            }
        })
        .await;
}

/// All in sight, as long as letters and lines have their size.
const TIGHT: &str = "<div style='height: 20px; line-height: 1.2; font-size: 1rem; overflow: hidden'>text</div>";

#[tokio::test(flavor = "multi_thread")]
async fn the_tab_walk_sees_what_is_wrong_and_nothing_else() {
    visit()
        .alone()
        .run(async |page| {
            plant(&page, "<a href='/fr/'>a</a><button>b</button>").await;
            assert_eq!(tab_walk(&page).await, [""; 0]);
            for (fault, body) in [
                ("invisible", "<a href='/fr/' style='outline: none'>a</a>"),
                ("covered", "<a href='/fr/'>a</a><div style='position: fixed; inset: 0; background: red'></div>"),
                ("out of sight", "<a href='/fr/' style='position: fixed; top: -200px'>a</a>"),
                ("stop 0", "<a href='/fr/' tabindex='2'>a</a><a href='/fr/' tabindex='1'>b</a>"),
                ("stop 1", "<button onkeydown='event.preventDefault()'>a trap</button><a href='/fr/'>b</a>"),
            ] {
                plant(&page, body).await;
                let found = tab_walk(&page).await;
                assert!(found.iter().any(|found| found.contains(fault)), "{fault} is not found, but {found:?}");
            }
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hasty_announcements_are_heard() {
    visit()
        .run(async |page| {
            plant(&page, "<p role='status'></p>").await;
            listen(&page).await;
            page.run("document.querySelector('p').textContent = '1'").await;
            page.wait_until("said.length === 1").await;
            assert_eq!(probe(&page, "announcements").await, [""; 0]);
            page.run("const p = document.querySelector('p'); p.textContent = '12'; setTimeout(() => p.textContent = '123', 50)").await;
            page.wait_until("said.length === 3").await;
            assert!(!probe(&page, "announcements").await.is_empty());
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_page_without_title_or_focus_is_noticed() {
    visit()
        .run(async |page| {
            plant(&page, "<h1 tabindex='-1'>x</h1>").await;
            assert_eq!(page.js(&arrival("Essai")).await.as_array().unwrap().len(), 2);
            page.run("document.title = 'y'; document.querySelector('h1').focus()").await;
            assert_eq!(page.js(&arrival("Essai")).await, json!([]));
        })
        .await;
}
