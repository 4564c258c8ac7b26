//! The page as it stands: where an event happened, and parts that are brought in step with the state. What need not
//! change stays the same element, with the focus and the cursor that it has.

use leptos::prelude::document;
use maud::Markup;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event};

/// The element in which an event happened.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The first element within another that a selector names.
pub fn find(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

/// The height of what the window shows of the page, in CSS pixels.
pub fn window_height() -> f64 {
    document().document_element().map_or(0, |page| page.client_height()).into()
}

/// Sets a text property of an element within another. One that has the value already is left alone: setting a
/// field's text moves its cursor.
pub fn set(within: &Element, selector: &str, property: &str, value: &str) {
    if let Some(element) = find(within, selector) {
        let now = js_sys::Reflect::get(&element, &property.into()).ok().and_then(|now| now.as_string());
        if now.as_deref() != Some(value) {
            put(&element, property, &value.into());
        }
    }
}

/// Sets a property.
pub fn put(element: &Element, property: &str, value: &JsValue) {
    // A property of an element can always be set.
    let _ = js_sys::Reflect::set(element, &property.into(), value);
}

/// Shows another text in an element. The browser would lay one out anew that is the same.
pub fn say(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Shows other content in an element within another. Nothing in place of nothing would be work, too.
pub fn fill(within: &Element, selector: &str, content: Markup) {
    let content = content.into_string();
    if let Some(element) = find(within, selector).filter(|element| element.has_child_nodes() || !content.is_empty()) {
        element.set_inner_html(&content);
    }
}
