//! What no scanner sees: the language of texts, the way of the Tab key, small windows, motion, what is said aloud.

use crate::harness::{PAUSE, Page};
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const PROBES: &str = include_str!("probes.js");

/// How long a page may be on its way to what has the focus.
const WAY: Duration = Duration::from_secs(1);

/// The value of an expression about `probes`.
async fn value(page: &Page, expression: &str) -> Value {
    let script = format!("{PROBES}\nreturn {expression};");
    page.execute(&script, Vec::new()).await.unwrap_or_else(|error| panic!("{expression}: {error}"))
}

/// The faults that one of the probes in `probes.js` finds.
pub async fn probe(page: &Page, name: &str) -> Vec<String> {
    serde_json::from_value(value(page, &format!("probes.{name}()")).await).expect("texts")
}

/// From now on, what screen readers are told is heard, for the probe `announcements`.
pub async fn listen(page: &Page) {
    value(page, "probes.listen()").await;
}

/// The expression of what is missing of a change from the page with this title to another.
pub fn arrival(title_before: &str) -> String {
    format!("(() => {{ {PROBES}; return probes.arrival({}); }})()", json!(title_before))
}

/// Tabs through the page: all that can be reached, in its order, with a focus that can be seen.
pub async fn tab_walk(page: &Page) -> Vec<String> {
    page.wait_until("document.hasFocus()").await;
    let stops = value(page, "probes.number()").await.as_u64().expect("a number");
    let mut faults = Vec::new();
    for stop in 0..stops {
        page.press(Key::Tab.into()).await;
        // The page may still be on its way to it.
        let since = Instant::now();
        let focus = loop {
            let focus = value(page, "probes.focus()").await;
            if focus["fault"] == Value::Null || since.elapsed() > WAY {
                break focus;
            }
            tokio::time::sleep(PAUSE).await;
        };
        faults.extend(focus["fault"].as_str().map(str::to_owned));
        if focus["stop"] != stop {
            faults.push(format!("stop {stop} of {stops} of the Tab key is {}: {}", focus["stop"], focus["html"]));
            break;
        }
    }
    faults
}
