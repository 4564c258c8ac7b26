//! Names, numbers and dates that have the right form and are wrong all the same.

use super::fault::{Fault, FaultKind, quoted};
use super::form::Form;
use super::node::Node;
use super::shown;
use crate::dataset::{Orcid, PartialDate};
use crate::locale::Locale;
use crate::tool::DataFile;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What can be wrong with an identifier.
#[derive(Debug, Clone, PartialEq)]
pub enum IdentifierFault {
    /// Two records of one kind have the same.
    Twice {
        /// It.
        seen: String,
        /// What it is.
        form: Form,
        /// The line of the first.
        first: usize,
    },
    /// The last digit of an ORCID iD does not fit the others.
    CheckDigit {
        /// The iD.
        seen: String,
    },
    /// The calendar has no such day.
    NoSuchDay {
        /// The date.
        seen: String,
    },
}

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    twice(nodes).into_iter().chain(nodes.iter().filter_map(invalid)).collect()
}

fn invalid(node: &Node<'_>) -> Option<Fault> {
    let text = node.text()?;
    let seen = || shown::text(text);
    let fault = match Form::of_type(node.kind)? {
        Form::Orcid if !Orcid(text.to_owned()).has_valid_check_digit() => IdentifierFault::CheckDigit { seen: seen() },
        Form::Date if PartialDate::try_from(text.to_owned()).is_err() => IdentifierFault::NoSuchDay { seen: seen() },
        _ => return None,
    };
    Some(node.fault(FaultKind::Identifier(fault)))
}

/// Two records are of one kind when they have the same type and stand in the same file.
fn twice(nodes: &[Node<'_>]) -> Vec<Fault> {
    let mut unique: Vec<_> = nodes.iter().filter_map(|node| Some((node, node.text()?, unique_form(node)?))).collect();
    unique.sort_by_cached_key(|(node, ..)| node.document.line(&node.path));
    let mut first_lines: HashMap<(DataFile, &str, &str, String), usize> = HashMap::new();
    let mut faults = Vec::new();
    for (node, text, form) in unique {
        // Two DOIs that differ in case only are the same DOI.
        match first_lines.entry((node.document.file, node.owner, node.kind, text.to_lowercase())) {
            Entry::Vacant(entry) => {
                entry.insert(node.document.line(&node.path));
            }
            Entry::Occupied(entry) => {
                let fault = IdentifierFault::Twice { seen: shown::text(text), form, first: *entry.get() };
                faults.push(node.fault(FaultKind::Identifier(fault)));
            }
        }
    }
    faults
}

fn unique_form(node: &Node<'_>) -> Option<Form> {
    if node.is_definition() {
        return Some(Form::Id);
    }
    Form::of_type(node.kind).filter(|form| matches!(form, Form::Doi | Form::Pmid | Form::Pmcid | Form::Orcid))
}

impl IdentifierFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        match self {
            IdentifierFault::Twice { seen, form, first } => {
                let (seen, what) = (quoted(locale, seen), form.what(locale));
                match form {
                    Form::Id => locale.pick(
                        format!(
                            "{seen} est déjà l'identifiant de la ligne {first}. Chaque identifiant ne sert qu'une fois."
                        ),
                        format!("{seen} is already the identifier of line {first}. Every identifier serves once."),
                    ),
                    _ => locale.pick(
                        format!(
                            "{seen} est {what} donné deux fois : voir la ligne {first}. Est-ce le même enregistrement ?"
                        ),
                        format!("{seen} is {what} given twice: see line {first}. Is it the same record?"),
                    ),
                }
            }
            IdentifierFault::CheckDigit { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} a la forme d'un identifiant ORCID, mais un de ses chiffres est faux. Le recopier depuis orcid.org."),
                    format!("{seen} looks like an ORCID iD, but one of its digits is wrong. Copy it again from orcid.org."),
                )
            }
            IdentifierFault::NoSuchDay { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} n'existe pas au calendrier. Corriger le jour, ou n'écrire que l'année et le mois."),
                    format!("{seen} is not in the calendar. Correct the day, or write the year and month only."),
                )
            }
        }
    }
}
