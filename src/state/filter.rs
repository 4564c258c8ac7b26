//! The state of the publications' page.

use crate::dataset::Dataset;
use crate::navigation::{Entry, Navigation};
use crate::search::{Catalogue, Dropped, Query, Results};
use leptos::prelude::*;

/// What is asked and what is found. The address holds the question; nothing else is stored.
#[derive(Clone, Copy)]
pub struct Filter {
    navigation: Navigation,
    /// What the address asks for.
    pub query: Memo<Query>,
    /// What of the address means nothing here.
    pub dropped: Memo<Vec<Dropped>>,
    /// What is found.
    pub results: Memo<Results>,
    /// The query that the last key press wrote, as long as no choice was made since.
    typed: StoredValue<Option<String>>,
}

impl Filter {
    /// The state of a page that has just been opened.
    pub fn new(navigation: Navigation, data: &'static Dataset) -> Filter {
        let read = Memo::new(move |_| navigation.query.with(|params| Query::from_params(params, data)));
        let catalogue = StoredValue::new(Catalogue::new(data));
        let query = Memo::new(move |_| read.with(|read| read.0.clone()));
        Filter {
            navigation,
            query,
            dropped: Memo::new(move |_| read.with(|read| read.1.clone())),
            results: Memo::new(move |_| catalogue.with_value(|catalogue| query.with(|query| catalogue.search(query)))),
            typed: StoredValue::new(None),
        }
    }

    /// A choice: it has an entry of its own in the history, and shows the first page of the results.
    pub fn choose(self, change: impl FnOnce(&mut Query)) {
        self.end_typing();
        self.write(change, Entry::New);
    }

    /// A key press in the text field: the first since the last choice, or since the reader went Back,
    /// makes an entry; the others rewrite it.
    pub fn type_text(self, text: String) {
        let goes_on = self.typed.with_value(|typed| {
            typed.as_ref().is_some_and(|typed| self.navigation.query.with_untracked(|query| query == typed))
        });
        self.write(|query| query.text = text, if goes_on { Entry::Same } else { Entry::New });
        self.typed.set_value(Some(self.navigation.query.get_untracked()));
    }

    /// The text is complete: the next key press begins a new entry.
    pub fn end_typing(self) {
        self.typed.set_value(None);
    }

    /// Whether only the page that the address asks for is shown: without scripts there is one page, with everything.
    pub fn is_paged(self) -> bool {
        self.navigation.started.get()
    }

    fn write(self, change: impl FnOnce(&mut Query), entry: Entry) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        query.page = Default::default();
        self.navigation.set_query(query.to_params(), entry);
    }
}
