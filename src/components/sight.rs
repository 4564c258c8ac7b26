//! What the Tab key comes to comes into sight, where the browser leaves it out of it: Firefox does not scroll to a link
//! in a drawing, nor WebKit to one in a later column, and neither does when it is asked to.

use super::dom::window_height;
use leptos::ev::keyup;
use leptos::prelude::*;
use std::time::Duration;

/// What is left between it and the edge of the window.
const MARGIN: f64 = 16.0;

/// WebKit may scroll by itself as late as this after the key, and away from what has the focus.
const LATE: Duration = Duration::from_millis(300);

/// Attends to whatever gets the focus, in the browser only. Most often the browser has scrolled by the frame after the
/// key is let go.
pub fn attend() {
    Effect::new(|_| {
        let key = window_event_listener(keyup, |event| {
            if event.key() == "Tab" {
                request_animation_frame(bring_into_sight);
                set_timeout(bring_into_sight, LATE);
            }
        });
        on_cleanup(move || key.remove());
    });
}

/// What has the focus by now.
fn bring_into_sight() {
    let Some(focused) = document().active_element() else {
        return;
    };
    let place = focused.get_bounding_client_rect();
    let height = window_height();
    if place.bottom() <= 0.0 {
        window().scroll_by_with_x_and_y(0.0, place.top() - MARGIN);
    } else if place.top() >= height {
        window().scroll_by_with_x_and_y(0.0, place.bottom() - height + MARGIN);
    }
}
