//! The JSON Schema of each data file, generated from the types.
//!
//! Editors complete and explain fields from them, and [`super::check`] tells faults by them.
//! What may be missing is absent, never `null`: there is one way to leave something out.

use super::DataFile;
use crate::dataset::{alumni, lille, publications, school, site, sources};
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::Value;
use std::path::Path;
use std::{fs, io};

/// The schema of a data file (draft 2020-12).
pub fn of(file: DataFile) -> Value {
    match file {
        DataFile::Alumni => generate::<alumni::Alumni>(),
        DataFile::Lille => generate::<lille::Lille>(),
        DataFile::Publications => generate::<publications::Publications>(),
        DataFile::School => generate::<school::School>(),
        DataFile::Site => generate::<site::Site>(),
        DataFile::Sources => generate::<sources::Sources>(),
    }
}

/// Writes the schema of every data file into a folder, as `school.json` and so on.
pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    DataFile::ALL.into_iter().try_for_each(|file| fs::write(folder.join(file.to_string()), text(file)))
}

/// The schema as it stands in its file.
fn text(file: DataFile) -> String {
    format!("{:#}\n", of(file))
}

fn generate<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().with_transform(WithoutNull).into_generator().into_root_schema_for::<T>().to_value()
}

/// Drops `null` wherever a schema offers it beside something else.
#[derive(Clone)]
struct WithoutNull;

impl Transform for WithoutNull {
    fn transform(&mut self, schema: &mut Schema) {
        if schema.get("default").is_some_and(Value::is_null) {
            schema.remove("default");
        }
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(mut options)) = schema.remove("anyOf") {
            options.retain(|option| option.get("type").is_none_or(|name| name != "null"));
            match options.as_slice() {
                [Value::Object(only)] => only.iter().for_each(|(key, value)| {
                    schema.insert(key.clone(), value.clone());
                }),
                _ => {
                    schema.insert("anyOf".to_owned(), Value::Array(options));
                }
            }
        }
        transform_subschemas(self, schema);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_schemas_are_the_generated_ones() {
        for file in DataFile::ALL {
            let path = format!("{}/public/data/schema/{file}", env!("CARGO_MANIFEST_DIR"));
            let committed = fs::read_to_string(&path).unwrap_or_default();
            assert!(committed == text(file), "{path} is out of date: run `cargo run --bin double-cursus -- schema`");
        }
    }

    #[test]
    fn nothing_may_be_null() {
        for file in DataFile::ALL {
            assert!(!text(file).contains("null"), "{file}");
        }
    }

    #[test]
    fn a_missing_text_keeps_its_type_and_its_description() {
        let schema = of(DataFile::Alumni);
        let note = &schema["$defs"]["Alumnus"]["properties"]["class_note"];
        assert_eq!(note["$ref"], "#/$defs/Text");
        assert_eq!(note["description"], "Why there is no class year. Required where the year is missing.");
    }
}
