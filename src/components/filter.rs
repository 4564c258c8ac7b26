//! The filter of the publications: text, facets, years, order, reset.

use super::facet::{FacetChoices, YearChoice};
use crate::locale::Locale;
use crate::route::Page;
use crate::search::{Facet, Query, Sort};
use crate::state::Filter;
use crate::text::{Message, messages as m};
use leptos::prelude::*;

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
    let sorts = Sort::ALL.map(|sort| {
        view! {
            <option value=sort.name() prop:selected=move || filter.query.with(|query| query.sort == sort)>
                {sort_label(sort).get(locale)}
            </option>
        }
    });
    let choose_sort = move |event| {
        if let Some(sort) = Sort::from_name(&event_target_value(&event)) {
            filter.choose(|query| query.sort = sort);
        }
    };
    view! {
        <form class="filter" role="search" aria-label=m::FILTER.get(locale) on:submit=submit>
            <p class="text">
                <label for="q">{m::SEARCH_LABEL.get(locale)}</label>
                <input
                    id="q" name="q" type="search" autocomplete="off" maxlength=crate::search::MAX_TEXT.to_string()
                    prop:value=text
                    on:input=move |event| filter.type_text(event_target_value(&event))
                    on:change=move |_| filter.end_typing()
                />
                <button type="submit">{m::SEARCH_BUTTON.get(locale)}</button>
            </p>
            <details class="facets">
                <summary>{m::FILTERS.get(locale)}</summary>
                {Facet::ALL.map(|facet| view! { <FacetChoices facet=facet filter=filter locale=locale /> }).collect_view()}
                <fieldset class="years">
                    <legend>{m::YEARS.get(locale)}</legend>
                    <YearChoice id="from" label=m::FROM_YEAR filter=filter locale=locale />
                    <YearChoice id="to" label=m::TO_YEAR filter=filter locale=locale />
                </fieldset>
            </details>
            <p class="order">
                <label for="sort">{m::SORT.get(locale)}</label>
                <select id="sort" name="sort" on:change=choose_sort>{sorts.collect_view()}</select>
                <a class="reset" href=Page::Publications.path(locale) hidden=move || !filter.query.with(Query::is_filtered)>
                    {m::RESET.get(locale)}
                </a>
            </p>
        </form>
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
