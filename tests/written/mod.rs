//! What stands in the files of a built site, as far as it is text.

use double_cursus::search::Shelf;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Every file of a folder, in the order of their names.
#[allow(dead_code)] // not everybody has the folder to themselves
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

/// The file's bytes, decompressed where it is compressed.
pub fn contents(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut plain = Vec::new();
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("br") => brotli::Decompressor::new(bytes.as_slice(), 1 << 16).read_to_end(&mut plain).unwrap(),
        Some("gz") => flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).unwrap(),
        _ => return bytes,
    };
    plain
}

/// Its text. What is none becomes signs that nobody looks for. Most data files hold their texts as they are; that of the
/// search has titles and authors packed word by word, and is unpacked.
pub fn text(path: &Path) -> String {
    let bytes = contents(path);
    let name = path.file_name().unwrap().to_string_lossy();
    if name.starts_with("search-") && name.contains(".bin") {
        return on(&Shelf::unpack(&bytes).unwrap());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// All that is on a shelf: each column as it is, the texts without what `Debug` escapes, and the ids that are made of
/// other columns when they are asked for.
fn on(shelf: &Shelf) -> String {
    let Shelf { titles, authors, dois, pmcids, people, journals, .. } = shelf;
    let texts = [titles, authors, dois, pmcids, &people.names, &journals.names, &journals.abbreviations];
    let records = (0..shelf.len()).map(|record| shelf.id(record));
    let names = (0..people.names.len()).map(|person| people.id(person));
    let journals = (0..journals.names.len()).map(|journal| journals.id(journal));
    let ids = records.chain(names).chain(journals);
    let lines = texts.iter().map(|lines| lines.text().to_owned()).chain(ids);
    format!("{shelf:?}\n{}", lines.collect::<Vec<_>>().join("\n"))
}
