//! The state of pages that have one: it is read from the address and written to it. What else a page knows of its
//! reader comes from the clock and the device.

pub mod clock;
pub mod device;
mod filter;
mod own;

pub use filter::{Filter, TEXT};
pub use own::Own;
