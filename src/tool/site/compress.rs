//! Writes a `.br` and a `.gz` beside each file that compresses, for hosts that serve them.

use super::{Error, read, write};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const ENDINGS: [&str; 9] = ["html", "css", "js", "wasm", "bin", "json", "xml", "svg", "txt"];

/// Compresses every file of a folder and the folders below.
pub fn folder(folder: &Path) -> Result<(), Error> {
    let failed = |error| Error::File(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            self::folder(&path)?;
        } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known)) {
            file(&path)?;
        }
    }
    Ok(())
}

fn file(path: &Path) -> Result<(), Error> {
    let bytes = read(path)?;
    let failed = |error| Error::File(path.to_owned(), error);
    write(&with_ending(path, "br"), &brotli(&bytes).map_err(failed)?)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes).map_err(failed)?;
    write(&with_ending(path, "gz"), &gzip.finish().map_err(failed)?)
}

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params)?;
    Ok(compressed)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
