//! The choices of one facet, each with the number of results it would give.

use crate::locale::Locale;
use crate::search::{Choice, Facet, Label, MANY_VALUES, ValueAnswer};
use crate::state::Filter;
use crate::text::{Message, fold, messages as m, number, typography};
use leptos::prelude::*;

/// How many values more are shown at a time.
const STEP: u32 = 20;

/// The most values that are shown; beyond, the facet's own search finds the others.
const MOST: u32 = 100;

/// The values of a facet as checkboxes, with a search among them where they are many.
#[component]
pub fn FacetChoices(
    /// The facet.
    facet: Facet,
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let index = facet as usize;
    let values = move || filter.answer.with(|answer| ordered(answer.facets.get(index).map(|one| &one.values[..]), locale));
    let choice = move |value: ValueAnswer| {
        let key = value.name.clone();
        let now = Memo::new(move |_| {
            filter.answer.with(|answer| {
                let value = answer.facets.get(index)?.values.iter().find(|value| value.name == key)?;
                Some((value.count, value.is_chosen))
            })
        });
        let count = move || in_brackets(now.get().map_or(0, |now| now.0), locale);
        let toggled = Choice { facet, name: value.name.clone() };
        view! {
            <label>
                <input
                    type="checkbox" name=facet.name() value=value.name.clone()
                    prop:checked=move || now.get().is_some_and(|now| now.1)
                    on:change=move |_| filter.choose(|query| query.toggle(toggled.clone()))
                />
                <span>{value_label(&value.label, locale)}</span>
                <span class="count" translate="no">{count}</span>
            </label>
        }
    };
    let many = filter.answer.with_untracked(|answer| {
        answer.facets.get(index).is_some_and(|one| one.all as usize > MANY_VALUES)
    });
    let search = many.then(|| {
        let narrow = move |event| {
            let text = event_target_value(&event);
            filter.view.update(|view| view.facets[index].filter = text);
        };
        view! {
            <input
                type="search" autocomplete="off"
                aria-label=m::SEARCH_IN.with(locale, &[&facet_label(facet).get(locale)])
                placeholder=m::SEARCH_IN.with(locale, &[&facet_label(facet).get(locale)]) on:input=narrow
            />
        }
    });
    let more = move || filter.answer.with(|answer| answer.facets.get(index).map_or(0, |one| one.more));
    let can_show_more = move || more() > 0 && filter.view.with(|view| view.facets[index].limit < MOST);
    let show_more = move |_| filter.view.update(|view| view.facets[index].limit = (view.facets[index].limit + STEP).min(MOST));
    view! {
        <fieldset>
            <legend>{facet_label(facet).get(locale)}</legend>
            {search}
            <For each=values key=|value| value.name.clone() children=choice />
            <button type="button" class="more" hidden=move || !can_show_more() on:click=show_more>
                {move || m::SHOW_MORE.with(locale, &[&number(locale, more())])}
            </button>
        </fieldset>
    }
}

/// The values in the order of the page's language where they have the same count.
fn ordered(values: Option<&[ValueAnswer]>, locale: Locale) -> Vec<ValueAnswer> {
    let mut values = values.unwrap_or_default().to_vec();
    if let Some(ValueAnswer { label: Label::Pair(_), .. }) = values.first() {
        values.sort_by_cached_key(|value| (u32::MAX - value.count, fold(&value_label(&value.label, locale))));
    }
    values
}

fn in_brackets(count: u32, locale: Locale) -> String {
    let mut text = String::from(" (");
    text.push_str(&number(locale, count));
    text.push(')');
    text
}

/// The name of a facet.
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
