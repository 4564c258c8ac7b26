//! Formatted citations, in English, the language of both styles' rules.
//!
//! Vancouver: ICMJE's recommendations after *Citing Medicine* (NLM). APA: *Publication Manual*, 7th edition.
//! Tests hold both against citeproc with the styles of the Citation Style Language project.

use super::record::push_number;
use super::{Name, Record};
use crate::text::typography;
use maud::html;
use serde::{Deserialize, Serialize};
use std::ops::Range;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Vancouver names six authors before "et al.".
const VANCOUVER_AUTHORS: usize = 6;
/// APA names twenty; of more, the first nineteen and the last.
const APA_AUTHORS: usize = 20;

/// A citation style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// Of medical journals.
    Vancouver,
    /// Of the American Psychological Association, 7th edition.
    Apa,
}

/// A formatted citation, on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// As plain text.
    pub text: String,
    /// The same as HTML, with the italics of the style.
    pub html: String,
}

impl Style {
    /// All styles, in the order they are offered.
    pub const ALL: [Style; 2] = [Style::Vancouver, Style::Apa];

    /// Its name in attributes of the page: `vancouver`.
    pub const fn name(self) -> &'static str {
        ["vancouver", "apa"][self as usize]
    }

    /// The style of this name.
    pub fn from_name(name: &str) -> Option<Style> {
        Style::ALL.into_iter().find(|style| style.name() == name)
    }

    /// What readers call it: the same in both languages.
    pub const fn label(self) -> &'static str {
        ["Vancouver", "APA"][self as usize]
    }

    /// The citation of a publication.
    pub fn cite(self, record: &Record<'_>) -> Citation {
        let (mut text, mut italics) = (String::new(), Vec::new());
        match self {
            Style::Vancouver => push_vancouver(&mut text, record),
            Style::Apa => push_apa(&mut text, &mut italics, record),
        }
        let mut end = 0;
        let html = html! {
            @for italic in italics {
                @let start = std::mem::replace(&mut end, italic.end);
                (text[start..italic.start]) i { (text[italic]) }
            }
            (text[end..])
        };
        Citation { html: html.into_string(), text }
    }
}

fn push_vancouver(out: &mut String, record: &Record<'_>) {
    let paper = record.paper;
    let names: Vec<Name<'_>> = record.authors().collect();
    for (index, name) in names.iter().take(VANCOUVER_AUTHORS).enumerate() {
        *out += if index > 0 { ", " } else { "" };
        push_name(out, *name, " ", "");
    }
    if names.len() > VANCOUVER_AUTHORS {
        *out += ", et al";
    }
    end_sentence(out);
    push_title(out, record);
    *out += &typography::set(paper.lang, record.abbreviation);
    end_sentence(out);
    push_date(out, record);
    push_place(out, record);
    end_sentence(out);
    if let Some(doi) = &paper.doi {
        *out += "doi:";
        *out += doi.as_str();
    } else {
        out.truncate(out.trim_end().len());
    }
}

/// `2014 Mar 19`.
fn push_date(out: &mut String, record: &Record<'_>) {
    let date = record.paper.date;
    push_number(out, date.year);
    if let Some(month) = date.month.and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1))) {
        out.push(' ');
        *out += month;
    }
    if let Some(day) = date.day {
        out.push(' ');
        push_number(out, day.into());
    }
}

/// `;81(6):1417–28`, with what is known of it.
fn push_place(out: &mut String, record: &Record<'_>) {
    let paper = record.paper;
    let pages = record.pages();
    if paper.volume.is_some() || paper.issue.is_some() || pages.is_some() {
        out.push(';');
    }
    *out += paper.volume.as_deref().unwrap_or_default();
    push_issue(out, record);
    if let Some((first, last)) = pages {
        if paper.volume.is_some() || paper.issue.is_some() {
            out.push(':');
        }
        *out += first;
        if let Some(last) = last {
            out.push('–');
            *out += shortened(first, &last);
        }
    }
}

/// `(6)`.
fn push_issue(out: &mut String, record: &Record<'_>) {
    if let Some(issue) = &record.paper.issue {
        out.push('(');
        *out += &issue.replace('-', "–");
        out.push(')');
    }
}

/// The last page without what it repeats of the first: `28` after `1417`, `61` after `e650`.
fn shortened<'a>(first: &str, last: &'a str) -> &'a str {
    let number = |page: &str| page.find(|c: char| c.is_ascii_digit()).unwrap_or(page.len());
    let start = number(last);
    let is_alike = first.len() == last.len() && number(first) == start && first[..start] == last[..start];
    let digits = last[start..].bytes().all(|b| b.is_ascii_digit()) && first != last;
    if !(is_alike && digits) {
        return last;
    }
    let same = first.bytes().zip(last.bytes()).take_while(|(one, other)| one == other).count();
    &last[same..]
}

fn push_apa(out: &mut String, italics: &mut Vec<Range<usize>>, record: &Record<'_>) {
    let mut push_italic = |out: &mut String, text: &str| {
        italics.push(out.len()..out.len() + text.len());
        *out += text;
    };
    let paper = record.paper;
    let names: Vec<Name<'_>> = record.authors().collect();
    let count = names.len();
    for (index, name) in names.iter().enumerate() {
        let is_last = index + 1 == count;
        if count > APA_AUTHORS && index + 1 >= APA_AUTHORS && !is_last {
            continue;
        }
        *out += match (index, is_last) {
            (0, _) => "",
            (_, true) if count > APA_AUTHORS => ", … ",
            (_, true) => ", & ",
            _ => ", ",
        };
        push_name(out, *name, ", ", ". ");
    }
    end_sentence(out);
    out.push('(');
    push_number(out, paper.date.year);
    *out += "). ";
    push_title(out, record);
    push_italic(out, &typography::set(paper.lang, record.journal));
    if paper.volume.is_some() || paper.issue.is_some() {
        *out += ", ";
        if let Some(volume) = &paper.volume {
            push_italic(out, volume);
        }
        push_issue(out, record);
    }
    if let Some((first, last)) = record.pages() {
        *out += ", ";
        *out += first;
        if let Some(last) = last {
            out.push('–');
            *out += &last;
        }
    }
    end_sentence(out);
    match (&paper.doi, record.link()) {
        // As it is printed, like citation processors do: an address that is encoded would be copied as another DOI.
        (Some(doi), _) => {
            *out += "https://doi.org/";
            *out += doi.as_str();
        }
        (None, Some(link)) => *out += &link,
        (None, None) => out.truncate(out.trim_end().len()),
    }
}

/// `La Joie R` or `La Joie, R.`; a suffix follows after what parts the two.
fn push_name(out: &mut String, name: Name<'_>, between: &str, mark: &str) {
    let person = match name {
        Name::Literal(text) => {
            *out += text;
            return;
        }
        Name::Person(person) => person,
    };
    *out += &person.surname();
    *out += between;
    person.push_initials(out, mark);
    if !person.suffix.is_empty() {
        *out += between;
        *out += person.suffix;
    }
}

fn push_title(out: &mut String, record: &Record<'_>) {
    *out += &typography::set(record.paper.lang, &record.paper.title);
    end_sentence(out);
}

/// A full stop, unless the sentence has its end.
fn end_sentence(out: &mut String) {
    *out += if out.ends_with(['.', '?', '!']) { " " } else { ". " };
}

#[cfg(test)]
mod tests {
    use super::super::record::tests::{paper, record};
    use super::*;
    use crate::dataset::PartialDate;

    #[test]
    fn a_citation_in_each_style() {
        let paper = paper();
        assert_eq!(
            Style::Vancouver.cite(&record(&paper)).text,
            "La Joie R, de La Sayette V. Intrinsic connectivity in Alzheimer’s disease. Neuron. \
             2014 Mar 19;81(6):1417–28. doi:10.1016/j.neuron.2014.01.026"
        );
        assert_eq!(
            Style::Apa.cite(&record(&paper)).text,
            "La Joie, R., & de La Sayette, V. (2014). Intrinsic connectivity in Alzheimer’s disease. The Neuron, \
             81(6), 1417–1428. https://doi.org/10.1016/j.neuron.2014.01.026"
        );
    }

    #[test]
    fn apa_slants_journal_and_volume_and_nothing_becomes_markup() {
        let mut paper = paper();
        paper.title = "p < 0.05 & <b>bold</b>".into();
        let html = |style: Style| style.cite(&record(&paper)).html;
        assert!(html(Style::Apa).contains(
            "(2014). p &lt; 0.05 &amp; &lt;b&gt;bold&lt;/b&gt;. <i>The Neuron</i>, <i>81</i>(6), 1417–1428. https:"
        ));
        assert!(html(Style::Vancouver).contains("bold&lt;/b&gt;. Neuron. 2014 Mar 19;81(6):1417–28. doi:"));
    }

    #[test]
    fn what_is_not_known_leaves_no_sign_behind() {
        let mut paper = paper();
        (paper.volume, paper.issue, paper.pages, paper.doi) = (None, None, None, None);
        paper.date = PartialDate { year: 2014, month: None, day: None };
        assert!(Style::Vancouver.cite(&record(&paper)).text.ends_with("disease. Neuron. 2014."));
        assert!(
            Style::Apa.cite(&record(&paper)).text.ends_with("The Neuron. https://pubmed.ncbi.nlm.nih.gov/24656258/")
        );
    }

    #[test]
    fn the_last_page_repeats_nothing() {
        for (first, last, short) in
            [("1417", "1428", "28"), ("e650", "e661", "61"), ("98", "102", "102"), ("S1", "T2", "T2"), ("5", "5", "5")]
        {
            assert_eq!(shortened(first, last), short);
        }
    }
}
