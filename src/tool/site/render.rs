//! One page's content, rendered with the browser's own application.

use crate::app::App;
use crate::bundle::Bundle;
use crate::navigation::Navigation;
use crate::route::Route;
use leptos::prelude::*;

/// What Leptos writes between dynamic parts: browsers take it for a comment, but HTML has no comment like this.
const MARKER: &str = "<!>";

/// The HTML inside the application's root.
pub fn body(route: &Route, bundle: &'static Bundle) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let navigation = Navigation::at(route.clone());
        view! { <App bundle=bundle navigation=navigation /> }.to_html().replace(MARKER, "<!---->")
    });
    owner.unset_with_forced_cleanup();
    html
}
