//! Words, numbers and dates as each language sets them.

mod dates;
pub mod messages;
mod numbers;
pub mod typography;

pub use dates::date;
pub use messages::Message;
pub use numbers::{count, number, range, reserve};
