//! Journeys of readers in Chromium, and what happens when files are lost or damaged on the way.
//!
//! They need the built site (`make build`) and a browser with its driver (`.ci/setup browser`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "e2e/harness.rs"]
mod harness;

#[path = "e2e/altered.rs"]
mod altered;
#[path = "e2e/citation.rs"]
mod citation;
#[path = "e2e/deployment.rs"]
mod deployment;
#[path = "e2e/faults.rs"]
mod faults;
#[path = "e2e/filter.rs"]
mod filter;
#[path = "e2e/first_visit.rs"]
mod first_visit;
#[path = "e2e/hostile.rs"]
mod hostile;
#[path = "e2e/language.rs"]
mod language;
#[path = "e2e/layout.rs"]
mod layout;
#[path = "e2e/no_scripts.rs"]
mod no_scripts;
#[path = "e2e/not_found.rs"]
mod not_found;
#[path = "e2e/own.rs"]
mod own;
#[path = "e2e/pages.rs"]
mod pages;
#[path = "e2e/print.rs"]
mod print;
#[path = "e2e/results.rs"]
mod results;
#[path = "e2e/route_map.rs"]
mod route_map;
#[path = "e2e/search.rs"]
mod search;
#[path = "e2e/sharing.rs"]
mod sharing;
#[path = "e2e/stepper.rs"]
mod stepper;
#[path = "e2e/terms.rs"]
mod terms;
#[path = "e2e/theme.rs"]
mod theme;
