//! The curriculum: the whole route, drawn and listed, with numbers, calendar and conditions.

use super::{heading, printed_address};
use crate::calendar::{Plan, words};
use crate::components::choices::{self, after_form, form, show_choices, show_wrong_start};
use crate::components::cite::{cite, fact_section};
use crate::components::dom::target;
use crate::components::outlook::outlook;
use crate::components::own_years::own_years;
use crate::components::progress::{self, privacy};
use crate::components::route_map::route_map;
use crate::components::selection::selection;
use crate::components::sources_of::sources_of;
use crate::components::stepper::{Detail, stepper};
use crate::content::content;
use crate::dataset::SourceId;
use crate::dataset::school::{CalendarEntry, School};
use crate::edition::{Edition, Reader};
use crate::locale::Locale;
use crate::route::Page;
use crate::state::Own;
use crate::text::messages::{self as m, messages};
use leptos::html::Form;
use leptos::prelude::*;
use maud::{Markup, html};
use web_sys::{Event, MouseEvent};

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
}

/// What stands over the form.
pub(super) fn introduction(edition: Edition<'_>) -> Markup {
    heading(edition, &Page::Curriculum)
}

/// The form with the three choices, and the page that follows from them.
#[component]
pub fn Curriculum(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let own = Own::current();
    let standing = own.navigation.standing;
    let edition = move |reader| Edition { data: content(), locale, reader };
    let element = NodeRef::<Form>::new();
    let choices = Memo::new(move |_| own.reader.get().choices);
    Effect::new(move |_| {
        if let Some(form) = element.get() {
            show_choices(&form, choices.get());
        }
    });
    let after = move || {
        let reader = Reader { choices: choices.get(), today: None };
        own.asked.with(|(_, unknown)| after_form(edition(reader), unknown, own.last.get()).into_string())
    };
    let coming = move || own.marks.with(|marks| outlook(edition(own.reader.get()), marks).into_string());
    let body = move || {
        let edition = edition(own.shown.get());
        standing.html(|| body(edition))
    };
    view! {
        <div on:click=move |event| press(own, edition(own.reader.get_untracked()), &event)>
            <section class="own">
                <h2>{choices::OWN.get(locale)}</h2>
                <form class="choices" aria-label=choices::OWN.get(locale) node_ref=element
                    on:submit=move |event| event.prevent_default()
                    on:change=move |event| if !own.navigation.is_leaving.get_value() {
                        choose(own, edition(Reader::default()), &event)
                    }
                    inner_html=form(edition(Reader::default())).into_string()
                ></form>
                <div inner_html=after></div>
            </section>
            <div class="next" inner_html=coming></div>
            <div inner_html=body></div>
        </div>
    }
}

/// A choice that was made in the form.
fn choose(own: Own, edition: Edition<'_>, event: &Event) {
    let Some(field) = target(event) else { return };
    let is_invalid = field.matches(":invalid").unwrap_or_default();
    let name = field.get_attribute("name").unwrap_or_default();
    if (is_invalid || !own.choose(&name, &event_target_value(event)))
        && let Ok(Some(form)) = field.closest("form")
    {
        show_wrong_start(&form, edition);
    }
}

/// A button was pressed: one of those that take the choices away, or one of the marks.
fn press(own: Own, edition: Edition<'static>, event: &MouseEvent) {
    match choices::pressed(event) {
        Some(button) => choices::answer(edition, button),
        None => {
            let _ = progress::answer(own, edition.locale, event);
        }
    }
}

/// The page but for its heading and the form.
fn body(edition: Edition<'_>) -> Markup {
    let school = &edition.data.school;
    html! {
        (printed_address(edition, &Page::Curriculum))
        div.map-and-list {
            (route_map(edition))
            div {
                h2 { (edition.say(STEPS)) }
                (privacy(edition))
                (stepper(edition, None, Detail::Summaries))
            }
        }
        p { a.button href=(edition.path(&Page::Comparison)) { (edition.say(m::COMPARE)) } }
        (own_years(edition))
        (fact_section(edition, DESIGN, &school.design))
        (fact_section(edition, ELIGIBILITY, &school.eligibility))
        h2 { (edition.say(SELECTION)) }
        (selection(edition, None))
        h2 { (edition.say(CALENDAR)) }
        p { (edition.say(CALENDAR_NOTE)) }
        dl.calendar { @for entry in &school.calendar { (month(edition, entry)) } }
        (fact_section(edition, INTERRUPTIONS, &school.interruptions))
        (fact_section(edition, THROUGHOUT, &school.throughout))
        (sources_of(edition, cited(school).chain(cited_by_years(&edition.plan()))))
    }
}

/// What the reader's own years rest on.
fn cited_by_years<'a>(plan: &'a Plan<'_>) -> impl Iterator<Item = &'a SourceId> + Clone {
    let stages = plan.ways.iter().flat_map(|way| &way.stages);
    let dates = stages.clone().flat_map(|stage| &stage.entries).flat_map(|entry| &entry.sources);
    stages.flat_map(|stage| &stage.facts).flat_map(|fact| &fact.sources).chain(dates)
}

/// The sources of everything on the page but the reader's own years.
fn cited(school: &School) -> impl Iterator<Item = &SourceId> + Clone {
    let lists = [&school.design, &school.eligibility, &school.interruptions, &school.throughout];
    let facts = lists.into_iter().flatten().flat_map(|fact| &fact.sources);
    let readings = school.selection.iter().flat_map(|reading| &reading.sources);
    facts.chain(readings).chain(school.calendar.iter().flat_map(|entry| &entry.sources))
}

fn month(edition: Edition<'_>, entry: &CalendarEntry) -> Markup {
    html! {
        dt { (edition.read(&entry.when)) }
        dd {
            (edition.read(&entry.event))
            @if entry.month.is_some() { ", " (words::source_of(edition.locale, entry)) }
            " " (cite(edition, &entry.sources))
        }
    }
}
