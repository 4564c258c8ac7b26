//! Whoever asked not to be shown is named nowhere, as far as a text tells who is meant.

mod forms;
mod words;

use super::document::Segment;
use super::fault::{Fault, FaultKind, quoted};
use super::node::Node;
use super::shown;
use crate::locale::Locale;
use forms::Form;
use serde_json::Value;
use std::collections::HashSet;
use words::Text;

/// A text that is shown names an alumnus who is hidden.
#[derive(Debug, Clone, PartialEq)]
pub struct HiddenPersonNamed {
    /// The name.
    pub name: String,
    /// Whether it stands in a printed list of authors, which is never changed.
    pub is_printed: bool,
}

/// A person who is hidden.
struct Hidden<'a> {
    name: &'a str,
    /// What names them and no person who is shown.
    forms: Vec<Form>,
}

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    let (people, shown): (Vec<&Node<'_>>, Vec<&Node<'_>>) =
        nodes.iter().filter(|node| node.kind == "Alumnus").partition(|person| person.is_set("hidden"));
    if people.is_empty() {
        return Vec::new();
    }
    let taken: HashSet<Vec<String>> =
        shown.iter().flat_map(|person| forms::of(person.value)).map(|form| form.letters()).collect();
    let leaving = leaving(&people, nodes);
    let people: Vec<Hidden<'_>> = people.iter().filter_map(|person| hidden(person, &taken)).collect();
    nodes
        .iter()
        .filter_map(|node| Some((node, Text::read(node.text()?))))
        .flat_map(|(node, text)| {
            people.iter().filter(move |person| person.is_named(node, &text)).map(move |person| (node, person))
        })
        .filter(|(node, _)| !is_within(node, &leaving))
        .map(|(node, person)| {
            let (name, is_printed) = (shown::text(person.name), is_printed(node));
            node.fault(FaultKind::Privacy(HiddenPersonNamed { name, is_printed }))
        })
        .collect()
}

fn hidden<'a>(person: &Node<'a>, taken: &HashSet<Vec<String>>) -> Option<Hidden<'a>> {
    let forms = forms::of(person.value).into_iter().filter(|form| !taken.contains(&form.letters())).collect();
    Some(Hidden { name: person.value["name"].as_str()?, forms })
}

/// What is in no file of the site: what is hidden, what tells of the people who are, the names of papers that leave, and the
/// sources that nothing else cites.
fn leaving<'a>(people: &[&Node<'a>], nodes: &'a [Node<'a>]) -> Vec<&'a Node<'a>> {
    let ids: HashSet<&str> = people.iter().filter_map(|person| person.value["id"].as_str()).collect();
    let is_theirs = |value: &Value| value.as_str().is_some_and(|id| ids.contains(id));
    let leaves = |node: &&Node<'_>| match node.kind {
        "Alumnus" => node.is_set("hidden"),
        "Publication" => node.is_set("hidden") || node.items("alumni").any(|(_, author)| is_theirs(&author["id"])),
        "Testimonial" | "Voice" | "Example" => is_theirs(&node.value["person"]),
        _ => false,
    };
    let mut leaving: Vec<&Node<'_>> = nodes.iter().filter(leaves).collect();
    let cites = |node: &&Node<'_>| node.kind == "SourceId" && !node.is_definition();
    let cites = nodes.iter().filter(cites).filter(|node| !is_within(node, &leaving));
    let cited: HashSet<&str> = cites.filter_map(Node::text).collect();
    let is_uncited = |node: &Node<'_>| node.value["id"].as_str().is_some_and(|id| !cited.contains(id));
    let papers = leaving.iter().filter(|node| node.kind == "Publication");
    let papers: HashSet<&str> = papers.filter_map(|paper| paper.value["id"].as_str()).collect();
    let names_paper = |node: &Node<'_>| node.text().is_some_and(|id| papers.contains(id));
    leaving.extend(nodes.iter().filter(|node| match node.kind {
        "Source" => is_uncited(node),
        "PublicationId" => names_paper(node),
        _ => false,
    }));
    leaving
}

fn is_within(node: &Node<'_>, leaving: &[&Node<'_>]) -> bool {
    leaving.iter().any(|gone| node.is_within(gone))
}

impl Hidden<'_> {
    /// Whether a text names the person. Initials in a list of authors do not tell a person from another who has the
    /// same, and no such list is ever changed.
    fn is_named(&self, node: &Node<'_>, text: &Text<'_>) -> bool {
        let is_printed = is_printed(node);
        let mut forms = self.forms.iter().filter(|form| !is_printed || !form.has_initials());
        forms.any(|form| form.stands_in(text))
    }
}

/// Whether it is a name in a printed list of authors.
fn is_printed(node: &Node<'_>) -> bool {
    match node.owner {
        "Publication" => node.path.contains(&Segment::Key("authors")),
        "Authorship" => node.path.last() == Some(&Segment::Key("printed")),
        _ => false,
    }
}

impl HiddenPersonNamed {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        let name = quoted(locale, &self.name);
        let remedy = if self.is_printed {
            locale.pick(
                "Cacher cet article, ou ajouter la personne à « alumni » si elle en est l'auteur.",
                "Hide this paper, or add the person to “alumni” if the paper is theirs.",
            )
        } else {
            locale.pick("Enlever le nom de ce texte.", "Take the name out of this text.")
        };
        locale.pick(
            format!("ce texte nomme {name}, qui est cachée ou caché (\"hidden\": true). {remedy}"),
            format!("this text names {name}, who is hidden (\"hidden\": true). {remedy}"),
        )
    }
}
