//! Home: what this is, for whom, and where to go.

use super::heading;
use crate::components::figures::figures;
use crate::components::route_sketch::route_sketch;
use crate::edition::Edition;
use crate::route::Page;
use crate::text::Message;
use crate::text::messages::messages;
use maud::{Markup, html};

messages! {
    /// What this is.
    LEAD = "Mener de front des études de médecine, de pharmacie ou d'odontologie et une thèse de sciences : ce site montre le chemin que propose l'École de l'Inserm Liliane Bettencourt, ce que ses anciens ont publié, et la recherche médicale à Lille.", "Studying medicine, pharmacy or dentistry and taking a PhD at the same time: this site shows the route that the Inserm Liliane Bettencourt School offers, what its alumni have published, and medical research in Lille.";
    /// A way on.
    TO_CURRICULUM = "Voir le cursus", "See the curriculum";
    /// For whom.
    CURRICULUM_FOR = "Vous êtes en 2e année : à quoi ressemblerait la suite ?", "You are in your 2nd year: what could come next?";
    /// A way on.
    TO_PUBLICATIONS = "Chercher une publication", "Search the publications";
    /// For whom.
    PUBLICATIONS_FOR = "Vous cherchez un article, un nom, une preuve : tout est filtrable et partageable.", "You are looking for a paper, a name, a proof: everything can be filtered and shared.";
    /// A way on.
    TO_LILLE = "La recherche à Lille", "Research in Lille";
    /// For whom.
    LILLE_FOR = "Équipes, plateformes, domaines d'excellence, et ce qui a changé depuis.", "Teams, platforms, fields of excellence, and what has changed since.";
    /// A heading.
    IN_FIGURES = "En chiffres", "In figures";
    /// A heading.
    AT_A_GLANCE = "Le cursus d'un coup d'œil", "The curriculum at a glance";
}

const WAYS: [(Page, Message, Message); 3] = [
    (Page::Curriculum, TO_CURRICULUM, CURRICULUM_FOR),
    (Page::Publications, TO_PUBLICATIONS, PUBLICATIONS_FOR),
    (Page::Lille, TO_LILLE, LILLE_FOR),
];

/// The home page.
pub(super) fn home(edition: Edition<'_>) -> Markup {
    let all = edition.data.school.figures.iter().chain(&edition.data.lille.figures);
    html! {
        div.hero {
            (heading(edition, &Page::Home))
            p.lead { (edition.say(LEAD)) }
            ul.ways {
                @for (page, label, whom) in &WAYS {
                    li { a href=(edition.path(page)) { (edition.say(*label)) } span { (edition.say(*whom)) } }
                }
            }
        }
        h2 { (edition.say(AT_A_GLANCE)) }
        (route_sketch(edition, None))
        h2 { (edition.say(IN_FIGURES)) }
        (figures(edition, all.filter(|figure| figure.featured)))
    }
}
