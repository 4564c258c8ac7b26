//! The one table of addresses. Links, `hreflang`, the sitemap, the language switch, pre-rendering and
//! tests ask it; no other place spells an address out.

use crate::dataset::site::Site;
use crate::dataset::{AlumnusId, Dataset, PublicationId, StepId};
use crate::locale::Locale;
use crate::paging;

/// A page of the site, whatever its language.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// What this is, for whom, and where to go.
    Home,
    /// The school.
    School,
    /// The whole curriculum, with the stepper.
    Curriculum,
    /// One step of it.
    Step(StepId),
    /// The two ways of the fork side by side.
    Comparison,
    /// The list of publications, with its filter.
    Publications,
    /// One publication.
    Publication(PublicationId),
    /// Any publication, which the query names, where there are too many for a page each.
    Record,
    /// A page of the list of alumni, from 1.
    Alumni(u32),
    /// One alumnus, with a page of the publications, from 1.
    Alumnus(AlumnusId, u32),
    /// Medical research in Lille.
    Lille,
    /// Terms in both languages.
    Glossary,
    /// The sources.
    Sources,
    /// Where the sources disagree.
    Disagreements,
    /// The accessibility statement.
    Accessibility,
    /// The legal notice.
    LegalNotice,
}

/// An address of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// `/`: the choice of the language.
    FrontDoor,
    /// A page in a language.
    Page(Locale, Page),
    /// Anything else.
    NotFound,
}

/// The first segment after the language, for the pages that have one of their own.
const SEGMENTS: [(Page, &str, &str); 11] = [
    (Page::School, "ecole", "school"),
    (Page::Curriculum, "cursus", "curriculum"),
    (Page::Publications, "publications", "publications"),
    (Page::Alumni(1), "anciens", "alumni"),
    (Page::Record, "notice", "record"),
    (Page::Lille, "recherche-lille", "research-lille"),
    (Page::Glossary, "glossaire", "glossary"),
    (Page::Sources, "sources", "sources"),
    (Page::Accessibility, "accessibilite", "accessibility"),
    (Page::LegalNotice, "mentions-legales", "legal-notice"),
    (Page::Home, "", ""),
];

/// The second segment, below the curriculum and the sources.
const SEGMENTS_BELOW: [(Page, &str, &str); 11] = [
    (Page::Step(StepId::Application), "candidature", "application"),
    (Page::Step(StepId::FebruarySchool), "ecole-de-fevrier", "february-school"),
    (Page::Step(StepId::EntranceExam), "concours-de-juin", "entrance-exam"),
    (Page::Step(StepId::ResearchInternship), "stages-de-recherche", "research-internship"),
    (Page::Step(StepId::Masters), "master-2", "masters"),
    (Page::Step(StepId::EarlyThesis), "these-precoce", "early-thesis"),
    (Page::Step(StepId::ThesisInResidency), "these-pendant-l-internat", "thesis-in-residency"),
    (Page::Step(StepId::Doctorate), "doctorat", "doctorate"),
    (Page::Step(StepId::DoubleDegree), "double-diplome", "double-degree"),
    (Page::Comparison, "comparer", "compare"),
    (Page::Disagreements, "desaccords", "disagreements"),
];

/// Before the number of a page after the first, in both languages.
const PAGE: &str = "page";

/// In the query, the name of the publication.
const ID: &str = "id";

fn segment_of(table: &[(Page, &'static str, &'static str)], page: &Page, locale: Locale) -> Option<&'static str> {
    table.iter().find(|row| row.0 == *page).map(|row| locale.pick(row.1, row.2))
}

fn page_of(table: &[(Page, &str, &str)], segment: &str, locale: Locale) -> Option<Page> {
    table.iter().find(|row| locale.pick(row.1, row.2) == segment).map(|row| row.0.clone())
}

impl Page {
    /// The address in a language, from the root, with its final slash.
    pub fn path(&self, locale: Locale) -> String {
        let (section, below) = match self {
            Page::Step(_) | Page::Comparison => (Page::Curriculum, segment_of(&SEGMENTS_BELOW, self, locale)),
            Page::Disagreements => (Page::Sources, segment_of(&SEGMENTS_BELOW, self, locale)),
            Page::Publication(id) => (Page::Publications, Some(id.as_str())),
            Page::Alumnus(id, _) => (Page::Alumni(1), Some(id.as_str())),
            Page::Alumni(_) => (Page::Alumni(1), None),
            page => (page.clone(), None),
        };
        let mut path = format!("/{}/", locale.tag());
        for segment in [segment_of(&SEGMENTS, &section, locale), below].into_iter().flatten() {
            if !segment.is_empty() {
                path += segment;
                path.push('/');
            }
        }
        if let Page::Alumni(page @ 2..) | Page::Alumnus(_, page @ 2..) = self {
            path += &[PAGE, "/", &page.to_string(), "/"].concat();
        }
        path
    }

    /// Whether it is a page that readers look something up on, rather than go on from: the browser loads it as it was
    /// made ahead.
    pub fn is_looked_up(&self) -> bool {
        matches!(self, Page::Glossary | Page::Sources | Page::Disagreements | Page::Accessibility | Page::LegalNotice)
    }

    /// The page of the main menu that this one belongs to.
    pub fn section(&self) -> Page {
        match self {
            Page::Step(_) | Page::Comparison => Page::Curriculum,
            Page::Disagreements => Page::Sources,
            Page::Publication(_) | Page::Record => Page::Publications,
            Page::Alumni(_) | Page::Alumnus(..) => Page::Alumni(1),
            page => page.clone(),
        }
    }

    /// Every page there is, with one for each step, publication and alumnus of the dataset, and more where lists
    /// are long.
    pub fn all(data: &Dataset) -> Vec<Page> {
        let fixed = SEGMENTS.iter().chain(&SEGMENTS_BELOW).map(|row| row.0.clone());
        let papers = data.publications.publications.iter().map(|paper| Page::Publication(paper.id.clone()));
        let has_pages = data.site.has_publication_pages();
        let fixed = fixed.filter(|page| *page != Page::Record || !has_pages);
        let publications = papers.filter(|_| has_pages);
        let people = (2..=paging::pages(data.alumni.alumni.len(), paging::ALUMNI)).map(Page::Alumni);
        let alumni = data.alumni.alumni.iter().flat_map(|alumnus| {
            let pages = paging::pages(data.papers_of(&alumnus.id).count(), paging::PAPERS);
            (1..=pages).map(|page| Page::Alumnus(alumnus.id.clone(), page))
        });
        fixed.chain(publications).chain(people).chain(alumni).collect()
    }
}

impl Route {
    /// The route of an address's path. A publication or alumnus need not exist: the page says so.
    pub fn parse(path: &str) -> Route {
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let Some(first) = segments.next() else {
            return Route::FrontDoor;
        };
        let page = Locale::from_tag(first).and_then(|locale| {
            let rest: Vec<&str> = segments.collect();
            Some(Route::Page(locale, parse_page(locale, &rest)?))
        });
        page.unwrap_or(Route::NotFound)
    }

    /// The address's path. The not-found page has the file that static hosts look for.
    pub fn path(&self) -> String {
        match self {
            Route::FrontDoor => "/".to_owned(),
            Route::Page(locale, page) => page.path(*locale),
            Route::NotFound => "/404.html".to_owned(),
        }
    }

    /// The language of the page; the two-language pages begin in French.
    pub fn locale(&self) -> Locale {
        match self {
            Route::Page(locale, _) => *locale,
            Route::FrontDoor | Route::NotFound => Locale::Fr,
        }
    }

    /// Every address that is a page of its own, except the not-found page.
    pub fn all(data: &Dataset) -> Vec<Route> {
        let pages = Page::all(data);
        let localised =
            Locale::ALL.into_iter().flat_map(|locale| pages.iter().map(move |page| Route::Page(locale, page.clone())));
        std::iter::once(Route::FrontDoor).chain(localised).collect()
    }
}

fn parse_page(locale: Locale, segments: &[&str]) -> Option<Page> {
    match segments {
        [] => Some(Page::Home),
        [segment] => page_of(&SEGMENTS, segment, locale),
        [section, below] => match page_of(&SEGMENTS, section, locale)? {
            section @ (Page::Curriculum | Page::Sources) => {
                page_of(&SEGMENTS_BELOW, below, locale).filter(|page| page.section() == section)
            }
            Page::Publications => Some(Page::Publication(PublicationId((*below).to_owned()))),
            Page::Alumni(_) => Some(Page::Alumnus(AlumnusId((*below).to_owned()), 1)),
            _ => None,
        },
        [above @ .., PAGE, number] => match parse_page(locale, above)? {
            Page::Alumni(1) => Some(Page::Alumni(later_page(number)?)),
            Page::Alumnus(id, 1) => Some(Page::Alumnus(id, later_page(number)?)),
            _ => None,
        },
        _ => None,
    }
}

/// The number of a page after the first, written in the one way that addresses have.
fn later_page(text: &str) -> Option<u32> {
    let page: u32 = text.parse().ok()?;
    (page > 1 && page.to_string() == text).then_some(page)
}

/// A path with its query, if there is one.
pub fn with_query(mut path: String, query: &str) -> String {
    if !query.is_empty() {
        path.push('?');
        path.push_str(query);
    }
    path
}

/// The address of a publication: its page, or the page that shows any, with its name in the query.
pub fn publication_path(site: &Site, locale: Locale, id: &PublicationId) -> String {
    if site.has_publication_pages() {
        Page::Publication(id.clone()).path(locale)
    } else {
        with_query(Page::Record.path(locale), &publication_query(id))
    }
}

/// The query of [`Page::Record`] that names a publication.
pub fn publication_query(id: &PublicationId) -> String {
    // Names have letters, digits and hyphens only.
    [ID, "=", id.as_str()].concat()
}

/// The publication that a query of [`Page::Record`] names.
pub fn publication_in(query: &str) -> Option<PublicationId> {
    form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == ID).map(|(_, id)| PublicationId(id.into_owned()))
}

/// The Atom feed of the publications in a language.
pub fn feed_path(locale: Locale) -> String {
    format!("{}atom.xml", Page::Publications.path(locale))
}

/// The Atom feed of an alumnus's publications in a language.
pub fn alumnus_feed_path(locale: Locale, id: &AlumnusId) -> String {
    format!("{}atom.xml", Page::Alumnus(id.clone(), 1).path(locale))
}

/// The Atom feed of a class's publications in a language.
pub fn class_feed_path(locale: Locale, year: u16) -> String {
    format!("{}{}-{year}/atom.xml", Page::Alumni(1).path(locale), locale.pick("promotion", "class"))
}

/// A term's place in the glossary.
pub fn term_path(locale: Locale, term: &crate::dataset::Anchor) -> String {
    format!("{}#{term}", Page::Glossary.path(locale))
}

/// A source's place on the page of sources.
pub fn source_path(locale: Locale, source: &crate::dataset::SourceId) -> String {
    format!("{}#{source}", Page::Sources.path(locale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn pages() -> Vec<Page> {
        let fixed = SEGMENTS.iter().chain(&SEGMENTS_BELOW).map(|row| row.0.clone());
        fixed
            .chain([
                Page::Publication(PublicationId("la-joie-2014".into())),
                Page::Alumni(2),
                Page::Alumnus(AlumnusId("renaud-la-joie".into()), 1),
                Page::Alumnus(AlumnusId("renaud-la-joie".into()), 12),
                Page::Alumnus(AlumnusId("page".into()), 1),
                Page::Alumnus(AlumnusId("page".into()), 2),
            ])
            .collect()
    }

    #[test]
    fn every_address_leads_back_to_its_page() {
        let mut seen = HashSet::new();
        for locale in Locale::ALL {
            for page in pages() {
                let path = page.path(locale);
                assert!(path.starts_with('/') && path.ends_with('/') && !path.contains("//"), "{path}");
                assert_eq!(Route::parse(&path), Route::Page(locale, page.clone()), "{path}");
                assert_eq!(Route::parse(path.trim_end_matches('/')), Route::Page(locale, page), "{path}");
                assert!(seen.insert(path));
            }
        }
    }

    #[test]
    fn every_step_has_an_address() {
        for step in StepId::ALL {
            assert_ne!(Page::Step(step).path(Locale::Fr), Page::Curriculum.path(Locale::Fr));
        }
    }

    #[test]
    fn the_addresses_of_the_product_page() {
        for (page, fr, en) in [
            (Page::Home, "/fr/", "/en/"),
            (Page::School, "/fr/ecole/", "/en/school/"),
            (Page::Step(StepId::FebruarySchool), "/fr/cursus/ecole-de-fevrier/", "/en/curriculum/february-school/"),
            (Page::Comparison, "/fr/cursus/comparer/", "/en/curriculum/compare/"),
            (Page::Lille, "/fr/recherche-lille/", "/en/research-lille/"),
            (Page::Disagreements, "/fr/sources/desaccords/", "/en/sources/disagreements/"),
            (Page::LegalNotice, "/fr/mentions-legales/", "/en/legal-notice/"),
        ] {
            assert_eq!((page.path(Locale::Fr), page.path(Locale::En)), (fr.to_owned(), en.to_owned()));
        }
    }

    #[test]
    fn what_is_no_address_is_not_found() {
        for path in [
            "/de/",
            "/fr/school/",
            "/en/ecole/",
            "/fr/cursus/x/",
            "/fr/cursus/desaccords/",
            "/fr/sources/comparer/",
            "/fr/ecole/x/",
            "/fr/anciens/x/y/",
            "/fr/anciens/page/1/",
            "/fr/anciens/page/02/",
            "/fr/anciens/x/page/1/",
            "/fr/anciens/x/page/2/page/2/",
            "/fr/ecole/page/2/",
            "/404.html",
        ] {
            assert_eq!(Route::parse(path), Route::NotFound, "{path}");
        }
        assert_eq!(Route::parse("/"), Route::FrontDoor);
        assert_eq!(Route::parse(""), Route::FrontDoor);
    }
}
