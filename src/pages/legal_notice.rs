//! The legal notice: what `site.json` says, and what holds for every copy of the site.

use super::Heading;
use crate::app::content;
use crate::dataset::site::Party;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::{self as m, Message, messages};
use leptos::prelude::*;

messages! {
    /// A heading.
    PUBLISHER = "Éditeur", "Publisher";
    /// A heading.
    DIRECTOR = "Direction de la publication", "Director of publication";
    /// A heading.
    HOST = "Hébergeur", "Host";
    /// A heading.
    CONTACT = "Contact", "Contact";
    /// Where `site.json` is silent.
    NOT_FILLED_IN = "Non renseigné : cette copie du site est une démonstration. Qui la met en ligne doit compléter le fichier site.json.", "Not filled in: this copy of the site is a demonstration. Whoever puts it online has to complete the file site.json.";
    /// A heading.
    PERSONAL_DATA = "Données personnelles", "Personal data";
    /// What is shown.
    NAMED_PEOPLE = "Le site nomme des étudiants et anciens de l'École : leur nom, leur promotion, leur parcours tel que des pages publiques le décrivent, et leurs publications. Chaque information cite sa source. La base est l'intérêt légitime d'informer sur une formation publique et sur ses résultats.", "The site names students and alumni of the School: their name, their class, their career as public pages describe it, and their publications. Each piece of information cites its source. The basis is the legitimate interest of informing about a public programme and its results.";
    /// The right.
    OBJECTION = "Une personne nommée peut demander à être corrigée ou retirée du site : elle disparaît alors de tous ses fichiers. En cas de désaccord, elle peut s'adresser à la CNIL.", "A person named here may ask to be corrected or removed: they then disappear from all files of the site. In case of disagreement they may turn to the CNIL, the French data protection authority.";
    /// No tracking.
    NO_TRACKING = "Le site ne dépose aucun cookie, ne mesure pas son audience et n'appelle aucun autre serveur. Le choix du thème clair ou sombre reste sur votre appareil.", "The site sets no cookie, does not measure its audience and calls no other server. Your choice of a light or dark theme stays on your device.";
    /// A heading.
    CONTENT = "Contenus", "Content";
    /// The texts.
    CONTENT_IS = "Les textes résument des pages publiques, citées une à une sur la page des sources. Les titres d'articles et les deux citations d'anciens gardent leur forme d'origine ; les traductions de citations sont signalées. Les caractères Bricolage Grotesque et Source Serif 4 sont sous licence SIL Open Font License 1.1.", "The texts restate public pages, each cited on the page of sources. Titles of papers and the two quotations of alumni keep their original form; translations of quotations are marked. The typefaces Bricolage Grotesque and Source Serif 4 are under the SIL Open Font License 1.1.";
}

/// The legal notice.
#[component]
pub fn LegalNotice(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let site = &content().site;
    let contact = site.contact.as_ref().map(|contact| {
        view! { <p><a href=format!("mailto:{contact}")>{contact.as_str()}</a></p> }.into_any()
    });
    let director = site.director.as_ref().map(|name| view! { <p>{name.as_str()}</p> }.into_any());
    view! {
        <Heading page=Page::LegalNotice locale=locale />
        {site.demonstration.then(|| view! { <p class="lead">{m::DEMONSTRATION.get(locale)}</p> })}
        {entry(PUBLISHER, site.publisher.as_ref().map(party), locale)}
        {entry(DIRECTOR, director, locale)}
        {entry(HOST, site.host.as_ref().map(party), locale)}
        {entry(CONTACT, contact, locale)}
        <h2>{PERSONAL_DATA.get(locale)}</h2>
        <p>{NAMED_PEOPLE.get(locale)}</p>
        <p>{OBJECTION.get(locale)}</p>
        <p>{NO_TRACKING.get(locale)}</p>
        <h2>{CONTENT.get(locale)}</h2>
        <p>{CONTENT_IS.get(locale)}</p>
    }
}

fn entry(heading: Message, content: Option<AnyView>, locale: Locale) -> impl IntoView {
    let content = content.unwrap_or_else(|| view! { <p>{NOT_FILLED_IN.get(locale)}</p> }.into_any());
    view! {
        <h2>{heading.get(locale)}</h2>
        {content}
    }
}

fn party(party: &'static Party) -> AnyView {
    let lines = std::iter::once(&party.name).chain(&party.address).chain(party.phone.as_ref().map(|phone| &phone.0));
    view! { <address>{lines.cloned().collect::<Vec<_>>().join(", ")}</address> }.into_any()
}
