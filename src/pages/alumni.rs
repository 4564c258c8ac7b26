//! The alumni.

use super::Heading;
use crate::app::content;
use crate::components::cite::FactText;
use crate::dataset::{self, school::Voice};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use leptos::prelude::*;

messages! {
    /// Over the list.
    INTRODUCTION = "Seules figurent ici les personnes que des pages publiques nomment comme étudiants ou anciens de l'École. La liste n'est pas complète : l'École n'en publie pas.", "Only people whom public pages name as students or alumni of the School are listed here. The list is not complete: the School publishes none.";
    /// A heading.
    VOICES = "Ce qu'ils en disent, en résumé", "What they say of it, restated";
}

/// The list, in the order of the sorting names.
#[component]
pub fn Alumni(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let people = content().alumni_by_name().into_iter().map(|alumnus| person(alumnus, locale));
    view! {
        <Heading page=Page::Alumni locale=locale />
        <p class="lead">{INTRODUCTION.get(locale)}</p>
        <ul class="people">{people.collect_view()}</ul>
        <h2>{VOICES.get(locale)}</h2>
        <ul class="facts">{content().school.voices.iter().map(|voice| restated(voice, locale)).collect_view()}</ul>
    }
}

fn person(alumnus: &'static dataset::Alumnus, locale: Locale) -> impl IntoView {
    let papers = content().papers_of(&alumnus.id).count();
    let papers = (papers > 0).then(|| format!(" · {}", m::RESULT.count(locale, papers)));
    view! {
        <li>
            <a href=Page::Alumnus(alumnus.id.clone()).path(locale)>{alumnus.name.as_str()}</a>
            <span>{class(alumnus, locale)}{papers}</span>
        </li>
    }
}

fn restated(voice: &'static Voice, locale: Locale) -> impl IntoView {
    view! { <li><b>{voice.who.get(locale)}</b>" — "<FactText fact=&voice.says locale=locale /></li> }
}

/// The class, or that it is unknown.
pub(super) fn class(alumnus: &dataset::Alumnus, locale: Locale) -> String {
    match alumnus.class_year {
        Some(year) => m::CLASS_OF.with(locale, &[&year.to_string()]),
        None => m::CLASS_UNKNOWN.get(locale).to_lowercase(),
    }
}
