//! The site in one language: what every page is made from.

use crate::dataset::{Dataset, Text};
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
}
