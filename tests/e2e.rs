//! Journeys of readers in three browser engines, and what happens when files are lost or damaged on the way.
//!
//! They need the built site (`make build`) and browsers with their drivers
//! (`.ci/setup browser firefox webkit`), and scanners (`.ci/setup gates`).
//! `cargo test --test e2e firefox::stepper` makes some of the journeys.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "e2e/harness.rs"]
mod harness;
#[path = "e2e/large.rs"]
mod large;
#[path = "made/mod.rs"]
mod made;
#[path = "e2e/probes.rs"]
mod probes;
#[path = "e2e/results.rs"]
mod results;
#[path = "e2e/scanners.rs"]
mod scanners;
#[path = "gates/tools.rs"]
mod tools;

/// Every journey in one engine: the same files three times.
macro_rules! journeys {
    ($name:ident, $engine:ident) => {
        #[path = "e2e"]
        #[allow(clippy::duplicate_mod)] // what the macro is for
        mod $name {
            /// A French reader.
            fn visit() -> crate::harness::Visit {
                crate::harness::visit(crate::harness::Engine::$engine)
            }

            mod accessibility;
            mod altered;
            mod arrival;
            mod citation;
            mod comparison;
            mod connection;
            mod deployment;
            mod device;
            mod faults;
            mod filter;
            mod first_visit;
            mod hostile;
            mod language;
            mod large_list;
            mod layout;
            mod no_scripts;
            mod not_found;
            mod own;
            mod pages;
            mod planted;
            mod print;
            mod processes;
            mod record;
            mod route_map;
            mod search;
            mod sharing;
            mod stepper;
            mod terms;
            mod theme;
            mod tree;
            mod worker;
        }
    };
}

journeys!(chromium, Chromium);
journeys!(firefox, Firefox);
journeys!(webkit, WebKit);
