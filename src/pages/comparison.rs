//! The two ways of the fork, side by side.

use super::heading;
use crate::components::cite::fact;
use crate::dataset::StepId;
use crate::edition::Edition;
use crate::route::Page;
use crate::text::{Message, messages as m};
use maud::{Markup, html};

const WAYS: [(StepId, Message); 2] =
    [(StepId::EarlyThesis, m::EARLY_THESIS), (StepId::ThesisInResidency, m::RESIDENCY_THESIS)];

/// The comparison: a row for each question, a cell for each way.
pub(super) fn comparison(edition: Edition<'_>) -> Markup {
    html! {
        (heading(edition, &Page::Comparison))
        table.comparison {
            thead {
                tr {
                    td {}
                    @for (step, label) in WAYS {
                        th scope="col" { a href=(edition.path(&Page::Step(step))) { (edition.say(label)) } }
                    }
                    th scope="col" { (edition.say(m::DIFFERENCE)) }
                }
            }
            tbody {
                @for row in &edition.data.school.comparison {
                    tr id=(row.id.as_str()) {
                        th scope="row" { (edition.read(&row.title)) }
                        td data-label=(edition.say(m::EARLY_THESIS)) { (fact(edition, &row.early)) }
                        td data-label=(edition.say(m::RESIDENCY_THESIS)) { (fact(edition, &row.residency)) }
                        td data-label=(edition.say(m::DIFFERENCE)) {
                            @if let Some(difference) = &row.difference { (edition.read(difference)) }
                        }
                    }
                }
            }
        }
        p { a href=(edition.path(&Page::Curriculum)) { (edition.say(m::WHOLE_CURRICULUM)) } }
    }
}
