//! The site in one language: what every page is made from.

use crate::citation::Record;
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
        let journal = self.data.journal(&paper.journal);
        let page = self.path(&Page::Publication(paper.id.clone()));
        Record {
            paper,
            journal: journal.map_or("", |journal| &journal.name),
            abbreviation: journal.map_or("", |journal| &journal.abbreviation),
            topics: paper
                .topics
                .iter()
                .filter_map(|id| self.data.topic(id))
                .map(|topic| self.read(&topic.label))
                .collect(),
            address: self.data.site.absolute(&page),
        }
    }
}
