//! `/`: the choice of the language.

use crate::locale::Locale;
use crate::route::Page;
use crate::text::messages::{self as m, messages};
use maud::{Markup, html};

messages! {
    /// Under each language's link.
    ENTER = "Entrer en français", "Enter in English";
    /// What this is.
    ABOUT = "L'École de l'Inserm Liliane Bettencourt et la recherche médicale à Lille.", "The Inserm Liliane Bettencourt School and medical research in Lille.";
}

/// Two links; where JavaScript runs, the visitor's own language opens.
pub(super) fn front_door() -> Markup {
    html! {
        h1 tabindex="-1" { "double-cursus" }
        div.doors {
            @for locale in Locale::ALL {
                section lang=(locale.tag()) {
                    h2 { (m::SITE.get(locale)) }
                    p { (ABOUT.get(locale)) }
                    p { a.button hreflang=(locale.tag()) href=(Page::Home.path(locale)) { (ENTER.get(locale)) } }
                }
            }
        }
    }
}

/// The first of the visitor's languages that the site speaks; English for everybody else.
pub fn visitor_locale(tags: impl IntoIterator<Item = String>) -> Locale {
    tags.into_iter().find_map(|tag| Locale::from_tag(tag.split('-').next()?)).unwrap_or(Locale::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_visitor_s_first_known_language_opens() {
        for (tags, locale) in [
            (vec!["fr-FR", "en"], Locale::Fr),
            (vec!["de", "fr-CA"], Locale::Fr),
            (vec!["en-GB", "fr"], Locale::En),
            (vec!["de"], Locale::En),
            (vec![], Locale::En),
        ] {
            assert_eq!(visitor_locale(tags.into_iter().map(str::to_owned)), locale);
        }
    }
}
