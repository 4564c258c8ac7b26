//! The engine: a shelf with its index, which answers queries.

use super::answer::{Answer, FacetAnswer, Row, ValueAnswer};
use super::expression::Expression;
use super::facet::{Facet, Values};
use super::finder::{Finder, Found, Hit};
use super::index::{Index, Interner};
use super::matcher::Penalty;
use super::order::{keyed, placed, sort_all, value};
use super::query::{Dropped, Query, Sort};
use super::shelf::Shelf;
use super::suggest;
use super::tally::{Sieve, Tallies};
use super::why::{Reader, limit_marks};
use crate::locale::Locale;
use crate::sealed::Damaged;
use crate::text::{each_word, fold, messages as m};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Answers queries about one shelf.
#[derive(Debug)]
pub struct Engine {
    shelf: Shelf,
    index: Index,
    values: Values,
    finder: Finder,
    tallies: Tallies,
    /// For each record its rank by title; made when it is first needed.
    by_title: Vec<u32>,
}

/// How much of each facet is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The language in which labels are read.
    pub locale: Locale,
    /// For each facet how many values, and what their labels must hold.
    pub facets: [FacetView; Facet::ALL.len()],
}

/// How much of a facet is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetView {
    /// How many values at most, beside those that are chosen.
    pub limit: u32,
    /// What the labels must hold.
    pub filter: String,
}

/// How many values of a facet are shown at first.
pub const FIRST_VALUES: u32 = 8;

/// A facet with more values than this has a search of its own; one with fewer shows those without results too.
pub const MANY_VALUES: usize = 20;

impl View {
    /// How much is shown at first.
    pub fn new(locale: Locale) -> View {
        View { locale, facets: Facet::ALL.map(|_| FacetView { limit: FIRST_VALUES, filter: String::new() }) }
    }
}

/// What a query selects, before anything of it is shown.
struct Selection {
    expression: Expression,
    found: Found,
    sieve: Sieve,
    dropped: Vec<Dropped>,
}

impl Engine {
    /// Makes the index of a shelf.
    pub fn new(shelf: Shelf) -> Engine {
        let (index, values) = (Index::of(&shelf), Values::of(&shelf));
        Engine {
            finder: Finder::new(&shelf, &index),
            tallies: Tallies::new(&values, shelf.len()),
            shelf,
            index,
            values,
            by_title: Vec::new(),
        }
    }

    /// Reads the file of a shelf and makes its index, in the memory that the file took.
    ///
    /// # Errors
    /// The file is not a whole shelf.
    pub fn open(file: Vec<u8>) -> Result<Engine, Damaged> {
        let shelf = Shelf::unpack(&file)?;
        drop(file);
        Ok(Engine::new(shelf))
    }

    /// The records.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// How many records a query finds; the facets are counted too.
    fn count(&mut self, query: &Query) -> usize {
        let total = self.select(query).found.hits.len();
        self.tallies.clear(&self.values);
        total
    }

    /// How many records a query finds, and those of its first page in its order; the facets are counted too.
    pub fn first_page(&mut self, query: &Query) -> (usize, Vec<Hit>) {
        let hits = self.select(query).found.hits;
        self.tallies.clear(&self.values);
        let end = hits.len().min(query.size.number());
        (hits.len(), self.in_order(&hits, query.order(), 0..end))
    }

    /// The records that a query finds, all of them, in its order. The penalties are told where they make the order.
    pub fn find(&mut self, query: &Query) -> Vec<Hit> {
        let found = self.select(query).found;
        self.in_order(&found.hits, query.order(), 0..found.hits.len())
    }

    /// The same, each with what the query found in it.
    pub fn explain(&mut self, query: &Query) -> Vec<(Hit, Row)> {
        let Selection { expression, found, .. } = self.select(query);
        let hits = self.in_order(&found.hits, query.order(), 0..found.hits.len());
        let reader = Reader { shelf: &self.shelf, sought: &found.sought, expression: &expression };
        hits.into_iter().map(|hit| (hit, reader.row(hit.0 as usize))).collect()
    }

    /// Everything that the page shows of a query.
    pub fn ask(&mut self, query: &Query, view: &View) -> Answer {
        let Selection { expression, found, sieve, mut dropped } = self.select(query);
        let (total, size) = (found.hits.len(), query.size.number());
        let pages = total.div_ceil(size).max(1);
        let page = query.page.0.min(pages);
        if page < query.page.0 {
            dropped.push(Dropped { name: "page".to_owned(), value: query.page.0.to_string() });
        }
        let start = (page - 1) * size;
        let range = start..total.min(start + size);
        let hits = self.in_order(&found.hits, query.order(), range);
        let reader = Reader { shelf: &self.shelf, sought: &found.sought, expression: &expression };
        let mut rows: Vec<Row> = hits.iter().map(|hit| reader.row(hit.0 as usize)).collect();
        limit_marks(&mut rows);
        let facets = self.facets(&sieve, view);
        let years = (self.values.first_year..).zip(self.tallies.of(self.values.years()).iter().copied()).collect();
        self.tallies.clear(&self.values);
        Answer {
            total: total as u32,
            all: self.shelf.len() as u32,
            page: page as u32,
            pages: pages as u32,
            rows,
            has_typos: found.hits.first().is_some_and(|hit| hit.1.typos() > 0),
            facets,
            years: if self.shelf.is_empty() { Vec::new() } else { years },
            dropped,
            suggestions: if total == 0 { self.suggest(query, &expression, &found) } else { Vec::new() },
            completions: suggest::completions(&query.text, &self.shelf, &self.index),
        }
    }

    fn suggest(&mut self, query: &Query, expression: &Expression, found: &Found) -> Vec<super::Suggestion> {
        let texts = suggest::other_texts(&query.text, expression, &found.sought, &self.index);
        let counted = texts.into_iter().map(|text| {
            let total = self.count(&Query { text: text.clone(), ..query.clone() }) as u32;
            super::Suggestion { text, total }
        });
        counted.filter(|suggestion| suggestion.total > 0).take(suggest::MOST).collect()
    }

    fn select(&mut self, query: &Query) -> Selection {
        let expression = Expression::parse(&query.text);
        let mut found = if expression.is_empty() {
            let hit = |record| (record, Default::default());
            Found { hits: (0..self.shelf.len() as u32).map(hit).collect(), ..Found::default() }
        } else {
            self.finder.find(&expression, &self.shelf, &self.index)
        };
        let (sieve, dropped) = self.sieve(query);
        self.tallies.sift(&mut found.hits, &sieve, &self.shelf, &self.values);
        Selection { expression, found, sieve, dropped }
    }

    fn sieve(&self, query: &Query) -> (Sieve, Vec<Dropped>) {
        let years = (query.from.unwrap_or(0), query.to.unwrap_or(u16::MAX));
        let (mut sieve, mut dropped) = (Sieve { years, ..Sieve::default() }, Vec::new());
        for choice in &query.chosen {
            match self.values.number(choice, &self.shelf) {
                Some(number) => {
                    sieve.chosen[choice.facet as usize].push(self.values.range(choice.facet).start + number)
                }
                None => dropped.push(Dropped { name: choice.facet.name().to_owned(), value: choice.name.clone() }),
            }
        }
        (sieve, dropped)
    }

    /// The hits in a range of places of an order.
    fn in_order(&mut self, hits: &[Hit], order: Sort, places: Range<usize>) -> Vec<Hit> {
        if order == Sort::Title && self.by_title.is_empty() {
            self.by_title = ranks_by_title(&self.shelf);
        }
        let key = |(record, penalty): &Hit| match order {
            Sort::Newest => *record,
            Sort::Oldest => u32::MAX - record,
            Sort::Relevance => penalty.number(),
            Sort::Title => self.by_title[*record as usize],
        };
        let keys = placed(hits.iter().map(|hit| keyed(key(hit), hit.0)), places);
        let penalty = |keyed: u64| if order == Sort::Relevance { (keyed >> 32) as u32 } else { 0 };
        keys.into_iter().map(|keyed| (value(keyed), Penalty::from_number(penalty(keyed)))).collect()
    }

    fn facets(&self, sieve: &Sieve, view: &View) -> Vec<FacetAnswer> {
        Facet::ALL.into_iter().map(|facet| self.facet(facet, &sieve.chosen[facet as usize], view)).collect()
    }

    /// The values to show: of those with the label that is sought the first ones in the facet's order, and whatever is
    /// chosen.
    fn facet(&self, facet: Facet, chosen: &[u32], view: &View) -> FacetAnswer {
        let (range, locale, view) = (self.values.range(facet), view.locale, &view.facets[facet as usize]);
        let chosen: Vec<u32> = chosen.iter().map(|value| value - range.start).collect();
        let counts = self.tallies.of(range);
        let count = |number: u32| counts[number as usize];
        let is_shown = |number: &u32| counts.len() <= MANY_VALUES || count(*number) > 0 || chosen.contains(number);
        let filter = fold(&view.filter);
        let has_label = |number: &u32| filter.is_empty() || self.has_label(facet, *number, locale, &filter);
        let rank = |number: u32| if facet.is_in_fixed_order() { 0 } else { u32::MAX - count(number) };
        let key = |number: u32| keyed(rank(number), number);
        let mut all = 0;
        let shown = (0..counts.len() as u32).filter(is_shown).filter(has_label).inspect(|_| all += 1);
        let mut keys = placed(shown.map(key), 0..view.limit as usize);
        // Chosen values are shown wherever they stand; the list stays in its order.
        keys.extend(chosen.iter().copied().map(key));
        sort_all(&mut keys);
        keys.dedup();
        let more = all - keys.iter().filter(|keyed| has_label(&value(**keyed))).count();
        let answer = |number: u32| ValueAnswer {
            name: self.values.name(facet, number, &self.shelf),
            label: self.values.label(facet, number, &self.shelf),
            count: count(number),
            is_chosen: chosen.contains(&number),
        };
        FacetAnswer {
            facet,
            values: keys.into_iter().map(|keyed| answer(value(keyed))).collect(),
            more: more as u32,
            all: counts.len() as u32,
            is_missed: all == 0,
        }
    }

    fn has_label(&self, facet: Facet, number: u32, locale: Locale, filter: &str) -> bool {
        match self.values.label(facet, number, &self.shelf) {
            super::Label::Plain(label) => has_words(&label, filter),
            super::Label::Pair(label) => has_words(label.get(locale), filter),
            super::Label::UnknownClass => has_words(&m::UNKNOWN_CLASS.get(locale), filter),
        }
    }
}

/// Whether each word that is sought stands in a label, whole or in part, in any order; a compound may be joined.
fn has_words(label: &str, sought: &str) -> bool {
    let mut words = String::new();
    each_word(label, |word| words.extend([" ", word.letters]));
    sought.split(' ').all(|word| words.contains(word))
}

/// Titles are ordered as they are folded; equal ones share a rank.
fn ranks_by_title(shelf: &Shelf) -> Vec<u32> {
    let mut titles = Interner::default();
    let numbers: Vec<u32> = shelf.titles.iter().map(|title| titles.number(&fold(title))).collect();
    let (_, ranks) = titles.sorted();
    numbers.into_iter().map(|number| ranks[number as usize]).collect()
}
