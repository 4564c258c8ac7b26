//! BibTeX in UTF-8, for BibTeX's own styles, biblatex and reference managers alike.
//!
//! A record's id is its key. The date is given as `year`, `month` and `day`, since a `date` beside them makes
//! biber complain and a `date` alone is unknown to BibTeX.

use super::record::push_number;
use super::{Name, Person, Record};
use crate::locale::Locale;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn write(records: &[Record<'_>]) -> String {
    let mut out = String::new();
    for (index, record) in records.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        push_entry(&mut out, record);
    }
    out
}

fn push_entry(out: &mut String, record: &Record<'_>) {
    let paper = record.paper;
    *out += "@article{";
    *out += paper.id.as_str();
    *out += ",\n";
    open(out, "title");
    push_title(out, &paper.title);
    *out += "},\n";
    open(out, "author");
    for (index, name) in record.authors().enumerate() {
        if index > 0 {
            *out += " and ";
        }
        push_name(out, name);
    }
    *out += "},\n";
    push_field(out, "journal", record.journal, push_text);
    push_field(out, "shortjournal", record.abbreviation, push_text);
    push_date(out, record);
    for (name, value) in [("volume", &paper.volume), ("number", &paper.issue)] {
        push_field(out, name, value.as_deref().unwrap_or_default(), push_text);
    }
    if let Some((first, last)) = record.pages() {
        open(out, "pages");
        push_text(out, first);
        if let Some(last) = last {
            *out += "--";
            push_text(out, &last);
        }
        *out += "},\n";
    }
    push_field(out, "doi", paper.doi.as_ref().map_or("", |doi| doi.as_str()), push_verbatim);
    push_field(out, "pmid", paper.pmid.as_ref().map_or("", |pmid| pmid.as_str()), push_text);
    push_field(out, "pmcid", paper.pmcid.as_ref().map_or("", |pmcid| pmcid.as_str()), push_text);
    push_field(out, "url", &record.link().unwrap_or_default(), push_verbatim);
    push_field(out, "keywords", &record.topics.join(", "), push_text);
    push_field(out, "langid", if paper.lang == Locale::Fr { "french" } else { "english" }, push_text);
    *out += "}\n";
}

fn push_date(out: &mut String, record: &Record<'_>) {
    let date = record.paper.date;
    open(out, "year");
    push_number(out, date.year);
    *out += "},\n";
    if let Some(month) = date.month.and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1))) {
        *out += "  month = ";
        *out += month;
        *out += ",\n";
    }
    if let Some(day) = date.day {
        open(out, "day");
        push_number(out, day.into());
        *out += "},\n";
    }
}

fn open(out: &mut String, name: &str) {
    *out += "  ";
    *out += name;
    *out += " = {";
}

fn push_field(out: &mut String, name: &str, value: &str, push: fn(&mut String, &str)) {
    if !value.is_empty() {
        open(out, name);
        push(out, value);
        *out += "},\n";
    }
}

/// `de La Sayette, V.`. Braces hold together what BibTeX would take apart: literals, and family names with
/// words in lower case that are no particle before it.
fn push_name(out: &mut String, name: Name<'_>) {
    match name {
        Name::Literal(text) => push_braced(out, text),
        Name::Person(person) => push_person(out, person),
    }
}

fn push_person(out: &mut String, person: Person<'_>) {
    if !person.particle.is_empty() {
        push_text(out, person.particle);
        out.push(' ');
    }
    let is_torn = person.family.split(' ').any(|word| word.starts_with(char::is_lowercase));
    if is_torn {
        push_braced(out, person.family)
    } else {
        push_text(out, person.family)
    }
    for part in [person.suffix, &person.spelled_given()] {
        if !part.is_empty() {
            *out += ", ";
            push_text(out, part);
        }
    }
}

fn push_braced(out: &mut String, text: &str) {
    out.push('{');
    push_text(out, text);
    out.push('}');
}

/// A title with braces around the words that must keep their capitals when a style sets it in small letters. Styles
/// spare the title's first letter; some don't know where a sentence begins within it.
fn push_title(out: &mut String, title: &str) {
    let mut is_start = true;
    for (index, word) in title.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let rest = if is_start { after_first_letter(word) } else { word };
        if rest.contains(char::is_uppercase) {
            push_braced(out, word)
        } else {
            push_text(out, word)
        }
        is_start &= !word.contains(char::is_alphanumeric);
    }
}

fn after_first_letter(word: &str) -> &str {
    let mut letters = word.char_indices().filter(|(_, c)| c.is_alphanumeric());
    letters.next().map_or("", |(index, c)| &word[index + c.len_utf8()..])
}

/// Text as TeX is to print it.
fn push_text(out: &mut String, text: &str) {
    let mut before = '\0';
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            // `\{` would be counted as a brace by BibTeX.
            '{' => *out += "\\textbraceleft{}",
            '}' => *out += "\\textbraceright{}",
            '\\' => *out += "\\textbackslash{}",
            '~' => *out += "\\textasciitilde{}",
            '^' => *out += "\\textasciicircum{}",
            '\u{A0}' => out.push('~'),
            c if c.is_ascii_control() => out.push(' '),
            _ => {
                // TeX makes one sign of these two.
                if matches!((before, c), ('-', '-') | ('\'', '\'') | ('`' | '?' | '!', '`')) {
                    *out += "{}";
                }
                out.push(c);
            }
        }
        before = c;
    }
}

/// An identifier or address, which biblatex takes as it is; a brace in it would end the field too early.
fn push_verbatim(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '{' => *out += "%7B",
            '}' => *out += "%7D",
            _ => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::{paper, record};
    use super::*;

    fn title(plain: &str) -> String {
        let mut out = String::new();
        push_title(&mut out, plain);
        out
    }

    #[test]
    fn an_entry() {
        let paper = paper();
        let expected = "@article{la-joie-2014,\n  title = {Intrinsic connectivity in {Alzheimer's} disease},\n  \
             author = {La Joie, R. and de La Sayette, V.},\n  journal = {The Neuron},\n  shortjournal = {Neuron},\n  \
             year = {2014},\n  month = mar,\n  day = {19},\n  volume = {81},\n  number = {6},\n  \
             pages = {1417--1428},\n  doi = {10.1016/j.neuron.2014.01.026},\n  pmid = {24656258},\n  \
             keywords = {Neuroscience},\n  langid = {english},\n}\n";
        assert_eq!(write(&[record(&paper)]), expected);
        assert_eq!(write(&[record(&paper), record(&paper)]), format!("{expected}\n{expected}"));
    }

    #[test]
    fn only_capitals_that_a_style_would_lose_are_protected() {
        assert_eq!(title("NOTCH1 nuclear interactome"), "{NOTCH1} nuclear interactome");
        assert_eq!(title("Fear in vivo: Learning from PTSD"), "Fear in vivo: {Learning} from {PTSD}");
        assert_eq!(title("A role? Yes. [11C]PIB-PET"), "A role? {Yes.} {[11C]PIB-PET}");
        assert_eq!(title("In St. Louis, what? Fever"), "In {St.} {Louis,} what? {Fever}");
        assert_eq!(title("« Un titre » à Lille"), "« Un titre » à {Lille}");
    }

    #[test]
    fn signs_of_tex_are_plain_text() {
        assert_eq!(title("50% of $x_1$ & {y}"), "50\\% of \\$x\\_1\\$ \\& \\textbraceleft{}y\\textbraceright{}");
        assert_eq!(title("\\alpha --- ''a''"), "\\textbackslash{}alpha -{}-{}- '{}'a'{}'");
    }

    #[test]
    fn pages_stay_in_their_field() {
        let mut paper = paper();
        paper.pages = Some("S12 & S13}–S15".into());
        let text = write(&[record(&paper)]);
        assert!(text.contains("  pages = {S12 \\& S13\\textbraceright{}--S15},\n"), "{text}");
    }

    #[test]
    fn names_that_bibtex_would_tear_are_braced() {
        let mut out = String::new();
        for name in ["EADB and ADNI Consortium", "Garcia de la Torre M", "Smith J Jr"] {
            push_name(&mut out, Name::parse(name));
            out.push('|');
        }
        assert_eq!(out, "{EADB and ADNI Consortium}|{Garcia de la Torre}, M.|Smith, Jr, J.|");
    }
}
