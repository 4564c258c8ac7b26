//! The two ways of the fork, side by side.

use super::{heading, printed_address};
use crate::calendar::{Part, Path, Plan, Span, words};
use crate::components::cite::fact;
use crate::components::sources_of::source_entries;
use crate::dataset::school::ComparisonRow;
use crate::dataset::{SourceId, StepId};
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use crate::text::{Message, number};
use maud::{Markup, html};

messages! {
    /// Over the table, once a year is chosen: that year.
    YOURS = "Avec vos années : 2e année d'études commencée en {}. Ces années sont notre calcul.", "With your years: 2nd year of study begun in {}. These years are our own arithmetic.";
    /// Over the table, before a year is chosen.
    CHOOSE = "Choisissez votre filière et votre année sur la page du cursus : vos années s'ajoutent à ce tableau.", "Choose your field and your year on the curriculum's page: your years are added to this table.";
    /// A row of one's own years.
    THESIS_YEARS = "Vos années de thèse de sciences", "Your years of PhD";
    /// A row of one's own years.
    SECOND_CYCLE_YEARS = "Vos années de 2e cycle", "Your years of 2nd cycle";
    /// A row of one's own years.
    THIRD_CYCLE_YEARS = "Vos années de 3e cycle", "Your years of 3rd cycle";
    /// A row of one's own years.
    DEGREE_YEARS = "L'année de vos deux diplômes", "The year of your two degrees";
    /// How two beginnings differ, in years.
    EARLIER = "Au plus tôt, {} plus tard pendant l'internat.", "At the earliest, {} later during residency.";
    /// How two beginnings differ, in years.
    LATER = "Au plus tôt, {} plus tard avec la thèse précoce.", "At the earliest, {} later with the early PhD.";
    /// Two beginnings do not differ.
    ALIKE = "Au plus tôt, la même année.", "At the earliest, the same year.";
    /// A number of years.
    YEARS = "{} ans", "{} years";
    /// One year.
    ONE_YEAR = "un an", "one year";
    /// The row of the sources that one column cites alone.
    SOURCES = "Sources", "Sources";
    /// The row of those that both columns cite.
    FOR_BOTH = "Sources des deux voies", "Sources of both paths";
}

const WAYS: [(StepId, Message); 2] =
    [(StepId::EarlyThesis, m::EARLY_THESIS), (StepId::ThesisInResidency, m::RESIDENCY_THESIS)];

/// The comparison: a row for each question, a cell for each way.
pub(super) fn comparison(edition: Edition<'_>) -> Markup {
    html! {
        (heading(edition, &Page::Comparison))
        (printed_address(edition, &Page::Comparison))
        p { (introduction(edition)) }
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
                (own_rows(edition))
                @for one in &edition.data.school.comparison {
                    (row(edition, Some(one.id.as_str()), edition.read(&one.title), [
                        fact(edition, &one.early),
                        fact(edition, &one.residency),
                        html! { @if let Some(difference) = &one.difference { (edition.read(difference)) } },
                    ]))
                }
                (sources(edition))
            }
        }
        p.onward { a href=(edition.path(&Page::Curriculum)) { (edition.say(m::WHOLE_CURRICULUM)) } }
    }
}

fn introduction(edition: Edition<'_>) -> String {
    let start = edition.reader.choices.start;
    start.map_or_else(|| edition.say(CHOOSE), |start| YOURS.with(edition.locale, &[&start.label()]))
}

/// A row: what is compared, both ways, and what differs. Each cell says its column, for windows too narrow for four.
fn row(edition: Edition<'_>, id: Option<&str>, title: &str, cells: [Markup; 3]) -> Markup {
    html! {
        tr id=[id] {
            th scope="row" { (title) }
            @for (cell, label) in cells.iter().zip([m::EARLY_THESIS, m::RESIDENCY_THESIS, m::DIFFERENCE]) {
                td data-label=(edition.say(label)) { (cell) }
            }
        }
    }
}

/// The reader's own years, once they are chosen.
fn own_rows(edition: Edition<'_>) -> Markup {
    // Both ways are compared, whichever was chosen.
    let choices = crate::calendar::Choices { path: None, ..edition.reader.choices };
    let plan = Plan::of(&edition.data.school, choices);
    let part = |one: Part| [one, one];
    html! {
        (own_row(edition, &plan, THESIS_YEARS, WAYS.map(|(step, _)| Part::Step(step))))
        (own_row(edition, &plan, SECOND_CYCLE_YEARS, part(Part::SecondCycle)))
        (own_row(edition, &plan, THIRD_CYCLE_YEARS, part(Part::ThirdCycle)))
        (own_row(edition, &plan, DEGREE_YEARS, part(Part::Step(StepId::DoubleDegree))))
    }
}

fn own_row(edition: Edition<'_>, plan: &Plan<'_>, title: Message, [early, residency]: [Part; 2]) -> Markup {
    let spans = (plan.span(early, Some(Path::Early)), plan.span(residency, Some(Path::Residency)));
    html! {
        @if let (Some(early), Some(residency)) = spans {
            (row(edition, None, &edition.say(title), [
                html! { (words::span(edition.locale, early)) },
                html! { (words::span(edition.locale, residency)) },
                html! { (difference(edition, early, residency)) },
            ]))
        }
    }
}

/// Which begins later, at the earliest.
fn difference(edition: Edition<'_>, early: Span, residency: Span) -> String {
    let (early, residency) = (early.begin.low, residency.begin.low);
    let years = early.0.abs_diff(residency.0);
    let years = if years == 1 {
        edition.say(ONE_YEAR)
    } else {
        YEARS.with(edition.locale, &[&number(edition.locale, years.into())])
    };
    match early.cmp(&residency) {
        std::cmp::Ordering::Less => EARLIER.with(edition.locale, &[&years]),
        std::cmp::Ordering::Equal => edition.say(ALIKE),
        std::cmp::Ordering::Greater => LATER.with(edition.locale, &[&years]),
    }
}

/// What each column rests on alone, and what both do.
fn sources(edition: Edition<'_>) -> Markup {
    let rows = &edition.data.school.comparison;
    let cites = |id: &SourceId, side: fn(&ComparisonRow) -> &[SourceId]| rows.iter().any(|row| side(row).contains(id));
    let (early, residency) =
        (|id: &SourceId| cites(id, |row| &row.early.sources), |id: &SourceId| cites(id, |row| &row.residency.sources));
    html! {
        (row(edition, None, &edition.say(SOURCES), [
            source_entries(edition, |id| early(id) && !residency(id)),
            source_entries(edition, |id| !early(id) && residency(id)),
            html! {},
        ]))
        tr {
            th scope="row" { (edition.say(FOR_BOTH)) }
            td colspan="3" { (source_entries(edition, |id| early(id) && residency(id))) }
        }
    }
}
