//! What to do next: for today's date where it is known, and by the usual times of the year where it is not.

use super::choices::path_name;
use super::cite::{cite, facts};
use super::own_years::title;
use crate::calendar::{AcademicYear, Ahead, Date, Marks, Month, Outlook, Part, Round, words};
use crate::dataset::{Fact, PartialDate, StepId};
use crate::edition::Edition;
use crate::text::date;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// The heading.
    WHAT_NEXT = "Que faire maintenant ?", "What do I do next?";
    /// Where the day is not known.
    EVERY_YEAR = "La sélection de l'École revient chaque année universitaire. Les dates habituelles :", "The School's selection comes back every academic year. The usual dates:";
    /// The day.
    TODAY = "Nous sommes le {}.", "Today is {}.";
    /// Not all dates of the selection are past.
    ROUND_NEXT = "La sélection de {} est en cours.", "The selection of {} is under way.";
    /// Before the next date of the selection.
    NEXT_DATE = "Prochaine date", "Next date";
    /// All dates of the selection are past.
    ROUND_OVER = "La sélection de {} est terminée.", "The selection of {} is over.";
    /// When the next selection begins.
    ROUND_OPENS = "La suivante commence d'habitude en {}.", "The next one usually begins in {}.";
    /// Before what is under way.
    NOW = "En ce moment", "Now";
    /// Before what may be under way.
    NOW_PERHAPS = "En ce moment, selon les durées", "Now, depending on how long it takes";
    /// Before what comes next.
    NEXT = "Prochaine étape", "Next step";
    /// Before what comes next, where ways part.
    NEXT_BOTH = "Prochaine étape, selon la voie", "Next step, by path";
    /// Nothing comes after today.
    ALL_PAST = "D'après ces choix, tout le parcours est derrière vous.", "By these choices, the whole route lies behind you.";
}

/// What to do next. The page that is made ahead knows no day.
pub fn outlook(edition: Edition<'_>, marks: &Marks) -> Markup {
    html! {
        h2 #next { (edition.say(WHAT_NEXT)) }
        @match edition.reader.today {
            None => (every_year(edition)),
            Some(today) => {
                p { (TODAY.with(edition.locale, &[&date(edition.locale, today)])) }
                @if edition.reader.choices.start.is_some() { (on_plan(edition, today, marks)) } @else { (round(edition, today)) }
            }
        }
    }
}

/// The usual times of the selection.
fn every_year(edition: Edition<'_>) -> Markup {
    let calendar = &edition.data.school.calendar;
    let entries = calendar.iter().filter(|entry| entry.month.is_some() && entry.step.is_some_and(StepId::is_selection));
    html! {
        p { (edition.say(EVERY_YEAR)) }
        ul { @for entry in entries { li { (edition.read(&entry.when)) (edition.say(m::COLON)) " " (edition.read(&entry.event)) ", " (words::source_of(edition.locale, entry)) " " (cite(edition, &entry.sources)) } } }
    }
}

/// The selection as it stands for somebody who has chosen no year.
fn round(edition: Edition<'_>, today: PartialDate) -> Markup {
    let round = Round::of(&edition.data.school, today);
    html! {
        @match &round.next {
            Some(next) => {
                p { (ROUND_NEXT.with(edition.locale, &[&round.year.label()])) }
                h3 { (edition.say(NEXT_DATE)) }
                p { (dated(edition, next)) }
                @if let Some(step) = next.entry.step.and_then(|step| edition.data.step(step)) { (needed(edition, &step.requires)) }
                p { (opens(edition, &round)) }
            }
            None => (over(edition, &round)),
        }
    }
}

fn over(edition: Edition<'_>, round: &Round<'_>) -> Markup {
    html! { p { (ROUND_OVER.with(edition.locale, &[&round.year.label()])) " " (opens(edition, round)) } }
}

fn opens(edition: Edition<'_>, round: &Round<'_>) -> String {
    let first = round.opens.as_ref().map(|opens| date(edition.locale, opens.first));
    first.map_or_else(String::new, |first| ROUND_OPENS.with(edition.locale, &[&first]))
}

fn dated(edition: Edition<'_>, date: &Date<'_>) -> Markup {
    html! {
        strong { (edition.read(&date.entry.event)) } (edition.say(m::COLON)) " " (words::dated(edition.locale, date)) " "
        (cite(edition, &date.entry.sources))
    }
}

/// What the day means on the reader's own plan.
fn on_plan(edition: Edition<'_>, today: PartialDate, marks: &Marks) -> Markup {
    let plan = edition.plan();
    let outlook = Outlook::of(&plan, today, |step| marks.is_past(step));
    let round = Round::of(&edition.data.school, today);
    let year = AcademicYear::of(Month::of_date(today), plan.first_month);
    let is_over = plan.choices.start == Some(year) && round.next.is_none();
    let next = if outlook.next.len() > 1 { NEXT_BOTH } else { NEXT };
    html! {
        @if is_over { (over(edition, &round)) }
        @if !outlook.now.is_empty() {
            @let is_known = outlook.now.iter().all(|ahead| ahead.stage.span.is_exact());
            h3 { (edition.say(if is_known { NOW } else { NOW_PERHAPS })) }
            ul { @for ahead in &outlook.now { li { (named(edition, ahead)) } } }
        }
        @if outlook.next.is_empty() {
            @if outlook.now.is_empty() { p { (edition.say(ALL_PAST)) } }
        } @else {
            h3 { (edition.say(next)) }
            @for ahead in &outlook.next { (coming(edition, ahead)) }
        }
    }
}

/// A stage with its years, and the path that it lies on where that is open.
fn named(edition: Edition<'_>, ahead: &Ahead<'_>) -> Markup {
    let path = ahead.path.filter(|_| edition.reader.choices.path.is_none());
    html! {
        strong { (title(edition, &ahead.stage)) }
        ", " (words::span(edition.locale, ahead.stage.span))
        @if let Some(path) = path { " (" (edition.say(path_name(path))) ")" }
    }
}

/// What comes, with its dates and what is needed for it.
fn coming(edition: Edition<'_>, ahead: &Ahead<'_>) -> Markup {
    let stage = &ahead.stage;
    let dates: Vec<Date<'_>> = stage.first_dates(edition.data.school.rules.first_month).collect();
    html! {
        p { (named(edition, ahead)) }
        @if !dates.is_empty() { ul { @for date in &dates { li { (dated(edition, date)) } } } }
        @match stage.part {
            Part::Step(step) => @if let Some(step) = edition.data.step(step) { (needed(edition, &step.requires)) },
            _ => @for fact in &stage.facts { p { (super::cite::fact(edition, fact)) } },
        }
    }
}

fn needed(edition: Edition<'_>, requires: &[Fact]) -> Markup {
    html! { @if !requires.is_empty() { h4 { (edition.say(m::REQUIRES)) } (facts(edition, requires)) } }
}
