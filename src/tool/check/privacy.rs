//! Whoever asked not to be shown is named nowhere.

use super::document::Segment;
use super::fault::{Fault, FaultKind, quoted};
use super::node::Node;
use super::shown;
use crate::locale::Locale;
use std::collections::HashSet;

/// A text that is shown names an alumnus who is hidden.
#[derive(Debug, Clone, PartialEq)]
pub struct HiddenPersonNamed {
    /// The name.
    pub name: String,
}

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    let people: Vec<&Node<'_>> = nodes.iter().filter(|node| node.kind == "Alumnus" && node.is_set("hidden")).collect();
    let hidden: HashSet<&str> = people.iter().filter_map(|person| person.value["id"].as_str()).collect();
    people.iter().flat_map(|person| named(person, &hidden, nodes)).collect()
}

/// The texts that name a person and stay when the person is gone.
fn named(person: &Node<'_>, hidden: &HashSet<&str>, nodes: &[Node<'_>]) -> Vec<Fault> {
    let (Some(id), Some(name)) = (person.value["id"].as_str(), person.value["name"].as_str()) else {
        return Vec::new();
    };
    let sought = folded(name);
    if sought.trim().is_empty() {
        return Vec::new();
    }
    let leaving: Vec<Node<'_>> = nodes.iter().flat_map(|node| leaving(node, id, hidden)).collect();
    let leaves = |node: &Node<'_>| leaving.iter().any(|gone| node.is_within(gone));
    let cited: HashSet<&str> = nodes
        .iter()
        .filter(|node| node.kind == "SourceId" && !node.is_definition() && !leaves(node))
        .filter_map(Node::text)
        .collect();
    let uncited: Vec<&Node<'_>> = nodes
        .iter()
        .filter(|node| node.kind == "Source" && node.value["id"].as_str().is_some_and(|id| !cited.contains(id)))
        .collect();
    nodes
        .iter()
        .filter(|node| node.text().is_some_and(|text| folded(text).contains(&sought)))
        .filter(|node| !leaves(node) && !uncited.iter().any(|source| node.is_within(source)))
        .map(|node| node.fault(FaultKind::Privacy(HiddenPersonNamed { name: shown::text(name) })))
        .collect()
}

/// What leaves with the person, of a record: all of it or some fields. A printed list of authors stays complete.
fn leaving<'a>(node: &Node<'a>, id: &str, hidden: &HashSet<&str>) -> Vec<Node<'a>> {
    let part = |inner: &[Segment<'a>]| {
        let path = node.path.iter().chain(inner).copied().collect();
        vec![Node { path, ..node.clone() }]
    };
    let is_own = |field: &str| node.value[field] == id;
    match node.kind {
        "Alumnus" | "Authorship" if is_own("id") => part(&[]),
        "Testimonial" | "Voice" | "Example" if is_own("person") => part(&[]),
        "Publication" if node.is_set("hidden") || all_hidden(node, hidden) => part(&[]),
        "Publication" if node.items("alumni").any(|(_, author)| author["id"] == id) => part(&[Segment::Key("authors")]),
        _ => Vec::new(),
    }
}

fn all_hidden(publication: &Node<'_>, hidden: &HashSet<&str>) -> bool {
    publication.items("alumni").all(|(_, author)| author["id"].as_str().is_some_and(|id| hidden.contains(id)))
}

/// The words of a text without case, accents and signs, each between two spaces:
/// a name is found in an address too.
fn folded(text: &str) -> String {
    let letters: String = text.to_lowercase().chars().map(plain).collect();
    letters.split_whitespace().fold(String::from(" "), |folded, word| folded + word + " ")
}

fn plain(character: char) -> char {
    match character {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other if other.is_alphanumeric() => other,
        _ => ' ',
    }
}

impl HiddenPersonNamed {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        let name = quoted(locale, &self.name);
        locale.pick(
            format!("ce texte nomme {name}, qui est cachée ou caché (\"hidden\": true). Enlever le nom de ce texte."),
            format!("this text names {name}, who is hidden (\"hidden\": true). Take the name out of this text."),
        )
    }
}
