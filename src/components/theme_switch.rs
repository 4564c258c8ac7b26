//! The switch between light and dark.

use crate::locale::Locale;
use crate::state::device;
use crate::text::messages as m;
use leptos::prelude::*;

/// The name under which the device remembers the theme; `src/early.js` reads it before the first paint.
const KEY: &str = "theme";
/// Of the root element: the theme that was chosen.
const ATTRIBUTE: &str = "data-theme";

/// A button that turns the other theme on and remembers it on the device, where that is allowed.
/// Hidden until the page is alive, since it can do nothing before.
#[component]
pub fn ThemeSwitch(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let switch = move |_| {
        let theme = if is_dark() { "light" } else { "dark" };
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(ATTRIBUTE, theme);
        }
        device::keep(KEY, theme);
    };
    view! {
        <button type="button" class="theme" on:click=switch>
            {m::THEME.get(locale)}
        </button>
    }
}

/// Forgets the theme: the device's own preference holds again.
pub fn forget() {
    device::forget(KEY);
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(ATTRIBUTE);
    }
}

fn is_dark() -> bool {
    let chosen = document().document_element().and_then(|root| root.get_attribute(ATTRIBUTE));
    match chosen.as_deref() {
        Some(theme) => theme == "dark",
        None => window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|list| list.matches()),
    }
}
