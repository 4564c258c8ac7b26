//! Names and identifiers: strings with a form of their own, one type for each.
//!
//! The form is a regular expression that stands once, in the type, and travels into the JSON Schema:
//! the dataset is checked against it when it is built, and read without a second check in the browser.

use serde::{Deserialize, Serialize};

macro_rules! patterned {
    ($($(#[doc = $doc:literal])+ $name:ident = $pattern:literal;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The value as it is written in the data file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        #[cfg(not(target_arch = "wasm32"))]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let description = [$($doc),+].concat();
                schemars::json_schema!({ "description": description.trim(), "type": "string", "pattern": $pattern })
            }
        }
    )+};
}

patterned! {
    /// The name of a source, cited by facts: `ins-now`.
    SourceId = r"^[a-z0-9]+(-[a-z0-9]+)*$";
    /// The name of an alumnus, in addresses and filters: `renaud-la-joie`.
    AlumnusId = r"^[a-z0-9]+(-[a-z0-9]+)*$";
    /// The name of a publication, in its address: `la-joie-2014-intrinsic-connectivity`.
    PublicationId = r"^[a-z0-9]+(-[a-z0-9]+)*$";
    /// The name of a topic: `neuroscience`.
    TopicId = r"^[a-z0-9]+(-[a-z0-9]+)*$";
    /// The name of a journal: `molecular-cell`.
    JournalId = r"^[a-z0-9]+(-[a-z0-9]+)*$";
    /// The name of an entry that an address points into (`#figure-2003`): a question, a figure, a platform.
    Anchor = r"^[a-z0-9]+(-[a-z0-9]+)*$";
    /// A digital object identifier without resolver: `10.1016/j.neuron.2014.01.026`.
    Doi = r"^10\.[0-9]{4,9}/[^\s\x22]+$";
    /// A PubMed identifier: `24656258`.
    Pmid = r"^[1-9][0-9]{0,8}$";
    /// A PubMed Central identifier: `PMC3391683`.
    Pmcid = r"^PMC[1-9][0-9]{0,8}$";
    /// An ORCID iD: `0000-0002-1825-0097`. Its check digit is verified besides.
    Orcid = r"^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$";
    /// A web address: `https://www.inserm.fr/`.
    Url = r"^https?://[^\s<>\x22@]+$";
    /// An e-mail address.
    Email = r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$";
    /// A telephone or fax number in international form: `+33 3 20 62 69 00`.
    Phone = r"^\+[0-9][0-9 ()]{5,24}$";
}

/// Source: DOI Handbook, section on encoding for URLs.
const ENCODED: [(char, &str); 13] = [
    ('%', "%25"),
    ('#', "%23"),
    ('?', "%3F"),
    ('<', "%3C"),
    ('>', "%3E"),
    ('{', "%7B"),
    ('}', "%7D"),
    ('^', "%5E"),
    ('[', "%5B"),
    (']', "%5D"),
    ('`', "%60"),
    ('|', "%7C"),
    ('\\', "%5C"),
];

impl Doi {
    /// The address that resolves it. The signs that an address reads otherwise are encoded, as the DOI Handbook asks.
    pub fn url(&self) -> String {
        let mut url = String::from("https://doi.org/");
        for c in self.0.chars() {
            match ENCODED.iter().find(|(sign, _)| *sign == c) {
                Some((_, code)) => url.push_str(code),
                None => url.push(c),
            }
        }
        url
    }
}

/// A part of an address with the ASCII signs decoded that are encoded in it: `<` for `%3C`. Other bytes stay as they are.
pub fn decoded(text: &str) -> String {
    let mut pieces = text.split('%');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let mut rest = piece.chars();
        let mut digit = || rest.next().and_then(|c| c.to_digit(16));
        match (digit(), digit()) {
            (Some(high @ 2..8), Some(low)) => out.extend(char::from_u32(high * 16 + low)),
            _ => {
                out.push('%');
                rest = piece.chars();
            }
        }
        out += rest.as_str();
    }
    out
}

impl Pmid {
    /// The record's page on PubMed.
    pub fn url(&self) -> String {
        format!("https://pubmed.ncbi.nlm.nih.gov/{}/", self.0)
    }
}

impl Pmcid {
    /// The full text's page on PubMed Central.
    pub fn url(&self) -> String {
        format!("https://pmc.ncbi.nlm.nih.gov/articles/{}/", self.0)
    }
}

impl Orcid {
    /// Whether the last character is the check digit of the others (ISO 7064, mod 11-2).
    pub fn has_valid_check_digit(&self) -> bool {
        let digits: Vec<u32> = self
            .0
            .chars()
            .filter(|c| *c != '-')
            .map(|c| if c == 'X' { 10 } else { c.to_digit(10).unwrap_or(11) })
            .collect();
        let Some((check, body)) = digits.split_last() else {
            return false;
        };
        let total = body.iter().fold(0, |total, digit| (total + digit) * 2);
        (12 - total % 11) % 11 == *check
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doi_with_signs_of_addresses_is_encoded() {
        let url = |doi: &str| Doi(doi.to_owned()).url();
        assert_eq!(url("10.1016/j.neuron.2014.01.026"), "https://doi.org/10.1016/j.neuron.2014.01.026");
        assert_eq!(
            url("10.1002/1097-0142(197707)40:1<105::aid-cncr2820400119>3.0.co;2-#"),
            "https://doi.org/10.1002/1097-0142(197707)40:1%3C105::aid-cncr2820400119%3E3.0.co;2-%23"
        );
    }
}
