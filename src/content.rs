//! The dataset as a context of the views.

use crate::dataset::Dataset;
use leptos::prelude::*;

/// The dataset that the page shows, which [`crate::app::App`] provides.
#[derive(Clone, Copy)]
pub struct Content(pub &'static Dataset);

/// The dataset that the page shows.
pub fn content() -> &'static Dataset {
    expect_context::<Content>().0
}
