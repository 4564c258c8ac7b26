//! Finding publications: fast, forgiving, and with counts that tell the truth.
//!
//! A [`Shelf`] holds the records column by column: the build writes it from the dataset, the browser's worker
//! fetches it when a reader begins to search. An [`Engine`] is a shelf with its index; asked a [`Query`], which
//! comes from the address, it gives an [`Answer`]: a page of results, and for each value of each facet how many
//! results choosing it would give.
//!
//! # What is found
//!
//! Texts and queries are folded alike ([`crate::text::fold`]). Every word of the text ([`Expression`]) must be found in title,
//! authors, journal or year: whole, as the beginning of a word, or, from three letters on, inside one; authors by the
//! initials of their given names too, beside a word of a name. DOIs and PubMed identifiers are found whole, with a label, as an address, a
//! publisher's too, or in part. Only where nothing answers so are typing errors forgiven: none in words of three letters
//! and in numbers, one in words of four to seven, two in longer ones; at first only in words that no record holds, then
//! in all; and only the records with the fewest errors are kept. The last word may still be being typed: it has the
//! errors that it has with the nearest beginning of a word. Where nothing is found at all, other texts are offered that
//! find something: an unknown word as two or three (`lajoie`), or its neighbours, or one word fewer.
//!
//! # In which order
//!
//! By relevance, the least of these comes first: the typing errors; then how the words are met, added up (whole 0,
//! as a beginning 1, inside 2; an author's initials 0, unless a word of the title begins with them); then where, added
//! up (title 0, authors 1, journal 2, year 3; each word counts at its best); then the newest. Nothing depends on the language of the
//! page or on other records: an order by rules that a reader can be told, as Algolia's, rather than by a sum of weights,
//! as BM25's.
//!
//! # How
//!
//! Sorted terms, postings, and the terms of each record: the rarest word's postings are walked, the other words are
//! tested on what they give. How all records answer a word that many of them hold is kept for the next key: all words
//! of one letter from the start, and the last few others. Terms that hold a word are found by their trigrams; errors
//! are counted by the Damerau–Levenshtein distance in its restricted form, on the terms whose letters allow it.

mod answer;
mod engine;
mod expression;
mod facet;
mod finder;
mod frequent;
mod identifier;
mod index;
mod lists;
mod lookups;
mod marks;
mod matcher;
mod names;
mod order;
mod query;
mod shelf;
mod slots;
mod suggest;
mod tally;
mod typos;
mod why;

pub use answer::{Answer, Author, FacetAnswer, Marked, Place, Reason, Row, Suggestion, ValueAnswer};
pub use engine::{Engine, FIRST_VALUES, FacetView, MANY_VALUES, View};
pub use expression::Expression;
pub use facet::{Choice, Facet, Label};
pub use finder::Hit;
pub use matcher::{How, Penalty};
pub use query::{Dropped, MAX_TEXT, Page, PageSize, Query, Sort};
#[cfg(not(target_arch = "wasm32"))]
pub use shelf::in_order;
pub use shelf::{Lines, Shelf, slug};
