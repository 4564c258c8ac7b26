//! The accessibility statement, in the form that French law imposes.
//!
//! As long as nobody has audited the site, the law's words for its state are "non conforme".

use super::criteria::{Criterion, criteria};
use super::heading;
use crate::edition::Edition;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use crate::text::{Message, date};
use maud::{Markup, html};

messages! {
    /// The commitment, with the publisher's name.
    COMMITMENT = "{} s'engage à rendre ce site accessible conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005. Aucun schéma pluriannuel de mise en accessibilité ni plan d'action n'a encore été publié.", "{} undertakes to make this site accessible under article 47 of French law no. 2005-102 of 11 February 2005. No multi-year accessibility scheme and no action plan has been published yet.";
    /// Instead of a name.
    UNNAMED = "L'éditeur de cette copie du site", "The publisher of this copy of the site";
    /// The scope, with the site's address.
    SCOPE = "Cette déclaration s'applique au site {}", "This statement applies to the site {}";
    /// A heading.
    STATE = "État de conformité", "Compliance status";
    /// The state.
    STATE_IS = "Ce site est non conforme avec le référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1 : il n'existe aucun résultat d'audit en cours de validité permettant de mesurer le respect des critères.", "This site is not compliant with the French general accessibility framework (RGAA), version 4.1: there is no valid audit result by which to measure how far the criteria are met.";
    /// A heading.
    RESULTS = "Résultats des tests", "Test results";
    /// The results.
    RESULTS_ARE = "Aucun audit n'a été réalisé. Les essais automatiques faits pendant le développement ne remplacent pas un audit : aucun pourcentage n'en est tiré.", "No audit has been carried out. The automatic tests made during development do not replace one: no percentage is drawn from them.";
    /// How many criteria have no object, of how many, and which.
    WITHOUT_OBJECT = "Sans objet sur ce site : {} des {} critères du RGAA 4.1.2, à savoir {}.", "Without object on this site: {} of the {} criteria of the RGAA 4.1.2, namely {}.";
    /// How many criteria tests look at, of how many, and which.
    TESTED = "Surveillés par des essais automatiques, en tout ou en partie, sans que cela vaille conformité : {} critères sur {}, à savoir {}.", "Watched by automatic tests, in whole or in part, which does not amount to compliance: {} criteria of {}, namely {}.";
    /// How many criteria a person has to look at, of how many, and which.
    FOR_A_PERSON = "À vérifier par une personne, en tout ou en partie : {} critères sur {}, à savoir {}.", "For a person to check, in whole or in part: {} criteria of {}, namely {}.";
    /// A heading.
    NOT_ACCESSIBLE = "Contenus non accessibles", "Content that is not accessible";
    /// A list of the imposed form.
    NONCONFORMITIES = "Non-conformités : non recensées, faute d'audit.", "Non-compliances: not listed, for want of an audit.";
    /// A list of the imposed form.
    BURDEN = "Dérogations pour charge disproportionnée : aucune n'est demandée.", "Exemptions for disproportionate burden: none is claimed.";
    /// A list of the imposed form.
    EXEMPT = "Contenus non soumis à l'obligation d'accessibilité : aucun n'est identifié.", "Content outside the accessibility obligation: none has been identified.";
    /// A heading.
    DRAWN_UP = "Établissement de cette déclaration d'accessibilité", "How this statement was drawn up";
    /// The date.
    DRAWN_UP_ON = "Cette déclaration a été établie le {}.", "This statement was drawn up on {}.";
    /// The technologies.
    TECHNOLOGIES = "Technologies utilisées pour la réalisation du site : HTML, CSS, SVG, JavaScript, WebAssembly, WAI-ARIA. Chaque page se lit aussi sans JavaScript.", "Technologies used for the site: HTML, CSS, SVG, JavaScript, WebAssembly, WAI-ARIA. Every page can also be read without JavaScript.";
    /// The environment.
    ENVIRONMENT = "Environnement de test : Chromium, Firefox et WebKitGTK, par des essais automatiques avec axe-core, au clavier et sur l'arbre d'accessibilité ; dans Chromium, aussi avec le moteur d'IBM. Les combinaisons avec lecteurs d'écran du RGAA restent à vérifier par une personne.", "Test environment: Chromium, Firefox and WebKitGTK, by automatic tests with axe-core, of the keyboard and of the accessibility tree; in Chromium, also with IBM's engine. The combinations with screen readers that the RGAA names remain to be checked by a person.";
    /// The pages.
    PAGES = "Pages ayant fait l'objet de la vérification de conformité : aucune à ce jour.", "Pages whose compliance has been verified: none so far.";
    /// A heading.
    FEEDBACK = "Retour d'information et contact", "Feedback and contact";
    /// What to do.
    FEEDBACK_IS = "Si vous n'arrivez pas à accéder à un contenu ou à un service, vous pouvez contacter l'éditeur du site pour être orienté vers une alternative accessible ou obtenir le contenu sous une autre forme.", "If you cannot reach some content or service, you may contact the publisher of the site to be directed to an accessible alternative or to obtain the content in another form.";
    /// A heading.
    RECOURSE = "Voies de recours", "Remedies";
    /// What to do.
    RECOURSE_IS = "Si vous avez signalé un défaut d'accessibilité qui vous empêche d'accéder à un contenu et n'avez pas obtenu de réponse satisfaisante, vous pouvez saisir l'autorité indépendante compétente :", "If you have reported an accessibility fault that keeps you from some content and have had no satisfactory answer, you may refer the matter to the competent independent authority, the French Defender of Rights:";
}

/// A sentence with the number of some criteria, of all, and their numbers.
fn those(edition: Edition<'_>, sentence: Message, are: fn(&Criterion) -> bool) -> String {
    let numbers: Vec<&str> = criteria().filter(are).map(|criterion| criterion.number).collect();
    let (some, all) = (numbers.len().to_string(), criteria().count().to_string());
    sentence.with(edition.locale, &[&some, &all, &numbers.join(", ")])
}

/// The statement.
pub(super) fn accessibility(edition: Edition<'_>) -> Markup {
    let site = &edition.data.site;
    let locale = edition.locale;
    let publisher = site.publisher.as_ref().map_or_else(|| edition.say(UNNAMED), |party| party.name.clone());
    html! {
        (heading(edition, &Page::Accessibility))
        p { (COMMITMENT.with(locale, &[&publisher])) }
        p { (SCOPE.with(locale, &[site.base_url.as_str()])) }
        h2 { (edition.say(STATE)) }
        p { (edition.say(STATE_IS)) }
        h2 { (edition.say(RESULTS)) }
        p { (edition.say(RESULTS_ARE)) }
        p { (those(edition, WITHOUT_OBJECT, |criterion| !criterion.without_object.is_empty())) }
        p { (those(edition, TESTED, |criterion| !criterion.tested.is_empty())) }
        p { (those(edition, FOR_A_PERSON, |criterion| !criterion.for_a_person.is_empty())) }
        h2 { (edition.say(NOT_ACCESSIBLE)) }
        ul { @for list in [NONCONFORMITIES, BURDEN, EXEMPT] { li { (edition.say(list)) } } }
        h2 { (edition.say(DRAWN_UP)) }
        p { (DRAWN_UP_ON.with(locale, &[&date(locale, site.updated)])) }
        @for part in [TECHNOLOGIES, ENVIRONMENT, PAGES] { p { (edition.say(part)) } }
        h2 { (edition.say(FEEDBACK)) }
        p { (edition.say(FEEDBACK_IS)) }
        p {
            @if let Some(contact) = &site.contact {
                a href={ "mailto:" (contact.as_str()) } { (contact.as_str()) }
            } @else {
                (edition.say(m::NO_CONTACT))
            }
        }
        h2 { (edition.say(RECOURSE)) }
        p { (edition.say(RECOURSE_IS)) " " a href="https://www.defenseurdesdroits.fr/" { "Défenseur des droits" } }
    }
}
