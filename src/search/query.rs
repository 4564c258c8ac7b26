//! What a reader asks for, as the address holds it.

use super::facet::{Choice, Facet};
use std::borrow::Cow;

/// The state of the publications' page. Its address is `to_params`; the names and values are the same in
/// both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What stands in the search field: see [`super::Expression`].
    pub text: String,
    /// The chosen values; one of each facet's must hold, and each facet must.
    pub chosen: Vec<Choice>,
    /// The first year wanted.
    pub from: Option<u16>,
    /// The last year wanted.
    pub to: Option<u16>,
    /// The order that was chosen; see [`Query::order`].
    pub sort: Option<Sort>,
    /// How many results a page shows.
    pub size: PageSize,
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

/// How many results a page shows: never so many that a browser slows down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSize(usize);

impl PageSize {
    /// The sizes that are offered; the first is the usual one.
    pub const ALL: [PageSize; 3] = [PageSize(25), PageSize(50), PageSize(100)];

    /// The number of results.
    pub fn number(self) -> usize {
        self.0
    }

    /// The size of this number.
    pub fn from_name(name: &str) -> Option<PageSize> {
        PageSize::ALL.into_iter().find(|size| size.0.to_string() == name)
    }
}

impl Default for PageSize {
    fn default() -> Self {
        PageSize::ALL[0]
    }
}

/// The order of the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
    /// By how well the text is found.
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

/// A part of an address that was left out, as the page says.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Dropped {
    /// The parameter's name.
    pub name: String,
    /// The value, or what of it was left out.
    pub value: String,
}

impl Query {
    /// Reads the query of an address, without its `?`. What is unknown, said again or too long is dropped, and told;
    /// whether a chosen value exists is for the engine to tell, which knows them all. Years that cross are a range too.
    pub fn from_params(params: &str) -> (Query, Vec<Dropped>) {
        let (mut query, mut dropped, mut taken) = (Query::default(), Vec::new(), Vec::new());
        for (name, value) in form_urlencoded::parse(params.as_bytes()) {
            let left = if taken.contains(&name) { Some(&*value) } else { query.take(&name, &value) };
            if let Some(left) = left {
                dropped.push(Dropped { name: name.clone().into_owned(), value: left.to_owned() });
            }
            if left.is_none_or(|left| left.len() < value.len()) && Facet::from_name(&name).is_none() {
                taken.push(name);
            }
        }
        if query.to.is_some_and(|to| query.from.is_some_and(|from| from > to)) {
            std::mem::swap(&mut query.from, &mut query.to);
        }
        (query, dropped)
    }

    /// Takes a parameter over, and tells what of its value it leaves.
    fn take<'a>(&mut self, name: &str, value: &'a str) -> Option<&'a str> {
        let is_known = match name {
            "q" => {
                let (text, left) = value.split_at(value.char_indices().nth(MAX_TEXT).map_or(value.len(), |end| end.0));
                self.text = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
                return (!left.is_empty()).then_some(left);
            }
            "from" => read_into(&mut self.from, read_year(value)),
            "to" => read_into(&mut self.to, read_year(value)),
            "sort" => Sort::from_name(value).map(|sort| self.sort = Some(sort)).is_some(),
            "size" => PageSize::from_name(value).map(|size| self.size = size).is_some(),
            "page" => {
                let page = value.parse().ok().filter(|page| (1..=MAX_PAGE).contains(page));
                page.map(|page| self.page = Page(page)).is_some()
            }
            name => Facet::from_name(name).is_some_and(|facet| self.choose(Choice { facet, name: value.to_owned() })),
        };
        (!is_known).then_some(value)
    }

    fn choose(&mut self, choice: Choice) -> bool {
        let is_known = choice.is_well_formed();
        if is_known && !self.chosen.contains(&choice) {
            self.chosen.push(choice);
        }
        is_known
    }

    /// The query without the choices that the engine left out.
    pub fn without(&self, out: &[Dropped]) -> Query {
        let mut query = self.clone();
        let is_out =
            |choice: &Choice| out.iter().any(|out| out.name == choice.facet.name() && out.value == choice.name);
        query.chosen.retain(|choice| !is_out(choice));
        query
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
            for choice in self.chosen.iter().filter(|choice| choice.facet == facet) {
                append(facet.name(), choice.name.as_str().into());
            }
        }
        for (name, year) in [("from", self.from), ("to", self.to)] {
            if let Some(year) = year {
                append(name, year.to_string().into());
            }
        }
        if let Some(sort) = self.sort {
            append("sort", sort.name().into());
        }
        if self.size != PageSize::default() {
            append("size", self.size.number().to_string().into());
        }
        if self.page != Page::default() {
            append("page", self.page.0.to_string().into());
        }
        params.finish()
    }

    /// The order of the results: the chosen one; else the best answers first where there is a text, and the
    /// newest where there is none.
    pub fn order(&self) -> Sort {
        self.sort.unwrap_or(if self.text.trim().is_empty() { Sort::Newest } else { Sort::Relevance })
    }

    /// Chooses an order; the one that the query has by itself need not stand in the address.
    pub fn set_order(&mut self, sort: Sort) {
        self.sort = None;
        self.sort = Some(sort).filter(|sort| *sort != self.order());
    }

    /// Whether anything narrows the list.
    pub fn is_filtered(&self) -> bool {
        !self.text.trim().is_empty() || !self.chosen.is_empty() || self.from.is_some() || self.to.is_some()
    }

    /// Chooses a value, or takes the choice back.
    pub fn toggle(&mut self, choice: Choice) {
        match self.chosen.iter().position(|chosen| *chosen == choice) {
            Some(index) => {
                self.chosen.remove(index);
            }
            None => self.chosen.push(choice),
        }
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
