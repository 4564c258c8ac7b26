//! Whoever asked not to be shown is named nowhere.

mod forms;
mod words;

use super::document::Segment;
use super::fault::{Fault, FaultKind, quoted};
use super::node::Node;
use super::shown;
use crate::locale::Locale;
use forms::Form;
use std::collections::HashSet;
use words::Text;

/// A text that is shown names an alumnus who is hidden.
#[derive(Debug, Clone, PartialEq)]
pub struct HiddenPersonNamed {
    /// The name.
    pub name: String,
}

/// A person who is hidden.
struct Hidden<'a> {
    name: &'a str,
    /// What names them and no person who is shown.
    forms: Vec<Form>,
    /// The places that leave with them, and the sources that nothing else cites.
    leaving: Vec<Node<'a>>,
}

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    let (people, shown): (Vec<&Node<'_>>, Vec<&Node<'_>>) =
        nodes.iter().filter(|node| node.kind == "Alumnus").partition(|person| person.is_set("hidden"));
    if people.is_empty() {
        return Vec::new();
    }
    let ids: HashSet<&str> = people.iter().filter_map(|person| person.value["id"].as_str()).collect();
    let taken: HashSet<Vec<String>> =
        shown.iter().flat_map(|person| forms::of(person.value)).map(|form| form.letters()).collect();
    let people: Vec<Hidden<'_>> = people.iter().filter_map(|person| hidden(person, &ids, &taken, nodes)).collect();
    nodes
        .iter()
        .filter_map(|node| Some((node, Text::read(node.text()?))))
        .flat_map(|(node, text)| {
            people.iter().filter(move |person| person.is_named(node, &text)).map(move |person| (node, person))
        })
        .map(|(node, person)| node.fault(FaultKind::Privacy(HiddenPersonNamed { name: shown::text(person.name) })))
        .collect()
}

fn hidden<'a>(
    person: &Node<'a>,
    ids: &HashSet<&str>,
    taken: &HashSet<Vec<String>>,
    nodes: &[Node<'a>],
) -> Option<Hidden<'a>> {
    let (id, name) = (person.value["id"].as_str()?, person.value["name"].as_str()?);
    let forms = forms::of(person.value).into_iter().filter(|form| !taken.contains(&form.letters())).collect();
    let mut leaving: Vec<Node<'a>> = nodes.iter().flat_map(|node| leaving(node, id, ids)).collect();
    let leaves = |node: &Node<'_>| leaving.iter().any(|gone| node.is_within(gone));
    let cited: HashSet<&str> = nodes
        .iter()
        .filter(|node| node.kind == "SourceId" && !node.is_definition() && !leaves(node))
        .filter_map(Node::text)
        .collect();
    let is_uncited = |node: &Node<'_>| node.value["id"].as_str().is_some_and(|id| !cited.contains(id));
    leaving.extend(nodes.iter().filter(|node| node.kind == "Source" && is_uncited(node)).cloned());
    Some(Hidden { name, forms, leaving })
}

impl Hidden<'_> {
    /// Whether a text names the person and stays when the person is gone. Initials in a list of authors do not tell
    /// a person from another who has the same, and no such list is ever changed.
    fn is_named(&self, node: &Node<'_>, text: &Text<'_>) -> bool {
        let is_printed = match node.owner {
            "Publication" => node.path.contains(&Segment::Key("authors")),
            "Authorship" => node.path.last() == Some(&Segment::Key("printed")),
            _ => false,
        };
        let mut forms = self.forms.iter().filter(|form| !is_printed || !form.has_initials());
        forms.any(|form| form.stands_in(text)) && !self.leaving.iter().any(|gone| node.is_within(gone))
    }
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

impl HiddenPersonNamed {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        let name = quoted(locale, &self.name);
        locale.pick(
            format!("ce texte nomme {name}, qui est cachée ou caché (\"hidden\": true). Enlever le nom de ce texte."),
            format!("this text names {name}, who is hidden (\"hidden\": true). Take the name out of this text."),
        )
    }
}
