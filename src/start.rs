//! The start in the browser: fetch the dataset, then hydrate the pre-rendered page, or show the page that
//! the address names where another was pre-rendered.
//!
//! Whatever goes wrong, the pre-rendered page stays, and a message beside it says what happened.

use crate::app::{App, show_head};
use crate::bundle::Bundle;
use crate::components::citation_menu;
use crate::fetch::fetch;
use crate::head::Head;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::route::Route;
use crate::service::Failure;
use crate::text::messages::{self as m, Message};
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// Starts the application on the element `#app`.
pub fn start() {
    spawn_local(async move {
        let Some(root) = document().get_element_by_id("app").and_then(|root| root.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        match fetch(&root.get_attribute("data-dataset").unwrap_or_default(), Bundle::unpack).await {
            // In a task of its own: between the two the browser may answer the reader.
            Ok(bundle) => set_timeout(move || run(root, Box::leak(Box::new(bundle))), Duration::ZERO),
            Err(failure) => tell(failure),
        }
    });
}

fn run(root: HtmlElement, bundle: &'static Bundle) {
    let route = Route::parse(&window().location().pathname().unwrap_or_default());
    let rendered = root.get_attribute("data-route").unwrap_or_default();
    let navigation = Navigation::at(route.clone());
    let app = move || view! { <App bundle=bundle navigation=navigation /> };
    if route.path() == rendered {
        navigation.standing.0.set(true);
        hydrate_from(root, app).forget();
    } else {
        root.set_text_content(None);
        mount_to(root, app).forget();
        show_head(&Head::of(&route, &bundle.data));
    }
    navigation.start();
    citation_menu::listen(navigation);
    mark_alive();
}

/// Shows what only a live page can use, and tells tests that the page is ready. The script that shows the
/// filter before the first paint may not have come.
fn mark_alive() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-js", "");
        let _ = root.set_attribute("data-alive", "");
    }
}

/// Puts a message with a button beside the page, and hides the filter, which has nothing to work on.
fn tell(failure: Failure) {
    let locale = Route::parse(&window().location().pathname().unwrap_or_default()).locale();
    let words = failure.message(m::DATA_LOST, m::DATA_DAMAGED);
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-js");
    }
    let _ = show_alert(words, locale);
}

fn show_alert(words: Message, locale: Locale) -> Option<()> {
    let body = document().body()?;
    let alert = document().create_element("div").ok()?;
    alert.set_class_name("alert");
    alert.set_attribute("role", "alert").ok()?;
    let text = document().create_element("p").ok()?;
    text.set_text_content(Some(&words.get(locale)));
    let button: HtmlElement = document().create_element("button").ok()?.dyn_into().ok()?;
    button.set_text_content(Some(&m::RETRY.get(locale)));
    let retry = wasm_bindgen::closure::Closure::once_into_js({
        let alert = alert.clone();
        move || {
            alert.remove();
            start();
        }
    });
    button.set_onclick(Some(retry.unchecked_ref()));
    alert.append_child(&text).ok()?;
    alert.append_child(&button).ok()?;
    body.append_child(&alert).ok()?;
    Some(())
}
