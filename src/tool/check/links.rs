//! Links between records: nothing points into the void, and nothing is listed for no one.

use super::fault::{Fault, FaultKind, quoted, suggestion};
use super::nearest::nearest;
use super::node::Node;
use super::shown;
use crate::locale::Locale;
use crate::tool::DataFile;
use std::collections::HashSet;

/// What can be wrong with a link.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkFault {
    /// It names a record that does not exist.
    Unknown {
        /// What kind of record.
        target: Target,
        /// The id.
        seen: String,
        /// The known id that is closest, where one is close.
        nearest: Option<String>,
    },
    /// No link leads to a record that is there for links only.
    Unused {
        /// What kind of record.
        target: Target,
        /// Its id.
        id: String,
    },
}

/// The records that others name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A source.
    Source,
    /// An alumnus.
    Alumnus,
    /// A publication.
    Publication,
    /// A topic.
    Topic,
    /// A journal.
    Journal,
}

impl Target {
    const ALL: [Target; 5] = [Target::Source, Target::Alumnus, Target::Publication, Target::Topic, Target::Journal];

    /// The type of its ids.
    const fn kind(self) -> &'static str {
        match self {
            Target::Source => "SourceId",
            Target::Alumnus => "AlumnusId",
            Target::Publication => "PublicationId",
            Target::Topic => "TopicId",
            Target::Journal => "JournalId",
        }
    }

    /// The file that holds it.
    const fn file(self) -> DataFile {
        match self {
            Target::Source => DataFile::Sources,
            Target::Alumnus => DataFile::Alumni,
            Target::Publication | Target::Topic | Target::Journal => DataFile::Publications,
        }
    }
}

/// A file that could not be read is no proof that an id is unknown, or a source uncited.
pub(super) fn check(nodes: &[Node<'_>], read: &[DataFile]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for target in Target::ALL.into_iter().filter(|target| read.contains(&target.file())) {
        let (records, links): (Vec<&Node<'_>>, _) =
            nodes.iter().filter(|node| node.kind == target.kind()).partition(|node| node.is_definition());
        let known = texts(&records);
        faults.extend(links.iter().filter_map(|link| unknown(target, link, &known)));
        let all_read = read.len() == DataFile::ALL.len() || target.file() == DataFile::Publications;
        if all_read && target.unused().is_some() {
            let used = texts(&links);
            faults.extend(records.iter().filter_map(|record| unused(target, record, &used)));
        }
    }
    faults
}

fn texts<'a>(nodes: &[&Node<'a>]) -> HashSet<&'a str> {
    nodes.iter().filter_map(|node| node.text()).collect()
}

fn unknown(target: Target, link: &Node<'_>, known: &HashSet<&str>) -> Option<Fault> {
    let id = link.text().filter(|id| !known.contains(id))?;
    let nearest = nearest(id, known.iter().copied());
    Some(link.fault(FaultKind::Link(LinkFault::Unknown { target, seen: shown::text(id), nearest })))
}

fn unused(target: Target, record: &Node<'_>, used: &HashSet<&str>) -> Option<Fault> {
    let id = record.text().filter(|id| !used.contains(id))?;
    Some(record.fault(FaultKind::Link(LinkFault::Unused { target, id: shown::text(id) })))
}

impl LinkFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        match self {
            LinkFault::Unknown { target, seen, nearest } => {
                let (seen, nearest) = (quoted(locale, seen), suggestion(locale, nearest));
                let (fr, en) = target.unknown();
                locale.pick(format!("{seen} {fr}.{nearest}"), format!("{seen} {en}.{nearest}"))
            }
            LinkFault::Unused { target, id } => {
                let id = quoted(locale, id);
                let (fr, en) = target.unused().unwrap_or_default();
                let [what, how] = locale.pick(fr, en);
                format!("{what} {id}. {how}")
            }
        }
    }
}

impl Target {
    fn unknown(self) -> (&'static str, &'static str) {
        match self {
            Target::Source => {
                ("n'est l'identifiant d'aucune source de sources.json", "is not the id of a source in sources.json")
            }
            Target::Alumnus => {
                ("n'est l'identifiant d'aucun alumnus de alumni.json", "is not the id of an alumnus in alumni.json")
            }
            Target::Publication => (
                "n'est l'identifiant d'aucune publication de publications.json",
                "is not the id of a publication in publications.json",
            ),
            Target::Topic => (
                "n'est l'identifiant d'aucun thème de la liste « topics » de publications.json",
                "is not the id of a topic in the list “topics” of publications.json",
            ),
            Target::Journal => (
                "n'est l'identifiant d'aucune revue de la liste « journals » de publications.json",
                "is not the id of a journal in the list “journals” of publications.json",
            ),
        }
    }

    /// What is said in each language, before and after the id. An alumnus or a publication that nothing names is no fault.
    fn unused(self) -> Option<([&'static str; 2], [&'static str; 2])> {
        match self {
            Target::Source => Some((
                ["rien ne cite la source", "L'enlever, ou la citer là où elle sert."],
                ["nothing cites the source", "Remove it, or cite it where it serves."],
            )),
            Target::Topic => Some((
                ["aucune publication n'a le thème", "L'enlever, ou le donner à une publication."],
                ["no publication has the topic", "Remove it, or give it to a publication."],
            )),
            Target::Journal => Some((
                ["aucune publication n'a paru dans la revue", "L'enlever, ou la donner à une publication."],
                ["no publication appeared in the journal", "Remove it, or give it to a publication."],
            )),
            Target::Alumnus | Target::Publication => None,
        }
    }
}
