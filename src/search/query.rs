//! What a reader asks for, as the address holds it.

use super::facet::{Facet, Value};
use crate::dataset::Dataset;
use std::borrow::Cow;

/// The state of the publications' page. Its address is `to_params`; the names and values are the same in
/// both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Free text: every word of it must be found.
    pub text: String,
    /// The chosen values; one of each facet's must hold, and each facet must.
    pub chosen: Vec<Value>,
    /// The first year wanted.
    pub from: Option<u16>,
    /// The last year wanted.
    pub to: Option<u16>,
    /// The order of the results.
    pub sort: Sort,
    /// The page of the results, from 1.
    pub page: Page,
}

/// A page number, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page(pub usize);

impl Default for Page {
    fn default() -> Self {
        Page(1)
    }
}

/// The order of the results.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// By how well the text is found: in the title, then in authors, then elsewhere.
    Relevance,
    /// By title.
    Title,
}

impl Sort {
    /// All orders, as they are offered.
    pub const ALL: [Sort; 4] = [Sort::Newest, Sort::Oldest, Sort::Relevance, Sort::Title];

    /// The value in the address.
    pub fn name(self) -> &'static str {
        match self {
            Sort::Newest => "newest",
            Sort::Oldest => "oldest",
            Sort::Relevance => "relevance",
            Sort::Title => "title",
        }
    }

    /// The order of this name.
    pub fn from_name(name: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// A part of an address that means nothing here, with its value: the page says that it was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// The parameter's name.
    pub name: String,
    /// The value that is unknown.
    pub value: String,
}

impl Query {
    /// Reads the query of an address, without its `?`. What is unknown is dropped, and told.
    pub fn from_params(params: &str, data: &Dataset) -> (Query, Vec<Dropped>) {
        let mut query = Query::default();
        let mut dropped = Vec::new();
        for (name, value) in form_urlencoded::parse(params.as_bytes()) {
            if !query.take(&name, &value, data) {
                dropped.push(Dropped { name: name.into_owned(), value: value.into_owned() });
            }
        }
        (query, dropped)
    }

    fn take(&mut self, name: &str, value: &str, data: &Dataset) -> bool {
        if let Some(facet) = Facet::from_name(name) {
            let known = Value::parse(facet, value, data);
            if let Some(value) = &known
                && !self.chosen.contains(value)
            {
                self.chosen.push(value.clone());
            }
            return known.is_some();
        }
        match name {
            "q" => {
                self.text = value.chars().filter(|c| !c.is_control()).take(MAX_TEXT).collect();
                true
            }
            "from" => read_into(&mut self.from, read_year(value)),
            "to" => read_into(&mut self.to, read_year(value)),
            "sort" => Sort::from_name(value).map(|sort| self.sort = sort).is_some(),
            "page" => {
                let page = value.parse().ok().filter(|page| (1..=MAX_PAGE).contains(page));
                page.map(|page| self.page = Page(page)).is_some()
            }
            _ => false,
        }
    }

    /// The query of the address, without its `?`; empty for the plain list.
    pub fn to_params(&self) -> String {
        let mut params = form_urlencoded::Serializer::new(String::new());
        let mut append = |name: &str, value: Cow<'_, str>| {
            params.append_pair(name, &value);
        };
        if !self.text.is_empty() {
            append("q", self.text.as_str().into());
        }
        for facet in Facet::ALL {
            for value in self.chosen.iter().filter(|value| value.facet() == facet) {
                append(facet.name(), value.name());
            }
        }
        if let Some(year) = self.from {
            append("from", year.to_string().into());
        }
        if let Some(year) = self.to {
            append("to", year.to_string().into());
        }
        if self.sort != Sort::default() {
            append("sort", self.sort.name().into());
        }
        if self.page != Page::default() {
            append("page", self.page.0.to_string().into());
        }
        params.finish()
    }

    /// Whether anything narrows the list.
    pub fn is_filtered(&self) -> bool {
        !self.text.trim().is_empty() || !self.chosen.is_empty() || self.from.is_some() || self.to.is_some()
    }

    /// Chooses a value, or takes the choice back; the list starts again at its first page.
    pub fn toggle(&mut self, value: Value) {
        match self.chosen.iter().position(|chosen| *chosen == value) {
            Some(index) => {
                self.chosen.remove(index);
            }
            None => self.chosen.push(value),
        }
        self.page = Page::default();
    }
}

/// The longest text that an address may ask for, in characters.
pub const MAX_TEXT: usize = 200;

const MAX_PAGE: usize = 100_000;

fn read_year(value: &str) -> Option<u16> {
    // A leading zero would not be written again.
    let is_year = value.len() == 4 && value.bytes().all(|b| b.is_ascii_digit()) && !value.starts_with('0');
    is_year.then(|| value.parse().ok()).flatten()
}

fn read_into<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    let known = value.is_some();
    if known {
        *field = value;
    }
    known
}
