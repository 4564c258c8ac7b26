//! From a step to the one before and the one after: at the fork, to both ways.

use crate::app::content;
use crate::dataset::StepId;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::{Message, messages as m};
use leptos::prelude::*;

/// The links at the end of a step's page.
#[component]
pub fn StepLinks(
    /// The step that is shown.
    step: StepId,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    view! {
        <nav class="step-links" aria-label=m::STEP_LINKS.get(locale)>
            {side(&step.previous(), "prev", m::PREVIOUS, m::PREVIOUS_FORK, locale)}
            {side(&step.next(), "next", m::NEXT, m::NEXT_FORK, locale)}
        </nav>
    }
}

fn side(steps: &[StepId], rel: &'static str, one: Message, two: Message, locale: Locale) -> impl IntoView + use<> {
    let label = if steps.len() > 1 { two } else { one };
    let links = steps.iter().filter_map(|id| content().step(*id)).map(|step| view! {
        <a rel=rel href=Page::Step(step.id).path(locale)>{step.title.get(locale)}</a>
    });
    (!steps.is_empty()).then(|| view! { <p class=rel><span>{label.get(locale)}</span>{links.collect_view()}</p> })
}
