//! The shape of a file: its fields, their types and their forms, told by its JSON Schema.

use super::document::{Document, Segment};
use super::fault::{Fault, FaultKind};
use super::form::Form;
use super::shape_errors;
use crate::locale::Locale;
use jsonschema::Validator;
use jsonschema::paths::{Location, LocationSegment};
use serde_json::Value;

/// What can be wrong with the shape of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum ShapeFault {
    /// A field that no record of this kind has.
    UnknownField {
        /// Its name.
        name: String,
        /// The known name that is closest, where one is close.
        nearest: Option<String>,
    },
    /// A field that every record of this kind has.
    MissingField {
        /// Its name.
        name: String,
    },
    /// A text without one of its languages.
    MissingLanguage(Locale),
    /// One text where both languages are needed.
    OneLanguage {
        /// The text.
        seen: String,
    },
    /// `null`.
    Null,
    /// A value of another type.
    WrongType {
        /// The value.
        seen: String,
        /// The type it should have.
        expected: JsonKind,
    },
    /// A value that has not the form of its kind.
    WrongForm {
        /// The value.
        seen: String,
        /// The form.
        form: Form,
    },
    /// A value that is not one of those to choose from.
    NotAmong {
        /// The value.
        seen: String,
        /// Those to choose from.
        options: Vec<String>,
    },
    /// A list with too few items.
    TooFew {
        /// The type of the items; empty where it has no name.
        items: String,
        /// How many there must be.
        minimum: u64,
    },
    /// A number below the least.
    TooSmall {
        /// The number.
        seen: String,
        /// The least.
        least: String,
    },
    /// A number above the most.
    TooLarge {
        /// The number.
        seen: String,
        /// The most.
        most: String,
    },
    /// Anything else that the schema refuses.
    Other {
        /// The value.
        seen: String,
        /// What the validator says, in English.
        reason: String,
    },
}

/// The types of JSON that the data files use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonKind {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A list.
    List,
    /// A group of fields.
    Group,
}

/// The faults of a file's shape, each with the path of the value that it is found in:
/// what is said of a value's form need not be said again of its meaning.
pub(super) fn check<'a>(document: &'a Document<'a>, schema: &Value) -> Vec<(Vec<Segment<'a>>, Fault)> {
    let validator = validator(schema);
    let mut faults = Vec::new();
    for error in validator.iter_errors(&document.value) {
        let path = path_in(&document.value, error.instance_path());
        for (field, fault) in shape_errors::faults(&error, schema) {
            let field = field.as_deref().map(Segment::Key);
            let whole: Vec<Segment<'_>> = path.iter().copied().chain(field).collect();
            faults.push((path.clone(), document.fault(&whole, FaultKind::Shape(fault))));
        }
    }
    faults
}

#[expect(clippy::expect_used, reason = "the schemas come from the types, never from a file; a test builds them all")]
fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).expect("a generated schema is a schema")
}

/// The same path with the names that the document holds.
fn path_in<'a>(root: &'a Value, location: &Location) -> Vec<Segment<'a>> {
    let mut value = root;
    let mut path = Vec::new();
    for segment in location.segments() {
        let step = match segment {
            LocationSegment::Property(name) => value
                .as_object()
                .and_then(|object| object.get_key_value(name.as_ref()))
                .map(|(name, child)| (Segment::Key(name), child)),
            LocationSegment::Index(index) => value.get(index).map(|child| (Segment::Index(index), child)),
        };
        let Some((segment, child)) = step else { break };
        path.push(segment);
        value = child;
    }
    path
}
