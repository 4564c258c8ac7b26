//! The title and the description of each page.

use crate::dataset::Dataset;
use crate::locale::Locale;
use crate::paging;
use crate::route::Page;
use crate::text::messages::{self as m, Message, messages};
use crate::text::typography;

messages! {
    /// Home.
    HOME = "Devenir médecin et scientifique", "Becoming a physician and a scientist";
    /// Home's description.
    HOME_IS = "L'École de l'Inserm Liliane Bettencourt et la recherche médicale à Lille : le cursus étape par étape, les publications des anciens, les chiffres et leurs sources.", "The Inserm Liliane Bettencourt School and medical research in Lille: the curriculum step by step, the alumni's publications, the figures and their sources.";
    /// The curriculum.
    CURRICULUM = "Le cursus, étape par étape", "The curriculum, step by step";
    /// Its description.
    CURRICULUM_IS = "De la candidature en 2e année au double diplôme : huit étapes, un choix entre deux voies, les effectifs, le calendrier et les conditions.", "From the application in the 2nd year to the double degree: eight steps, a choice of two paths, the numbers, the calendar and the conditions.";
    /// The comparison's description.
    COMPARE_IS = "Thèse précoce ou thèse pendant l'internat : les deux voies côte à côte, avec leurs différences et leurs sources.", "Early PhD or PhD during residency: the two paths side by side, with their differences and sources.";
    /// The publications.
    PUBLICATIONS = "Publications des anciens", "Publications by alumni";
    /// Their description.
    PUBLICATIONS_ARE = "Les articles signés par des anciens de l'École, à chercher par mot, personne, promotion, thème, revue et année.", "Papers by alumni of the School, to be searched by word, person, class, topic, journal and year.";
    /// The page of any publication.
    RECORD = "Une publication", "A publication";
    /// Its description.
    RECORD_IS = "La fiche d'une publication, montrée à partir des données du site.", "The record of a publication, shown from the site's data.";
    /// The alumni.
    ALUMNI = "Anciens et étudiants de l'École", "Alumni and students of the School";
    /// Their description.
    ALUMNI_ARE = "Les personnes que des pages publiques nomment comme étudiants ou anciens de l'École, avec leur promotion et leurs articles.", "The people whom public pages name as students or alumni of the School, with their class and their papers.";
    /// An alumnus's description.
    ALUMNUS_IS = "{} : promotion, parcours et publications, avec les sources.", "{}: class, career and publications, with the sources.";
    /// Lille.
    LILLE = "La recherche médicale à Lille", "Medical research in Lille";
    /// The glossary.
    GLOSSARY = "Glossaire du double cursus", "Glossary of dual training";
    /// Its description.
    GLOSSARY_IS = "Les termes du double cursus en français et en anglais, avec leur sens et leurs sources.", "The terms of dual training in French and English, with their meaning and sources.";
    /// The sources.
    SOURCES = "Les sources", "The sources";
    /// Their description.
    SOURCES_ARE = "Chaque source du site, la période qu'elle décrit, et ce qui n'a pas été trouvé.", "Every source of the site, the period it describes, and what was not found.";
    /// Where they disagree.
    DISAGREEMENTS = "Où les sources se contredisent", "Where the sources disagree";
    /// Its description.
    DISAGREEMENTS_ARE = "Les points où les sources se contredisent : ce que dit chacune, et ce que nous en faisons.", "The points on which sources disagree: what each one says, and what we make of it.";
    /// The statement.
    ACCESSIBILITY = "Déclaration d'accessibilité", "Accessibility statement";
    /// Its description.
    ACCESSIBILITY_IS = "État de conformité du site au RGAA, contenus concernés, et comment signaler un défaut.", "How far the site conforms to the RGAA, which content is concerned, and how to report a problem.";
    /// The legal notice's description.
    LEGAL_IS = "Qui publie et héberge ce site, quelles données personnelles il montre, et comment s'y opposer.", "Who publishes and hosts this site, which personal data it shows, and how to object.";
    /// The front door.
    FRONT_DOOR = "Choisir la langue", "Choose your language";
}

pub(super) fn front_door() -> String {
    format!("{} · {}", HOME_IS.get(Locale::Fr), FRONT_DOOR.get(Locale::En))
}

/// Title and description; nothing for a record that the dataset does not have.
pub(super) fn of(page: &Page, locale: Locale, data: &Dataset) -> Option<(String, String)> {
    let both = |title: Message, description: Message| (title.get(locale), description.get(locale));
    Some(match page {
        Page::Home => both(HOME, HOME_IS),
        Page::School => (data.school.name.get(locale).to_owned(), data.school.summary.get(locale).to_owned()),
        Page::Curriculum => both(CURRICULUM, CURRICULUM_IS),
        Page::Step(id) => {
            let step = data.step(*id)?;
            (step.title.get(locale).to_owned(), step.summary.get(locale).to_owned())
        }
        Page::Comparison => both(m::COMPARE, COMPARE_IS),
        Page::Publications => both(PUBLICATIONS, PUBLICATIONS_ARE),
        Page::Publication(id) => {
            let paper = data.publication(id)?;
            (typography::set(paper.lang, &paper.title), super::describe(paper, data))
        }
        Page::Record if data.site.has_publication_pages() => return None,
        Page::Record => both(RECORD, RECORD_IS),
        Page::Alumni(page) => {
            has_page(data.alumni.alumni.len(), paging::ALUMNI, *page)?;
            let (title, description) = both(ALUMNI, ALUMNI_ARE);
            numbered(title, description, locale, *page)
        }
        Page::Alumnus(id, page) => {
            let alumnus = data.alumnus(id)?;
            has_page(data.papers_of(id).count(), paging::PAPERS, *page)?;
            numbered(alumnus.name.clone(), ALUMNUS_IS.with(locale, &[&alumnus.name]), locale, *page)
        }
        Page::Lille => (LILLE.get(locale), data.lille.summary.get(locale).to_owned()),
        Page::Glossary => both(GLOSSARY, GLOSSARY_IS),
        Page::Sources => both(SOURCES, SOURCES_ARE),
        Page::Disagreements => both(DISAGREEMENTS, DISAGREEMENTS_ARE),
        Page::Accessibility => both(ACCESSIBILITY, ACCESSIBILITY_IS),
        Page::LegalNotice => both(m::LEGAL_NOTICE, LEGAL_IS),
    })
}

/// Nothing where a list has no such page.
fn has_page(length: usize, size: usize, page: u32) -> Option<()> {
    (1..=paging::pages(length, size)).contains(&page).then_some(())
}

/// The words of a page of a list: after the first they say which one it is.
fn numbered(title: String, description: String, locale: Locale, page: u32) -> (String, String) {
    if page == 1 {
        return (title, description);
    }
    let number = m::PAGE.with(locale, &[&page.to_string()]);
    ([&title, ", ", &number.to_lowercase()].concat(), [&number, ". ", &description].concat())
}

/// The heading of a page: its title; empty for a record that the dataset does not have.
pub fn heading(page: &Page, locale: Locale, data: &Dataset) -> String {
    of(page, locale, data).map(|(title, _)| title).unwrap_or_default()
}
