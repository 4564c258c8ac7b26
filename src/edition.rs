//! The site in one language, as one reader sees it: what every page is made from.

use crate::calendar::{Choices, Plan};
use crate::citation::Record;
use crate::dataset::publications::{Journal, Topic};
use crate::dataset::site::Site;
use crate::dataset::{Dataset, PartialDate, Publication, PublicationId, Text};
use crate::locale::Locale;
use crate::route::{Page, publication_path, with_query};
use crate::text::Message;

/// The dataset, the language it is read in, and what is known of the reader.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// What the site says.
    pub data: &'a Dataset,
    /// The language it says it in.
    pub locale: Locale,
    /// Who reads it.
    pub reader: Reader,
}

/// What is known of a reader. A page that is made ahead knows nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reader {
    /// What the address says of the reader's own curriculum.
    pub choices: Choices,
    /// The day on the reader's clock.
    pub today: Option<PartialDate>,
}

impl<'a> Edition<'a> {
    /// The site as it is made ahead, for nobody in particular.
    pub fn new(data: &'a Dataset, locale: Locale) -> Edition<'a> {
        Edition { data, locale, reader: Reader::default() }
    }

    /// The reader's own years, as far as they are chosen.
    pub fn plan(self) -> Plan<'a> {
        Plan::of(&self.data.school, self.reader.choices)
    }

    /// A message of the interface.
    pub fn say(self, message: Message) -> String {
        message.get(self.locale)
    }

    /// A text of the dataset.
    pub fn read(self, text: &'a Text) -> &'a str {
        text.get(self.locale)
    }

    /// The address of a page; the pages of the curriculum go on showing the reader's own years.
    pub fn path(self, page: &Page) -> String {
        let path = page.path(self.locale);
        if page.section() == Page::Curriculum { with_query(path, &self.reader.choices.to_params()) } else { path }
    }

    /// The address of a publication.
    pub fn publication_path(self, id: &PublicationId) -> String {
        publication_path(&self.data.site, self.locale, id)
    }

    /// A publication as it is taken away.
    pub fn record(self, paper: &'a Publication) -> Record<'a> {
        let topics = paper.topics.iter().filter_map(|id| self.data.topic(id));
        record(paper, self.data.journal(&paper.journal), topics, &self.data.site, self.locale)
    }
}

/// A publication with all that a citation of it needs.
pub fn record<'a>(
    paper: &'a Publication,
    journal: Option<&'a Journal>,
    topics: impl Iterator<Item = &'a Topic>,
    site: &Site,
    locale: Locale,
) -> Record<'a> {
    Record {
        paper,
        journal: journal.map_or("", |journal| &journal.name),
        abbreviation: journal.map_or("", |journal| &journal.abbreviation),
        topics: topics.map(|topic| topic.label.get(locale)).collect(),
        address: site.absolute(&publication_path(site, locale, &paper.id)),
    }
}
