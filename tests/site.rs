//! The built site, read from its files as a browser without scripts, a crawler or an auditor reads it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[allow(dead_code)] // tests/citation.rs calls the others
#[path = "citation/parsers.rs"]
mod parsers;
#[allow(dead_code)] // tests/e2e.rs calls the others
#[path = "gates/tools.rs"]
mod tools;

#[path = "site/budgets.rs"]
mod budgets;
#[path = "site/dist.rs"]
mod dist;
#[path = "site/ecoindex.rs"]
mod ecoindex;
#[path = "site/feeds.rs"]
mod feeds;
#[path = "site/files.rs"]
mod files;
#[path = "site/heads.rs"]
mod heads;
#[path = "site/hidden.rs"]
mod hidden;
#[path = "site/links.rs"]
mod links;
#[path = "site/lychee.rs"]
mod lychee;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/publications.rs"]
mod publications;
#[path = "site/security.rs"]
mod security;
#[path = "site/steps.rs"]
mod steps;
#[path = "site/typesetting.rs"]
mod typesetting;
#[path = "site/validity.rs"]
mod validity;
