//! `double-cursus dataset`: turns bibliographic records, one JSON object a line, into a folder of data files,
//! so that the site can be tried on records of one's own.
//!
//! A record is `{"id", "title", "authors", "journal", "year", "doi", "topic", "lang"}`. The site shows papers of
//! alumni, and records know none: the first author of each stands in for one, and the data say so wherever the
//! person appears. School, Lille, site and their sources are those of another folder.
//!
//! What the site can't say as the record has it:
//! - A language other than French and English: the title stays as it is and counts as English; the summary says how
//!   many there were.
//! - No journal: the record goes to one that is named as not given.
//! - HTML, runs of spaces and invisible characters in a text: what a reader would see of it stays.
//!
//! Anything else that is wrong is reported with its line, all at once, and then nothing is written.

mod fault;
mod fields;
mod folder;
mod names;
mod record;
mod stand_in;
mod text;

pub use fault::{Error, LineFault, LineFaultKind};
pub use record::{Record, read_all};

use super::check;
use std::fs;
use std::path::Path;

/// What an import made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// The publications.
    pub publications: usize,
    /// The people made from first authors.
    pub stand_ins: usize,
    /// The journals.
    pub journals: usize,
    /// The topics.
    pub topics: usize,
    /// The records in a language that is neither French nor English.
    pub other_language: usize,
    /// The records without a journal.
    pub without_journal: usize,
    /// The records with a text that had HTML, stray spaces or invisible characters.
    pub cleaned: usize,
}

/// Writes the six data files for the records of a file; what isn't about papers comes from the `base` folder.
pub fn import(file: &Path, base: &Path, folder: &Path) -> Result<Summary, Error> {
    let unreadable = |error| Error::Read(file.to_owned(), error);
    folder::may_be_written(folder)?;
    let base = check::check(base).map_err(|faults| Error::Base(base.to_owned(), faults))?;
    let bytes = fs::read(file).map_err(unreadable)?;
    let records = record::read_all(&bytes).map_err(Error::Records)?;
    let (papers, summary) = stand_in::Papers::of(&records, folder::kept(base, file));
    papers.write(folder).map(|()| summary)
}
