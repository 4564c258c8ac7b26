//! The built site, read from its files as a browser without scripts, a crawler or an auditor reads it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "site/budgets.rs"]
mod budgets;
#[path = "site/dist.rs"]
mod dist;
#[path = "site/files.rs"]
mod files;
#[path = "site/heads.rs"]
mod heads;
#[path = "site/hidden.rs"]
mod hidden;
#[path = "site/links.rs"]
mod links;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/steps.rs"]
mod steps;
#[path = "site/typesetting.rs"]
mod typesetting;
