//! The records of a file: each line read and checked.

use super::fault::{LineFault, LineFaultKind};
use super::fields::Fields;
use super::text::{clean, without_full_stop};
use crate::dataset::decoded;
use crate::locale::Locale;
use crate::tool::check::nearest::nearest;
use crate::tool::check::{Form, JsonKind, shown};
use serde_json::Value;
use std::collections::HashMap;

/// A bibliographic record, as it can be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its name in the catalogue that it comes from: `pmid:10601965`.
    pub id: String,
    /// The title, without a final full stop.
    pub title: String,
    /// The authors as printed; at least one.
    pub authors: Vec<String>,
    /// The journal's title; nothing where none is given.
    pub journal: Option<String>,
    /// The year of publication.
    pub year: u16,
    /// The DOI.
    pub doi: Option<String>,
    /// The topic.
    pub topic: String,
    /// The language of the title; nothing for one that the site doesn't speak.
    pub lang: Option<Locale>,
    /// Whether a text had HTML, stray spaces or invisible characters.
    pub cleaned: bool,
}

impl Record {
    /// The PubMed identifier, where the record's name holds one.
    pub fn pmid(&self) -> Option<&str> {
        pmid(&self.id)
    }
}

fn pmid(id: &str) -> Option<&str> {
    let (catalogue, number) = id.split_once(':')?;
    let is_number = (1..=9).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (catalogue.eq_ignore_ascii_case("pmid") && is_number && !number.starts_with('0')).then_some(number)
}

fn pmid_name(number: &str) -> String {
    format!("pmid:{number}")
}

/// The line on which the value stood first; nothing where that is this one.
fn first_line(lines: &mut HashMap<String, usize>, value: String, line: usize) -> Option<usize> {
    let first = *lines.entry(value).or_insert(line);
    (first != line).then_some(first)
}

const FIELDS: [&str; 8] = ["id", "title", "authors", "journal", "year", "doi", "topic", "lang"];

/// The longest text of a record; [`crate::tool::check`] refuses longer ones.
const LONGEST: usize = 5_000;

/// Every record, or everything that is wrong with the lines. A blank line is no record and no fault.
pub fn read_all(bytes: &[u8]) -> Result<Vec<Record>, Vec<LineFault>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (mut records, mut faults, mut seen) = (Vec::new(), Vec::new(), Seen::default());
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let mut reader = LineReader { line: index + 1, faults: &mut faults, seen: &mut seen };
        records.extend(reader.record(line));
    }
    if faults.is_empty() { Ok(records) } else { Err(faults) }
}

/// The lines on which names stood first.
#[derive(Default)]
struct Seen {
    ids: HashMap<String, usize>,
    dois: HashMap<String, usize>,
}

/// Reads one line and notes its faults.
struct LineReader<'a> {
    line: usize,
    faults: &'a mut Vec<LineFault>,
    seen: &'a mut Seen,
}

impl LineReader<'_> {
    fn fault(&mut self, field: Option<&'static str>, kind: LineFaultKind) {
        self.faults.push(LineFault { line: self.line, field, kind });
    }

    /// The names of a line must be new even where something else is wrong with it. Two DOIs that differ in case only
    /// are the same DOI; `pmid:1` and `PMID:1` are the same record.
    fn must_be_new(&mut self, id: Option<&String>, doi: Option<&String>) {
        let (line, seen) = (self.line, &mut *self.seen);
        let id_first =
            id.and_then(|id| first_line(&mut seen.ids, pmid(id).map_or_else(|| id.clone(), pmid_name), line));
        let doi_first = doi.and_then(|doi| first_line(&mut seen.dois, doi.to_lowercase(), line));
        for (field, value, first) in [("id", id, id_first), ("doi", doi, doi_first)] {
            if let (Some(value), Some(first)) = (value, first) {
                self.fault(Some(field), LineFaultKind::Twice { seen: shown::text(value), first });
            }
        }
    }

    fn record(&mut self, line: &[u8]) -> Option<Record> {
        let before = self.faults.len();
        let Ok(line) = str::from_utf8(line) else {
            self.fault(None, LineFaultKind::NotUtf8);
            return None;
        };
        let fields = match serde_json::from_str::<Fields>(line) {
            Ok(fields) => self.known(fields),
            Err(error) => {
                self.fault(None, LineFaultKind::NotAnObject { reason: reason(&error) });
                return None;
            }
        };
        let [id, title, authors, journal, year, doi, topic, lang] = fields;
        let mut cleaned = false;
        let record = (
            self.text("id", &id, &mut cleaned),
            self.text("title", &title, &mut cleaned),
            self.authors(&authors, &mut cleaned),
            self.optional_text("journal", &journal, &mut cleaned),
            self.year(&year),
            self.doi(&doi),
            self.text("topic", &topic, &mut cleaned),
            self.text("lang", &lang, &mut cleaned),
        );
        self.must_be_new(record.0.as_ref(), record.5.as_ref().and_then(Option::as_ref));
        let (Some(id), Some(title), Some(authors), Some(journal), Some(year), Some(doi), Some(topic), Some(lang)) =
            record
        else {
            return None;
        };
        let title = without_full_stop(&title).to_owned();
        let lang = Locale::from_tag(&lang);
        let record = Record { id, title, authors, journal, year, doi, topic, lang, cleaned };
        (self.faults.len() == before).then_some(record)
    }

    /// The values of the known fields, in their order.
    fn known(&mut self, fields: Fields) -> [Option<Value>; FIELDS.len()] {
        let mut values = [const { None }; FIELDS.len()];
        for (name, value) in fields.0 {
            match FIELDS.iter().position(|known| *known == name) {
                Some(index) if values[index].is_some() => self.fault(Some(FIELDS[index]), LineFaultKind::FieldTwice),
                Some(index) => values[index] = Some(value),
                None => {
                    let nearest = nearest(&name, FIELDS);
                    self.fault(None, LineFaultKind::UnknownField { name: shown::text(&name), nearest });
                }
            }
        }
        values
    }

    fn wrong_type<T>(&mut self, field: &'static str, value: &Value, expected: JsonKind) -> Option<T> {
        self.fault(Some(field), LineFaultKind::WrongType { seen: shown::value(value), expected });
        None
    }

    fn text(&mut self, field: &'static str, value: &Option<Value>, cleaned: &mut bool) -> Option<String> {
        match value {
            None => self.fault(Some(field), LineFaultKind::Missing),
            Some(Value::String(text)) => return self.readable(field, text, cleaned),
            Some(other) => return self.wrong_type(field, other, JsonKind::Text),
        }
        None
    }

    fn readable(&mut self, field: &'static str, text: &str, cleaned: &mut bool) -> Option<String> {
        let seen = clean(text);
        let length = seen.chars().count();
        match length {
            0 => self.fault(Some(field), LineFaultKind::Blank),
            _ if length > LONGEST => self.fault(Some(field), LineFaultKind::TooLong { length }),
            _ => {
                *cleaned |= seen != text;
                return Some(seen);
            }
        }
        None
    }

    /// A text that may be missing or blank: then nothing, which is no fault.
    fn optional_text(
        &mut self,
        field: &'static str,
        value: &Option<Value>,
        cleaned: &mut bool,
    ) -> Option<Option<String>> {
        match value {
            None | Some(Value::Null) => Some(None),
            Some(Value::String(text)) if clean(text).is_empty() => Some(None),
            value => self.text(field, value, cleaned).map(Some),
        }
    }

    fn authors(&mut self, value: &Option<Value>, cleaned: &mut bool) -> Option<Vec<String>> {
        const FIELD: &str = "authors";
        match value {
            None => self.fault(Some(FIELD), LineFaultKind::Missing),
            Some(Value::Array(authors)) if authors.is_empty() => self.fault(Some(FIELD), LineFaultKind::NoAuthors),
            Some(Value::Array(authors)) => {
                let names = authors.iter().map(|author| match author {
                    Value::String(name) => self.readable(FIELD, name, cleaned),
                    other => self.wrong_type(FIELD, other, JsonKind::Text),
                });
                // All of them are read, so that each fault is told.
                return names.collect::<Vec<_>>().into_iter().collect();
            }
            Some(other) => return self.wrong_type(FIELD, other, JsonKind::List),
        }
        None
    }

    fn year(&mut self, value: &Option<Value>) -> Option<u16> {
        match value {
            None => self.fault(Some("year"), LineFaultKind::Missing),
            Some(Value::Number(year)) => match year.as_u64() {
                Some(year @ 1000..3000) => return u16::try_from(year).ok(),
                _ => self.fault(Some("year"), LineFaultKind::NotAYear { seen: year.to_string() }),
            },
            Some(other) => return self.wrong_type("year", other, JsonKind::Number),
        }
        None
    }

    /// The DOI without the address of a resolver.
    fn doi(&mut self, value: &Option<Value>) -> Option<Option<String>> {
        let Some(text) = self.optional_text("doi", value, &mut false)? else {
            return Some(None);
        };
        let in_address = RESOLVERS.iter().find_map(|resolver| text.strip_prefix(resolver)).map(decoded);
        let doi = in_address.unwrap_or_else(|| text.strip_prefix("doi:").unwrap_or(&text).to_owned());
        if is_doi(&doi) {
            return Some(Some(doi));
        }
        self.fault(Some("doi"), LineFaultKind::WrongForm { seen: shown::text(&text), form: Form::Doi });
        None
    }
}

/// What the reader says; its line is always the first.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let what = text.split(" at line ").next().unwrap_or_default();
    shown::text(&format!("{what}, column {}", error.column()))
}

const RESOLVERS: [&str; 4] = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"];

/// The form that [`crate::dataset::Doi`] has in the schema.
fn is_doi(text: &str) -> bool {
    let Some((registrant, suffix)) = text.strip_prefix("10.").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    (4..=9).contains(&registrant.len())
        && registrant.bytes().all(|byte| byte.is_ascii_digit())
        && !suffix.is_empty()
        && !suffix.contains(|c: char| c.is_whitespace() || c == '"')
}
