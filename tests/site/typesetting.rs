//! The signs that each language is set with, in everything a reader sees or hears.

use crate::dist::{Page, pages_and_not_found};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use scraper::{ElementRef, Node};

/// Stands for what is not read as part of the text: another language, the number of a source, or what is to be typed.
const ELSEWHERE: char = '\u{FFFC}';

/// Attributes that are shown or read aloud.
const SPOKEN: [&str; 4] = ["aria-label", "title", "alt", "data-label"];

/// Elements whose end is not the end of a word.
const PHRASING: [&str; 16] = [
    "a", "abbr", "b", "cite", "dfn", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time", "text", "output",
];

/// The texts of a page in a language: one for its elements, one for each attribute that is spoken.
fn texts(page: &Page, locale: Locale) -> Vec<String> {
    let mut texts = vec![String::new()];
    read(page.one("body"), page.locale().tag(), locale, &mut texts);
    // A paper's head is in the paper's language, which a head cannot say.
    let is_paper = matches!(&page.route, Route::Page(_, route::Page::Publication(_)));
    if page.locale() == locale && !is_paper {
        texts.push(page.one("title").text().collect());
        // The front door's description speaks both languages.
        let description = page.attribute("meta[name=description]", "content").to_owned();
        texts.extend((page.route != Route::FrontDoor).then_some(description));
    }
    texts
}

fn read(element: ElementRef<'_>, around: &str, wanted: Locale, texts: &mut Vec<String>) {
    let lang = element.attr("lang").unwrap_or(around);
    let is_wanted = lang == wanted.tag();
    let name = element.value().name();
    if is_wanted {
        texts.extend(SPOKEN.iter().filter_map(|name| element.attr(name)).map(str::to_owned));
    }
    let is_cite = element.attr("class") == Some("cite") || name == "code";
    let is_apart = is_cite || !is_wanted || !PHRASING.contains(&name);
    if is_apart {
        texts[0].push(ELSEWHERE);
    }
    for child in element.children() {
        match child.value() {
            Node::Text(text) if is_wanted && !is_cite => texts[0] += text,
            Node::Element(_) => read(ElementRef::wrap(child).unwrap(), lang, wanted, texts),
            _ => {}
        }
    }
    if is_apart {
        texts[0].push(ELSEWHERE);
    }
}

/// What is wrong with a French text, each with the words around it.
fn french_faults(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or(ELSEWHERE);
    let before = |index: usize| index.checked_sub(1).map_or(ELSEWHERE, at);
    let digits_from = |index: usize| chars[index.min(chars.len())..].iter().take_while(|c| c.is_ascii_digit()).count();
    let digits_to = |index: usize| chars[..index].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let is_fault = |index: usize| match chars[index] {
        '\'' | '"' => true,
        ';' | '!' | '?' | '»' => matches!(before(index), ' ' | '\u{A0}' | '\n'),
        ':' => matches!(before(index), ' ' | '\u{202F}' | '\n'),
        '«' => at(index + 1) != '\u{202F}',
        '%' | '€' => before(index) == ' ',
        ' ' => (1..=3).contains(&digits_to(index)) && digits_from(index + 1) == 3,
        _ => false,
    };
    let is_close = |index: usize| chars[index] == '»' && before(index) != '\u{202F}';
    faults(&chars, |index| is_fault(index) || is_close(index))
}

/// What is wrong with an English text.
fn english_faults(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    faults(&chars, |index| match chars[index] {
        '\'' | '"' | '«' | '»' => true,
        ';' | '!' | '?' | ':' => index > 0 && matches!(chars[index - 1], ' ' | '\u{A0}' | '\u{202F}'),
        _ => false,
    })
}

fn faults(chars: &[char], is_fault: impl Fn(usize) -> bool) -> Vec<String> {
    let context = |index: usize| chars[index.saturating_sub(30)..chars.len().min(index + 12)].iter().collect();
    (0..chars.len()).filter(|index| is_fault(*index)).map(context).collect()
}

fn assert_set(locale: Locale, faults: fn(&str) -> Vec<String>) {
    let mut found = Vec::new();
    for page in pages_and_not_found() {
        for text in texts(&page, locale) {
            found.extend(faults(&text).into_iter().map(|fault| format!("{}: {fault}", page.path)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn french_is_set_by_the_rules_of_french() {
    assert_set(Locale::Fr, french_faults);
}

#[test]
fn english_is_set_by_the_rules_of_english() {
    assert_set(Locale::En, english_faults);
}

#[test]
fn the_checker_sees_what_is_wrong() {
    for wrong in ["l'École", "Qui ?", "Qui\u{A0}?", "ici : là", "« là »", "«là»", "10 000 patients", "62 %", "\"là\""]
    {
        assert!(!french_faults(wrong).is_empty(), "{wrong}");
    }
    for right in [
        "l’École",
        "Qui\u{202F}?",
        "ici\u{A0}: là",
        "«\u{202F}là\u{202F}»",
        "10\u{202F}000",
        "en 2014 100 fois",
        "81(6):1417",
    ] {
        assert_eq!(french_faults(right), [""; 0], "{right}");
    }
    for wrong in ["it's", "\"so\"", "« so »", "What ?", "here\u{A0}: there"] {
        assert!(!english_faults(wrong).is_empty(), "{wrong}");
    }
    assert_eq!(english_faults("It’s “so”: what? 10,000"), [""; 0]);
}
