//! The site in one language: what every page is made from.

use crate::citation::Record;
use crate::dataset::publications::Publications;
use crate::dataset::site::Site;
use crate::dataset::{Dataset, Publication, Text};
use crate::locale::Locale;
use crate::route::Page;
use crate::text::Message;

/// The dataset and the language it is read in.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// What the site says.
    pub data: &'a Dataset,
    /// The language it says it in.
    pub locale: Locale,
}

impl<'a> Edition<'a> {
    /// A message of the interface.
    pub fn say(self, message: Message) -> String {
        message.get(self.locale)
    }

    /// A text of the dataset.
    pub fn read(self, text: &'a Text) -> &'a str {
        text.get(self.locale)
    }

    /// The address of a page.
    pub fn path(self, page: &Page) -> String {
        page.path(self.locale)
    }

    /// A publication as it is taken away.
    pub fn record(self, paper: &'a Publication) -> Record<'a> {
        record(&self.data.publications, &self.data.site, self.locale, paper)
    }
}

/// A publication with all that a citation of it needs.
pub fn record<'a>(publications: &'a Publications, site: &Site, locale: Locale, paper: &'a Publication) -> Record<'a> {
    let journal = publications.journal(&paper.journal);
    let topics = paper.topics.iter().filter_map(|id| publications.topic(id));
    Record {
        paper,
        journal: journal.map_or("", |journal| &journal.name),
        abbreviation: journal.map_or("", |journal| &journal.abbreviation),
        topics: topics.map(|topic| topic.label.get(locale)).collect(),
        address: site.absolute(&Page::Publication(paper.id.clone()).path(locale)),
    }
}
