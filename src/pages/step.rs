//! One step of the curriculum: everything a reader asks about it, in one order.

use super::printed_address;
use super::school::answered;
use crate::components::cite::{cite, with_period};
use crate::components::explained::Explained;
use crate::components::own_years::step_years;
use crate::components::paper::{foreign, title};
use crate::components::route_sketch::route_sketch;
use crate::components::selection::selection;
use crate::components::sources_of::sources_of;
use crate::components::step_links::step_links;
use crate::components::stepper::{Detail, stepper};
use crate::dataset::school::Question;
use crate::dataset::{Example, Fact, SourceId, Step, StepId};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::{Message, messages as m};
use maud::{Markup, html};

/// A step's page.
pub(super) fn step(edition: Edition<'_>, step: &Step) -> Markup {
    let place = m::STEP_OF.with(edition.locale, &[&step.id.place().to_string(), &StepId::PLACES.to_string()]);
    let explained = Explained::new(edition);
    html! {
        div.with-aside.after {
            div {
                h1 tabindex="-1" { span.place { (place) } " " (edition.read(&step.title)) }
                (printed_address(edition, &Page::Step(step.id)))
                p.lead { (edition.read(&step.summary)) }
                (route_sketch(edition, Some(step.id)))
                h2 { (edition.say(m::WHEN)) }
                p { (when(edition, step)) }
                (step_years(edition, step.id))
                (explained.facts(&step.duration))
                @for (topic, facts) in topics(step) {
                    @if topic == m::HOW_MANY { (numbers(edition, &explained, step)) } @else { (explained.section(topic, facts)) }
                }
                (explained.section(m::REMARKS, &step.remarks))
                (unanswered(edition, step))
                (questions(edition, step.id))
                (examples(edition, &step.alumni))
                @if step.id.is_fork() { p { a href=(edition.path(&Page::Comparison)) { (edition.say(m::COMPARE)) } } }
                (step_links(edition, step.id))
                (sources_of(edition, cited(edition, step)))
            }
            div { (stepper(edition, Some(step.id), Detail::Names)) }
        }
    }
}

fn when(edition: Edition<'_>, step: &Step) -> String {
    let year = edition.read(&step.study_year);
    step.school_year.as_ref().map_or(year.to_owned(), |school| format!("{year} · {}", edition.read(school)))
}

fn numbers(edition: Edition<'_>, explained: &Explained<'_>, step: &Step) -> Markup {
    html! {
        @if step.selection.is_some() || !step.numbers.is_empty() {
            h2 { (edition.say(m::HOW_MANY)) }
            @if let Some(stage) = step.selection { (selection(edition, Some(stage))) }
            @if !step.numbers.is_empty() { (explained.facts(&step.numbers)) }
        }
    }
}

/// What every step is asked, in the order of the page.
fn topics(step: &Step) -> [(Message, &[Fact]); 8] {
    [
        (m::WHERE, &step.place),
        (m::WHAT, &step.happens),
        (m::WHO_DECIDES, &step.decides),
        (m::HOW_MANY, &step.numbers),
        (m::REQUIRES, &step.requires),
        (m::OBTAINED, &step.obtained),
        (m::VARIANTS, &step.variants),
        (m::MONEY, &step.money),
    ]
}

/// The topics that the step has no fact for.
fn unanswered(edition: Edition<'_>, step: &Step) -> Markup {
    let is_drawn = |topic| topic == m::HOW_MANY && step.selection.is_some();
    let open = topics(step).into_iter().filter(|(topic, facts)| facts.is_empty() && !is_drawn(*topic));
    let open: Vec<_> = open.map(|(topic, _)| edition.say(topic)).collect();
    html! { @if !open.is_empty() { p { (edition.say(m::UNANSWERED)) (edition.say(m::COLON)) " " (open.join(" · ")) } } }
}

fn questions(edition: Edition<'_>, step: StepId) -> Markup {
    let mut questions = asked(edition, step).peekable();
    html! {
        @if questions.peek().is_some() {
            h2 { (edition.say(m::ASKED)) }
            @for question in questions { (answered(edition, question)) }
        }
    }
}

fn asked<'a>(edition: Edition<'a>, step: StepId) -> impl Iterator<Item = &'a Question> + Clone {
    edition.data.school.questions.iter().filter(move |question| question.step == Some(step))
}

/// The sources of the facts, of the answers and of the numbers.
fn cited<'a>(edition: Edition<'a>, step: &'a Step) -> impl Iterator<Item = &'a SourceId> + Clone {
    let answers = asked(edition, step.id).flat_map(|question| &question.answer);
    let readings = edition.data.school.selection.iter().filter(|reading| Some(reading.stage) == step.selection);
    let facts = step.facts().chain(answers).flat_map(|fact| &fact.sources);
    facts.chain(readings.flat_map(|reading| &reading.sources))
}

fn examples(edition: Edition<'_>, examples: &[Example]) -> Markup {
    html! {
        @if !examples.is_empty() {
            h2 { (edition.say(m::EXAMPLES)) }
            ul.facts { @for one in examples { li { (example(edition, one)) } } }
        }
    }
}

/// The person, the paper where there is one, and what ties them to the step.
fn example(edition: Edition<'_>, example: &Example) -> Markup {
    let paper = example.paper.as_ref().and_then(|id| edition.data.publication(id));
    html! {
        @if let Some(alumnus) = edition.data.alumnus(&example.person) {
            a href=(edition.path(&Page::Alumnus(alumnus.id.clone(), 1))) { (alumnus.name) }
        }
        @if let Some(paper) = paper {
            ", " a href=(edition.publication_path(&paper.id)) lang=[foreign(edition, paper)] {
                (title(paper))
            }
        }
        ". " (with_period(edition, &example.what.text, example.what.period.as_ref())) " "
        (cite(edition, &example.what.sources))
    }
}
