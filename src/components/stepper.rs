//! The route as an ordered list: each step a link to its own page, with the fork in its place.

use crate::app::content;
use crate::dataset::{Step, StepId};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages as m;
use leptos::prelude::*;

/// How much the stepper says of each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Its name.
    Names,
    /// Its name, year and summary.
    Summaries,
}

/// The stepper.
#[component]
pub fn Stepper(
    /// The step that is shown, if one is.
    current: Option<StepId>,
    /// How much it says.
    detail: Detail,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let places = (1..=StepId::PLACES).map(|place| {
        let steps: Vec<&'static Step> = content().school.steps.iter().filter(|step| step.id.place() == place).collect();
        match steps.as_slice() {
            [only] => view! { <li>{step_link(only, current, detail, locale)}</li> }.into_any(),
            ways => {
                let ways = ways.iter().map(|step| view! { <li>{step_link(step, current, detail, locale)}</li> });
                view! {
                    <li class="fork">
                        <span>{m::FORK.get(locale)}</span>
                        <ul>{ways.collect_view()}</ul>
                    </li>
                }
                .into_any()
            }
        }
    });
    let class = if detail == Detail::Summaries { "stepper wide" } else { "stepper" };
    view! {
        <nav class=class aria-label=m::STEPS.get(locale)>
            <ol>{places.collect_view()}</ol>
        </nav>
    }
}

fn step_link(step: &'static Step, current: Option<StepId>, detail: Detail, locale: Locale) -> impl IntoView + use<> {
    let is_current = current == Some(step.id);
    view! {
        <a href=Page::Step(step.id).path(locale) aria-current=is_current.then_some("step")>{step.title.get(locale)}</a>
        {(detail == Detail::Summaries)
            .then(|| view! { <small>{step.study_year.get(locale)}</small><p>{step.summary.get(locale)}</p> })}
    }
}
