//! Writes a `.br` and a `.gz` beside each file that compresses, for hosts that serve them.

use super::assets::files_below;
use super::{EXCERPTS, Error, parallel, read, write};
use crate::tool::headers::is_hashed;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

const ENDINGS: [&str; 9] = ["html", "css", "js", "wasm", "bin", "json", "xml", "svg", "txt"];

/// Brotli's quality for files that browsers keep for ever.
const BEST: i32 = 11;

/// The quality for pages, feeds and data files: a tenth more bytes than the best, in a fiftieth of the time.
const FAST: i32 = 5;

/// How far back, as a power of two, the compressor points in files that are longer than its usual window: as far as
/// browsers follow.
const WIDEST: i32 = 24;

/// Larger files are not compressed at the best quality: it manages some 400 kB a second.
const LARGE: u64 = 24 << 20;

/// Compresses every file of a folder and the folders below, the largest first.
pub fn folder(folder: &Path) -> Result<(), Error> {
    let is_compressible =
        |path: &PathBuf| path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known));
    let mut files = files_below(folder)?
        .into_iter()
        .filter(is_compressible)
        .map(|path| Ok((size(&path)?, path)))
        .collect::<Result<Vec<(u64, PathBuf)>, Error>>()?;
    files.sort_by_key(|(size, _)| std::cmp::Reverse(*size));
    parallel::each(&files, |(size, path)| file(path, *size))
}

fn size(path: &Path) -> Result<u64, Error> {
    let about = fs::metadata(path).map_err(|error| Error::File(path.to_owned(), error))?;
    Ok(about.len())
}

fn file(path: &Path, size: u64) -> Result<(), Error> {
    let bytes = read(path)?;
    let failed = |error| Error::File(path.to_owned(), error);
    // There are many excerpts, each for few readers.
    let is_excerpt = path.parent().is_some_and(|folder| folder.ends_with(EXCERPTS));
    let is_best = is_hashed(&path.to_string_lossy()) && size < LARGE && !is_excerpt;
    let quality = if is_best { BEST } else { FAST };
    write(&with_ending(path, "br"), &brotli(&bytes, quality).map_err(failed)?)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes).map_err(failed)?;
    write(&with_ending(path, "gz"), &gzip.finish().map_err(failed)?)
}

fn brotli(bytes: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut params = BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    if bytes.len() >> params.lgwin > 0 {
        params.lgwin = WIDEST;
    }
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params)?;
    Ok(compressed)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
