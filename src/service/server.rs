//! The worker's side: it keeps what it was given, and answers.

use super::{Library, Reply, Request, What};
use crate::citation::{Citation, Format, Record};
use crate::locale::Locale;
use crate::sealed::Damaged;
use crate::search::{Engine, Query};

/// Answers requests, as soon as it has been given the files for it.
#[derive(Debug, Default)]
pub struct Server {
    engine: Option<Engine>,
    library: Option<Library>,
}

/// A file without which a request can't be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// The records that are searched.
    Shelf = 1,
    /// The complete records.
    Library = 2,
}

impl Server {
    /// The reply to a request.
    ///
    /// # Errors
    /// The file that must be given first.
    pub fn reply(&mut self, request: &Request) -> Result<Reply, Need> {
        match request {
            Request::Ask { params, view } => {
                let engine = self.engine.as_mut().ok_or(Need::Shelf)?;
                Ok(Reply::Answer(Box::new(engine.ask(&Query::from_params(params).0, view))))
            }
            Request::Save { what, format, locale } => self.save(what, *format, *locale).map(Reply::File),
            Request::Cite { paper, style, locale } => {
                let library = self.library.as_ref().ok_or(Need::Library)?;
                let record = library.number(paper).and_then(|number| library.record(number, *locale));
                Ok(Reply::Citation(record.map_or_else(Citation::default, |record| style.cite(&record))))
            }
        }
    }

    fn save(&mut self, what: &What, format: Format, locale: Locale) -> Result<String, Need> {
        let library = self.library.as_ref().ok_or(Need::Library)?;
        let numbers: Vec<usize> = match what {
            What::Found(params) => {
                let hits = self.engine.as_mut().ok_or(Need::Shelf)?.find(&Query::from_params(params).0);
                hits.into_iter().map(|hit| hit.0 as usize).collect()
            }
            What::Paper(id) => library.number(id).into_iter().collect(),
        };
        let records: Vec<Record<'_>> =
            numbers.into_iter().filter_map(|number| library.record(number, locale)).collect();
        Ok(format.write(&records, locale))
    }

    /// Takes the bytes of the records that are searched.
    ///
    /// # Errors
    /// They are not a whole shelf.
    pub fn give_shelf(&mut self, file: Vec<u8>) -> Result<(), Damaged> {
        self.engine = None;
        self.engine = Some(Engine::open(file)?);
        Ok(())
    }

    /// Takes the bytes of the complete records.
    ///
    /// # Errors
    /// They are not a whole library.
    pub fn give_library(&mut self, file: &[u8]) -> Result<(), Damaged> {
        self.library = Some(Library::unpack(file)?);
        Ok(())
    }

    /// How many records a query finds, and the numbers of those on its first page, with the counts of all facets made:
    /// for measuring.
    pub fn first_page(&mut self, params: &str) -> Option<Vec<u32>> {
        let (total, hits) = self.engine.as_mut()?.first_page(&Query::from_params(params).0);
        Some(std::iter::once(total as u32).chain(hits.into_iter().map(|hit| hit.0)).collect())
    }

    /// The ids of the records that a query finds, in its order, a line feed after each: for measuring.
    pub fn ids(&mut self, params: &str) -> Option<String> {
        let engine = self.engine.as_mut()?;
        let hits = engine.find(&Query::from_params(params).0);
        Some(hits.iter().map(|hit| engine.shelf().id(hit.0 as usize) + "\n").collect())
    }
}
