//! The values of a file together with their types, as far as the schema knows them.
//!
//! The rules of [`super`] ask for "every `SourceId`" rather than for the fields that hold one:
//! a field added to the types is checked without a word more.

use super::document::{Document, Segment};
use super::fault::{Fault, FaultKind};
use serde_json::Value;

/// A value, its type and its place.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub document: &'a Document<'a>,
    /// The type of the record that the value belongs to; empty at the root and within unknown fields.
    pub owner: &'a str,
    /// The type's name; empty for lists, plain values and unknown fields.
    pub kind: &'a str,
    pub path: Vec<Segment<'a>>,
    pub value: &'a Value,
}

impl<'a> Node<'a> {
    pub fn fault(&self, kind: FaultKind) -> Fault {
        self.document.fault(&self.path, kind)
    }

    /// A fault of something within the value.
    pub fn fault_within(&self, inner: &[Segment<'_>], kind: FaultKind) -> Fault {
        let path: Vec<Segment<'_>> = self.path.iter().chain(inner).copied().collect();
        self.document.fault(&path, kind)
    }

    /// The text, where the value is one.
    pub fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// Whether a field of the record is `true`.
    pub fn is_set(&self, field: &str) -> bool {
        self.value[field] == Value::Bool(true)
    }

    /// The items of a list of the record; none where there is no such list.
    pub fn items(&self, field: &str) -> impl Iterator<Item = (usize, &'a Value)> + use<'a> {
        self.value[field].as_array().into_iter().flatten().enumerate()
    }

    /// Whether the value stands at a place or within what stands there.
    pub fn is_within(&self, place: &Node<'_>) -> bool {
        self.document.file == place.document.file && self.path.starts_with(&place.path)
    }

    /// Whether this is the id by which others name the record.
    pub fn is_definition(&self) -> bool {
        let named_after_owner = self.kind.strip_suffix("Id").is_some_and(|kind| kind == self.owner);
        (named_after_owner || self.kind == "Anchor") && self.path.last() == Some(&Segment::Key("id"))
    }
}

/// Every value of a file, from the root down.
pub(super) fn all<'a>(document: &'a Document<'a>, schema: &'a Value) -> Vec<Node<'a>> {
    let root = Node { document, owner: "", kind: "", path: Vec::new(), value: &document.value };
    let mut nodes = Vec::new();
    collect(root, schema, &schema["$defs"], &mut nodes);
    nodes
}

fn collect<'a>(node: Node<'a>, schema: &'a Value, definitions: &'a Value, nodes: &mut Vec<Node<'a>>) {
    let (kind, schema) = resolve(schema, definitions);
    let child = |owner, segment, value| {
        let path = node.path.iter().copied().chain([segment]).collect();
        Node { document: node.document, owner, kind: "", path, value }
    };
    for (name, value) in node.value.as_object().into_iter().flatten() {
        collect(child(kind, Segment::Key(name), value), &schema["properties"][name], definitions, nodes);
    }
    for (index, value) in node.value.as_array().into_iter().flatten().enumerate() {
        collect(child(node.owner, Segment::Index(index), value), &schema["items"], definitions, nodes);
    }
    nodes.push(Node { kind, ..node });
}

/// The named type behind a schema.
fn resolve<'a>(schema: &'a Value, definitions: &'a Value) -> (&'a str, &'a Value) {
    match schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        Some(name) => (name, &definitions[name]),
        None => (schema["title"].as_str().unwrap_or_default(), schema),
    }
}
