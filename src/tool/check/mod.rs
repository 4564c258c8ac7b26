//! Reads the six data files of a folder and reports every fault at once.
//!
//! Each file is checked as text, as JSON, against its schema, and record by record for what it means.
//! The later checks read whatever the earlier ones could: one fault does not hide another.

mod document;
pub(in crate::tool) mod fault;
mod file;
mod form;
mod identifiers;
mod links;
pub(in crate::tool) mod nearest;
mod node;
mod privacy;
mod records;
mod rules;
mod shape;
mod shape_errors;
mod shape_words;
pub(in crate::tool) mod shown;
mod steps;
mod syntax;
mod text;

pub use fault::{Fault, FaultKind};
pub use file::FileFault;
pub use form::Form;
pub use identifiers::IdentifierFault;
pub use links::{LinkFault, Target};
pub use privacy::HiddenPersonNamed;
pub use records::RecordFault;
pub use rules::RuleFault;
pub use shape::{JsonKind, ShapeFault};
pub use steps::StepFault;
pub use syntax::SyntaxFault;
pub use text::TextFault;

use super::{DataFile, schema};
use crate::dataset::{Dataset, Index};
use document::Document;
use node::Node;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::HashSet;
use std::path::Path;

/// The dataset of a folder, or everything that is wrong with it, by file and line.
pub fn check(folder: &Path) -> Result<Dataset, Vec<Fault>> {
    let mut faults = Vec::new();
    let texts = kept(DataFile::ALL.map(|file| Ok((file, file::read(folder, file)?))), &mut faults);
    check_texts(&texts, faults)
}

/// The dataset of the files' texts, or everything that is wrong with them, beside the faults that are known.
pub fn check_texts(texts: &[(DataFile, String)], mut faults: Vec<Fault>) -> Result<Dataset, Vec<Fault>> {
    let documents = kept(texts.iter().map(|(file, text)| Document::parse(*file, text)), &mut faults);
    faults.extend(meaning(&documents));
    let dataset = dataset(texts, &mut faults);
    faults.sort_by_key(|fault| (fault.file, fault.line));
    dataset.filter(|_| faults.is_empty()).ok_or(faults)
}

/// Those that are right; the faults of the others go to the list.
fn kept<T>(results: impl IntoIterator<Item = Result<T, Box<Fault>>>, faults: &mut Vec<Fault>) -> Vec<T> {
    results.into_iter().filter_map(|result| result.map_err(|fault| faults.push(*fault)).ok()).collect()
}

/// The faults of files that are JSON.
fn meaning(documents: &[Document<'_>]) -> Vec<Fault> {
    let schemas: Vec<Value> = documents.iter().map(|document| schema::of(document.file)).collect();
    let mut faults: Vec<Fault> = documents.iter().flat_map(Document::fields_twice).collect();
    let mut nodes = Vec::new();
    for (document, schema) in documents.iter().zip(&schemas) {
        let shape = shape::check(document, schema);
        let faulty: HashSet<_> = shape.iter().map(|(path, _)| path.as_slice()).collect();
        nodes.extend(
            node::all(document, schema)
                .into_iter()
                .filter(|node| !faulty.contains(node.path.as_slice()) || !is_leaf(node)),
        );
        faults.extend(shape.into_iter().map(|(_, fault)| fault));
    }
    let read: Vec<DataFile> = documents.iter().map(|document| document.file).collect();
    faults.extend(identifiers::check(&nodes));
    faults.extend(links::check(&nodes, &read));
    faults.extend(records::check(&nodes));
    faults.extend(rules::check(&nodes));
    faults.extend(steps::check(&nodes));
    faults.extend(text::check(&nodes));
    faults.extend(privacy::check(&nodes));
    faults
}

fn is_leaf(node: &Node<'_>) -> bool {
    !node.value.is_object() && !node.value.is_array()
}

/// The files as their types. What fails in a file without any other fault is a fault of its own.
fn dataset(texts: &[(DataFile, String)], faults: &mut Vec<Fault>) -> Option<Dataset> {
    let alumni = typed(DataFile::Alumni, texts, faults);
    let lille = typed(DataFile::Lille, texts, faults);
    let publications = typed(DataFile::Publications, texts, faults);
    let school = typed(DataFile::School, texts, faults);
    let site = typed(DataFile::Site, texts, faults);
    let sources = typed(DataFile::Sources, texts, faults);
    Some(Dataset {
        school: school?,
        alumni: alumni?,
        publications: publications?,
        lille: lille?,
        sources: sources?,
        site: site?,
        index: Index::default(),
    })
}

fn typed<T: DeserializeOwned>(file: DataFile, texts: &[(DataFile, String)], faults: &mut Vec<Fault>) -> Option<T> {
    let (_, text) = texts.iter().find(|(read, _)| *read == file)?;
    match serde_json::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            if faults.iter().all(|fault| fault.file != file) {
                let kind = FileFault::Unexpected { reason: shown::text(&error.to_string()) };
                faults.push(Fault {
                    file,
                    line: Some(error.line()),
                    record: None,
                    field: None,
                    kind: FaultKind::File(kind),
                });
            }
            None
        }
    }
}
