//! CSL-JSON, the input of citation processors (CSL 1.0.2).

use super::json::push_string;
use super::record::push_number;
use super::{Name, Record};

pub(super) fn write(records: &[Record<'_>]) -> String {
    let mut out = String::from("[");
    for (index, record) in records.iter().enumerate() {
        out += if index > 0 { ",\n{" } else { "\n{" };
        push_item(&mut out, record);
        out.push('}');
    }
    out + "\n]\n"
}

fn push_item(out: &mut String, record: &Record<'_>) {
    let paper = record.paper;
    *out += "\"id\":";
    push_string(out, paper.id.as_str());
    *out += ",\"type\":\"article-journal\"";
    push_field(out, "title", &paper.title);
    *out += ",\"author\":[";
    for (index, name) in record.authors().enumerate() {
        *out += if index > 0 { ",{" } else { "{" };
        push_name(out, name);
        out.push('}');
    }
    out.push(']');
    push_date(out, record);
    let (first, last) = record.pages().unwrap_or_default();
    let pages = [first, if last.is_some() { "-" } else { "" }, last.as_deref().unwrap_or_default()].concat();
    for (name, value) in [
        ("container-title", Some(record.journal)),
        ("container-title-short", Some(record.abbreviation)),
        ("volume", paper.volume.as_deref()),
        ("issue", paper.issue.as_deref()),
        ("page", Some(&pages)),
        ("DOI", paper.doi.as_ref().map(|doi| doi.as_str())),
        ("PMID", paper.pmid.as_ref().map(|pmid| pmid.as_str())),
        ("PMCID", paper.pmcid.as_ref().map(|pmcid| pmcid.as_str())),
        ("URL", record.link().as_deref()),
        ("language", Some(paper.lang.tag())),
        ("keyword", Some(&record.topics.join(", "))),
    ] {
        push_field(out, name, value.unwrap_or_default());
    }
}

fn push_name(out: &mut String, name: Name<'_>) {
    let start = out.len();
    match name {
        Name::Literal(text) => push_field(out, "literal", text),
        Name::Person(person) => {
            push_field(out, "family", person.family);
            push_field(out, "given", &person.spelled_given());
            push_field(out, "non-dropping-particle", person.particle);
            push_field(out, "suffix", person.suffix);
        }
    }
    // Each field begins with the comma after the one before.
    if out.len() > start {
        out.remove(start);
    }
}

fn push_date(out: &mut String, record: &Record<'_>) {
    let date = record.paper.date;
    *out += ",\"issued\":{\"date-parts\":[[";
    push_number(out, date.year);
    for part in [date.month, date.day].into_iter().flatten() {
        out.push(',');
        push_number(out, part.into());
    }
    *out += "]]}";
}

fn push_field(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        out.push(',');
        push_string(out, name);
        out.push(':');
        push_string(out, value);
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::{paper, record};
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn an_item() {
        let mut paper = paper();
        paper.authors.push("EADB Consortium".into());
        let read: Value = serde_json::from_str(&write(&[record(&paper)])).unwrap();
        let expected = json!([{
            "id": "la-joie-2014", "type": "article-journal", "title": "Intrinsic connectivity in Alzheimer's disease",
            "author": [
                { "family": "La Joie", "given": "R." },
                { "family": "La Sayette", "given": "V.", "non-dropping-particle": "de" },
                { "literal": "EADB Consortium" },
            ],
            "issued": { "date-parts": [[2014, 3, 19]] },
            "container-title": "The Neuron", "container-title-short": "Neuron",
            "volume": "81", "issue": "6", "page": "1417-1428",
            "DOI": "10.1016/j.neuron.2014.01.026", "PMID": "24656258", "language": "en", "keyword": "Neuroscience",
        }]);
        assert_eq!(read, expected);
    }

    #[test]
    fn no_record_is_an_empty_list() {
        assert_eq!(serde_json::from_str::<Value>(&write(&[])).unwrap(), json!([]));
    }
}
