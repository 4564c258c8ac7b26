//! The two languages of the site.

use serde::{Deserialize, Serialize};

/// A language the site speaks. It comes from the first segment of an address and from nothing else,
/// so that the pre-rendered page and the browser's first render agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French.
    Fr,
    /// English.
    En,
}

impl Locale {
    /// Both languages, in the order they are listed to readers.
    pub const ALL: [Locale; 2] = [Locale::Fr, Locale::En];

    /// The language tag of BCP 47: the `lang` of a page, and the first segment of its address.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::Fr => "fr",
            Locale::En => "en",
        }
    }

    /// The language whose tag this is.
    pub fn from_tag(tag: &str) -> Option<Locale> {
        Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The language that the switch leads to.
    pub const fn other(self) -> Locale {
        match self {
            Locale::Fr => Locale::En,
            Locale::En => Locale::Fr,
        }
    }

    /// The language's name in itself: the text of the language switch.
    pub const fn own_name(self) -> &'static str {
        match self {
            Locale::Fr => "Français",
            Locale::En => "English",
        }
    }

    /// Of two values, the one for this language.
    pub fn pick<T>(self, fr: T, en: T) -> T {
        match self {
            Locale::Fr => fr,
            Locale::En => en,
        }
    }
}
