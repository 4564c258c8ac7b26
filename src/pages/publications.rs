//! The publications, with their filter.

use super::Heading;
use crate::app::content;
use crate::components::filter::FilterForm;
use crate::components::result_list::ResultList;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::route::Page;
use crate::state::Filter;
use crate::text::messages::messages;
use leptos::prelude::*;

messages! {
    /// Over the list.
    INTRODUCTION = "Articles dont l'auteur est, de façon établie ou concordante, un ancien de l'École. Un article dont l'identité de l'auteur reste à confirmer n'est pas montré.", "Papers whose author is established, or consistently shown, to be an alumnus of the School. A paper whose author's identity remains to be confirmed is not shown.";
}

/// The publications' page.
#[component]
pub fn Publications(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let filter = Filter::new(Navigation::current(), content());
    view! {
        <Heading page=Page::Publications locale=locale />
        <p class="lead">{INTRODUCTION.get(locale)}</p>
        <div class="with-aside">
            <FilterForm filter=filter locale=locale />
            <div><ResultList filter=filter locale=locale /></div>
        </div>
    }
}
