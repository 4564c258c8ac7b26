//! The errors of the schema validator as our faults.

use super::form::Form;
use super::nearest::nearest;
use super::shape::{JsonKind, ShapeFault};
use super::shown;
use crate::locale::Locale;
use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::types::JsonType;
use serde_json::Value;

/// Where a schema describes a text in both languages.
const TEXT: &str = "/$defs/Text";

/// The faults behind one error, each with the field it is about where that is not the value itself.
pub(super) fn faults(error: &ValidationError<'_>, schema: &Value) -> Vec<(Option<String>, ShapeFault)> {
    let place = place(error);
    match error.kind() {
        Kind::AdditionalProperties { unexpected } => {
            unexpected.iter().map(|name| (Some(name.clone()), unknown(name, schema.pointer(place)))).collect()
        }
        Kind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            vec![(Some(name.to_owned()), missing(name, place))]
        }
        _ => vec![(None, of_value(error, schema).unwrap_or_else(|| other(error)))],
    }
}

/// The part of the schema that was not kept: `/$defs/Doi` of `/$defs/Doi/pattern`.
fn place<'a>(error: &'a ValidationError<'_>) -> &'a str {
    error.schema_path().as_str().rsplit_once('/').map_or("", |(place, _)| place)
}

/// The last part of a place or a reference: the type's name.
fn type_name(place: &str) -> &str {
    place.rsplit('/').next().unwrap_or_default()
}

fn unknown(name: &str, record: Option<&Value>) -> ShapeFault {
    let known = record.and_then(|record| record["properties"].as_object()).into_iter().flatten();
    ShapeFault::UnknownField { name: shown::text(name), nearest: nearest(name, known.map(|(known, _)| known.as_str())) }
}

fn missing(name: &str, place: &str) -> ShapeFault {
    match Locale::from_tag(name) {
        Some(language) if place == TEXT => ShapeFault::MissingLanguage(language),
        _ => ShapeFault::MissingField { name: name.to_owned() },
    }
}

fn of_value(error: &ValidationError<'_>, schema: &Value) -> Option<ShapeFault> {
    let (instance, place) = (error.instance(), place(error));
    let seen = shown::value(instance);
    Some(match error.kind() {
        Kind::Type { .. } | Kind::OneOfNotValid { .. } if instance.is_null() => ShapeFault::Null,
        Kind::Type { .. } if place == TEXT && instance.is_string() => ShapeFault::OneLanguage { seen },
        Kind::Type { kind } => ShapeFault::WrongType { seen, expected: json_kind(kind)? },
        Kind::Pattern { .. } => ShapeFault::WrongForm { seen, form: Form::of_type(type_name(place))? },
        Kind::OneOfNotValid { context } => {
            ShapeFault::NotAmong { seen, options: context.iter().flatten().flat_map(options).collect() }
        }
        Kind::Enum { .. } | Kind::Constant { .. } => ShapeFault::NotAmong { seen, options: options(error) },
        Kind::MinItems { limit } => too_few(schema.pointer(place), *limit),
        Kind::Minimum { limit } => ShapeFault::TooSmall { seen, least: limit.to_string() },
        Kind::Maximum { limit } => ShapeFault::TooLarge { seen, most: limit.to_string() },
        _ => return None,
    })
}

fn too_few(list: Option<&Value>, minimum: u64) -> ShapeFault {
    let items = list.and_then(|list| list["items"]["$ref"].as_str()).map(type_name);
    ShapeFault::TooFew { items: items.unwrap_or_default().to_owned(), minimum }
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
