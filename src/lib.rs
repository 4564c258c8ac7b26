//! double-cursus: a bilingual site on the École de l'Inserm Liliane Bettencourt and on medical research in Lille.
//!
//! Dependencies point one way, downwards in this list; the rooms from `head` on know no view and no browser.
//!
//! - `tool`: the native side, never in the wasm: check, pre-render, preview
//! - `start`: the start in the browser: fetch the dataset, then hydrate
//! - [`app`]: the contexts, the frame, and the page that the address names
//! - [`pages`]: one file a page
//! - [`components`]: the parts that pages are composed of
//! - [`state`]: the state of pages that have one, read from the address and written to it
//! - [`navigation`]: where the reader is, and links without loading a page
//! - [`content`]: what the site says, as a context of the views
//! - `fetch`: the site's own files
//! - [`service`]: the worker that searches, and what is asked of it
//! - [`bundle`]: what the browser fetches to start
//! - [`excerpt`]: what it fetches to show one publication, where there are too many for a page each
//! - [`head`]: title, description, canonical address and alternates of each page
//! - [`edition`]: the site in one language, which pages are made from
//! - [`route`]: the one table of addresses
//! - [`calendar`]: academic years, a student's own plan
//! - [`paging`]: long lists in pages
//! - [`search`]: the engine: index, query, facets, answer
//! - [`citation`]: files for reference managers, formatted citations, tags for crawlers
//! - [`text`]: messages, numbers, dates, typography and folding
//! - [`dataset`]: the types of the data files
//! - [`locale`], [`sealed`], [`checksum`]: the two languages; files for the browser; whether one is as it was written

pub mod app;
pub mod bundle;
pub mod calendar;
pub mod checksum;
pub mod citation;
pub mod components;
pub mod content;
pub mod dataset;
pub mod edition;
pub mod excerpt;
#[cfg(target_arch = "wasm32")]
mod fetch;
pub mod head;
pub mod locale;
pub mod navigation;
pub mod pages;
pub mod paging;
pub mod route;
pub mod sealed;
pub mod search;
pub mod service;
#[cfg(target_arch = "wasm32")]
pub mod start;
pub mod state;
pub mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod tool;
