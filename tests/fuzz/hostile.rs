//! Texts and bytes that mean harm, or that an accident makes.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

/// What a text may be made of: signs with a meaning somewhere, and whole attacks.
const PIECES: [&str; 44] = [
    "</script>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "data:text/html,x",
    "\" onload=\"x",
    "' or 1=1",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&#x0;",
    "\u{202E}",
    "\u{2066}",
    "\u{2069}",
    "\u{200B}",
    "\u{FEFF}",
    "\0",
    "\u{7}",
    "\u{1B}[2J",
    "\r\n",
    "\n",
    "\t",
    "%",
    "%00",
    "%E9",
    "%F0%9F",
    "+",
    "&",
    "=",
    ";",
    "?",
    "#",
    "/",
    "//",
    "..",
    "\"",
    "«",
    "author:",
    "year:1999..",
    " OR ",
    "-",
    "{\\",
    "}",
];

/// The names that addresses and queries know, so that a case gets past the first look.
const NAMES: [&str; 22] = [
    "q",
    "topic",
    "journal",
    "year",
    "class",
    "person",
    "from",
    "to",
    "sort",
    "size",
    "page",
    "field",
    "start",
    "path",
    "medicine",
    "2026",
    "early",
    "newest",
    "25",
    "neuroscience",
    "fr",
    "publications",
];

/// A text.
pub fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned),
        2 => any::<char>().prop_map(String::from),
        2 => "[a-zA-Zéœß0-9 ]{1,6}",
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// The query of an address: names that are known, and others, once or more, well encoded or not.
pub fn params() -> impl Strategy<Value = String> {
    let name = || prop_oneof![3 => prop::sample::select(&NAMES[..]).prop_map(str::to_owned), 1 => text()];
    let joined = |(name, sign, value): (String, &str, String)| [name.as_str(), sign, value.as_str()].concat();
    let pair = (name(), prop::sample::select(&["=", "", "=="][..]), name()).prop_map(joined);
    vec(pair, 0..8).prop_map(|pairs| pairs.join("&"))
}

/// The path of an address.
pub fn path() -> impl Strategy<Value = String> {
    let segments =
        ["fr", "en", "publications", "cursus", "curriculum", "anciens", "alumni", "comparer", "404.html", ""];
    let segment = prop_oneof![3 => prop::sample::select(segments.to_vec()).prop_map(str::to_owned), 1 => text()];
    vec(segment, 0..6).prop_map(|segments| format!("/{}", segments.join("/")))
}

/// Bytes like those of a file, with some accidents.
pub fn damaged(file: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let accident = (any::<Index>(), any::<u8>(), 0..5u8);
    (vec(accident, 0..6), any::<Index>()).prop_map(move |(accidents, other)| {
        let mut bytes = file.clone();
        for (place, value, kind) in accidents {
            if bytes.is_empty() {
                break;
            }
            let at = place.index(bytes.len());
            match kind {
                0 => bytes[at] = value,
                1 => bytes.truncate(at),
                2 => bytes.insert(at, value),
                3 => drop(bytes.remove(at)),
                _ => {
                    let from = other.index(bytes.len()).min(at);
                    let part = bytes[from..at].to_vec();
                    bytes.splice(at..at, part.into_iter().take(64));
                }
            }
        }
        bytes
    })
}
