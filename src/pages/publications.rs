//! The publications, with their filter.

use super::heading;
use crate::components::filter::FilterForm;
use crate::components::result_list::ResultList;
use crate::content::opening;
use crate::edition::Edition;
use crate::locale::Locale;
use crate::navigation::Navigation;
use crate::route::Page;
use crate::state::Filter;
use crate::text::messages::messages;
use leptos::prelude::*;
use maud::{Markup, html};

messages! {
    /// Over the list.
    INTRODUCTION = "Articles dont l'un des auteurs est, de façon établie ou concordante, un ancien ou une ancienne de l'École. Un article dont ce lien reste à confirmer n'est pas montré.", "Papers with an author who is, on established or consistent evidence, an alumnus of the School. A paper whose link remains to be confirmed is not shown.";
}

/// What stands over the filter.
pub(super) fn introduction(edition: Edition<'_>) -> Markup {
    html! {
        (heading(edition, &Page::Publications))
        p.lead { (edition.say(INTRODUCTION)) }
    }
}

/// The filter and the list.
#[component]
pub fn Publications(
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let filter = Filter::new(Navigation::current(), opening());
    view! {
        <div class="with-aside">
            <FilterForm filter=filter locale=locale />
            <div><ResultList filter=filter locale=locale /></div>
        </div>
    }
}
