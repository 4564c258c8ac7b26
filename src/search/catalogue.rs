//! The publications, ready to be searched.

use super::facet::{Facet, FacetCounts, Value};
use super::query::{Query, Sort};
use crate::dataset::{Dataset, Publication};
use crate::text::fold;

/// How many results a page shows.
pub const PAGE_SIZE: usize = 25;

/// Every publication with its folded text and its values.
pub struct Catalogue {
    data: &'static Dataset,
    entries: Vec<Entry>,
}

struct Entry {
    publication: &'static Publication,
    title: String,
    authors: String,
    rest: String,
    values: Vec<Value>,
}

/// What a query finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// All publications found, in their order.
    pub found: Vec<&'static Publication>,
    /// For each facet, what choosing a value would give.
    pub facets: Vec<FacetCounts>,
    /// For each year, how many results a range from it would give.
    pub from_years: Vec<(u16, usize)>,
    /// For each year, how many results a range up to it would give.
    pub to_years: Vec<(u16, usize)>,
    /// The page shown, from 1, within the number of pages.
    pub page: usize,
    /// The number of pages, at least 1.
    pub pages: usize,
}

impl Results {
    /// The publications of the page that is shown.
    pub fn shown(&self) -> &[&'static Publication] {
        let start = (self.page - 1) * PAGE_SIZE;
        &self.found[start..self.found.len().min(start + PAGE_SIZE)]
    }
}

/// How well a publication answers a text: the best place of each word, added up; less is better.
type Rank = usize;

impl Catalogue {
    /// Folds every publication once.
    pub fn new(data: &'static Dataset) -> Catalogue {
        let entries = data.publications.publications.iter().map(|publication| Entry::new(publication, data));
        Catalogue { data, entries: entries.collect() }
    }

    /// Every year from the first publication's to the last one's.
    fn all_years(&self) -> Vec<u16> {
        let years = || self.entries.iter().map(|entry| entry.publication.date.year);
        match (years().min(), years().max()) {
            (Some(first), Some(last)) => (first..=last).collect(),
            _ => Vec::new(),
        }
    }

    /// The publications that answer a query, in its order, with the counts of every facet.
    pub fn search(&self, query: &Query) -> Results {
        let text = fold(&query.text);
        let words: Vec<&str> = text.split_whitespace().collect();
        let matching: Vec<(&Entry, Rank)> =
            self.entries.iter().filter_map(|entry| Some((entry, entry.rank(&words)?))).collect();
        let chosen: Vec<(&Entry, Rank)> =
            matching.iter().filter(|(entry, _)| entry.has_chosen(query, None)).copied().collect();
        let mut found: Vec<(&Entry, Rank)> =
            chosen.iter().filter(|(entry, _)| entry.is_within(query.from, query.to)).copied().collect();
        sort(&mut found, query.sort);
        let count_years = |range: &dyn Fn(u16) -> (Option<u16>, Option<u16>)| {
            let count = |year| {
                let (from, to) = range(year);
                chosen.iter().filter(|(entry, _)| entry.is_within(from, to)).count()
            };
            self.all_years().into_iter().map(|year| (year, count(year))).collect()
        };
        let pages = found.len().div_ceil(PAGE_SIZE).max(1);
        Results {
            found: found.into_iter().map(|(entry, _)| entry.publication).collect(),
            facets: Facet::ALL.into_iter().map(|facet| self.count(facet, query, &matching)).collect(),
            from_years: count_years(&|year| (Some(year), query.to)),
            to_years: count_years(&|year| (query.from, Some(year))),
            page: query.page.0.min(pages),
            pages,
        }
    }

    /// Each value's count leaves its own facet's other choices out: it is what choosing it would give.
    fn count(&self, facet: Facet, query: &Query, matching: &[(&Entry, Rank)]) -> FacetCounts {
        let base: Vec<&Entry> = matching
            .iter()
            .map(|(entry, _)| *entry)
            .filter(|entry| entry.is_within(query.from, query.to) && entry.has_chosen(query, Some(facet)))
            .collect();
        let values = Value::all(facet, self.data).into_iter().map(|value| {
            let count = base.iter().filter(|entry| entry.values.contains(&value)).count();
            (value, count)
        });
        FacetCounts { facet, values: values.collect() }
    }
}

impl Entry {
    fn new(publication: &'static Publication, data: &'static Dataset) -> Entry {
        let journal = data.journal(&publication.journal);
        let names =
            publication.alumni.iter().filter_map(|author| data.alumnus(&author.id)).map(|alumnus| &alumnus.name);
        let authors: Vec<&str> = publication.authors.iter().chain(names).map(String::as_str).collect();
        let rest = [
            journal.map(|journal| journal.name.as_str()),
            journal.map(|journal| journal.abbreviation.as_str()),
            publication.doi.as_ref().map(|doi| doi.as_str()),
            publication.pmid.as_ref().map(|pmid| pmid.as_str()),
            publication.pmcid.as_ref().map(|pmcid| pmcid.as_str()),
        ];
        let mut rest: Vec<String> = rest.into_iter().flatten().map(str::to_owned).collect();
        rest.push(publication.date.year.to_string());
        Entry {
            publication,
            title: fold(&publication.title),
            authors: fold(&authors.join(" ")),
            rest: fold(&rest.join(" ")),
            values: Facet::ALL.into_iter().flat_map(|facet| Value::of(publication, facet, data)).collect(),
        }
    }

    fn is_within(&self, from: Option<u16>, to: Option<u16>) -> bool {
        let year = self.publication.date.year;
        from.is_none_or(|from| from <= year) && to.is_none_or(|to| year <= to)
    }

    /// Whether every facet but one agrees: one of its chosen values is the publication's, or none is chosen.
    fn has_chosen(&self, query: &Query, but: Option<Facet>) -> bool {
        Facet::ALL.into_iter().filter(|facet| Some(*facet) != but).all(|facet| {
            let mut chosen = query.chosen.iter().filter(|value| value.facet() == facet).peekable();
            chosen.peek().is_none() || chosen.any(|value| self.values.contains(value))
        })
    }

    /// Nothing if a word is found nowhere.
    fn rank(&self, words: &[&str]) -> Option<Rank> {
        let places = [&self.title, &self.authors, &self.rest];
        words.iter().map(|word| places.iter().position(|place| place.contains(word))).sum()
    }
}

/// Equal publications keep the order of newest first, then of their names: the order never depends on chance.
fn sort(found: &mut [(&Entry, Rank)], order: Sort) {
    let newest = |entry: &Entry| (std::cmp::Reverse(entry.publication.date), entry.publication.id.clone());
    match order {
        Sort::Newest => found.sort_by_cached_key(|(entry, _)| newest(entry)),
        Sort::Oldest => found.sort_by_cached_key(|(entry, _)| (entry.publication.date, entry.publication.id.clone())),
        Sort::Relevance => found.sort_by_cached_key(|(entry, rank)| (*rank, newest(entry))),
        Sort::Title => found.sort_by_cached_key(|(entry, _)| (entry.title.clone(), newest(entry))),
    }
}
