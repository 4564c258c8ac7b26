//! Words, numbers and dates as each language sets them, and the folding by which texts are compared.

mod dates;
mod fold;
mod mentions;
pub mod messages;
mod numbers;
pub mod typography;

pub use dates::{date, month_name};
pub use fold::{Word, each_word, fold};
pub use mentions::mention;
pub use messages::Message;
pub use numbers::{count, number, range, reserve};
