//! What the site says, as a context of the views.

use crate::bundle::Bundle;
use crate::dataset::Dataset;
use crate::search::Answer;
use leptos::prelude::*;

/// What the page shows, which [`crate::app::App`] provides.
#[derive(Clone, Copy)]
pub struct Content(pub &'static Bundle);

/// The dataset that the page shows.
pub fn content() -> &'static Dataset {
    &expect_context::<Content>().0.data
}

/// The answer that the list of publications opens with.
pub fn opening() -> &'static Answer {
    &expect_context::<Content>().0.opening
}
