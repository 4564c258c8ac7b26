//! Sets every text of the dataset by the rules of its language, once, when the site is built.

use crate::dataset::Dataset;
use crate::locale::Locale;
use crate::text::typography;
use serde_json::Value;

impl Dataset {
    /// The same dataset, ready to be printed. Strings that are no texts (names, titles, identifiers) stay as they are.
    pub fn typeset(self) -> Result<Dataset, serde_json::Error> {
        let mut value = serde_json::to_value(self)?;
        set(&mut value);
        serde_json::from_value(value)
    }
}

fn set(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(set),
        Value::Object(fields) => {
            for locale in Locale::ALL {
                if let Some(Value::String(text)) = fields.get_mut(locale.tag()) {
                    *text = typography::set(locale, text);
                }
            }
            fields.values_mut().for_each(set);
        }
        _ => {}
    }
}
