//! The reader's own years: beside each step, and as a list of everything that lies on the way.

use super::choices::path_name;
use super::cite::{cite, facts as fact_list};
use crate::calendar::{Date, Part, Path, Plan, Span, Stage, Way, words};
use crate::dataset::rules::Basis;
use crate::dataset::{Course, Fact, StepId};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::Message;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// The heading.
    OWN_YEARS = "Mes années", "My years";
    /// Under it.
    OURS = "Ces années sont notre calcul, à partir de vos choix et de règles dont les sources sont données. Une durée inconnue reste une fourchette, un mois habituel n'est jamais une date. L'École et les facultés décident.", "These years are our own arithmetic, from your choices and from rules whose sources are given. A length that is not known stays a range, a usual month is never a date. The School and the faculties decide.";
    /// How long it takes.
    LENGTH = "De la 1re année d'études au double diplôme : environ {} ans.", "From the 1st year of study to the double degree: about {} years.";
    /// Before the fork.
    TRUNK = "Avant le choix de la voie", "Before the choice of a path";
    /// What a rule rests on.
    LAW = "texte officiel", "official text";
    /// What a rule rests on.
    REPORTED = "rapporté par une université, un syndicat ou la presse", "reported by a university, a union or the press";
    /// What a rule rests on.
    ARITHMETIC = "notre déduction", "our inference";
    /// Opens the facts.
    RULES = "Ce que disent les sources", "What the sources say";
    /// The two theses.
    TWO_THESES = "Deux thèses différentes : la thèse d'exercice donne le diplôme d'État de docteur, la thèse de sciences le doctorat ès sciences.", "Two different theses: the thesis for practice gives the State diploma of doctor, the science thesis the PhD.";
    /// Before the remarks of a field.
    ABOUT_FIELD = "À savoir", "Good to know";
}

/// The years of a step, where they are known: one line, with the year of study that it lies in, or one for each path
/// where they differ.
pub fn step_years(edition: Edition<'_>, step: StepId) -> Markup {
    let plan = edition.plan();
    let by_path = by_path(&plan, Part::Step(step));
    let dates = plan.span(Part::Step(step), None).filter(|span| span.is_exact()).map(|span| span.begin.low);
    let stages = plan.stages(step);
    html! {
        @if !by_path.is_empty() {
            ul.own-years {
                @match by_path.as_slice() {
                    [(_, span)] => li {
                        strong { (words::span(edition.locale, *span)) }
                        @if let Some(study) = stages.first().and_then(|stage| stage.study) {
                            " · " (words::study(edition.locale, study))
                        }
                    }
                    several => @for (path, span) in several {
                        li { (edition.say(path_name(*path))) (edition.say(m::COLON)) " " strong { (words::span(edition.locale, *span)) } }
                    }
                }
                @if let (Some(year), Some(stage)) = (dates, stages.first()) {
                    @for date in stage.dates(year, plan.first_month) { (dated(edition, &date, false)) }
                }
            }
        }
    }
}

/// The years of a part by path; one of both, where both are the same or only one has it.
fn by_path(plan: &Plan<'_>, part: Part) -> Vec<(Path, Span)> {
    let mut spans: Vec<(Path, Span)> =
        Path::ALL.into_iter().filter_map(|path| Some((path, plan.span(part, Some(path))?))).collect();
    spans.dedup_by(|one, other| one.1 == other.1);
    spans
}

/// When something takes place, and how much that is worth; with its sources where nothing else on the page has them.
fn dated(edition: Edition<'_>, date: &Date<'_>, is_cited: bool) -> Markup {
    html! {
        li.(date.status.name()) {
            (edition.read(&date.entry.event)) (edition.say(m::COLON)) " " (words::dated(edition.locale, date))
            @if is_cited { " " (cite(edition, &date.entry.sources)) }
        }
    }
}

/// Everything that lies on the ways of the chosen field, with its years and what they rest on.
pub fn own_years(edition: Edition<'_>) -> Markup {
    let plan = edition.plan();
    let Some(rules) = plan.choices.field.and_then(|field| edition.data.school.rules.of(field)) else {
        return html! {};
    };
    let trunk = plan.ways.first().map(|way| way.stages.iter().filter(|stage| stage.part.is_before_fork()));
    html! {
        @if let Some(trunk) = trunk {
            h2 #own-years { (edition.say(OWN_YEARS)) }
            p { (edition.say(OURS)) }
            h3 { (edition.say(TRUNK)) }
            ol.own-route { @for stage in trunk { (line(edition, &plan, stage)) } }
            @for way in &plan.ways { (own_way(edition, &plan, way)) }
            p { (edition.say(TWO_THESES)) }
            @if !rules.remarks.is_empty() { h3 { (edition.say(ABOUT_FIELD)) } (fact_list(edition, &rules.remarks)) }
        }
    }
}

fn own_way(edition: Edition<'_>, plan: &Plan<'_>, way: &Way<'_>) -> Markup {
    let has_short = plan.ways.iter().any(|way| way.course == Course::Short);
    let third = way.stage(Part::ThirdCycle).filter(|_| has_short);
    html! {
        h3 {
            (edition.say(path_name(way.path)))
            @if let Some(third) = third { ", " (edition.read(third.title)) }
        }
        @if let Some(length) = way.length() { p { (years_in_all(edition, length)) } }
        ol.own-route {
            @for stage in way.stages.iter().filter(|stage| !stage.part.is_before_fork()) { (line(edition, plan, stage)) }
        }
    }
}

/// "From the 1st year of study to the double degree: about 14 to 17 years."
fn years_in_all(edition: Edition<'_>, years: (u16, u16)) -> String {
    LENGTH.with(edition.locale, &[&words::range(edition.locale, years)])
}

fn line(edition: Edition<'_>, plan: &Plan<'_>, stage: &Stage<'_>) -> Markup {
    let mut dates = stage.first_dates(plan.first_month).peekable();
    html! {
        li {
            strong { (words::span(edition.locale, stage.span)) } " "
            (title(edition, stage))
            @if let Some(study) = stage.study { " · " (words::study(edition.locale, study)) }
            @if let Some(basis) = stage.basis { " · " small { (edition.say(basis_name(basis))) } }
            @if dates.peek().is_some() {
                ul { @for date in dates { (dated(edition, &date, true)) } }
            }
            @if !stage.facts.is_empty() { (sources_say(edition, &stage.facts)) }
        }
    }
}

/// The name of a stage; a step leads to its page.
pub fn title(edition: Edition<'_>, stage: &Stage<'_>) -> Markup {
    match stage.part {
        Part::Step(step) => html! { a href=(edition.path(&Page::Step(step))) { (edition.read(stage.title)) } },
        _ => html! { (edition.read(stage.title).trim_end_matches('.')) },
    }
}

fn basis_name(basis: Basis) -> Message {
    [LAW, REPORTED, ARITHMETIC][basis as usize]
}

fn sources_say(edition: Edition<'_>, facts: &[&Fact]) -> Markup {
    html! {
        details {
            summary { (edition.say(RULES)) }
            ul.facts { @for fact in facts { li { (super::cite::fact(edition, fact)) } } }
        }
    }
}
