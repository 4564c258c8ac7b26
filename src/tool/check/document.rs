//! A data file as values, with the line on which each one stands.

use super::fault::{Fault, FaultKind};
use super::shown;
use super::syntax::SyntaxFault;
use crate::tool::DataFile;
use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value;
use std::collections::HashSet;

/// One step from a value to a value within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Segment<'a> {
    /// To a field.
    Key(&'a str),
    /// To an item of a list, counted from 0.
    Index(usize),
}

/// A data file that is JSON.
pub(super) struct Document<'a> {
    pub file: DataFile,
    /// The values. Of a field that stands twice, the last one.
    pub value: Value,
    ast: ast::Value<'a>,
    line_starts: Vec<usize>,
}

/// Deeper than any record, and far from the end of the stack.
const DEEPEST: usize = 64;

/// JSON as its standard has it, without what the parser could forgive.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

impl<'a> Document<'a> {
    pub fn parse(file: DataFile, text: &'a str) -> Result<Document<'a>, Box<Fault>> {
        let fault = |line, kind| {
            Box::new(Fault { file, line: Some(line), record: None, field: None, kind: FaultKind::Syntax(kind) })
        };
        let line_starts: Vec<usize> =
            [0].into_iter().chain(text.match_indices('\n').map(|(offset, _)| offset + 1)).collect();
        if let Some(offset) = too_deep(text) {
            return Err(fault(line_at(&line_starts, offset), SyntaxFault::TooDeep));
        }
        let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT)
            .map_err(|error| fault(error.line_display(), error.kind().into()))?;
        let ast = parsed.value.ok_or_else(|| fault(1, SyntaxFault::Empty))?;
        Ok(Document { file, value: ast.clone().into(), ast, line_starts })
    }

    /// A fault of the value at a path, or of a field that is missing there.
    pub fn fault(&self, path: &[Segment<'_>], kind: FaultKind) -> Fault {
        let (offset, record) = self.locate(path);
        let record = record.or_else(|| first_item(path));
        let depth = record.as_ref().map_or(0, |(_, depth)| *depth);
        let field = names(path.get(depth..).unwrap_or_default());
        Fault {
            file: self.file,
            line: Some(self.line_at(offset)),
            record: record.map(|(name, _)| name),
            field: (!field.is_empty()).then_some(field),
            kind,
        }
    }

    /// The line of the value at a path.
    pub fn line(&self, path: &[Segment<'_>]) -> usize {
        self.line_at(self.locate(path).0)
    }

    /// Where the value starts, and the record that it belongs to with the record's depth in the path.
    ///
    /// The outermost `id` counts: further in, an `id` names somebody else (an author who is an alumnus).
    fn locate(&self, path: &[Segment<'_>]) -> (usize, Option<(String, usize)>) {
        let mut node = &self.ast;
        let mut offset = node.start();
        let mut record = None;
        for (depth, segment) in path.iter().enumerate() {
            record = record.or_else(|| Some((id_of(node)?, depth)));
            let Some((start, inner)) = child(node, *segment) else {
                return (offset, record);
            };
            (offset, node) = (start, inner);
        }
        (offset, record.or_else(|| Some((id_of(node)?, path.len()))))
    }

    fn line_at(&self, offset: usize) -> usize {
        line_at(&self.line_starts, offset)
    }

    /// The fields that stand twice in one group: all but one would be lost without a word.
    pub fn fields_twice(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        self.search_twice(&self.ast, &mut Vec::new(), &mut faults);
        faults
    }

    fn search_twice<'s>(&'s self, node: &'s ast::Value<'a>, path: &mut Vec<Segment<'s>>, faults: &mut Vec<Fault>) {
        let mut seen = HashSet::new();
        for property in node.as_object().into_iter().flat_map(|object| &object.properties) {
            let name = property.name.as_str();
            if !seen.insert(name) {
                let kind = FaultKind::Syntax(SyntaxFault::FieldTwice { name: shown::text(name) });
                let place = self.fault(path, kind);
                faults.push(Fault { line: Some(self.line_at(property.range.start)), ..place });
            }
            path.push(Segment::Key(name));
            self.search_twice(&property.value, path, faults);
            path.pop();
        }
        for (index, item) in node.as_array().into_iter().flat_map(|array| array.elements.iter().enumerate()) {
            path.push(Segment::Index(index));
            self.search_twice(item, path, faults);
            path.pop();
        }
    }
}

/// Where brackets within brackets become too many. The parser calls itself for each.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    text.bytes().position(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

fn line_at(line_starts: &[usize], offset: usize) -> usize {
    line_starts.partition_point(|start| *start <= offset)
}

fn child<'s, 'a>(node: &'s ast::Value<'a>, segment: Segment<'_>) -> Option<(usize, &'s ast::Value<'a>)> {
    match segment {
        Segment::Key(key) => {
            let property = node.as_object()?.properties.iter().rfind(|property| property.name.as_str() == key)?;
            Some((property.range.start, &property.value))
        }
        Segment::Index(index) => {
            let item = node.as_array()?.elements.get(index)?;
            Some((item.start(), item))
        }
    }
}

fn id_of(node: &ast::Value<'_>) -> Option<String> {
    let (_, id) = child(node, Segment::Key("id"))?;
    Some(shown::text(&id.as_string_lit()?.value))
}

/// The name of a record without an id: its list, and its place in it.
fn first_item(path: &[Segment<'_>]) -> Option<(String, usize)> {
    let depth = 1 + path.iter().position(|segment| matches!(segment, Segment::Index(_)))?;
    Some((names(&path[..depth]), depth))
}

/// A path as people read it: `alumni #1 › printed`.
fn names(path: &[Segment<'_>]) -> String {
    let mut names = String::new();
    for segment in path {
        match segment {
            Segment::Key(key) if names.is_empty() => names = shown::text(key),
            Segment::Key(key) => names = format!("{names} › {}", shown::text(key)),
            Segment::Index(index) => names = format!("{names} #{}", index + 1).trim_start().to_owned(),
        }
    }
    names
}
