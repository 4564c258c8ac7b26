//! Taking a publication away: as a file for a reference manager or a spreadsheet, as a formatted citation,
//! and as the description that crawlers read.
//!
//! Pure and compiled for the browser, where the files are made: every writer pushes onto one string.

mod bibtex;
mod csl;
mod csv;
mod file;
mod json;
#[cfg(not(target_arch = "wasm32"))]
mod json_ld;
mod names;
mod record;
mod ris;
mod style;
mod tags;

pub use file::{Format, Subject, file_name};
#[cfg(not(target_arch = "wasm32"))]
pub use json_ld::json_ld;
pub use names::{MOST_INITIALS, Name, Person};
pub use record::Record;
pub use style::{Citation, Style};
pub use tags::tags;
