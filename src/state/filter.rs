//! The state of the publications' page.

use crate::locale::Locale;
use crate::navigation::{Entry, Navigation};
use crate::search::{Answer, Dropped, Page, Query, View};
use crate::service::{Failure, Reply, Request, ask};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The text field's name among the controls.
pub const TEXT: &str = "q";

/// What is asked and what is found. The address holds the question; nothing else is stored but how much of
/// the facets is unfolded.
#[derive(Clone, Copy)]
pub struct Filter {
    navigation: Navigation,
    /// What the address asks for, and what of it is left out.
    pub question: Memo<(Query, Vec<Dropped>)>,
    /// What the worker found, or what the page opens with.
    pub answer: RwSignal<Answer>,
    /// How much of each facet is shown.
    pub view: RwSignal<View>,
    /// Why there is no answer to the question.
    pub failure: RwSignal<Option<Failure>>,
    /// The number of the last question that was sent.
    asked: RwSignal<u32>,
    /// The control that was used last, and where the reader was then, as long as no choice was made since.
    adjusted: StoredValue<Option<(&'static str, u32)>>,
}

impl Filter {
    /// The state of a page that has just been opened, with the answer to the empty query.
    pub fn new(navigation: Navigation, locale: Locale, opening: &'static Answer) -> Filter {
        let filter = Filter {
            navigation,
            question: Memo::new(move |_| navigation.query.with(|params| Query::from_params(params))),
            answer: RwSignal::new(opening.clone()),
            view: RwSignal::new(View::new(locale)),
            failure: RwSignal::new(None),
            asked: RwSignal::new(0),
            adjusted: StoredValue::new(None),
        };
        Effect::new(move |before: Option<()>| filter.follow(opening, before.is_none()));
        filter
    }

    /// Asks again whenever the question changes. The empty query needs no worker: the page came with its answer.
    fn follow(self, opening: &'static Answer, is_first: bool) {
        let ((query, _), view) = (self.question.get(), self.view.get());
        if query == Query::default() && view == View::new(view.locale) {
            self.asked.update_untracked(|number| *number += 1);
            self.failure.set(None);
            if !is_first {
                self.answer.set(opening.clone());
            }
        } else {
            self.send(query.to_params(), view);
        }
    }

    /// Shows the reply, unless another question has been sent since.
    fn send(self, params: String, view: View) {
        self.asked.update_untracked(|number| *number += 1);
        let number = self.asked.get_untracked();
        spawn_local(async move {
            let reply = ask(&Request::Ask { params, view }).await;
            // The page may have been left meanwhile.
            if self.asked.try_get_untracked() != Some(number) {
                return;
            }
            match reply {
                Ok(Reply::Answer(answer)) => {
                    self.failure.set(None);
                    self.answer.set(*answer);
                }
                Ok(_) => {}
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    /// Whether what is out of sight waits for typing to pause.
    pub fn is_typing(self) -> bool {
        self.navigation.is_typing.get_untracked()
    }

    /// Sends the question once more.
    pub fn retry(self) {
        self.send(self.question.get_untracked().0.to_params(), self.view.get_untracked());
    }

    /// A choice: it has an entry of its own in the history, and shows the first page of the results.
    pub fn choose(self, change: impl FnOnce(&mut Query)) {
        self.end_typing();
        self.write(change, Entry::New);
    }

    /// A key press in a control that is used little by little, the text field or a slider: the first since the last
    /// choice, since another such control, or since the reader went Back or followed a link, makes an entry; the others
    /// rewrite it.
    pub fn adjust(self, control: &'static str, change: impl FnOnce(&mut Query)) {
        let here = Some((control, self.navigation.arrivals.get_value()));
        let entry = if self.adjusted.get_value() == here { Entry::Same } else { Entry::New };
        if self.write(change, entry) {
            self.adjusted.set_value(here);
        }
    }

    /// The text that was offered and taken.
    pub fn complete(self, text: String) {
        self.adjust(TEXT, |query| query.text = text);
        self.end_typing();
    }

    /// The text is complete: the next key press begins a new entry.
    pub fn end_typing(self) {
        self.navigation.write_address();
        self.adjusted.set_value(None);
    }

    /// Whether the address becomes another one: only that has an entry.
    fn write(self, change: impl FnOnce(&mut Query), entry: Entry) -> bool {
        let (query, _) = self.question.get_untracked();
        // What the page has said that it leaves out does not come back.
        let mut query = self.answer.with_untracked(|answer| query.without(&answer.dropped));
        change(&mut query);
        query.page = Page::default();
        let params = query.to_params();
        let is_new = params != self.navigation.query.get_untracked();
        if is_new {
            self.navigation.set_query(params, entry);
        }
        is_new
    }
}
