//! The curriculum: the whole route, drawn and listed, with numbers, calendar and conditions.

use super::heading;
use crate::components::cite::{cite, fact_section};
use crate::components::route_map::route_map;
use crate::components::selection::selection;
use crate::components::stepper::{Detail, stepper};
use crate::dataset::school::CalendarEntry;
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// A heading.
    STEPS = "Les étapes", "The steps";
    /// A heading.
    DESIGN = "Comment le cursus est construit", "How the curriculum is built";
    /// A heading.
    ELIGIBILITY = "Qui peut candidater", "Who may apply";
    /// A heading.
    SELECTION = "La sélection, en effectifs", "The selection, in numbers";
    /// A heading.
    CALENDAR = "L'année, mois par mois", "The year, month by month";
    /// A remark.
    CALENDAR_NOTE = "Calendrier composé à partir de plusieurs sources : des habitudes, pas des dates annoncées.", "A calendar put together from several sources: usual times, not announced dates.";
    /// A heading.
    INTERRUPTIONS = "Les interruptions des études de santé", "Interruptions of health studies";
    /// A heading.
    THROUGHOUT = "Tout au long du cursus", "All along the curriculum";
    /// Before the year that a source describes.
    AS_OF = "selon une source de {}", "by a source of {}";
}

/// The curriculum's page.
pub(super) fn curriculum(edition: Edition<'_>) -> Markup {
    let school = &edition.data.school;
    html! {
        (heading(edition, &Page::Curriculum))
        div.map-and-list {
            (route_map(edition))
            div {
                h2 { (edition.say(STEPS)) }
                (stepper(edition, None, Detail::Summaries))
            }
        }
        p { a.button href=(edition.path(&Page::Comparison)) { (edition.say(m::COMPARE)) } }
        (fact_section(edition, DESIGN, &school.design))
        (fact_section(edition, ELIGIBILITY, &school.eligibility))
        h2 { (edition.say(SELECTION)) }
        (selection(edition, None))
        h2 { (edition.say(CALENDAR)) }
        p { (edition.say(CALENDAR_NOTE)) }
        dl.calendar { @for entry in &school.calendar { (month(edition, entry)) } }
        (fact_section(edition, INTERRUPTIONS, &school.interruptions))
        (fact_section(edition, THROUGHOUT, &school.throughout))
    }
}

fn month(edition: Edition<'_>, entry: &CalendarEntry) -> Markup {
    html! {
        dt { (edition.read(&entry.when)) }
        dd {
            (edition.read(&entry.event))
            @if let Some(year) = entry.year_of_source { " (" (AS_OF.with(edition.locale, &[&year.to_string()])) ")" }
            " " (cite(edition, &entry.sources))
        }
    }
}
