//! A publication as schema.org's `ScholarlyArticle`, for search engines.

use super::{Name, Record};
use serde_json::{Map, Value, json};

/// The JSON-LD, ready to stand in a script element: it holds no `<`.
pub fn json_ld(record: &Record<'_>) -> String {
    let paper = record.paper;
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "@id": paper.doi.as_ref().map_or_else(|| record.address.clone(), |doi| doi.url()),
        "url": record.address,
        "name": paper.title,
        "headline": paper.title,
        "inLanguage": paper.lang.tag(),
        "datePublished": paper.date.to_string(),
        "author": record.authors().map(author).collect::<Vec<_>>(),
        "isPartOf": part_of(record),
        "keywords": record.topics,
        "identifier": identifiers(record),
        "sameAs": same_as(record),
    });
    if let (Some((first, last)), Value::Object(fields)) = (record.pages(), &mut article) {
        insert(fields, "pageStart", Some(first));
        insert(fields, "pageEnd", last.as_deref());
        insert(fields, "pagination", paper.pages.as_deref());
    }
    article.to_string().replace('<', "\\u003c")
}

fn insert(fields: &mut Map<String, Value>, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        fields.insert(name.to_owned(), value.into());
    }
}

fn author(name: Name<'_>) -> Value {
    match name {
        Name::Literal(text) => {
            json!({ "@type": if name.is_collective() { "Organization" } else { "Person" }, "name": text })
        }
        Name::Person(person) => {
            let name = [&person.spelled_given(), &*person.surname(), person.suffix].join(" ").trim().to_owned();
            let mut fields = Map::new();
            insert(&mut fields, "@type", Some("Person"));
            insert(&mut fields, "name", Some(&name));
            insert(&mut fields, "familyName", Some(&person.surname()));
            insert(&mut fields, "givenName", Some(&person.spelled_given()));
            insert(&mut fields, "honorificSuffix", Some(person.suffix).filter(|suffix| !suffix.is_empty()));
            Value::Object(fields)
        }
    }
}

/// The journal, inside the volume and the issue that are known.
fn part_of(record: &Record<'_>) -> Value {
    let mut whole = json!({
        "@type": "Periodical",
        "name": record.journal,
        "alternateName": record.abbreviation,
    });
    if let Some(volume) = &record.paper.volume {
        whole = json!({ "@type": "PublicationVolume", "volumeNumber": volume, "isPartOf": whole });
    }
    if let Some(issue) = &record.paper.issue {
        whole = json!({ "@type": "PublicationIssue", "issueNumber": issue, "isPartOf": whole });
    }
    whole
}

fn identifiers(record: &Record<'_>) -> Vec<Value> {
    let paper = record.paper;
    [
        ("doi", paper.doi.as_ref().map(|doi| doi.as_str())),
        ("pmid", paper.pmid.as_ref().map(|pmid| pmid.as_str())),
        ("pmcid", paper.pmcid.as_ref().map(|pmcid| pmcid.as_str())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(json!({ "@type": "PropertyValue", "propertyID": name, "value": value? })))
    .collect()
}

fn same_as(record: &Record<'_>) -> Vec<String> {
    let paper = record.paper;
    let addresses = [
        paper.doi.as_ref().map(|doi| doi.url()),
        paper.pmid.as_ref().map(|pmid| pmid.url()),
        paper.pmcid.as_ref().map(|pmcid| pmcid.url()),
    ];
    addresses.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::{paper, record};
    use super::*;

    #[test]
    fn a_title_cannot_end_the_script() {
        let mut paper = paper();
        paper.title = "</script><i>".into();
        let text = json_ld(&record(&paper));
        assert!(!text.contains('<'), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["headline"], "</script><i>");
    }

    #[test]
    fn who_cannot_be_taken_apart_is_a_person_still() {
        let mut paper = paper();
        paper.authors = ["Maria Antonietta Pascali", "EADB Consortium"].map(String::from).to_vec();
        let article: Value = serde_json::from_str(&json_ld(&record(&paper))).unwrap();
        assert_eq!(article["author"][0], json!({ "@type": "Person", "name": "Maria Antonietta Pascali" }));
        assert_eq!(article["author"][1], json!({ "@type": "Organization", "name": "EADB Consortium" }));
    }

    #[test]
    fn the_journal_holds_the_volume_and_the_volume_the_issue() {
        let paper = paper();
        let article: Value = serde_json::from_str(&json_ld(&record(&paper))).unwrap();
        assert_eq!(article["isPartOf"]["issueNumber"], "6");
        assert_eq!(article["isPartOf"]["isPartOf"]["volumeNumber"], "81");
        assert_eq!(article["isPartOf"]["isPartOf"]["isPartOf"]["name"], "The Neuron");
        assert_eq!(
            article["author"][1],
            json!({ "@type": "Person", "name": "V. de La Sayette", "familyName": "de La Sayette", "givenName": "V." })
        );
    }
}
