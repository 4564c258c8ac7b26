//! Why an import fails, in words.

use crate::locale::Locale;
use crate::tool::check::fault::{quoted, suggestion};
use crate::tool::check::{Fault, Form, JsonKind};
use std::io;
use std::path::PathBuf;

/// Why nothing was written.
#[derive(Debug)]
pub enum Error {
    /// The file with the records can't be read.
    Read(PathBuf, io::Error),
    /// A file of the folder can't be written.
    Write(PathBuf, io::Error),
    /// The folder holds data files that no import made.
    Occupied(PathBuf),
    /// The folder that everything but the papers comes from has faults.
    Base(PathBuf, Vec<Fault>),
    /// Some lines are no records.
    Records(Vec<LineFault>),
}

/// Something in a line that keeps the records from being imported.
#[derive(Debug, Clone, PartialEq)]
pub struct LineFault {
    /// The line, counted from 1.
    pub line: usize,
    /// The field, where it is about one.
    pub field: Option<&'static str>,
    /// What is wrong.
    pub kind: LineFaultKind,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq)]
pub enum LineFaultKind {
    /// Its characters are not written in UTF-8.
    NotUtf8,
    /// It is no JSON object.
    NotAnObject {
        /// What the reader says, in English.
        reason: String,
    },
    /// A field that records don't have.
    UnknownField {
        /// Its name.
        name: String,
        /// The known name that is closest, where one is close.
        nearest: Option<String>,
    },
    /// The field stands twice.
    FieldTwice,
    /// The field is not there.
    Missing,
    /// The value is of another type.
    WrongType {
        /// The value.
        seen: String,
        /// The type it should have.
        expected: JsonKind,
    },
    /// Nothing that can be read.
    Blank,
    /// The list has nobody.
    NoAuthors,
    /// The text is longer than any page can show.
    TooLong {
        /// How many characters it has.
        length: usize,
    },
    /// The number is no year from 1000 to 2999.
    NotAYear {
        /// The number.
        seen: String,
    },
    /// The text is not of its form.
    WrongForm {
        /// The text.
        seen: String,
        /// The form.
        form: Form,
    },
    /// Another line has the same.
    Twice {
        /// The value.
        seen: String,
        /// The line of the first.
        first: usize,
    },
}

impl Error {
    /// What is wrong and what to do, one fault a line.
    pub fn message(&self, locale: Locale) -> String {
        match self {
            Error::Read(path, error) => locale.pick(
                format!("{} ne peut pas être lu : {error}", path.display()),
                format!("{} can't be read: {error}", path.display()),
            ),
            Error::Write(path, error) => locale.pick(
                format!("{} ne peut pas être écrit : {error}", path.display()),
                format!("{} can't be written: {error}", path.display()),
            ),
            Error::Occupied(folder) => locale.pick(
                format!(
                    "{} contient d'autres données, qui seraient perdues. Nommer un dossier vide ou nouveau.",
                    folder.display()
                ),
                format!("{} holds other data, which would be lost. Name an empty or a new folder.", folder.display()),
            ),
            Error::Base(folder, faults) => {
                let folder = folder.display();
                let head = locale.pick(
                    format!("Le reste des données vient du dossier {folder} ; --data en nomme un autre. Ses fautes :"),
                    format!("The rest of the data comes from the folder {folder}; --data names another. Its faults:"),
                );
                lines(std::iter::once(head).chain(faults.iter().map(|fault| fault.message(locale))))
            }
            Error::Records(faults) => lines(faults.iter().map(|fault| fault.message(locale))),
        }
    }
}

fn lines(messages: impl Iterator<Item = String>) -> String {
    messages.collect::<Vec<_>>().join("\n")
}

impl LineFault {
    /// The fault in a sentence or two: where, what, and how to write it.
    pub fn message(&self, locale: Locale) -> String {
        let line = self.line;
        let field = self.field.map_or_else(String::new, |field| {
            let field = quoted(locale, field);
            locale.pick(format!(", champ {field}"), format!(", field {field}"))
        });
        let sentence = self.kind.sentence(locale);
        locale.pick(format!("ligne {line}{field} : {sentence}"), format!("line {line}{field}: {sentence}"))
    }
}

impl LineFaultKind {
    fn sentence(&self, locale: Locale) -> String {
        match self {
            LineFaultKind::NotUtf8 => locale.pick(
                "cette ligne n'est pas en UTF-8. Enregistrer le fichier en UTF-8.".to_owned(),
                "this line is not UTF-8. Save the file as UTF-8.".to_owned(),
            ),
            LineFaultKind::NotAnObject { reason } => locale.pick(
                format!("cette ligne n'est pas un objet JSON. Le programme dit, en anglais : {reason}"),
                format!("this line is no JSON object. The program says: {reason}"),
            ),
            LineFaultKind::UnknownField { name, nearest } => {
                let (name, nearest) = (quoted(locale, name), suggestion(locale, nearest));
                locale.pick(
                    format!("le champ {name} n'existe pas ici.{nearest} Corriger son nom, ou l'enlever."),
                    format!("there is no field {name} here.{nearest} Correct its name, or remove it."),
                )
            }
            LineFaultKind::FieldTwice => locale.pick(
                "ce champ est donné deux fois. N'en garder qu'un.".to_owned(),
                "this field is given twice. Keep one.".to_owned(),
            ),
            LineFaultKind::Missing => {
                locale.pick("ce champ manque. L'ajouter.".to_owned(), "this field is missing. Add it.".to_owned())
            }
            LineFaultKind::WrongType { seen, expected } => {
                let (seen, what, how) = (quoted(locale, seen), expected.what(locale), expected.how(locale));
                locale.pick(format!("{seen} n'est pas {what}. {how}"), format!("{seen} is not {what}. {how}"))
            }
            LineFaultKind::Blank => locale.pick(
                "il n'y a rien à lire ici. Écrire le texte.".to_owned(),
                "there is nothing to read here. Write the text.".to_owned(),
            ),
            LineFaultKind::NoAuthors => locale.pick(
                "aucun auteur n'est nommé. En nommer au moins un.".to_owned(),
                "no author is named. Name at least one.".to_owned(),
            ),
            LineFaultKind::TooLong { length } => locale.pick(
                format!("ce texte a {length} caractères, trop pour une page. Le raccourcir."),
                format!("this text has {length} characters, too many for a page. Shorten it."),
            ),
            LineFaultKind::NotAYear { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} n'est pas une année. Écrire un nombre de 1000 à 2999."),
                    format!("{seen} is not a year. Write a number from 1000 to 2999."),
                )
            }
            LineFaultKind::WrongForm { seen, form } => {
                let (seen, what, how) = (quoted(locale, seen), form.what(locale), form.how(locale));
                locale.pick(format!("{seen} n'est pas {what}. {how}"), format!("{seen} is not {what}. {how}"))
            }
            LineFaultKind::Twice { seen, first } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!(
                        "{seen} se trouve déjà ligne {first}. Enlever l'une des deux lignes, ou corriger la valeur."
                    ),
                    format!(
                        "{seen} already stands on line {first}. Remove one of the two lines, or correct the value."
                    ),
                )
            }
        }
    }
}
