//! What is wrong, where, and how to say it to somebody who is no programmer.

use super::file::FileFault;
use super::identifiers::IdentifierFault;
use super::links::LinkFault;
use super::privacy::HiddenPersonNamed;
use super::records::RecordFault;
use super::rules::RuleFault;
use super::shape::ShapeFault;
use super::steps::StepFault;
use super::syntax::SyntaxFault;
use super::text::TextFault;
use crate::locale::Locale;
use crate::tool::DataFile;

/// Something in a data file that keeps the site from being built.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The file.
    pub file: DataFile,
    /// The line, counted from 1; none where the file could not be read.
    pub line: Option<usize>,
    /// The record: its `id`, or its list and place in it (`timeline #3`).
    pub record: Option<String>,
    /// The field within the record: `text › fr`.
    pub field: Option<String>,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// With the file as a whole.
    File(FileFault),
    /// With its JSON.
    Syntax(SyntaxFault),
    /// With a field: unknown, missing, or not of its form.
    Shape(ShapeFault),
    /// With a name, a number or a date that has the right form.
    Identifier(IdentifierFault),
    /// With a link between records.
    Link(LinkFault),
    /// With a record as a whole.
    Record(RecordFault),
    /// With a rule that years follow from.
    Rule(RuleFault),
    /// With the steps.
    Step(StepFault),
    /// With the characters of a text.
    Text(TextFault),
    /// With somebody's wish not to be named.
    Privacy(HiddenPersonNamed),
}

impl Fault {
    /// The fault in a sentence or two: where, what, and how to write it.
    pub fn message(&self, locale: Locale) -> String {
        let place = self.place(locale);
        let sentence = self.kind.sentence(locale);
        locale.pick(format!("{place} : {sentence}"), format!("{place}: {sentence}"))
    }

    fn place(&self, locale: Locale) -> String {
        let line = self.line.map(|line| locale.pick(format!("ligne {line}"), format!("line {line}")));
        let record = self.record.as_ref().map(|record| quoted(locale, record));
        let field = self.field.as_ref().map(|field| {
            let field = quoted(locale, field);
            locale.pick(format!("champ {field}"), format!("field {field}"))
        });
        let parts = [Some(self.file.to_string()), line, record, field];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl FaultKind {
    fn sentence(&self, locale: Locale) -> String {
        match self {
            FaultKind::File(fault) => fault.sentence(locale),
            FaultKind::Syntax(fault) => fault.sentence(locale),
            FaultKind::Shape(fault) => fault.sentence(locale),
            FaultKind::Identifier(fault) => fault.sentence(locale),
            FaultKind::Link(fault) => fault.sentence(locale),
            FaultKind::Record(fault) => fault.sentence(locale),
            FaultKind::Rule(fault) => fault.sentence(locale),
            FaultKind::Step(fault) => fault.sentence(locale),
            FaultKind::Text(fault) => fault.sentence(locale),
            FaultKind::Privacy(fault) => fault.sentence(locale),
        }
    }
}

/// A value between the quotation marks of the language.
pub(in crate::tool) fn quoted(locale: Locale, text: &str) -> String {
    locale.pick(format!("« {text} »"), format!("“{text}”"))
}

/// "Did you mean …?", where something close is known.
pub(in crate::tool) fn suggestion(locale: Locale, nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |name| {
        let name = quoted(locale, name);
        locale.pick(format!(" Peut-être {name} ?"), format!(" Perhaps {name}?"))
    })
}
