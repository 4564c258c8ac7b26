//! What of the page is in sight while the reader types: the rest waits until typing pauses.

use super::dom::{find, window_height};
use web_sys::Element;

/// A paper is at least this many times as high as the field, on a window of any width.
const PAPER_IN_FIELDS: f64 = 2.5;

/// How much of the window lies below the places where the parts of the page begin, in CSS pixels: negative, where a
/// part begins below the window.
#[derive(Clone, Copy)]
pub struct Room {
    /// The height of the field, which is the least height of a facet's value.
    field: f64,
    facets: f64,
    list: f64,
}

impl Room {
    /// Measures the page as it stands, if it has all parts. To measure it when some part has changed would lay it out
    /// once more.
    pub fn of(page: &Element) -> Option<Self> {
        let place = |selector: &str| find(page, selector).map(|part| part.get_bounding_client_rect());
        let window = window_height();
        let (facets, first, list) = (place(".facets")?, place("fieldset")?, place(".results")?);
        // What is folded has a place in some browsers, and none in others.
        let is_unfolded = first.height() > 0.0 && first.bottom() <= facets.bottom();
        // A list below facets rises when they lose values.
        let list = if is_unfolded { list.top().min(facets.top()) } else { list.top() };
        Some(Self {
            field: find(page, "#q")?.client_height().into(),
            facets: if is_unfolded { window - first.top() } else { f64::NEG_INFINITY },
            list: window - list,
        })
    }

    /// Whether the next facet, or what follows the facets, may be seen. Takes the room that so many values need.
    pub fn take(&mut self, values: usize) -> bool {
        let is_seen = self.facets >= 0.0;
        self.facets -= values as f64 * self.field;
        is_seen
    }

    /// How many papers may be seen, at most; one more, since what stands above the list may shrink.
    pub fn papers(&self) -> u32 {
        // The cast makes 0 of a negative number: the list begins far below the window.
        ((self.list / (self.field * PAPER_IN_FIELDS)).ceil() + 1.0) as u32
    }
}
