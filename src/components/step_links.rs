//! From a step to the one before and the one after: at the fork, to both ways.

use crate::dataset::StepId;
use crate::edition::Edition;
use crate::route::Page;
use crate::text::{Message, messages as m};
use maud::{Markup, html};

/// The links at the end of a step's page.
pub fn step_links(edition: Edition<'_>, step: StepId) -> Markup {
    html! {
        nav.step-links aria-label=(edition.say(m::STEP_LINKS)) {
            (side(edition, &step.previous(), "prev", [m::PREVIOUS, m::PREVIOUS_FORK]))
            (side(edition, &step.next(), "next", [m::NEXT, m::NEXT_FORK]))
        }
    }
}

fn side(edition: Edition<'_>, steps: &[StepId], rel: &str, [one, two]: [Message; 2]) -> Markup {
    let label = if steps.len() > 1 { two } else { one };
    html! {
        @if !steps.is_empty() {
            p class=(rel) {
                span { (edition.say(label)) }
                @for step in steps.iter().filter_map(|id| edition.data.step(*id)) {
                    a rel=(rel) href=(edition.path(&Page::Step(step.id))) { (edition.read(&step.title)) }
                }
            }
        }
    }
}
