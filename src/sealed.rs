//! Files for the browser: the same values in less space, with a checksum.
//!
//! Four bytes name the format and its version, four bytes are the FNV-1a hash of the rest, and the rest is
//! [postcard](https://docs.rs/postcard). A file that was cut off or changed on its way is never half read.

mod reader;

pub use reader::read;

use crate::checksum::fnv1a;
#[cfg(not(target_arch = "wasm32"))]
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of file, with its version.
pub type Format = [u8; 4];

/// A file that is not of the expected format and version, whole and unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged;

/// Writes a value as such a file.
#[cfg(not(target_arch = "wasm32"))]
pub fn seal(format: Format, value: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    let content = postcard::to_allocvec(value)?;
    Ok([format.as_slice(), &fnv1a(&content).to_le_bytes(), &content].concat())
}

/// Reads such a file.
pub fn unseal<T: DeserializeOwned>(format: Format, file: &[u8]) -> Result<T, Damaged> {
    let content = file.strip_prefix(&format).ok_or(Damaged)?;
    let (sum, content) = content.split_first_chunk().ok_or(Damaged)?;
    if fnv1a(content).to_le_bytes() != *sum {
        return Err(Damaged);
    }
    decode(content)
}

/// The checksum was right, so that only a file from another hand could be wrong: see [`read`].
#[cfg(target_arch = "wasm32")]
fn decode<T: DeserializeOwned>(content: &[u8]) -> Result<T, Damaged> {
    Ok(read(content))
}

#[cfg(not(target_arch = "wasm32"))]
fn decode<T: DeserializeOwned>(content: &[u8]) -> Result<T, Damaged> {
    postcard::from_bytes(content).map_err(|_| Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMAT: Format = *b"test";

    fn texts() -> Vec<String> {
        (0..200).map(|number| format!("text {number}")).collect()
    }

    #[test]
    fn what_is_sealed_is_read_back() {
        assert_eq!(unseal(FORMAT, &seal(FORMAT, &texts()).unwrap()), Ok(texts()));
    }

    #[test]
    fn a_file_that_is_cut_off_changed_or_of_another_version_is_refused() {
        let file = seal(FORMAT, &texts()).unwrap();
        let read = |file: &[u8]| unseal::<Vec<String>>(FORMAT, file);
        for length in [0, 3, 4, 8, 9, file.len() / 2, file.len() - 1] {
            assert_eq!(read(&file[..length]), Err(Damaged), "{length} bytes");
        }
        for index in (0..file.len()).step_by(7) {
            let mut changed = file.clone();
            changed[index] ^= 0x20;
            assert_eq!(read(&changed), Err(Damaged), "byte {index}");
        }
        assert_eq!(read(b"<!doctype html>"), Err(Damaged));
    }
}
