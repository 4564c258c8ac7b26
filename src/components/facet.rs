//! The choices of one facet, each with the number of results it would give.

use crate::locale::Locale;
use crate::search::{Facet, FacetAnswer, Label, MANY_VALUES, ValueAnswer};
use crate::text::{Message, fold, messages as m, number, typography};
use maud::{Markup, html};

/// The values as checkboxes, with a search among them where they are many, and a button for more.
pub fn facet(answer: &FacetAnswer, locale: Locale) -> Markup {
    let name = facet_label(answer.facet).get(locale);
    html! {
        fieldset {
            legend { (name) }
            @if answer.all as usize > MANY_VALUES {
                @let label = m::SEARCH_IN.with(locale, &[&name]);
                input type="search" autocomplete="off" data-facet=(answer.facet.name()) aria-label=(label) placeholder=(label);
            }
            div.values { (values(answer, locale)) }
            button.more type="button" data-facet=(answer.facet.name()) hidden[is_all(answer)] { (more(answer, locale)) }
        }
    }
}

/// The values alone: they change with every answer.
pub fn values(answer: &FacetAnswer, locale: Locale) -> Markup {
    html! {
        @for value in ordered(answer, locale) {
            label {
                input type="checkbox" name=(answer.facet.name()) value=(value.name) checked[value.is_chosen];
                span { (value_label(&value.label, locale)) }
                span.count translate="no" { (count(value, locale)) }
            }
        }
        @if answer.is_missed { p { (m::NO_VALUE.get(locale)) } }
    }
}

/// The values in the order of the page's language where they have the same count.
pub fn ordered(answer: &FacetAnswer, locale: Locale) -> Vec<&ValueAnswer> {
    let mut values: Vec<&ValueAnswer> = answer.values.iter().collect();
    if answer.facet == Facet::Topic {
        values.sort_by_cached_key(|value| (u32::MAX - value.count, fold(&value_label(&value.label, locale))));
    }
    values
}

/// The most values of a facet that are shown; beyond, its own search finds the others. With all facets unfolded and a
/// hundred papers, the page has to stay under 3,000 elements.
pub const MOST_VALUES: u32 = 48;

/// Whether nothing more can be shown.
pub fn is_all(answer: &FacetAnswer) -> bool {
    answer.more == 0 || answer.values.len() >= MOST_VALUES as usize
}

/// A value's count, in brackets.
pub fn count(value: &ValueAnswer, locale: Locale) -> String {
    [" (", &number(locale, value.count), ")"].concat()
}

/// What the button for more values says.
pub fn more(answer: &FacetAnswer, locale: Locale) -> String {
    m::SHOW_MORE.with(locale, &[&number(locale, answer.more)])
}

/// What a facet is called.
pub fn facet_label(facet: Facet) -> Message {
    match facet {
        Facet::Person => m::PERSON,
        Facet::Class => m::CLASS,
        Facet::Topic => m::TOPIC,
        Facet::Journal => m::JOURNAL,
    }
}

/// What a reader sees of a value.
pub fn value_label(label: &Label, locale: Locale) -> String {
    match label {
        Label::Plain(text) => typography::set(locale, text),
        Label::Pair(text) => text.get(locale).to_owned(),
        Label::UnknownClass => m::UNKNOWN_CLASS.get(locale),
    }
}
