//! The route as an ordered list: each step a link to its own page, with the fork in its place.

use super::own_years::step_years;
use super::progress::{mark_buttons, mark_place};
use crate::dataset::{Step, StepId};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages as m;
use maud::{Markup, html};

/// How much the stepper says of each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Its name.
    Names,
    /// Its name, year and summary, one's own years, and the buttons that mark it.
    Summaries,
}

/// The stepper, with the step that is shown, if one is.
pub fn stepper(edition: Edition<'_>, current: Option<StepId>, detail: Detail) -> Markup {
    let at = |place| edition.data.school.steps.iter().filter(move |step| step.id.place() == place);
    let link = |step| step_link(edition, step, current, detail);
    html! {
        nav.stepper.wide[detail == Detail::Summaries] aria-label=(edition.say(m::STEPS)) {
            ol {
                @for place in 1..=StepId::PLACES {
                    @if at(place).count() == 1 {
                        li { @for step in at(place) { (link(step)) } }
                    } @else {
                        li.fork {
                            span { (edition.say(m::FORK)) }
                            ul { @for step in at(place) { li { (link(step)) } } }
                        }
                    }
                }
            }
        }
    }
}

fn step_link(edition: Edition<'_>, step: &Step, current: Option<StepId>, detail: Detail) -> Markup {
    let is_current = (current == Some(step.id)).then_some("step");
    html! {
        a href=(edition.path(&Page::Step(step.id))) aria-current=[is_current] { (edition.read(&step.title)) }
        (mark_place(step.id))
        @if detail == Detail::Summaries {
            small { (edition.read(&step.study_year)) }
            (step_years(edition, step.id))
            p { (edition.read(&step.summary)) }
            (mark_buttons(edition, step))
        }
    }
}
