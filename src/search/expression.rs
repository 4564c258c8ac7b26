//! The language of the search field.
//!
//! | typed | means |
//! | --- | --- |
//! | `word other` | both, in any order, whole, as a beginning, or inside a longer word |
//! | `"exact phrase"` | these whole words, one after the other |
//! | `-word`, `-"a phrase"` | without it |
//! | `a OR b` | one of the two; binds closer than the space; `-a OR -b` is without both |
//! | `a AND b` | as `a b` |
//! | `title:` `author:` `journal:` and a word or phrase | in that field only |
//! | `year:2012`, `year:2012..2014`, `year:2012..`, `year:..2014` | of these years |
//!
//! Whatever does not fit is searched as plain words: there is no wrong input. An `OR` or `AND` at the end waits for what
//! it joins.

use super::identifier::Identifier;
use super::index::{Field, Fields};
use crate::text::each_word;
use std::ops::Range;

/// What is asked: every clause must hold.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Expression {
    /// The clauses in the order in which they were typed.
    pub clauses: Vec<Clause>,
}

/// A part of an expression.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// One of these must hold, or none where the clause is negative.
    pub any_of: Vec<Term>,
    /// Whether it excludes.
    pub is_negative: bool,
    /// Where it stands in the text, in bytes.
    pub place: Range<usize>,
}

/// One thing that is looked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Term {
    /// Words.
    Needle(Needle),
    /// A year within a range.
    Years(Option<u16>, Option<u16>),
}

/// Words that belong together: one word, the parts of a compound, or a phrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Needle {
    /// As it was typed.
    pub typed: String,
    /// Where it is looked for.
    pub fields: Fields,
    /// The folded words; all must be found.
    pub words: Vec<String>,
    /// A compound's parts as one word, which does as well.
    pub joined: Option<String>,
    /// Whether the words must follow one another, whole.
    pub is_phrase: bool,
    /// What it is as a DOI, a PubMed identifier, or a piece of one.
    pub identifier: Option<Identifier>,
}

/// The fields by the names that both languages know them by.
const FIELDS: [(&str, Field); 6] = [
    ("title", Field::Title),
    ("author", Field::Authors),
    ("journal", Field::Journal),
    ("titre", Field::Title),
    ("auteur", Field::Authors),
    ("revue", Field::Journal),
];

const YEARS: [&str; 3] = ["year", "annee", "année"];

impl Expression {
    /// Reads a text; every text means something.
    pub fn parse(text: &str) -> Expression {
        let tokens = tokens(text);
        let mut clauses: Vec<Clause> = Vec::new();
        let mut rest = tokens.as_slice();
        while let [token, after @ ..] = rest {
            rest = after;
            let joins_nothing = token.is_or() && rest.iter().all(|next| next.is_or() || next.is_and());
            if (token.is_and() || joins_nothing) && !clauses.is_empty() {
                continue;
            }
            let joins = token.is_or() && !clauses.is_empty() && rest.first().is_some_and(|next| !next.is_or());
            match (joins, clauses.last_mut(), rest) {
                (true, Some(last), [next, after @ ..]) if last.is_negative == next.is_negative => {
                    last.any_of.extend(next.terms());
                    last.place.end = next.place.end;
                    rest = after;
                }
                _ => clauses.extend(token.clauses()),
            }
        }
        Expression { clauses }
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The needles that must be found.
    pub fn needles(&self) -> impl Iterator<Item = &Needle> {
        self.clauses.iter().filter(|clause| !clause.is_negative).flat_map(|clause| &clause.any_of).filter_map(|term| {
            match term {
                Term::Needle(needle) => Some(needle),
                Term::Years(..) => None,
            }
        })
    }
}

/// A piece of the text between spaces, or in quotation marks.
#[derive(Debug, Default)]
struct Token<'a> {
    is_negative: bool,
    /// What stands before a colon, if a field or the years are named so.
    name: Option<&'a str>,
    text: &'a str,
    is_quoted: bool,
    place: Range<usize>,
}

/// The quotation marks of a phrase.
pub const QUOTES: [char; 5] = ['"', '“', '”', '«', '»'];

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let mut token = Token::default();
        if let Some(after) = rest.strip_prefix('-')
            && after.starts_with(|c: char| !c.is_whitespace() && c != '-')
        {
            (token.is_negative, rest) = (true, after);
        }
        if let Some((name, after)) = rest.split_once(':')
            && is_name(name)
            && after.starts_with(|c: char| !c.is_whitespace())
        {
            (token.name, rest) = (Some(name), after);
        }
        token.is_negative &= !rest.starts_with(QUOTES) || quoted(rest).is_some();
        (token.text, token.is_quoted, rest) = piece(rest);
        token.place = start..text.len() - rest.len();
        tokens.push(token);
        rest = rest.trim_start();
    }
    tokens
}

fn is_name(name: &str) -> bool {
    field(name).is_some() || YEARS.iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn field(name: &str) -> Option<Field> {
    FIELDS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, field)| *field)
}

/// The next piece, whether it was in quotation marks, and what comes after it. An identifier with its label is one.
fn piece(text: &str) -> (&str, bool, &str) {
    let quoted = quoted(text).map(|(inside, after)| (inside, true, after));
    quoted.unwrap_or_else(|| {
        let end = |from: usize| text[from..].find(char::is_whitespace).map_or(text.len(), |end| from + end);
        let (word, after) = text.split_at(end(0));
        let next = after.trim_start();
        let is_label = Identifier::is_label_of(word, next.split(char::is_whitespace).next().unwrap_or_default());
        let (piece, after) = text.split_at(if is_label { end(text.len() - next.len()) } else { word.len() });
        (piece, false, after)
    })
}

/// What stands in quotation marks at the beginning, if they are closed, and what comes after them.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix(QUOTES)?;
    let (inside, after) = inside.split_at(inside.find(QUOTES)?);
    Some((inside, after.trim_start_matches(QUOTES)))
}

impl Token<'_> {
    fn is_or(&self) -> bool {
        self.is_operator(&["OR", "OU"])
    }

    /// In English only, as PubMed has it: `ET` is endothelin too.
    fn is_and(&self) -> bool {
        self.is_operator(&["AND"])
    }

    fn is_operator(&self, names: &[&str]) -> bool {
        names.contains(&self.text) && !self.is_quoted && self.name.is_none() && !self.is_negative
    }

    fn clauses(&self) -> impl Iterator<Item = Clause> {
        let clause = |term| Clause { any_of: vec![term], is_negative: self.is_negative, place: self.place.clone() };
        self.terms().into_iter().map(clause)
    }

    /// What it looks for; nothing where it holds no letter.
    fn terms(&self) -> Vec<Term> {
        let fields = self.name.and_then(field).map_or(Fields::ALL, Fields::only);
        let is_years = self.name.is_some() && fields == Fields::ALL;
        if let Some((from, to)) = years(self.text).filter(|_| is_years) {
            return vec![Term::Years(from, to)];
        }
        let text = needle(self.text, fields, self.is_quoted);
        let name = self.name.filter(|_| is_years || text.is_none());
        let name = name.and_then(|name| needle(name, Fields::ALL, false));
        [name, text].into_iter().flatten().map(Term::Needle).collect()
    }
}

fn years(text: &str) -> Option<(Option<u16>, Option<u16>)> {
    let year = |text: &str| text.parse().ok().filter(|_| text.len() == 4 && !text.starts_with('+'));
    match text.split_once("..") {
        None => year(text).map(|year| (Some(year), Some(year))),
        Some(("", "")) => None,
        Some(("", to)) => Some((None, Some(year(to)?))),
        Some((from, "")) => Some((Some(year(from)?), None)),
        Some((from, to)) => {
            let (from, to) = (year(from)?, year(to)?);
            Some((Some(from.min(to)), Some(from.max(to))))
        }
    }
}

fn needle(text: &str, fields: Fields, is_phrase: bool) -> Option<Needle> {
    let identifier = Identifier::read(text).filter(|_| !is_phrase && fields == Fields::ALL);
    let (mut words, mut compounds) = (Vec::new(), Vec::new());
    if !identifier.as_ref().is_some_and(Identifier::is_certain) {
        each_word(text, |word| {
            let list = if word.is_joined { &mut compounds } else { &mut words };
            list.push(word.letters.to_owned());
        });
    }
    if words.is_empty() && identifier.is_none() {
        return None;
    }
    // More than one compound in a token (`a-b/c-d`): the parts alone.
    let joined = if compounds.len() == 1 && !is_phrase { compounds.pop() } else { None };
    let joined = joined.filter(|joined| joined.len() == words.iter().map(String::len).sum::<usize>());
    Some(Needle { typed: text.to_owned(), fields, words, joined, is_phrase, identifier })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The expression written out: one clause in brackets each.
    fn shape(text: &str) -> String {
        let term = |term: &Term| match term {
            Term::Years(from, to) => format!("{from:?}..{to:?}").replace("Some(", "").replace(')', ""),
            Term::Needle(needle) => {
                let field = [Field::Title, Field::Authors, Field::Journal]
                    .into_iter()
                    .find(|one| needle.fields == Fields::only(*one));
                let field = field.map_or(String::new(), |field| format!("{field:?}:"));
                let quote = if needle.is_phrase { "\"" } else { "" };
                format!("{field}{quote}{}{quote}", needle.words.join(" "))
            }
        };
        let clause = |clause: &Clause| {
            let terms: Vec<String> = clause.any_of.iter().map(term).collect();
            format!("{}[{}]", if clause.is_negative { "-" } else { "" }, terms.join("|"))
        };
        Expression::parse(text).clauses.iter().map(clause).collect()
    }

    #[test]
    fn operators_are_read() {
        for (text, expected) in [
            ("la joie", "[la][joie]"),
            ("\"fear conditioning\" mouse", "[\"fear conditioning\"][mouse]"),
            ("« peur » -souris", "[\"peur\"]-[souris]"),
            ("a OR b c", "[a|b][c]"),
            ("a OR b OR \"c d\"", "[a|b|\"c d\"]"),
            ("author:\"la joie\" journal:neuron titre:mémoire", "[Authors:\"la joie\"][Journal:neuron][Title:memoire]"),
            ("a AND b ET c", "[a][b][et][c]"),
            ("a AND -b OR -c", "[a]-[b|c]"),
            ("year:2012..2014 tau", "[2012..2014][tau]"),
            ("year:2014..2012", "[2012..2014]"),
            ("year:2012 OR year:..1999", "[2012..2012|None..1999]"),
            ("-author:smith -\"a b\"", "-[Authors:smith]-[\"a b\"]"),
            ("COVID-19", "[covid 19]"),
        ] {
            assert_eq!(shape(text), expected, "{text}");
        }
    }

    #[test]
    fn what_does_not_fit_is_plain_words() {
        for (text, expected) in [
            ("\"unclosed phrase", "[unclosed][phrase]"),
            ("-\"unclosed phrase", "[unclosed][phrase]"),
            ("-author:\"unclosed phrase", "[Authors:unclosed][phrase]"),
            ("-", ""),
            ("- word", "[word]"),
            ("--word", "[word]"),
            ("author:", "[author]"),
            ("author: smith", "[author][smith]"),
            ("author:\" ", "[author]"),
            ("year:abc", "[year][abc]"),
            ("year:+201", "[year][201]"),
            ("OR", "[or]"),
            ("OR a", "[or][a]"),
            ("a OR", "[a]"),
            ("a OR OR AND", "[a]"),
            ("a OR OR b", "[a][or|b]"),
            ("AND a", "[and][a]"),
            ("a AND", "[a]"),
            ("doi: journal", "[doi][journal]"),
            ("PMID: 34146470; PMCID: PMC8338776.", "[][]"),
            ("p:q", "[p q]"),
            ("!!! ,", ""),
            ("", ""),
        ] {
            assert_eq!(shape(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_is_read(text in "(\\PC|[\"«»:. -]|OR |author:|year:|19){0,30}") {
            for needle in Expression::parse(&text).needles() {
                prop_assert!(!needle.words.is_empty() || needle.identifier.is_some());
                prop_assert!(needle.words.iter().all(|word| !word.is_empty()));
            }
        }
    }
}
