//! Medical research in Lille.

use super::Heading;
use crate::app::content;
use crate::components::cite::{Cite, FactSection, Sections};
use crate::components::figures::Figures;
use crate::components::timeline::Timeline;
use crate::dataset::lille::{NameStatus, Named};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::{self as m, Message, messages};
use leptos::prelude::*;

messages! {
    /// A heading.
    RESEARCH = "La recherche", "Research";
    /// A heading.
    TRAINING = "La recherche dans les études et les soins", "Research in studies and care";
    /// A heading.
    PARTNERS = "Organismes et hôpitaux partenaires", "Partner bodies and hospitals";
    /// A heading.
    INSTITUTES = "Instituts et réseaux", "Institutes and networks";
    /// A heading.
    PLATFORMS = "Plateformes de recherche", "Research platforms";
    /// A heading.
    FIELDS = "Domaines d'excellence", "Fields of excellence";
    /// A heading.
    CHANGES = "Ce qui a changé depuis", "What has changed since";
    /// A heading.
    TODAY = "Les structures d'aujourd'hui", "Today's structures";
    /// A heading.
    HISTORY = "L'histoire", "History";
    /// A heading.
    CONTACT = "Adresse", "Address";
    /// Before a number.
    PHONE = "Téléphone : {}", "Telephone: {}";
    /// Before a number.
    FAX = "Télécopie : {}", "Fax: {}";
}

/// Lille's page.
#[component]
pub fn Lille(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let lille = &content().lille;
    view! {
        <Heading page=Page::Lille locale=locale />
        <p class="lead">{lille.summary.get(locale)}</p>
        <Figures figures=lille.figures.iter().collect() locale=locale />
        <FactSection heading=RESEARCH facts=&lille.research locale=locale />
        <FactSection heading=TRAINING facts=&lille.training locale=locale />
        <div class="columns">
            <Names heading=FIELDS names=&lille.fields locale=locale />
            <Names heading=PLATFORMS names=&lille.platforms locale=locale />
            <Names heading=INSTITUTES names=&lille.institutes locale=locale />
            <Names heading=PARTNERS names=&lille.partners locale=locale />
        </div>
        <FactSection heading=CHANGES facts=&lille.changes locale=locale />
        <section>
            <h2>{TODAY.get(locale)}</h2>
            <div class="columns"><Sections sections=&lille.today locale=locale /></div>
        </section>
        <section>
            <h2>{HISTORY.get(locale)}</h2>
            <Timeline events=&lille.history locale=locale />
        </section>
        <section>
            <h2>{CONTACT.get(locale)}</h2>
            <address>
                {lille.contact.address.join(", ")}
                <br />
                {PHONE.with(locale, &[lille.contact.phone.as_str()])}
                {lille.contact.fax.as_ref().map(|fax| format!(" · {}", FAX.with(locale, &[fax.as_str()])))}
            </address>
            <p>{lille.contact.note.get(locale)}" "<Cite sources=&lille.contact.sources locale=locale /></p>
        </section>
    }
}

#[component]
fn Names(
    /// The heading.
    heading: Message,
    /// The names.
    names: &'static [Named],
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let items = names.iter().map(|named| {
        let note = named.note.as_ref().map(|note| format!(" — {}", note.get(locale)));
        view! { <li>{named.name.get(locale)}{status(named.status, locale)}{note}" "<Cite sources=&named.sources locale=locale /></li> }
    });
    view! {
        <section>
            <h2>{heading.get(locale)}</h2>
            <ul class="facts">{items.collect_view()}</ul>
        </section>
    }
}

/// The faculty's page is in English: only the French name can be ours.
fn status(status: NameStatus, locale: Locale) -> Option<String> {
    let words = match (status, locale) {
        (NameStatus::Translated, Locale::Fr) => m::TRANSLATED_NAME,
        (NameStatus::Unconfirmed, Locale::Fr) => m::UNCONFIRMED_NAME,
        _ => return None,
    };
    Some(format!(" ({})", words.get(locale)))
}
