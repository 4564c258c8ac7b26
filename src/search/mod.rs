//! Finding publications: one folding rule, a query, the filter, and counts that tell the truth.
//!
//! A [`Catalogue`] is made once from the dataset; a [`Query`] comes from the address;
//! [`Catalogue::search`] gives the [`Results`]: the papers in their order, and for each value of each facet
//! how many papers choosing it would give.

mod catalogue;
mod facet;
mod fold;
mod query;

pub use catalogue::{Catalogue, PAGE_SIZE, Results};
pub use facet::{Facet, FacetCounts, Value};
pub use fold::fold;
pub use query::{Dropped, MAX_TEXT, Page, Query, Sort};
