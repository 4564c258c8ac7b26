//! The characters of a text: nothing blank, nothing unseen, no HTML.

use super::fault::{Fault, FaultKind, quoted};
use super::node::Node;
use super::shown;
use crate::locale::Locale;

/// What can be wrong with the characters of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum TextFault {
    /// There is nothing to read.
    Blank,
    /// A line break, a tab or another sign that commands.
    Control {
        /// The sign.
        character: char,
        /// The text.
        seen: String,
    },
    /// A sign that nobody sees and that moves or parts the letters.
    Invisible {
        /// The sign.
        character: char,
        /// The text.
        seen: String,
    },
    /// A tag or an entity of HTML.
    Html {
        /// The tag or entity, from its first sign on.
        seen: String,
    },
    /// A space at an end, or two in a row.
    Spaces {
        /// The text.
        seen: String,
    },
    /// A no-break space, which the site sets by itself.
    NoBreakSpace {
        /// The text.
        seen: String,
    },
    /// A text longer than any page can show.
    TooLong {
        /// How many characters it has.
        length: usize,
    },
}

const LONGEST: usize = 5_000;

/// The longest tag or entity that is shown.
const LONGEST_TAG: usize = 12;

pub(super) fn check(nodes: &[Node<'_>]) -> Vec<Fault> {
    nodes.iter().flat_map(|node| faults(node).into_iter().map(|fault| node.fault(FaultKind::Text(fault)))).collect()
}

fn faults(node: &Node<'_>) -> Vec<TextFault> {
    let Some(text) = node.text() else {
        return Vec::new();
    };
    if text.trim().is_empty() {
        return vec![TextFault::Blank];
    }
    let seen = || shown::text(text);
    let length = text.chars().count();
    [
        text.chars().find(|c| c.is_control()).map(|character| TextFault::Control { character, seen: seen() }),
        text.chars()
            .find(|c| shown::is_invisible(*c))
            .map(|character| TextFault::Invisible { character, seen: seen() }),
        // DOIs of the 1990s hold angle brackets: 10.1002/(sici)1097-4598(200001)23:1<98::aid-mus13>3.0.co;2-b
        html(text).filter(|_| node.kind != "Doi").map(|seen| TextFault::Html { seen }),
        has_stray_space(text).then(|| TextFault::Spaces { seen: seen() }),
        (node.owner == "Text" && text.contains(shown::NO_BREAK)).then(|| TextFault::NoBreakSpace { seen: seen() }),
        (length > LONGEST).then_some(TextFault::TooLong { length }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn has_stray_space(text: &str) -> bool {
    let is_space = |c: char| c.is_whitespace() && !c.is_control();
    let doubled = text.chars().zip(text.chars().skip(1)).any(|(a, b)| is_space(a) && is_space(b));
    doubled || text.starts_with(is_space) || text.ends_with(is_space)
}

/// The first tag or entity. "p<0.05" and "R&D; more" are neither.
fn html(text: &str) -> Option<String> {
    text.char_indices().find_map(|(start, character)| {
        let rest = &text[start + character.len_utf8()..];
        match character {
            '<' if rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c)) => Some(tag(&text[start..])),
            '&' => entity(rest).map(|name| shown::text(&format!("&{name};"))),
            _ => None,
        }
    })
}

fn tag(text: &str) -> String {
    let end = text.find('>').map_or(text.len(), |end| end + 1);
    shown::text(&text[..end].chars().take(LONGEST_TAG).collect::<String>())
}

/// The name of the entity that a text goes on with after its `&`: `amp`, `#39`.
fn entity(rest: &str) -> Option<&str> {
    let (name, _) = rest.split_once(';')?;
    let code = name.strip_prefix('#');
    let named = name.len() >= 2
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !name.starts_with(|c: char| c.is_ascii_uppercase());
    let coded = code.is_some_and(|code| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    ((named || coded) && name.len() <= LONGEST_TAG).then_some(name)
}

impl TextFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        match self {
            TextFault::Blank => locale.pick(
                "ce texte est vide. L'écrire, ou enlever le champ s'il peut manquer.".to_owned(),
                "this text is empty. Write it, or remove the field if it may be missing.".to_owned(),
            ),
            TextFault::Control { character, seen } => {
                let (seen, code) = (quoted(locale, seen), shown::code(*character));
                let (fr, en) = control(*character);
                locale.pick(
                    format!("{seen} contient {fr} ({code}). L'enlever, et écrire le texte d'une seule ligne."),
                    format!("{seen} contains {en} ({code}). Remove it, and write the text on one line."),
                )
            }
            TextFault::Invisible { character, seen } => {
                let (seen, code) = (quoted(locale, seen), shown::code(*character));
                locale.pick(
                    format!("{seen} contient un caractère invisible ({code}), souvent venu d'un copier-coller. Retaper le texte à cet endroit."),
                    format!("{seen} contains an invisible character ({code}), which often comes with copying. Type the text anew at that place."),
                )
            }
            TextFault::Html { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} est du HTML. Écrire le texte tel qu'on doit le lire, sans balise ni code."),
                    format!("{seen} is HTML. Write the text as it is to be read, without tags or codes."),
                )
            }
            TextFault::Spaces { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} a une espace au début, à la fin ou en double. L'enlever."),
                    format!("{seen} has a space at the start, at the end or doubled. Remove it."),
                )
            }
            TextFault::NoBreakSpace { seen } => {
                let seen = quoted(locale, seen);
                locale.pick(
                    format!("{seen} contient une espace insécable. Écrire une espace ordinaire : le site met les insécables lui-même."),
                    format!("{seen} contains a no-break space. Write an ordinary space: the site sets no-break spaces by itself."),
                )
            }
            TextFault::TooLong { length } => locale.pick(
                format!("ce texte a {length} caractères ; la limite est de {LONGEST}. Le raccourcir ou le partager."),
                format!("this text has {length} characters; the limit is {LONGEST}. Shorten or divide it."),
            ),
        }
    }
}

fn control(character: char) -> (&'static str, &'static str) {
    match character {
        '\n' | '\r' => ("un saut de ligne", "a line break"),
        '\t' => ("une tabulation", "a tab"),
        _ => ("un caractère de commande", "a control character"),
    }
}
