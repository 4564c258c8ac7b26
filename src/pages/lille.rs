//! Medical research in Lille.

use super::heading;
use crate::components::cite::{cite, fact_section, sections};
use crate::components::figures::figures;
use crate::components::timeline::timeline;
use crate::dataset::lille::{Contact, NameStatus, Named};
use crate::edition::Edition;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::{self as m, Message, messages};
use maud::{Markup, html};

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
pub(super) fn lille(edition: Edition<'_>) -> Markup {
    let lille = &edition.data.lille;
    html! {
        (heading(edition, &Page::Lille))
        p.lead { (edition.read(&lille.summary)) }
        (figures(edition, &lille.figures))
        (fact_section(edition, RESEARCH, &lille.research))
        (fact_section(edition, TRAINING, &lille.training))
        div.columns {
            (names(edition, FIELDS, &lille.fields))
            (names(edition, PLATFORMS, &lille.platforms))
            (names(edition, INSTITUTES, &lille.institutes))
            (names(edition, PARTNERS, &lille.partners))
        }
        (fact_section(edition, CHANGES, &lille.changes))
        h2 { (edition.say(TODAY)) }
        div.columns { (sections(edition, &lille.today)) }
        h2 { (edition.say(HISTORY)) }
        (timeline(edition, &lille.history))
        h2 { (edition.say(CONTACT)) }
        (contact(edition, &lille.contact))
    }
}

fn names(edition: Edition<'_>, heading: Message, names: &[Named]) -> Markup {
    html! {
        section {
            h2 { (edition.say(heading)) }
            ul.facts {
                @for named in names {
                    li {
                        (edition.read(&named.name))
                        @if let Some(status) = status(edition.locale, named.status) { " (" (edition.say(status)) ")" }
                        @if let Some(note) = &named.note { " — " (edition.read(note)) }
                        " " (cite(edition, &named.sources))
                    }
                }
            }
        }
    }
}

/// The faculty's page is in English: only the French name can be ours.
fn status(locale: Locale, status: NameStatus) -> Option<Message> {
    match (status, locale) {
        (NameStatus::Translated, Locale::Fr) => Some(m::TRANSLATED_NAME),
        (NameStatus::Unconfirmed, Locale::Fr) => Some(m::UNCONFIRMED_NAME),
        _ => None,
    }
}

fn contact(edition: Edition<'_>, contact: &Contact) -> Markup {
    html! {
        address {
            (contact.address.join(", ")) br;
            (PHONE.with(edition.locale, &[contact.phone.as_str()]))
            @if let Some(fax) = &contact.fax { " · " (FAX.with(edition.locale, &[fax.as_str()])) }
        }
        p { (edition.read(&contact.note)) " " (cite(edition, &contact.sources)) }
    }
}
