//! The shape of a file: its fields, their types and their forms, told by its JSON Schema.

use super::document::{Document, Segment};
use super::fault::{Fault, FaultKind};
use super::form::Form;
use super::nearest::nearest;
use super::shown;
use crate::locale::Locale;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::paths::{Location, LocationSegment};
use jsonschema::types::JsonType;
use jsonschema::{ValidationError, Validator};
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

/// The faults of a file's shape, and the paths of the values that have one:
/// what is said of their form need not be said again of their meaning.
pub(super) fn check<'a>(document: &'a Document<'a>, schema: &Value) -> Vec<(Vec<Segment<'a>>, Fault)> {
    validator(schema)
        .iter_errors(&document.value)
        .flat_map(|error| {
            let path = path_in(&document.value, error.instance_path());
            faults(&error, schema).into_iter().map(move |(field, fault)| {
                let whole: Vec<Segment<'_>> = path.iter().copied().chain(field.as_deref().map(Segment::Key)).collect();
                (path.clone(), document.fault(&whole, FaultKind::Shape(fault)))
            }).collect::<Vec<_>>()
        })
        .collect()
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

/// The faults behind one error of the validator, each with the field it is about.
fn faults(error: &ValidationError<'_>, schema: &Value) -> Vec<(Option<String>, ShapeFault)> {
    let seen = || shown::value(error.instance());
    let place = parent(error.schema_path().as_str());
    let fault = match error.kind() {
        Kind::AdditionalProperties { unexpected } => {
            let known = || schema.pointer(place).and_then(|record| record["properties"].as_object());
            return unexpected
                .iter()
                .map(|name| {
                    let nearest = nearest(name, known().into_iter().flatten().map(|(known, _)| known.as_str()));
                    (Some(name.clone()), ShapeFault::UnknownField { name: shown::text(name), nearest })
                })
                .collect();
        }
        Kind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            let language = Locale::from_tag(name).filter(|_| place == TEXT);
            let fault = language
                .map_or_else(|| ShapeFault::MissingField { name: name.to_owned() }, ShapeFault::MissingLanguage);
            return vec![(Some(name.to_owned()), fault)];
        }
        Kind::Type { .. } if error.instance().is_null() => ShapeFault::Null,
        Kind::Type { .. } if place == TEXT && error.instance().is_string() => ShapeFault::OneLanguage { seen: seen() },
        Kind::Type { kind } => match json_kind(kind) {
            Some(expected) => ShapeFault::WrongType { seen: seen(), expected },
            None => other(error),
        },
        Kind::Pattern { .. } => match Form::of_type(place.rsplit('/').next().unwrap_or_default()) {
            Some(form) => ShapeFault::WrongForm { seen: seen(), form },
            None => other(error),
        },
        Kind::OneOfNotValid { .. } if error.instance().is_null() => ShapeFault::Null,
        Kind::OneOfNotValid { context } => {
            ShapeFault::NotAmong { seen: seen(), options: context.iter().flatten().flat_map(options).collect() }
        }
        Kind::Enum { .. } | Kind::Constant { .. } => ShapeFault::NotAmong { seen: seen(), options: options(error) },
        Kind::MinItems { limit } => {
            let items = schema.pointer(place).and_then(|list| list["items"]["$ref"].as_str()).unwrap_or_default();
            ShapeFault::TooFew { items: items.rsplit('/').next().unwrap_or_default().to_owned(), minimum: *limit }
        }
        Kind::Minimum { limit } => ShapeFault::TooSmall { seen: seen(), least: limit.to_string() },
        Kind::Maximum { limit } => ShapeFault::TooLarge { seen: seen(), most: limit.to_string() },
        _ => other(error),
    };
    vec![(None, fault)]
}

/// Where the schema describes a text in both languages.
const TEXT: &str = "/$defs/Text";

/// The part of a schema that a keyword belongs to.
fn parent(keyword: &str) -> &str {
    keyword.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn other(error: &ValidationError<'_>) -> ShapeFault {
    ShapeFault::Other { seen: shown::value(error.instance()), reason: shown::text(&error.masked().to_string()) }
}

/// The values that an error would have accepted.
fn options(error: &ValidationError<'_>) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match error.kind() {
        Kind::Constant { expected_value } => vec![text(expected_value)],
        Kind::Enum { options } => options.as_array().into_iter().flatten().map(text).collect(),
        _ => Vec::new(),
    }
}

fn json_kind(kind: &TypeKind) -> Option<JsonKind> {
    match kind {
        TypeKind::Single(JsonType::String) => Some(JsonKind::Text),
        TypeKind::Single(JsonType::Integer | JsonType::Number) => Some(JsonKind::Number),
        TypeKind::Single(JsonType::Boolean) => Some(JsonKind::YesNo),
        TypeKind::Single(JsonType::Array) => Some(JsonKind::List),
        TypeKind::Single(JsonType::Object) => Some(JsonKind::Group),
        TypeKind::Single(JsonType::Null) | TypeKind::Multiple(_) => None,
    }
}
