//! A student's own years: what the choices of the curriculum's page make of the rules in `school.json`.
//!
//! [`Choices`] say the field, the year in which the second year of study begins, and the path at the fork.
//! [`Plan::of`] works out every [`Way`] that they leave open: its [`Stage`]s with their academic years. Years that
//! the rules give as a range stay a range ([`Span`]), and whatever follows from them is one too. A month in which
//! something usually takes place stays a month ([`Date`]); only what was announced has days.
//!
//! [`Outlook`] says what a day means on a plan, [`ics`] writes it for other calendars, [`Marks`] are how far one
//! has come, and [`words`] says years and dates in both languages. Nothing here knows the clock, the address or the device: they hand over values.

mod choices;
mod date;
mod ics;
mod marks;
mod outlook;
mod plan;
pub mod words;
mod year;

pub use choices::{Choices, FIRST_START, LAST_START, Path};
pub use date::{Date, Status};
pub use ics::{Export, file_name, ics};
pub use marks::{Mark, Marks};
pub use outlook::{Ahead, Outlook, Round};
pub use plan::{Part, Plan, Stage, Way};
pub use year::{AcademicYear, Between, Month, Span};
