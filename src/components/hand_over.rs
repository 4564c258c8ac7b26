//! Gives a reader a text that was made here: as a file, or on the clipboard.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem, Element, HtmlElement, Url};

/// A browser has read a file long before its address is given up.
const WHILE_SAVING: Duration = Duration::from_secs(60);

/// Gives the reader a file.
///
/// # Errors
/// What the browser says where it refuses.
pub fn save(file_name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(&blob(media_type, text)?)?;
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

fn blob(media_type: &str, text: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)
}

/// Puts a text on the clipboard, also as HTML where there is some, and says in the button's section what became of it.
/// Where the browser refuses, the text that the message ends with is selected.
pub async fn copy(text: &str, html: Option<&str>, button: &Element, copied: &str, not_copied: &str) {
    if to_clipboard(text, html).await.is_ok() {
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
async fn to_clipboard(text: &str, html: Option<&str>) -> Result<(), JsValue> {
    let navigator = window().navigator();
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let clipboard = navigator.clipboard();
    let written = match html.map(|html| item(text, html)) {
        Some(Ok(item)) => clipboard.write(&js_sys::Array::of1(&item)),
        // An old browser copies text only.
        _ => clipboard.write_text(text),
    };
    JsFuture::from(written).await.map(drop)
}

/// A text in two forms, of which the program that it is pasted into takes one.
fn item(text: &str, html: &str) -> Result<ClipboardItem, JsValue> {
    let forms = js_sys::Object::new();
    for (media_type, form) in [("text/plain", text), ("text/html", html)] {
        js_sys::Reflect::set(&forms, &media_type.into(), &blob(media_type, form)?.into())?;
    }
    ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)
}

/// Says something in the status of the section that a button belongs to.
pub fn tell(button: &Element, text: &str) -> Option<Element> {
    let status = button.closest("section").ok()??.query_selector("[role=status]").ok()??;
    status.set_text_content(Some(text));
    Some(status)
}
