//! Rules that concern a record as a whole.

use super::document::Segment;
use super::fault::{Fault, FaultKind, quoted, suggestion};
use super::nearest::nearest;
use super::node::Node;
use super::shown;
use crate::locale::Locale;
use serde_json::Value;
use std::collections::HashSet;

/// What can be wrong with a record whose fields are right one by one.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordFault {
    /// An alumnus with neither a class year nor the reason why there is none.
    NoClassYear,
    /// An alumnus' printed name that is not in the paper's list of authors.
    NotAnAuthor {
        /// The name.
        printed: String,
        /// The author whose name is closest, where one is close.
        nearest: Option<String>,
    },
    /// A topic or an alumnus that the same publication names before.
    Twice {
        /// Its name.
        seen: String,
    },
    /// An authorship that rests on the name alone, in a publication that is shown.
    UnconfirmedShown,
    /// A hidden publication that does not say why.
    NoHiddenReason,
    /// An address of the site's root without its final slash.
    NoFinalSlash {
        /// The address.
        seen: String,
    },
}

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    nodes
        .iter()
        .flat_map(|node| match node.kind {
            "Alumnus" => alumnus(node).into_iter().collect(),
            "Publication" => publication(node),
            "Site" => site(node).into_iter().collect(),
            _ => Vec::new(),
        })
        .collect()
}

fn alumnus(node: &Node<'_>) -> Option<Fault> {
    let record = node.value.as_object()?;
    let told = record.contains_key("class_year") || record.contains_key("class_note");
    (!told).then(|| node.fault(FaultKind::Record(RecordFault::NoClassYear)))
}

fn site(node: &Node<'_>) -> Option<Fault> {
    let url = node.value["base_url"].as_str().filter(|url| !url.ends_with('/'))?;
    let fault = RecordFault::NoFinalSlash { seen: shown::text(url) };
    Some(node.fault_within(&[Segment::Key("base_url")], FaultKind::Record(fault)))
}

fn publication(node: &Node<'_>) -> Vec<Fault> {
    let authors: Option<Vec<&str>> =
        node.value["authors"].as_array().map(|list| list.iter().filter_map(Value::as_str).collect());
    let hidden = node.is_set("hidden");
    let at = |index, field, fault| {
        node.fault_within(
            &[Segment::Key("alumni"), Segment::Index(index), Segment::Key(field)],
            FaultKind::Record(fault),
        )
    };
    let topics =
        node.items("topics").map(|(index, topic)| (vec![Segment::Key("topics"), Segment::Index(index)], topic));
    let alumni = node.items("alumni").map(|(index, authorship)| {
        (vec![Segment::Key("alumni"), Segment::Index(index), Segment::Key("id")], &authorship["id"])
    });
    let mut faults = [twice(node, topics), twice(node, alumni)].concat();
    for (index, authorship) in node.items("alumni") {
        if let (Some(authors), Some(printed)) = (&authors, authorship["printed"].as_str())
            && !authors.contains(&printed)
        {
            let nearest = nearest(printed, authors.iter().copied());
            faults.push(at(index, "printed", RecordFault::NotAnAuthor { printed: shown::text(printed), nearest }));
        }
        if authorship["level"] == "C" && !hidden {
            faults.push(at(index, "level", RecordFault::UnconfirmedShown));
        }
    }
    if hidden && node.value.get("hidden_reason").is_none() {
        faults.push(node.fault_within(&[Segment::Key("hidden")], FaultKind::Record(RecordFault::NoHiddenReason)));
    }
    faults
}

/// The names of a list that it has already had.
fn twice<'a>(node: &Node<'a>, names: impl Iterator<Item = (Vec<Segment<'a>>, &'a Value)>) -> Vec<Fault> {
    let (mut known, mut faults) = (HashSet::new(), Vec::new());
    for (place, name) in names {
        if let Some(name) = name.as_str().filter(|name| !known.insert(*name)) {
            let fault = RecordFault::Twice { seen: shown::text(name) };
            faults.push(node.fault_within(&place, FaultKind::Record(fault)));
        }
    }
    faults
}

impl RecordFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        match self {
            RecordFault::NoClassYear => locale.pick(
                "il manque l'année de promotion. Ajouter « class_year », par exemple 2007, ou dire dans « class_note » pourquoi elle manque.".to_owned(),
                "the class year is missing. Add “class_year”, for example 2007, or say in “class_note” why there is none.".to_owned(),
            ),
            RecordFault::NotAnAuthor { printed, nearest } => {
                let (printed, nearest) = (quoted(locale, printed), suggestion(locale, nearest));
                locale.pick(
                    format!("{printed} n'est pas dans la liste « authors » de cette publication.{nearest} L'écrire lettre pour lettre comme dans cette liste."),
                    format!("{printed} is not in the list “authors” of this publication.{nearest} Write it letter for letter as in that list."),
                )
            }
            RecordFault::Twice { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} est déjà nommé plus haut dans cette publication. L'écrire une seule fois."),
                    format!("{seen} is already named above in this publication. Write it once."),
                )
            }
            RecordFault::UnconfirmedShown => locale.pick(
                "le niveau C veut dire que seul le nom concorde : la publication doit rester cachée. Ajouter \"hidden\": true et « hidden_reason », ou confirmer l'identité.".to_owned(),
                "level C means that nothing but the name agrees: the publication must stay hidden. Add \"hidden\": true and “hidden_reason”, or confirm the identity.".to_owned(),
            ),
            RecordFault::NoHiddenReason => locale.pick(
                "cette publication est cachée sans raison écrite. Ajouter « hidden_reason », en français et en anglais.".to_owned(),
                "this publication is hidden without a written reason. Add “hidden_reason”, in French and in English.".to_owned(),
            ),
            RecordFault::NoFinalSlash { seen } => {
                let slashed = quoted(locale, &format!("{seen}/"));
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} doit finir par une barre oblique. Écrire {slashed}."),
                    format!("{seen} must end with a slash. Write {slashed}."),
                )
            }
        }
    }
}
