//! The legal notice: what `site.json` says, and what holds for every copy of the site.

use super::heading;
use crate::dataset::site::Party;
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::{self as m, Message, messages};
use maud::{Markup, html};

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
pub(super) fn legal_notice(edition: Edition<'_>) -> Markup {
    let site = &edition.data.site;
    let contact = site.contact.as_ref().map(|contact| {
        html! { p { a href={ "mailto:" (contact.as_str()) } { (contact.as_str()) } } }
    });
    let director = site.director.as_ref().map(|name| html! { p { (name) } });
    html! {
        (heading(edition, &Page::LegalNotice))
        @if site.demonstration { p.lead { (edition.say(m::DEMONSTRATION)) } }
        (entry(edition, PUBLISHER, site.publisher.as_ref().map(party)))
        (entry(edition, DIRECTOR, director))
        (entry(edition, HOST, site.host.as_ref().map(party)))
        (entry(edition, CONTACT, contact))
        h2 { (edition.say(PERSONAL_DATA)) }
        @for part in [NAMED_PEOPLE, OBJECTION, NO_TRACKING] { p { (edition.say(part)) } }
        h2 { (edition.say(CONTENT)) }
        p { (edition.say(CONTENT_IS)) }
    }
}

fn entry(edition: Edition<'_>, heading: Message, content: Option<Markup>) -> Markup {
    html! {
        h2 { (edition.say(heading)) }
        @if let Some(content) = content { (content) } @else { p { (edition.say(NOT_FILLED_IN)) } }
    }
}

fn party(party: &Party) -> Markup {
    let phone = party.phone.as_ref().map(|phone| phone.as_str().to_owned());
    let lines = std::iter::once(&party.name).chain(&party.address).cloned().chain(phone);
    html! { address { (lines.collect::<Vec<_>>().join(", ")) } }
}
