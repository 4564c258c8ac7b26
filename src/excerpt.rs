//! The records of a few publications: what the browser fetches to show one, where there are too many for a page
//! each. It holds whatever their pages show, so that the same view makes the same page of it.

use crate::checksum::fnv1a;
use crate::dataset::alumni::Alumni;
use crate::dataset::publications::Publications;
use crate::dataset::{Alumnus, Dataset, PublicationId};
use crate::locale::Locale;
use crate::sealed::{Damaged, Format, unseal};
use serde::{Deserialize, Serialize};

const FORMAT: Format = *b"dce\x01";

/// Where the excerpts are, and how many: which one has a publication follows from its name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Excerpts {
    /// The address of each, with a `*` for its number.
    pub address: String,
    /// How many there are.
    pub count: u32,
}

impl Excerpts {
    /// The address of the one that has a publication, if there is such a publication.
    pub fn address_of(&self, id: &PublicationId) -> String {
        self.address.replacen('*', &number(id, self.count).to_string(), 1)
    }
}

fn number(id: &PublicationId, count: u32) -> u32 {
    fnv1a(id.as_str().as_bytes()) % count.max(1)
}

/// Some publications, with the related ones, and what all of them name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Excerpt {
    publications: Publications,
    alumni: Vec<Alumnus>,
    /// What the publications say to search engines, in both languages; the related ones are not among them.
    json_ld: Vec<(PublicationId, [String; 2])>,
}

impl Excerpt {
    /// Reads one.
    ///
    /// # Errors
    /// The bytes are not a whole excerpt.
    pub fn unpack(file: &[u8]) -> Result<Excerpt, Damaged> {
        unseal(FORMAT, file)
    }

    /// What a publication says to search engines; nothing where it is none of these.
    pub fn json_ld(&self, id: &PublicationId, locale: Locale) -> Option<&str> {
        let (_, texts) = self.json_ld.iter().find(|(known, _)| known == id)?;
        Some(&texts[locale as usize])
    }

    /// A dataset with these records in place of its own.
    pub fn within(self, data: &Dataset) -> Dataset {
        Dataset {
            school: data.school.clone(),
            alumni: Alumni { schema: None, alumni: self.alumni },
            publications: self.publications,
            lille: data.lille.clone(),
            sources: data.sources.clone(),
            site: data.site.clone(),
            #[cfg(not(target_arch = "wasm32"))]
            index: Default::default(),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use write::all;

#[cfg(not(target_arch = "wasm32"))]
mod write {
    use super::{Excerpt, FORMAT, number};
    use crate::dataset::publications::Publications;
    use crate::dataset::{Alumnus, Dataset, Publication};
    use crate::head;
    use crate::locale::Locale;
    use crate::pages::related;
    use crate::route::{Page, Route};
    use std::collections::BTreeSet;

    /// About as many publications as one excerpt has: few enough for a reader who wants one of them.
    const PAPERS: usize = 50;

    /// The excerpts of a dataset, each with every publication of its number.
    pub fn all(data: &Dataset) -> Vec<Excerpt> {
        let papers = &data.publications.publications;
        let count = u32::try_from(papers.len().div_ceil(PAPERS)).unwrap_or(u32::MAX);
        let mut groups: Vec<Vec<&Publication>> = vec![Vec::new(); count as usize];
        for paper in papers {
            groups[number(&paper.id, count) as usize].push(paper);
        }
        groups.iter().map(|group| Excerpt::of(group, data)).collect()
    }

    impl Excerpt {
        fn of(papers: &[&Publication], data: &Dataset) -> Excerpt {
            let places: BTreeSet<usize> = papers
                .iter()
                .flat_map(|paper| std::iter::once(*paper).chain(related(data, paper)))
                .filter_map(|paper| data.place_of(&paper.id))
                .collect();
            let all = || places.iter().map(|place| &data.publications.publications[*place]);
            let journals: BTreeSet<_> = all().map(|paper| &paper.journal).collect();
            let topics: BTreeSet<_> = all().flat_map(|paper| &paper.topics).collect();
            let alumni: BTreeSet<_> = all().flat_map(|paper| paper.alumni.iter().map(|author| &author.id)).collect();
            let texts = |paper: &&Publication| {
                let page = Page::Publication(paper.id.clone());
                let json = |locale| head::json_ld(&Route::Page(locale, page.clone()), data).unwrap_or_default();
                (paper.id.clone(), Locale::ALL.map(json))
            };
            Excerpt {
                publications: Publications {
                    schema: None,
                    topics: topics.into_iter().filter_map(|id| data.topic(id)).cloned().collect(),
                    journals: journals.into_iter().filter_map(|id| data.journal(id)).cloned().collect(),
                    publications: all().cloned().collect(),
                },
                alumni: alumni.into_iter().filter_map(|id| data.alumnus(id)).map(named).collect(),
                json_ld: papers.iter().map(texts).collect(),
            }
        }

        /// The file for the browser.
        pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
            crate::sealed::seal(FORMAT, self)
        }
    }

    /// As much of a person as a publication's page shows.
    fn named(alumnus: &Alumnus) -> Alumnus {
        Alumnus {
            variants: Vec::new(),
            class_note: None,
            university: None,
            facts: Vec::new(),
            sources: Vec::new(),
            ..alumnus.clone()
        }
    }
}
