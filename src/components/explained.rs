//! Facts whose terms a reader can ask about: where a page first mentions a term of the glossary, the word opens
//! its meaning. The browser's own popover does it, without a script.

use super::cite::{cite, list, with_period};
use crate::dataset::school::Term;
use crate::dataset::{Fact, Text};
use crate::edition::Edition;
use crate::route::term_path;
use crate::text::{Message, mention, messages as m};
use maud::{Markup, html};
use std::cell::RefCell;
use std::ops::Range;

/// A page on which each term is explained once.
pub struct Explained<'a> {
    edition: Edition<'a>,
    /// The terms that the page has not mentioned yet.
    left: RefCell<Vec<&'a Term>>,
}

impl<'a> Explained<'a> {
    /// A page that has mentioned nothing yet.
    pub fn new(edition: Edition<'a>) -> Explained<'a> {
        Explained { edition, left: RefCell::new(edition.data.school.terms.iter().collect()) }
    }

    /// Facts under a heading; nothing where there are none.
    pub fn section(&self, heading: Message, facts: &[Fact]) -> Markup {
        html! {
            @if !facts.is_empty() {
                h2 { (self.edition.say(heading)) }
                (self.facts(facts))
            }
        }
    }

    /// A list of facts; one alone is a paragraph.
    pub fn facts(&self, facts: &[Fact]) -> Markup {
        list(facts, |fact| {
            html! {
                (self.text(&with_period(self.edition, &fact.text, fact.period.as_ref()))) " "
                (cite(self.edition, &fact.sources))
            }
        })
    }

    fn text(&self, text: &str) -> Markup {
        match self.first(text) {
            None => html! { (text) },
            Some((term, place)) => html! {
                (text[..place.start])
                (explanation(self.edition, term, &text[place.clone()]))
                (self.text(&text[place.end..]))
            },
        }
    }

    /// The first mention of a term that is left; of two at one place, the longer one. The term is left no more.
    fn first(&self, text: &str) -> Option<(&'a Term, Range<usize>)> {
        let mut left = self.left.borrow_mut();
        let mentions = left.iter().enumerate().flat_map(|(index, term)| {
            let forms = term.forms.get(self.edition.locale).iter();
            forms.filter_map(move |form| Some((mention(text, form)?, index)))
        });
        let (place, index) = mentions.min_by_key(|(place, _)| (place.start, text.len() - place.end))?;
        Some((left.remove(index), place))
    }
}

/// The word in its sentence, and what it means.
fn explanation(edition: Edition<'_>, term: &Term, word: &str) -> Markup {
    let id = term.id.as_str();
    html! {
        button.term type="button" popovertarget={ "term-" (id) } { (word) }
        span.meaning popover id={ "term-" (id) } {
            (head(edition, &term.words)) " " (edition.read(&term.meaning)) " "
            a href=(term_path(edition.locale, &term.id)) { (edition.say(m::IN_THE_GLOSSARY)) }
        }
    }
}

fn head(edition: Edition<'_>, words: &Text) -> Markup {
    let other = edition.locale.other();
    html! {
        dfn { (edition.read(words)) }
        @if words.fr != words.en { " (" i lang=(other.tag()) { (words.get(other)) } ")" }
        br;
    }
}
