//! The folder that an import writes.

use super::fault::Error;
use super::stand_in::{Papers, SOURCE};
use crate::dataset::sources::{Source, Subject};
use crate::dataset::{AlumnusId, Dataset, SourceId, Text};
use crate::locale::Locale;
use crate::tool::DataFile;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

/// Whether the folder is new, empty of data, or made by an import: then nothing is lost by writing it.
pub(super) fn may_be_written(folder: &Path) -> Result<(), Error> {
    let holds_data = DataFile::ALL.iter().any(|file| folder.join(file.to_string()).exists());
    let sources = fs::read_to_string(folder.join(DataFile::Sources.to_string())).unwrap_or_default();
    let is_ours = serde_json::from_str::<Value>(&sources)
        .is_ok_and(|value| value["sources"].as_array().into_iter().flatten().any(|source| source["id"] == SOURCE));
    if holds_data && !is_ours { Err(Error::Occupied(folder.to_owned())) } else { Ok(()) }
}

/// The dataset without papers, with the alumni whom the school's file names, and the source of the stand-ins.
pub(super) fn kept(mut base: Dataset, records: &Path) -> Dataset {
    base.publications.publications.clear();
    let named = named_by_school(&base);
    base.alumni.alumni.retain(|alumnus| named.contains(&alumnus.id));
    // What only served the papers and the people who left goes with them, and so does who is hidden.
    let mut base = base.without_hidden();
    Arc::make_mut(&mut base.sources).sources.push(source(records));
    base
}

fn named_by_school(base: &Dataset) -> HashSet<AlumnusId> {
    let testimonials = base.school.testimonials.iter().map(|testimonial| &testimonial.person);
    let voices = base.school.voices.iter().filter_map(|voice| voice.person.as_ref());
    let examples = base.school.steps.iter().flat_map(|step| &step.alumni).map(|example| &example.person);
    testimonials.chain(voices).chain(examples).cloned().collect()
}

fn source(records: &Path) -> Source {
    let name = records.file_name().unwrap_or_default().to_string_lossy();
    Source {
        id: SourceId(SOURCE.to_owned()),
        subject: Subject::School,
        title: Text {
            fr: format!("Enregistrements bibliographiques de {name}, pour essai"),
            en: format!("Bibliographic records of {name}, for trying"),
        },
        lang: Locale::En,
        date: Text { fr: "sans date".to_owned(), en: "undated".to_owned() },
        url: None,
        note: Some(Text {
            fr: "Leurs premiers auteurs tiennent lieu d'anciens élèves ; rien ne les lie à l'École.".to_owned(),
            en: "Their first authors take the place of alumni; nothing ties them to the School.".to_owned(),
        }),
    }
}

impl Papers<'_> {
    /// Writes the six files; the folder is made where it is missing.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        fs::create_dir_all(folder).map_err(|error| Error::Write(folder.to_owned(), error))?;
        let base = &self.base;
        DataFile::ALL.into_iter().try_for_each(|file| {
            let path = folder.join(file.to_string());
            let written = File::create(&path).map(BufWriter::new).and_then(|mut out| {
                match file {
                    DataFile::Alumni => self.alumni(&mut out),
                    DataFile::Publications => self.publications(&mut out),
                    DataFile::Lille => whole(&base.lille, &mut out),
                    DataFile::School => whole(&base.school, &mut out),
                    DataFile::Site => whole(&base.site, &mut out),
                    DataFile::Sources => whole(&base.sources, &mut out),
                }?;
                out.flush()
            });
            written.map_err(|error| Error::Write(path, error))
        })
    }

    fn alumni(&self, out: &mut impl Write) -> io::Result<()> {
        let kept = self.base.alumni.alumni.iter().map(|alumnus| line(&without_null(serde_json::to_value(alumnus)?)));
        writeln!(out, "{{")?;
        list("alumni", kept.chain(self.people.iter().map(line)), out)?;
        writeln!(out, "\n}}")
    }

    fn publications(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{{")?;
        list("topics", self.topics.iter().map(line), out)?;
        writeln!(out, ",")?;
        list("journals", self.journals.iter().map(line), out)?;
        writeln!(out, ",")?;
        list("publications", self.publications.iter().map(line), out)?;
        writeln!(out, "\n}}")
    }
}

/// A list with one record a line: a fault's line is then the record's.
fn list(name: &str, records: impl Iterator<Item = io::Result<String>>, out: &mut impl Write) -> io::Result<()> {
    write!(out, "\"{name}\": [")?;
    for (index, record) in records.enumerate() {
        let comma = if index == 0 { "" } else { "," };
        write!(out, "{comma}\n{}", record?)?;
    }
    write!(out, "\n]")
}

fn line<T: Serialize>(value: &T) -> io::Result<String> {
    Ok(serde_json::to_string(value)?)
}

/// A file as people read it; what is not known is absent.
fn whole<T: Serialize>(value: &T, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &without_null(serde_json::to_value(value)?))?;
    writeln!(out)
}

fn without_null(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(without_null).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, without_null(value)))
            .collect(),
        value => value,
    }
}
