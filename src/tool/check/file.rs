//! Reading a file: everything that can be wrong before its first character counts.

use super::fault::{Fault, FaultKind};
use super::shown;
use crate::locale::Locale;
use crate::tool::DataFile;
use std::path::Path;
use std::{fs, io};

/// What can be wrong with a file as a whole.
#[derive(Debug, Clone, PartialEq)]
pub enum FileFault {
    /// It is not there.
    Missing,
    /// The system refuses to read it.
    Unreadable {
        /// What the system says.
        reason: String,
    },
    /// It is too large to be one of the data files.
    TooLarge {
        /// Its size.
        megabytes: u64,
    },
    /// Its characters are not written in UTF-8.
    NotUtf8,
    /// It begins with the invisible mark that some editors set.
    ByteOrderMark,
    /// It cannot be read into the types, for a reason no other check knows.
    Unexpected {
        /// What the reader says, in English.
        reason: String,
    },
}

/// In megabytes: twice what 100,000 publications need.
const LARGEST: u64 = 200;
const MEGABYTE: u64 = 1 << 20;

/// The text of a data file.
pub(super) fn read(folder: &Path, file: DataFile) -> Result<String, Box<Fault>> {
    let (line, kind) = match bytes(&folder.join(file.to_string())) {
        Err(kind) => (None, kind),
        Ok(bytes) if bytes.starts_with(b"\xEF\xBB\xBF") => (Some(1), FileFault::ByteOrderMark),
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => return Ok(text),
            Err(error) => {
                let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                (Some(1 + valid.iter().filter(|byte| **byte == b'\n').count()), FileFault::NotUtf8)
            }
        },
    };
    Err(Box::new(Fault { file, line, record: None, field: None, kind: FaultKind::File(kind) }))
}

fn bytes(path: &Path) -> Result<Vec<u8>, FileFault> {
    let size = fs::metadata(path).map_err(refused)?.len();
    if size > LARGEST * MEGABYTE {
        return Err(FileFault::TooLarge { megabytes: size.div_ceil(MEGABYTE) });
    }
    fs::read(path).map_err(refused)
}

fn refused(error: io::Error) -> FileFault {
    match error.kind() {
        io::ErrorKind::NotFound => FileFault::Missing,
        _ => FileFault::Unreadable { reason: shown::text(&error.to_string()) },
    }
}

impl FileFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        match self {
            FileFault::Missing => locale.pick(
                "ce fichier manque. Le remettre dans le dossier, sous ce nom exact.".to_owned(),
                "this file is missing. Put it back into the folder, under exactly this name.".to_owned(),
            ),
            FileFault::Unreadable { reason } => locale.pick(
                format!("ce fichier ne peut pas être lu ({reason})."),
                format!("this file cannot be read ({reason})."),
            ),
            FileFault::TooLarge { megabytes } => locale.pick(
                format!("ce fichier fait {megabytes} Mo ; la limite est de {LARGEST} Mo. Il n'a pas été lu."),
                format!("this file has {megabytes} MB; the limit is {LARGEST} MB. It was not read."),
            ),
            FileFault::NotUtf8 => locale.pick(
                "ce fichier n'est pas enregistré en UTF-8. Choisir « UTF-8 » dans « Enregistrer sous ».".to_owned(),
                "this file is not saved as UTF-8. Choose “UTF-8” in “Save as”.".to_owned(),
            ),
            FileFault::ByteOrderMark => locale.pick(
                "ce fichier commence par une marque invisible (BOM). Choisir « UTF-8 » sans BOM dans « Enregistrer sous ».".to_owned(),
                "this file begins with an invisible mark (BOM). Choose “UTF-8” without BOM in “Save as”.".to_owned(),
            ),
            FileFault::Unexpected { reason } => locale.pick(
                format!("ceci ne peut pas être lu. Le programme dit, en anglais : {reason}"),
                format!("this cannot be read. The program says: {reason}"),
            ),
        }
    }
}
