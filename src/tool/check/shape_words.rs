//! Faults of shape, in words.

use super::fault::{quoted, suggestion};
use super::shape::{JsonKind, ShapeFault};
use crate::locale::Locale;

impl ShapeFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        match self {
            ShapeFault::UnknownField { name, nearest } => {
                let (name, nearest) = (quoted(locale, name), suggestion(locale, nearest));
                locale.pick(
                    format!("le champ {name} n'existe pas ici.{nearest} Corriger son nom, ou l'enlever."),
                    format!("there is no field {name} here.{nearest} Correct its name, or remove it."),
                )
            }
            ShapeFault::MissingField { name } => {
                let name = quoted(locale, name);
                locale.pick(
                    format!("le champ {name} manque. L'ajouter."),
                    format!("the field {name} is missing. Add it."),
                )
            }
            ShapeFault::MissingLanguage(missing) => locale
                .pick(
                    match missing {
                        Locale::Fr => "le texte manque en français. Ajouter \"fr\": \"…\".",
                        Locale::En => "le texte manque en anglais. Ajouter \"en\": \"…\".",
                    },
                    match missing {
                        Locale::Fr => "the text is missing in French. Add \"fr\": \"…\".",
                        Locale::En => "the text is missing in English. Add \"en\": \"…\".",
                    },
                )
                .to_owned(),
            ShapeFault::OneLanguage { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} doit être donné dans les deux langues. Écrire {{\"fr\": \"…\", \"en\": \"…\"}}."),
                    format!("{seen} must be given in both languages. Write {{\"fr\": \"…\", \"en\": \"…\"}}."),
                )
            }
            ShapeFault::Null => locale
                .pick(
                    "« null » ne s'emploie pas ici. Quand on ne sait pas, enlever le champ entier.",
                    "“null” is not used here. Where nothing is known, remove the whole field.",
                )
                .to_owned(),
            ShapeFault::WrongType { seen, expected } => {
                let (seen, what, how) = (quoted(locale, seen), expected.what(locale), expected.how(locale));
                locale.pick(format!("{seen} n'est pas {what}. {how}"), format!("{seen} is not {what}. {how}"))
            }
            ShapeFault::WrongForm { seen, form } => {
                let (seen, what, how) = (quoted(locale, seen), form.what(locale), form.how(locale));
                locale.pick(format!("{seen} n'est pas {what}. {how}"), format!("{seen} is not {what}. {how}"))
            }
            ShapeFault::NotAmong { seen, options } => {
                let (seen, options) = (quoted(locale, seen), options.join(", "));
                locale.pick(
                    format!("{seen} n'est pas un des choix possibles. Écrire l'un de : {options}."),
                    format!("{seen} is not one of the possible choices. Write one of: {options}."),
                )
            }
            ShapeFault::TooFew { items, minimum } => too_few(locale, items, *minimum),
            ShapeFault::TooSmall { seen, least } => locale.pick(
                format!("{seen} est trop petit. Le plus petit nombre accepté est {least}."),
                format!("{seen} is too small. The smallest number accepted is {least}."),
            ),
            ShapeFault::TooLarge { seen, most } => locale.pick(
                format!("{seen} est trop grand. Le plus grand nombre accepté est {most}."),
                format!("{seen} is too large. The largest number accepted is {most}."),
            ),
            ShapeFault::Other { seen, reason } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} n'est pas accepté. Le programme dit, en anglais : {reason}"),
                    format!("{seen} is not accepted. The program says: {reason}"),
                )
            }
        }
    }
}

fn too_few(locale: Locale, items: &str, minimum: u64) -> String {
    match items {
        "SourceId" => locale.pick(
            "aucune source n'est citée. Citer au moins l'identifiant d'une source de sources.json.".to_owned(),
            "no source is cited. Cite at least one source of sources.json by its id.".to_owned(),
        ),
        "Authorship" => locale.pick(
            "aucun alumnus n'est nommé. Une publication doit avoir au moins un alumnus parmi ses auteurs.".to_owned(),
            "no alumnus is named. A publication must have at least one alumnus among its authors.".to_owned(),
        ),
        "TopicId" => locale.pick(
            "aucun thème n'est donné. En donner au moins un.".to_owned(),
            "no topic is given. Give at least one.".to_owned(),
        ),
        _ => locale.pick(
            format!("cette liste est trop courte. Elle doit avoir au moins {minimum} élément(s)."),
            format!("this list is too short. It needs {minimum} or more."),
        ),
    }
}

impl JsonKind {
    pub(in crate::tool) fn what(self, locale: Locale) -> &'static str {
        match self {
            JsonKind::Text => locale.pick("un texte", "a text"),
            JsonKind::Number => locale.pick("un nombre entier", "a whole number"),
            JsonKind::YesNo => locale.pick("un oui ou un non", "a yes or no"),
            JsonKind::List => locale.pick("une liste", "a list"),
            JsonKind::Group => locale.pick("un groupe de champs", "a group of fields"),
        }
    }

    pub(in crate::tool) fn how(self, locale: Locale) -> &'static str {
        match self {
            JsonKind::Text => locale.pick(
                "Écrire un texte entre guillemets droits, par exemple \"2014\".",
                "Write a text between straight quotes, for example \"2014\".",
            ),
            JsonKind::Number => locale.pick(
                "Écrire des chiffres sans guillemets, par exemple 2014.",
                "Write digits without quotes, for example 2014.",
            ),
            JsonKind::YesNo => locale
                .pick("Écrire true (oui) ou false (non), sans guillemets.", "Write true or false, without quotes."),
            JsonKind::List => locale.pick(
                "L'écrire entre crochets, par exemple [\"un\", \"deux\"].",
                "Write it between square brackets, for example [\"one\", \"two\"].",
            ),
            JsonKind::Group => locale.pick(
                "L'écrire entre accolades, par exemple {\"nom\": \"valeur\"}.",
                "Write it between curly brackets, for example {\"name\": \"value\"}.",
            ),
        }
    }
}
