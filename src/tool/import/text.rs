//! A text of a record as a data file may hold it.

use crate::tool::check::shown::is_invisible;
use scraper::Html;

/// What a reader sees of a text: HTML resolved, each run of spaces and control characters one space,
/// nothing invisible.
pub(super) fn clean(text: &str) -> String {
    if is_plain(text.as_bytes()) {
        return text.to_owned();
    }
    let seen =
        if has_html(text) { Html::parse_fragment(text).root_element().text().collect() } else { text.to_owned() };
    let plain: String =
        seen.chars().filter(|c| !is_invisible(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Nothing but ASCII with single spaces, and no HTML: most texts, and there is nothing to clean in them.
fn is_plain(text: &[u8]) -> bool {
    let is_inner = |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'<' | b'&');
    text.iter().all(is_inner)
        && !text.starts_with(b" ")
        && !text.ends_with(b" ")
        && !text.windows(2).any(|pair| pair == b"  ")
}

/// A title without the full stop that some catalogues end it with; "et al." and "..." keep theirs.
pub(super) fn without_full_stop(title: &str) -> &str {
    match title.strip_suffix('.') {
        Some(rest) if !rest.ends_with('.') && last_word(rest).chars().count() > LONGEST_ABBREVIATION => rest,
        _ => title,
    }
}

const LONGEST_ABBREVIATION: usize = 3;

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default()
}

/// A tag or an entity may begin here; "p<0.05" and "R&D" are neither.
fn has_html(text: &str) -> bool {
    let starts = |mark, next: fn(char) -> bool| text.split(mark).skip(1).any(|rest| rest.starts_with(next));
    starts('<', |c| c.is_ascii_alphabetic() || c == '/' || c == '!')
        || (text.contains(';') && starts('&', |c| c.is_ascii_alphabetic() || c == '#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_a_reader_sees() {
        for (text, seen) in [
            ("etanercept &ndash; bioequivalence", "etanercept – bioequivalence"),
            ("<i>In vivo</i> CO<sub>2</sub>", "In vivo CO2"),
            (" two\u{A0} spaces\tand\nlines ", "two spaces and lines"),
            ("soft\u{AD}hyphen", "softhyphen"),
            ("p<0.05 & R&D", "p<0.05 & R&D"),
        ] {
            assert_eq!(clean(text), seen);
        }
    }

    #[test]
    fn only_a_sentence_loses_its_full_stop() {
        for (title, kept) in [
            ("Gabapentin in the elderly.", "Gabapentin in the elderly"),
            ("Gabapentin. Pfizer", "Gabapentin. Pfizer"),
            ("What next...", "What next..."),
            ("Studies on S. mansoni et al.", "Studies on S. mansoni et al."),
        ] {
            assert_eq!(without_full_stop(title), kept);
        }
    }
}
