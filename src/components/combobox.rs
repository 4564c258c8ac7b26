//! The search field with the words that it may go on with: the combobox with a listbox of the
//! [ARIA Authoring Practices](https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
//!
//! A native `datalist` was tried beside it. In Chromium its options are not in the accessibility tree, it does not say
//! whether it is open, Escape empties the field, and options that change while it is open close it; it is not enlarged
//! with the page's text either.

use super::dom::find;
use crate::locale::Locale;
use crate::search::MAX_TEXT;
use crate::text::messages as m;
use maud::html;
use web_sys::{Element, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Says that the reader is typing, so that words are welcome.
const TYPING: &str = "data-typing";

/// The field and its list, which is empty until somebody types.
pub fn field(locale: Locale) -> maud::Markup {
    html! {
        input #q name="q" type="text" enterkeyhint="search" autocomplete="off" maxlength=(MAX_TEXT)
            role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="words";
        ul #words role="listbox" aria-label=(m::COMPLETIONS.get(locale)) hidden {}
    }
}

/// Notes that the reader has typed: the next answer's words are shown.
pub fn begin(field: &Element) {
    set(field, TYPING, "");
}

/// Shows the words of an answer, where they are welcome.
pub fn show(form: &Element, words: &[String]) {
    let Some((field, list)) = parts(form) else { return };
    let options = html! {
        @for (place, word) in words.iter().enumerate() {
            li role="option" id={ "word-" (place) } aria-selected="false" { (word) }
        }
    };
    if !words.is_empty() || list.has_child_nodes() {
        list.set_inner_html(&options.into_string());
    }
    if words.is_empty() || !field.has_attribute(TYPING) {
        hide(&field, &list);
    } else {
        open(&field, &list);
    }
}

fn open(field: &Element, list: &Element) {
    remove(list, "hidden");
    remove(field, "aria-activedescendant");
    set(field, "aria-expanded", "true");
}

/// Takes the words away, until the reader types again.
pub fn close(form: &Element) {
    if let Some((field, list)) = parts(form) {
        remove(&field, TYPING);
        hide(&field, &list);
    }
}

fn hide(field: &Element, list: &Element) {
    if let Some(active) = find(list, "[aria-selected=true]") {
        set(&active, "aria-selected", "false");
    }
    remove(field, "aria-activedescendant");
    set(field, "aria-expanded", "false");
    set(list, "hidden", "");
}

/// What a key does in the open list; gives the text that it takes over.
pub fn press(form: &Element, event: &KeyboardEvent) -> Option<String> {
    let (field, list) = parts(form)?;
    if event.target().as_ref() != Some(field.as_ref()) {
        return None;
    }
    if list.has_attribute("hidden") {
        // The arrows bring the words back that Escape or leaving the field took away.
        if !matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") || !list.has_child_nodes() {
            return None;
        }
        begin(&field);
        open(&field, &list);
    }
    let active = find(&list, "[aria-selected=true]");
    match event.key().as_str() {
        "ArrowDown" => {
            let next = active.as_ref().and_then(Element::next_element_sibling);
            choose(&field, active.as_ref(), next.or_else(|| list.first_element_child()));
        }
        "ArrowUp" => {
            let before = active.as_ref().and_then(Element::previous_element_sibling);
            choose(&field, active.as_ref(), before.or_else(|| list.last_element_child()));
        }
        "Escape" => close(form),
        "Enter" => {
            let text = active?.text_content();
            close(form);
            event.prevent_default();
            return text;
        }
        _ => return None,
    }
    event.prevent_default();
    None
}

/// The word of an option that was clicked.
pub fn clicked(form: &Element, pressed: &Element) -> Option<String> {
    if pressed.get_attribute("role")? != "option" {
        return None;
    }
    close(form);
    pressed.text_content()
}

fn choose(field: &Element, before: Option<&Element>, now: Option<Element>) {
    if let Some(before) = before {
        set(before, "aria-selected", "false");
    }
    if let Some(now) = now {
        set(&now, "aria-selected", "true");
        set(field, "aria-activedescendant", &now.id());
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        now.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn parts(form: &Element) -> Option<(Element, Element)> {
    Some((find(form, "#q")?, find(form, "#words")?))
}

fn set(element: &Element, name: &str, value: &str) {
    // These names are valid, so that setting them can't fail.
    let _ = element.set_attribute(name, value);
}

fn remove(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}
