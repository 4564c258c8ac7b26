//! The filter of the publications: text, facets, years, order, reset.

use super::facet::FacetChoices;
use super::years::Years;
use crate::locale::Locale;
use crate::route::Page;
use crate::search::{Facet, MAX_TEXT, PageSize, Query, Sort};
use crate::state::Filter;
use crate::text::{Message, messages as m};
use leptos::prelude::*;
use maud::{Markup, html};

/// The form. It is shown where JavaScript runs, since it can do nothing without.
#[component]
pub fn FilterForm(
    /// The state of the page.
    filter: Filter,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let text = move || filter.query.with(|query| query.text.clone());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        filter.end_typing();
    };
    let completions = move || filter.answer.with(|answer| options(&answer.completions).into_string());
    let sorts = Sort::ALL.map(|sort| {
        view! {
            <option value=sort.name() prop:selected=move || filter.query.with(|query| query.order() == sort)>
                {sort_label(sort).get(locale)}
            </option>
        }
    });
    let choose_sort = move |event| {
        if let Some(sort) = Sort::from_name(&event_target_value(&event)) {
            filter.choose(|query| query.set_order(sort));
        }
    };
    let sizes = PageSize::ALL.map(|size| {
        view! {
            <option value=size.number().to_string() prop:selected=move || filter.query.with(|query| query.size == size)>
                {size.number().to_string()}
            </option>
        }
    });
    let choose_size = move |event| {
        if let Some(size) = PageSize::from_name(&event_target_value(&event)) {
            filter.choose(|query| query.size = size);
        }
    };
    view! {
        <form class="filter" role="search" aria-label=m::FILTER.get(locale) on:submit=submit>
            <p class="text">
                <label for="q">{m::SEARCH_LABEL.get(locale)}</label>
                <input
                    id="q" name="q" type="search" autocomplete="off" list="words" maxlength=MAX_TEXT.to_string()
                    prop:value=text
                    on:input=move |event| filter.type_text(event_target_value(&event))
                    on:change=move |_| filter.end_typing()
                />
                <datalist id="words" inner_html=completions></datalist>
                <button type="submit">{m::SEARCH_BUTTON.get(locale)}</button>
            </p>
            <details class="help" inner_html=help(locale).into_string()></details>
            <details class="facets">
                <summary>{m::FILTERS.get(locale)}</summary>
                {Facet::ALL.map(|facet| view! { <FacetChoices facet=facet filter=filter locale=locale /> }).collect_view()}
                <Years filter=filter locale=locale />
            </details>
            <p class="order">
                <label>
                    {m::SORT.get(locale)}
                    <select name="sort" on:change=choose_sort>{sorts.collect_view()}</select>
                </label>
                <label>
                    {m::SIZE.get(locale)}
                    <select name="size" on:change=choose_size>{sizes.collect_view()}</select>
                </label>
            </p>
            <p>
                <a class="reset" href=Page::Publications.path(locale) hidden=move || !filter.query.with(Query::is_filtered)>
                    {m::RESET.get(locale)}
                </a>
            </p>
        </form>
    }
}

fn options(completions: &[String]) -> Markup {
    html! { @for completion in completions { option value=(completion) {} } }
}

/// The operators, each with an example.
fn help(locale: Locale) -> Markup {
    let operators = [
        ("\"fear conditioning\"", m::HELP_PHRASE),
        ("-tau", m::HELP_NOT),
        ("mouse OR rat", m::HELP_OR),
        ("author:la-joie journal:neuron title:amyloid", m::HELP_FIELD),
        ("year:2014 year:2012..2014", m::HELP_YEAR),
    ];
    html! {
        summary { (m::SEARCH_HELP.get(locale)) }
        p { (m::HELP_WORDS.get(locale)) }
        dl { @for (example, meaning) in operators { dt { code translate="no" { (example) } } dd { (meaning.get(locale)) } } }
    }
}

fn sort_label(sort: Sort) -> Message {
    match sort {
        Sort::Newest => m::NEWEST,
        Sort::Oldest => m::OLDEST,
        Sort::Relevance => m::RELEVANCE,
        Sort::Title => m::BY_TITLE,
    }
}
