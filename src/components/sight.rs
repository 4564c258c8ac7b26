//! Links come into sight when the Tab key comes to them, where the browser leaves them out of it: Firefox does not
//! scroll to a link in a drawing, nor WebKit to one in a later column, and neither does when it is asked to.

use leptos::ev::keyup;
use leptos::prelude::*;
use web_sys::Element;

/// What is left between a link and the edge of the window.
const MARGIN: f64 = 16.0;

/// Attends to all links, in the browser only. The browser has scrolled by the frame after the key is let go.
pub fn attend() {
    Effect::new(|_| {
        let key = window_event_listener(keyup, |event| {
            if event.key() == "Tab"
                && let Some(link) =
                    document().active_element().filter(|element| element.tag_name().eq_ignore_ascii_case("a"))
            {
                request_animation_frame(move || bring_into_sight(&link));
            }
        });
        on_cleanup(move || key.remove());
    });
}

fn bring_into_sight(link: &Element) {
    let place = link.get_bounding_client_rect();
    let height = document().document_element().map_or(0, |page| page.client_height()).into();
    if place.bottom() <= 0.0 {
        window().scroll_by_with_x_and_y(0.0, place.top() - MARGIN);
    } else if place.top() >= height {
        window().scroll_by_with_x_and_y(0.0, place.bottom() - height + MARGIN);
    }
}
