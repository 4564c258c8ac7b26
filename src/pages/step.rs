//! One step of the curriculum.

use super::school::answered;
use crate::app::content;
use crate::components::cite::{FactSection, Facts};
use crate::components::route_map::RouteMap;
use crate::components::selection::Selection;
use crate::components::step_links::StepLinks;
use crate::components::stepper::{Detail, Stepper};
use crate::dataset::{self, StepId};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages as m;
use leptos::prelude::*;

/// A step's page.
#[component]
pub fn Step(
    /// The step.
    id: StepId,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let Some(step) = content().step(id) else {
        return view! { <super::NotFound /> }.into_any();
    };
    let place = m::STEP_OF.with(locale, &[&id.place().to_string(), &StepId::PLACES.to_string()]);
    let questions = content().school.questions.iter().filter(|question| question.step == Some(id));
    let questions: Vec<_> = questions.map(|question| answered(question, locale)).collect();
    view! {
        <div class="with-aside after">
            <div>
                <h1 tabindex="-1"><span class="place">{place}</span>" "{step.title.get(locale)}</h1>
                <p class="lead">{step.summary.get(locale)}</p>
                <RouteMap current=Some(id) locale=locale />
                <section>
                    <h2>{m::WHEN.get(locale)}</h2>
                    <p>{when(step, locale)}</p>
                    <Facts facts=&step.duration locale=locale />
                </section>
                <FactSection heading=m::WHERE facts=&step.place locale=locale />
                <FactSection heading=m::WHAT facts=&step.happens locale=locale />
                <FactSection heading=m::WHO_DECIDES facts=&step.decides locale=locale />
                {numbers(step, locale)}
                <FactSection heading=m::REQUIRES facts=&step.requires locale=locale />
                <FactSection heading=m::OBTAINED facts=&step.obtained locale=locale />
                <FactSection heading=m::REMARKS facts=&step.remarks locale=locale />
                {(!questions.is_empty()).then(|| view! { <section><h2>{m::ASKED.get(locale)}</h2>{questions}</section> })}
                {id.is_fork().then(|| view! { <p><a href=Page::Comparison.path(locale)>{m::COMPARE.get(locale)}</a></p> })}
                <StepLinks step=id locale=locale />
            </div>
            <aside>
                <Stepper current=Some(id) detail=Detail::Names locale=locale />
            </aside>
        </div>
    }
    .into_any()
}

fn when(step: &dataset::Step, locale: Locale) -> String {
    let year = step.study_year.get(locale);
    step.school_year.as_ref().map_or(year.to_owned(), |school| format!("{year} · {}", school.get(locale)))
}

fn numbers(step: &'static dataset::Step, locale: Locale) -> impl IntoView {
    (step.selection.is_some() || !step.numbers.is_empty()).then(|| view! {
        <section>
            <h2>{m::HOW_MANY.get(locale)}</h2>
            {step.selection.map(|stage| view! { <Selection stage=Some(stage) locale=locale /> })}
            {(!step.numbers.is_empty()).then(|| view! { <Facts facts=&step.numbers locale=locale /> })}
        </section>
    })
}
