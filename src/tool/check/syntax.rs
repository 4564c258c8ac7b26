//! Broken JSON, in words.

use super::fault::quoted;
use crate::locale::Locale;
use jsonc_parser::errors::ParseErrorKind;

/// What can be wrong with the punctuation of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum SyntaxFault {
    /// There is nothing in it.
    Empty,
    /// A comma is missing.
    CommaMissing,
    /// There is a comma too many.
    CommaTooMany,
    /// A field has no colon, or a colon stands elsewhere.
    Colon,
    /// A field has no value.
    ValueMissing,
    /// A list is not closed, or closed twice.
    Bracket,
    /// A group of fields is not closed, or closed twice.
    Brace,
    /// A text is not closed.
    QuoteUnclosed,
    /// Something that should stand between quotation marks does not.
    QuoteMissing,
    /// A backslash is followed by something unknown.
    Escape,
    /// A number is written in a way that is not accepted.
    Number,
    /// Comments are not accepted.
    Comment,
    /// Something stands after the end.
    AfterTheEnd,
    /// Brackets in brackets in brackets.
    TooDeep,
    /// A sign that belongs nowhere.
    Sign,
    /// The same field twice.
    FieldTwice {
        /// The field.
        name: String,
    },
}

impl From<&ParseErrorKind> for SyntaxFault {
    fn from(kind: &ParseErrorKind) -> SyntaxFault {
        use ParseErrorKind as Kind;
        use jsonc_parser::ParseStringErrorKind::UnterminatedStringLiteral;
        match kind {
            Kind::ExpectedComma => SyntaxFault::CommaMissing,
            Kind::TrailingCommasNotAllowed | Kind::UnexpectedComma => SyntaxFault::CommaTooMany,
            Kind::ExpectedColonAfterObjectKey | Kind::UnexpectedColon => SyntaxFault::Colon,
            Kind::ExpectedObjectValue => SyntaxFault::ValueMissing,
            Kind::UnterminatedArray | Kind::UnexpectedCloseBracket => SyntaxFault::Bracket,
            Kind::UnterminatedObject | Kind::UnexpectedCloseBrace => SyntaxFault::Brace,
            Kind::String(UnterminatedStringLiteral) => SyntaxFault::QuoteUnclosed,
            Kind::String(_) => SyntaxFault::Escape,
            Kind::ExpectedStringObjectProperty | Kind::SingleQuotedStringsNotAllowed | Kind::UnexpectedWord => {
                SyntaxFault::QuoteMissing
            }
            Kind::BareDecimalPointNumbersNotAllowed
            | Kind::ExpectedDigit
            | Kind::ExpectedDigitFollowingNegativeSign
            | Kind::ExpectedPlusMinusOrDigitInNumberLiteral
            | Kind::HexadecimalNumbersNotAllowed
            | Kind::NonFiniteNumbersNotAllowed
            | Kind::UnaryPlusNumbersNotAllowed => SyntaxFault::Number,
            Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => SyntaxFault::Comment,
            Kind::MultipleRootJsonValues => SyntaxFault::AfterTheEnd,
            Kind::NestingDepthExceeded => SyntaxFault::TooDeep,
            Kind::UnexpectedToken | Kind::UnexpectedTokenInObject => SyntaxFault::Sign,
        }
    }
}

impl SyntaxFault {
    pub(super) fn sentence(&self, locale: Locale) -> String {
        if let SyntaxFault::FieldTwice { name } = self {
            let name = quoted(locale, name);
            return locale.pick(
                format!("le champ {name} figure deux fois. N'en garder qu'un."),
                format!("the field {name} stands here twice. Keep one of them."),
            );
        }
        locale.pick(self.in_french(), self.in_english()).to_owned()
    }

    fn in_french(&self) -> &'static str {
        match self {
            SyntaxFault::Empty => "ce fichier est vide.",
            SyntaxFault::CommaMissing => "il manque une virgule ici, ou à la fin de la ligne précédente.",
            SyntaxFault::CommaTooMany => {
                "il y a une virgule de trop, ici ou juste avant. Pas de virgule après le dernier élément."
            }
            SyntaxFault::Colon => "un champ s'écrit \"nom\": valeur, avec deux-points entre les deux.",
            SyntaxFault::ValueMissing => "ce champ n'a pas de valeur. L'écrire, ou enlever le champ.",
            SyntaxFault::Bracket => "un crochet [ ] n'est pas fermé, ou fermé deux fois.",
            SyntaxFault::Brace => "une accolade { } n'est pas fermée, ou fermée deux fois.",
            SyntaxFault::QuoteUnclosed => {
                "un texte s'ouvre par \" et ne se ferme pas. Un \" à l'intérieur d'un texte s'écrit \\\"."
            }
            SyntaxFault::QuoteMissing => {
                "les noms et les textes s'écrivent entre guillemets droits doubles : \"ainsi\"."
            }
            SyntaxFault::Escape => {
                "après une barre oblique inverse \\, ce signe n'est pas accepté. Une barre seule s'écrit \\\\."
            }
            SyntaxFault::Number => "ce nombre n'est pas écrit comme il faut. Des chiffres seulement, par exemple 2014.",
            SyntaxFault::Comment => "les commentaires (// ou /* */) ne sont pas acceptés. L'enlever.",
            SyntaxFault::AfterTheEnd => "quelque chose suit la fin du fichier. L'enlever.",
            SyntaxFault::TooDeep => "trop de crochets ou d'accolades les uns dans les autres.",
            SyntaxFault::Sign | SyntaxFault::FieldTwice { .. } => {
                "ce signe n'a pas sa place ici. Un texte s'écrit entre guillemets droits doubles : \"ainsi\"."
            }
        }
    }

    fn in_english(&self) -> &'static str {
        match self {
            SyntaxFault::Empty => "this file is empty.",
            SyntaxFault::CommaMissing => "a comma is missing here, or at the end of the line before.",
            SyntaxFault::CommaTooMany => {
                "there is a comma too many, here or just before. No comma after the last item."
            }
            SyntaxFault::Colon => "a field is written \"name\": value, with a colon between the two.",
            SyntaxFault::ValueMissing => "this field has no value. Write it, or remove the field.",
            SyntaxFault::Bracket => "a square bracket [ ] is not closed, or closed twice.",
            SyntaxFault::Brace => "a curly bracket { } is not closed, or closed twice.",
            SyntaxFault::QuoteUnclosed => {
                "a text is opened by \" and never closed. A \" within a text is written \\\"."
            }
            SyntaxFault::QuoteMissing => "names and texts stand between straight double quotes: \"like this\".",
            SyntaxFault::Escape => {
                "after a backslash \\, this sign is not accepted. A backslash itself is written \\\\."
            }
            SyntaxFault::Number => "this number is not written as it should be. Digits only, for example 2014.",
            SyntaxFault::Comment => "comments (// or /* */) are not accepted. Remove it.",
            SyntaxFault::AfterTheEnd => "something follows the end of the file. Remove it.",
            SyntaxFault::TooDeep => "too many brackets within brackets.",
            SyntaxFault::Sign | SyntaxFault::FieldTwice { .. } => {
                "this sign has no place here. A text stands between straight double quotes: \"like this\"."
            }
        }
    }
}
