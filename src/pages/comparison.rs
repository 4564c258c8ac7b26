//! The two ways of the fork, side by side.

use super::Heading;
use crate::app::content;
use crate::components::cite::FactText;
use crate::dataset::StepId;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages as m;
use leptos::prelude::*;

/// The comparison: a row for each question, a cell for each way.
#[component]
pub fn Comparison(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let rows = content().school.comparison.iter().map(|row| view! {
        <tr id=row.id.as_str()>
            <th scope="row">{row.title.get(locale)}</th>
            <td data-label=m::EARLY_THESIS.get(locale)><FactText fact=&row.early locale=locale /></td>
            <td data-label=m::RESIDENCY_THESIS.get(locale)><FactText fact=&row.residency locale=locale /></td>
            <td data-label=m::DIFFERENCE.get(locale)>{row.difference.as_ref().map(|text| text.get(locale))}</td>
        </tr>
    });
    let way = |step, label: m::Message| view! { <th scope="col"><a href=Page::Step(step).path(locale)>{label.get(locale)}</a></th> };
    view! {
        <Heading page=Page::Comparison locale=locale />
        <table class="comparison">
            <thead>
                <tr>
                    <td></td>
                    {way(StepId::EarlyThesis, m::EARLY_THESIS)}
                    {way(StepId::ThesisInResidency, m::RESIDENCY_THESIS)}
                    <th scope="col">{m::DIFFERENCE.get(locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <p><a href=Page::Curriculum.path(locale)>{m::WHOLE_CURRICULUM.get(locale)}</a></p>
    }
}
