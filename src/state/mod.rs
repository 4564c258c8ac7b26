//! The state of pages that have one: it is read from the address and written to it.

mod filter;

pub use filter::Filter;
