//! One step of the curriculum.

use super::school::answered;
use crate::components::cite::{fact_section, facts};
use crate::components::route_map::route_map;
use crate::components::selection::selection;
use crate::components::step_links::step_links;
use crate::components::stepper::{Detail, stepper};
use crate::dataset::{Step, StepId};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages as m;
use maud::{Markup, html};

/// A step's page.
pub(super) fn step(edition: Edition<'_>, step: &Step) -> Markup {
    let place = m::STEP_OF.with(edition.locale, &[&step.id.place().to_string(), &StepId::PLACES.to_string()]);
    html! {
        div.with-aside.after {
            div {
                h1 tabindex="-1" { span.place { (place) } " " (edition.read(&step.title)) }
                p.lead { (edition.read(&step.summary)) }
                (route_map(edition, Some(step.id)))
                h2 { (edition.say(m::WHEN)) }
                p { (when(edition, step)) }
                (facts(edition, &step.duration))
                (fact_section(edition, m::WHERE, &step.place))
                (fact_section(edition, m::WHAT, &step.happens))
                (fact_section(edition, m::WHO_DECIDES, &step.decides))
                (numbers(edition, step))
                (fact_section(edition, m::REQUIRES, &step.requires))
                (fact_section(edition, m::OBTAINED, &step.obtained))
                (fact_section(edition, m::REMARKS, &step.remarks))
                (questions(edition, step.id))
                @if step.id.is_fork() { p { a href=(edition.path(&Page::Comparison)) { (edition.say(m::COMPARE)) } } }
                (step_links(edition, step.id))
            }
            aside { (stepper(edition, Some(step.id), Detail::Names)) }
        }
    }
}

fn when(edition: Edition<'_>, step: &Step) -> String {
    let year = edition.read(&step.study_year);
    step.school_year.as_ref().map_or(year.to_owned(), |school| format!("{year} · {}", edition.read(school)))
}

fn numbers(edition: Edition<'_>, step: &Step) -> Markup {
    html! {
        @if step.selection.is_some() || !step.numbers.is_empty() {
            h2 { (edition.say(m::HOW_MANY)) }
            @if let Some(stage) = step.selection { (selection(edition, Some(stage))) }
            @if !step.numbers.is_empty() { (facts(edition, &step.numbers)) }
        }
    }
}

fn questions(edition: Edition<'_>, step: StepId) -> Markup {
    let mut questions = edition.data.school.questions.iter().filter(|question| question.step == Some(step)).peekable();
    html! {
        @if questions.peek().is_some() {
            h2 { (edition.say(m::ASKED)) }
            @for question in questions { (answered(edition, question)) }
        }
    }
}
