//! Finding publications: a query, the filter, and counts that tell the truth.
//!
//! A [`Catalogue`] is made once from the dataset; a [`Query`] comes from the address;
//! [`Catalogue::search`] gives the [`Results`]: the papers in their order, and for each value of each facet
//! how many papers choosing it would give.

mod catalogue;
mod facet;
mod query;

pub use catalogue::{Catalogue, PAGE_SIZE, Results};
pub use facet::{Facet, FacetCounts, Value};
pub use query::{Dropped, MAX_TEXT, Page, Query, Sort};

use crate::dataset::{Alumnus, Dataset};

/// The alumni in the order of their sorting names.
pub fn alumni_by_name(data: &Dataset) -> Vec<&Alumnus> {
    let mut alumni: Vec<&Alumnus> = data.alumni.alumni.iter().collect();
    alumni.sort_by_cached_key(|alumnus| crate::text::fold(&alumnus.sort_name));
    alumni
}
