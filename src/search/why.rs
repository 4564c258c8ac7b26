//! Showing a result: what of it the query found, and why it is there.

use super::answer::{Author, Marked, Place, Reason, Row};
use super::expression::{Expression, Needle};
use super::finder::Sought;
use super::index::Field;
use super::matcher::How;
use super::names::each_name;
use super::shelf::Shelf;
use crate::text::{Word, each_word};

/// Makes rows for one question.
pub struct Reader<'a> {
    /// The records.
    pub shelf: &'a Shelf,
    /// The words of the question.
    pub sought: &'a [Sought],
    /// The question.
    pub expression: &'a Expression,
    /// How many marks a row has at most: see [`MOST_MARKS`].
    pub most_marks: usize,
}

/// Every mark is an element, and a query of single letters would mark nearly every word: so many stand on one page, of
/// which each row has an equal share. What is over is found all the same.
pub const MOST_MARKS: usize = 600;

impl Reader<'_> {
    /// A record as the list shows it.
    pub fn row(&self, record: usize) -> Row {
        let shelf = self.shelf;
        let mut best: Vec<Option<Reason>> = vec![None; self.sought.len()];
        let title = self.mark(shelf.titles.get(record), Field::Title, Place::Title, &mut best);
        let people = shelf.people_of.of(record);
        let printed = shelf.people_of.range(record).map_or(&[][..], |range| &shelf.printed_at[range]);
        let author = |(place, name): (u32, &str)| Author {
            name: self.mark(name, Field::Authors, Place::Authors, &mut best),
            alumnus: people.iter().zip(printed).find(|one| *one.1 == place).map(|one| shelf.people.id(*one.0 as usize)),
        };
        let authors = (0..).zip(shelf.authors(record)).map(author).collect();
        let [name, abbreviation] = shelf.journal(record);
        let journal = self.mark(name, Field::Journal, Place::Journal, &mut best);
        self.mark(abbreviation, Field::Journal, Place::Journal, &mut best);
        for person in people {
            self.mark(shelf.people.names.get(*person as usize), Field::Authors, Place::Alumnus, &mut best);
        }
        self.mark(&shelf.year(record).to_string(), Field::Year, Place::Year, &mut best);
        let mut why: Vec<Reason> = best.into_iter().flatten().collect();
        self.add_identifiers(record, &mut why);
        let doi = shelf.dois.get(record);
        let mut row = Row {
            id: shelf.id(record),
            title,
            lang: shelf.lang(record),
            authors,
            journal,
            date: shelf.date(record),
            doi: (!doi.is_empty()).then(|| doi.to_owned()),
            why,
        };
        let mut left = self.most_marks;
        for marks in row.texts().map(|text| &mut text.marks) {
            marks.truncate(left);
            left -= marks.len();
        }
        row
    }

    /// Marks what the words find in a text, and notes the best answer to each.
    fn mark(&self, text: &str, field: Field, place: Place, best: &mut [Option<Reason>]) -> Marked {
        let mut marked = Marked::from(text.to_owned());
        if self.sought.is_empty() {
            return marked;
        }
        let mut visit = |word: Word<'_>, field: Field| {
            let mut is_found = false;
            for (sought, best) in self.sought.iter().zip(best.iter_mut()) {
                // A letter that begins a joined word begins its first part, which is nearer to what was meant.
                let is_part = word.is_joined && sought.matcher.word.len() == 1;
                let Some(how) = sought.explain(word.letters, field).filter(|_| !is_part) else { continue };
                is_found = true;
                if best.as_ref().is_none_or(|best| how < best.how) {
                    let found = text[word.from..word.to].to_owned();
                    *best = Some(Reason { word: sought.matcher.word.clone(), how, place, found });
                }
            }
            if is_found {
                add_mark(&mut marked.marks, word.from as u32, word.to as u32);
            }
        };
        match field {
            Field::Authors => each_name(text, &mut visit),
            _ => each_word(text, |word| visit(word, field)),
        }
        marked
    }

    fn add_identifiers(&self, record: usize, why: &mut Vec<Reason>) {
        for needle in self.expression.needles() {
            if let Some((how, place, found)) = self.identified(needle, record) {
                why.push(Reason { word: needle.typed.clone(), how, place, found });
            }
        }
    }

    fn identified(&self, needle: &Needle, record: usize) -> Option<(How, Place, String)> {
        let identifier = needle.identifier.as_ref()?;
        let shelf = self.shelf;
        let (doi, pmcid, pmid) = (shelf.dois.get(record), shelf.pmcids.get(record), shelf.pmids[record]);
        identifier.met(doi, pmid, pmcid).map(|(met, is_doi)| match (is_doi, pmid) {
            (true, _) => (met, Place::Doi, doi.to_owned()),
            (false, 0) => (met, Place::PubMed, pmcid.to_owned()),
            (false, _) => (met, Place::PubMed, pmid.to_string()),
        })
    }
}

/// A joined word covers its parts, which were marked before it.
fn add_mark(marks: &mut Vec<(u32, u32)>, from: u32, to: u32) {
    while marks.last().is_some_and(|last| last.0 >= from) {
        marks.pop();
    }
    if marks.last().is_none_or(|last| last.1 <= from) {
        marks.push((from, to));
    }
}

impl Sought {
    /// How letters of a field answer the word.
    fn explain(&self, letters: &str, field: Field) -> Option<How> {
        self.fields.has(field).then(|| self.matcher.explain(letters, field)).flatten()
    }
}
