//! What a step on the map says of itself, while the pointer or the focus is on it.
//!
//! As WCAG 1.4.13 asks: Escape takes it away, the pointer may go over to it, and it stays as long as either is there.
//! The events are heard on the document: the map is made anew whenever the reader chooses.

use super::dom::target;
use leptos::ev::{focusin, keydown, pointerover};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// The link that has something to say.
const SPEAKER: &str = "[data-tip]";
/// What stands for a step: a circle or a bar.
const SIGN: &str = "circle, rect";
/// Where it is said.
const TIP: &str = ".tip";

/// Attends to all maps, in the browser only.
pub fn attend() {
    Effect::new(|_| {
        let over = window_event_listener(pointerover, |event| turn_to(target(&event)));
        let focus = window_event_listener(focusin, |event| turn_to(target(&event)));
        let key = window_event_listener(keydown, |event| {
            if event.key() == "Escape" {
                let _ = hide();
            }
        });
        on_cleanup(move || [over, focus, key].into_iter().for_each(|handle| handle.remove()));
    });
}

/// The pointer or the focus has come here: to a link that speaks, to what it says, or elsewhere.
fn turn_to(element: Option<Element>) {
    let Some(element) = element else {
        return;
    };
    let _ = match element.closest(SPEAKER) {
        Ok(Some(link)) => show(&link, &element),
        _ if element.closest(TIP).is_ok_and(|tip| tip.is_some()) || has_focus() => Ok(()),
        _ => hide(),
    };
}

/// Whether what is shown belongs to the link that has the focus.
fn has_focus() -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.has_attribute("aria-describedby") && element.has_attribute("data-tip"))
}

/// Says it within the figure: right above the sign that was met, or below the name, so that neither is covered.
fn show(link: &Element, met: &Element) -> Result<(), JsValue> {
    hide()?;
    let name = met.closest(".name")?;
    let is_below = name.is_some();
    let sign = match name {
        Some(name) => Some(name),
        None if link.is_same_node(Some(met)) => link.query_selector(SIGN)?,
        None if met.matches(SIGN)? => Some(met.clone()),
        None => met.previous_element_sibling(),
    };
    let (Some(sign), Some(figure)) = (sign, link.closest("figure")?) else {
        return Ok(());
    };
    let Some(tip) = figure.query_selector(TIP)?.and_then(|tip| tip.dyn_into::<HtmlElement>().ok()) else {
        return Ok(());
    };
    tip.set_text_content(link.get_attribute("data-tip").as_deref());
    tip.set_hidden(false);
    link.set_attribute("aria-describedby", &tip.id())?;
    let (at, around) = (sign.get_bounding_client_rect(), figure.get_bounding_client_rect());
    let (width, height) = (f64::from(tip.offset_width()), f64::from(tip.offset_height()));
    let left = at.left() + at.width() / 2.0 - around.left() - width / 2.0;
    let top = if is_below { at.bottom() - 1.0 } else { at.top() - height + 1.0 } - around.top();
    let style = tip.style();
    style.set_property("left", &pixels(left.clamp(0.0, (around.width() - width).max(0.0))))?;
    style.set_property("top", &pixels(top))
}

/// Whole pixels: formatting a float would weigh on the wasm.
fn pixels(value: f64) -> String {
    [(value as i32).to_string().as_str(), "px"].concat()
}

fn hide() -> Result<(), JsValue> {
    let Some(tip) = document().query_selector(".tip:not([hidden])")?.and_then(|tip| tip.dyn_into::<HtmlElement>().ok())
    else {
        return Ok(());
    };
    tip.set_hidden(true);
    match document().query_selector("[aria-describedby=map-tip]")? {
        Some(link) => link.remove_attribute("aria-describedby"),
        None => Ok(()),
    }
}
