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
}

/// Every mark is an element, and a query of single letters would mark nearly every word: so many stand on one page.
const MOST_MARKS: usize = 600;

/// Takes marks away where a page has too many. A row has its share of those that the rows before it left.
pub fn limit_marks(rows: &mut [Row]) {
    let (mut left, count) = (MOST_MARKS, rows.len());
    for (row, more) in rows.iter_mut().zip((1..=count).rev()) {
        let mut share = left / more;
        for marks in row.texts().map(|text| &mut text.marks) {
            marks.truncate(share);
            share -= marks.len();
            left -= marks.len();
        }
    }
}

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
        Row {
            id: shelf.id(record),
            title,
            lang: shelf.lang(record),
            authors,
            journal,
            date: shelf.date(record),
            doi: (!doi.is_empty()).then(|| doi.to_owned()),
            why,
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::PartialDate;
    use crate::locale::Locale;

    /// A row with so many marks in its title and in its author.
    fn row(title: u32, author: u32) -> Row {
        let marked =
            |count: u32| Marked { text: String::new(), marks: (0..count).map(|place| (place, place)).collect() };
        Row {
            id: String::new(),
            title: marked(title),
            lang: Locale::En,
            authors: vec![Author { name: marked(author), alumnus: None }],
            journal: marked(0),
            date: PartialDate { year: 2020, month: None, day: None },
            doi: None,
            why: Vec::new(),
        }
    }

    fn limited(mut rows: Vec<Row>) -> Vec<[usize; 2]> {
        limit_marks(&mut rows);
        rows.iter().map(|row| [row.title.marks.len(), row.authors[0].name.marks.len()]).collect()
    }

    #[test]
    fn rows_share_the_marks_of_a_page_and_take_what_others_leave() {
        assert_eq!(limited(vec![row(4, 20); 100]), [[4, 2]; 100]);
        assert_eq!(limited(vec![row(20, 20); 2]), [[20, 20]; 2]);
        let few = [vec![row(0, 2); 50], vec![row(9, 9); 50]].concat();
        assert_eq!(limited(few), [vec![[0, 2]; 50], vec![[9, 1]; 50]].concat());
    }

    #[test]
    fn a_usual_query_is_marked_whole() {
        assert_eq!(limited(vec![row(3, 3); 100]), [[3, 3]; 100]);
    }
}
