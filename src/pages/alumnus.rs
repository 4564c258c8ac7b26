//! One alumnus, with the papers.

use super::NotFound;
use super::alumni::class;
use crate::app::content;
use crate::components::cite::{Cite, Facts};
use crate::components::paper::Paper;
use crate::dataset::AlumnusId;
use crate::locale::Locale;
use crate::text::messages::{self as m, messages};
use leptos::prelude::*;

messages! {
    /// A heading.
    KNOWN = "Ce que disent les sources", "What the sources say";
    /// Before the sources that name the person.
    NAMED_BY = "Nommé comme étudiant ou ancien de l'École par :", "Named as a student or former student of the School by:";
}

/// An alumnus's page.
#[component]
pub fn Alumnus(
    /// The alumnus.
    id: AlumnusId,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let Some(alumnus) = content().alumnus(&id) else {
        return view! { <NotFound /> }.into_any();
    };
    let papers: Vec<_> = content().papers_of(&alumnus.id).map(|paper| view! { <Paper paper=paper locale=locale /> }).collect();
    let university = alumnus.university.as_ref().map(|university| view! {
        <dt>{m::UNIVERSITY.get(locale)}</dt>
        <dd>
            {university.name.as_str()}
            {university.note.as_ref().map(|note| format!(" — {}", note.get(locale)))}
            " "
            <Cite sources=&university.sources locale=locale />
        </dd>
    });
    let orcid = alumnus.orcid.as_ref().map(|orcid| view! {
        <dt>"ORCID"</dt>
        <dd><a href=format!("https://orcid.org/{orcid}")>{orcid.as_str()}</a></dd>
    });
    view! {
        <h1 tabindex="-1">{alumnus.name.as_str()}</h1>
        <dl class="record">
            <dt>{m::CLASS.get(locale)}</dt>
            <dd>{class(alumnus, locale)}{alumnus.class_note.as_ref().map(|note| format!(" — {}", note.get(locale)))}</dd>
            {university}
            {orcid}
        </dl>
        <p>{NAMED_BY.get(locale)}" "<Cite sources=&alumnus.sources locale=locale /></p>
        {(!alumnus.facts.is_empty()).then(|| view! { <h2>{KNOWN.get(locale)}</h2><Facts facts=&alumnus.facts locale=locale /> })}
        <h2>{m::KNOWN_PAPERS.get(locale)}</h2>
        {papers.is_empty().then(|| view! { <p>{m::NO_PAPER.get(locale)}</p> })}
        {papers}
    }
    .into_any()
}
