//! What the site says, as a context of the views.

use crate::bundle::Bundle;
use crate::dataset::Dataset;
use crate::excerpt::Excerpts;
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

/// Where the records of single publications are, unless each has a page of its own.
pub fn excerpts() -> Option<&'static Excerpts> {
    expect_context::<Content>().0.excerpts.as_ref()
}
