//! The curriculum: the whole route, drawn and listed, with numbers, calendar and conditions.

use super::Heading;
use crate::app::content;
use crate::components::cite::{Cite, FactSection};
use crate::components::route_map::RouteMap;
use crate::components::selection::Selection;
use crate::components::stepper::{Detail, Stepper};
use crate::dataset::school::CalendarEntry;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use leptos::prelude::*;

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
#[component]
pub fn Curriculum(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let school = &content().school;
    view! {
        <Heading page=Page::Curriculum locale=locale />
        <RouteMap current=None locale=locale />
        <h2>{STEPS.get(locale)}</h2>
        <Stepper current=None detail=Detail::Summaries locale=locale />
        <p><a class="button" href=Page::Comparison.path(locale)>{m::COMPARE.get(locale)}</a></p>
        <FactSection heading=DESIGN facts=&school.design locale=locale />
        <FactSection heading=ELIGIBILITY facts=&school.eligibility locale=locale />
        <h2>{SELECTION.get(locale)}</h2>
        <Selection stage=None locale=locale />
        <h2>{CALENDAR.get(locale)}</h2>
        <p>{CALENDAR_NOTE.get(locale)}</p>
        <dl class="calendar">{school.calendar.iter().map(|entry| month(entry, locale)).collect_view()}</dl>
        <FactSection heading=INTERRUPTIONS facts=&school.interruptions locale=locale />
        <FactSection heading=THROUGHOUT facts=&school.throughout locale=locale />
    }
}

fn month(entry: &'static CalendarEntry, locale: Locale) -> impl IntoView {
    let as_of = entry.year_of_source.map(|year| format!(" ({})", AS_OF.with(locale, &[&year.to_string()])));
    view! {
        <dt>{entry.when.get(locale)}</dt>
        <dd>{entry.event.get(locale)}{as_of}" "<Cite sources=&entry.sources locale=locale /></dd>
    }
}
