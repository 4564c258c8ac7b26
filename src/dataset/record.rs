//! The one way in which a type of the dataset is declared.

/// Declares structs and enums that are read from a data file, written for the browser,
/// and described by a JSON Schema. Unknown fields are refused everywhere.
macro_rules! record {
    ($($(#[$meta:meta])* pub $kind:ident $name:ident { $($body:tt)* })+) => {$(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        pub $kind $name { $($body)* }
    )+};
}

pub(crate) use record;
