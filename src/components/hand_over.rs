//! Gives a reader a text that was made here: as a file, or on the clipboard.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlElement, Url};

/// A browser has read a file long before its address is given up.
const WHILE_SAVING: Duration = Duration::from_secs(60);

/// Gives the reader a file.
///
/// # Errors
/// What the browser says where it refuses.
pub fn save(file_name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)?;
    let link: HtmlElement = document().create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", file_name)?;
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        WHILE_SAVING,
    );
    Ok(())
}

/// Puts a text on the clipboard, and says in the button's section what became of it. Where the browser refuses,
/// the text that the message ends with is selected.
pub async fn copy(text: &str, button: &Element, copied: &str, not_copied: &str) {
    if to_clipboard(text).await.is_ok() {
        tell(button, copied);
        return;
    }
    let status = tell(button, not_copied);
    if let (Some(status), Ok(Some(selection))) = (status, window().get_selection()) {
        select_end(&selection, &status, text);
    }
}

/// Selects the text that a status ends with.
fn select_end(selection: &web_sys::Selection, status: &Element, text: &str) {
    if let Some(node) = status.first_child() {
        let units = |text: &str| text.encode_utf16().count() as u32;
        let end = units(&status.text_content().unwrap_or_default());
        let _ = selection.set_base_and_extent(&node, end - units(text).min(end), &node, end);
    }
}

/// The clipboard is absent where the page did not come by HTTPS.
async fn to_clipboard(text: &str) -> Result<(), JsValue> {
    let navigator = window().navigator();
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop)
}

/// Says something in the status of the section that a button belongs to.
pub fn tell(button: &Element, text: &str) -> Option<Element> {
    let status = button.closest("section").ok()??.query_selector("[role=status]").ok()??;
    status.set_text_content(Some(text));
    Some(status)
}
