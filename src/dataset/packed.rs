//! The dataset as the browser fetches it: the same values in less space, with a checksum.
//!
//! Four bytes name the format and its version, four bytes are the FNV-1a hash of the rest, and the rest is
//! [postcard](https://docs.rs/postcard). A file that was cut off or changed on its way is never half read.

use super::Dataset;
use crate::checksum::fnv1a;

const FORMAT: [u8; 4] = *b"dc\0\x01";

/// A file that is not a dataset of this version, whole and unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged;

impl Dataset {
    /// The file for the browser.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        let content = postcard::to_allocvec(self)?;
        Ok([FORMAT.as_slice(), &checksum(&content), &content].concat())
    }

    /// Reads that file.
    pub fn unpack(file: &[u8]) -> Result<Dataset, Damaged> {
        let content = file.strip_prefix(&FORMAT).ok_or(Damaged)?;
        let (sum, content) = content.split_first_chunk().ok_or(Damaged)?;
        if checksum(content) != *sum {
            return Err(Damaged);
        }
        postcard::from_bytes(content).map_err(|_| Damaged)
    }
}

fn checksum(bytes: &[u8]) -> [u8; 4] {
    fnv1a(bytes).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn dataset() -> Dataset {
        crate::tool::check::check(Path::new("tests/fixtures/dataset")).unwrap()
    }

    #[test]
    fn what_is_packed_is_read_back() {
        let data = dataset();
        assert_eq!(Dataset::unpack(&data.pack().unwrap()), Ok(data));
    }

    #[test]
    fn a_file_that_is_cut_off_or_changed_is_refused() {
        let file = dataset().pack().unwrap();
        for length in [0, 3, 4, 8, 9, file.len() / 2, file.len() - 1] {
            assert_eq!(Dataset::unpack(&file[..length]), Err(Damaged), "{length} bytes");
        }
        for index in (0..file.len()).step_by(97) {
            let mut changed = file.clone();
            changed[index] ^= 0x20;
            assert_eq!(Dataset::unpack(&changed), Err(Damaged), "byte {index}");
        }
        assert_eq!(Dataset::unpack(b"<!doctype html>"), Err(Damaged));
    }
}
