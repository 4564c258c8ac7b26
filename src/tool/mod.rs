//! The native side: what runs on the editor's machine and never in the browser.

pub mod check;
pub mod cli;
mod file;
mod find;
pub mod fixtures;
pub mod headers;
pub mod hosting;
pub mod import;
pub mod preview;
pub mod schema;
pub mod site;

pub use file::DataFile;
