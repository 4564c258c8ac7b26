//! How far the reader has come: buttons beside the steps, and what they have marked.
//!
//! The stepper has a place for each step's mark. [`show_marks`] brings it in step: nothing is made anew, so the focus
//! stays on the button that was pressed.

use super::dom::target;
use super::hand_over;
use super::theme_switch;
use crate::calendar::{Mark, Marks};
use crate::dataset::{Step, StepId};
use crate::edition::Edition;
use crate::locale::Locale;
use crate::state::Own;
use crate::text::Message;
use crate::text::messages::messages;
use leptos::prelude::*;
use maud::{Markup, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

messages! {
    /// A mark.
    DONE = "Fait", "Done";
    /// A mark.
    HERE = "J'y suis", "I am here";
    /// The name of a button: the mark and the step.
    MARK_OF = "{} : {}", "{}: {}";
    /// Over the steps.
    PRIVATE = "Vous pouvez marquer vos étapes. Vos repères restent sur cet appareil ; rien n'est envoyé.", "You can mark your steps. Your marks stay on this device; nothing is sent.";
    /// The button.
    FORGET = "Tout oublier", "Forget everything";
    /// What it did.
    FORGOTTEN = "Repères, derniers choix et thème oubliés.", "Marks, last choices and theme forgotten.";
}

fn mark_name(mark: Mark) -> Message {
    [DONE, HERE][mark as usize]
}

/// The place for a step's mark, in words.
pub fn mark_place(step: StepId) -> Markup {
    html! { span.mark data-mark-of=(step.name()) {} }
}

/// The buttons that mark a step.
pub fn mark_buttons(edition: Edition<'_>, step: &Step) -> Markup {
    html! {
        span.marks {
            @for mark in Mark::ALL {
                @let name = edition.say(mark_name(mark));
                button type="button" aria-pressed="false" data-step=(step.id.name()) data-mark=(mark.name())
                    aria-label=(MARK_OF.with(edition.locale, &[&name, edition.read(&step.title)])) { (name) }
            }
        }
    }
}

/// What becomes of the marks, and the button that forgets them.
pub fn privacy(edition: Edition<'_>) -> Markup {
    html! {
        section.marks {
            p { (edition.say(PRIVATE)) }
            p { button type="button" data-do="forget" { (edition.say(FORGET)) } }
            p role="status" {}
        }
    }
}

/// Shows the marks wherever the page has a place for them.
pub fn show_marks(marks: &Marks, locale: Locale) {
    let Some(root) = document().document_element() else { return };
    for step in StepId::ALL {
        let mark = marks.get(step);
        let words = mark.map(|mark| mark_name(mark).get(locale)).unwrap_or_default();
        each(&root, &["[data-mark-of=", step.name(), "]"].concat(), |place| {
            place.set_text_content(Some(&words));
            let _ = place.set_attribute("data-mark", mark.map_or("", Mark::name));
        });
        each(&root, &["button[data-step=", step.name(), "]"].concat(), |button| {
            let is_pressed = button.get_attribute("data-mark").as_deref() == mark.map(Mark::name);
            let _ = button.set_attribute("aria-pressed", if is_pressed { "true" } else { "false" });
        });
    }
}

fn each(root: &Element, selector: &str, change: impl Fn(&Element)) {
    if let Ok(found) = root.query_selector_all(selector) {
        let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok());
        elements.for_each(|element: Element| change(&element));
    }
}

/// Answers to a button of a step, or to the one that forgets.
pub fn answer(own: Own, locale: Locale, event: &MouseEvent) -> Option<()> {
    let button = target(event)?.closest("button").ok()??;
    if button.get_attribute("data-do").as_deref() == Some("forget") {
        own.forget();
        theme_switch::forget();
        return hand_over::tell(&button, &FORGOTTEN.get(locale)).map(drop);
    }
    let name = button.get_attribute("data-step")?;
    let step = StepId::ALL.into_iter().find(|step| step.name() == name)?;
    own.mark(step, Mark::from_name(&button.get_attribute("data-mark")?)?);
    Some(())
}
