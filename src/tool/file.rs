//! The six data files.

use std::fmt;

/// A data file, in the order of the names: faults are sorted by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DataFile {
    /// The people.
    Alumni,
    /// Medical research in Lille.
    Lille,
    /// The papers.
    Publications,
    /// The school.
    School,
    /// The publisher's own file.
    Site,
    /// Who says what.
    Sources,
}

impl DataFile {
    /// All six.
    pub const ALL: [DataFile; 6] = [
        DataFile::Alumni,
        DataFile::Lille,
        DataFile::Publications,
        DataFile::School,
        DataFile::Site,
        DataFile::Sources,
    ];

    /// The name without its ending: `school`.
    pub const fn stem(self) -> &'static str {
        match self {
            DataFile::Alumni => "alumni",
            DataFile::Lille => "lille",
            DataFile::Publications => "publications",
            DataFile::School => "school",
            DataFile::Site => "site",
            DataFile::Sources => "sources",
        }
    }
}

/// The name in the folder: `school.json`.
impl fmt::Display for DataFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.json", self.stem())
    }
}
