//! Links between the pages of a list.

use crate::edition::Edition;
use crate::text::messages as m;
use maud::{Markup, html};

/// How many neighbours of the page that is shown have a link.
const NEIGHBOURS: u32 = 2;

/// Links to the first and last page, to the neighbours, and one page back and forth; nothing where there is one page.
pub fn page_links(edition: Edition<'_>, shown: u32, last: u32, at: &dyn Fn(u32) -> String) -> Markup {
    let near = (1..=last).filter(|page| *page == 1 || *page == last || page.abs_diff(shown) <= NEIGHBOURS);
    html! {
        @if last > 1 {
            nav.pages aria-label=(edition.say(m::PAGES)) {
                @if shown > 1 { a rel="prev" href=(at(shown - 1)) { (edition.say(m::PREVIOUS_PAGE)) } }
                ol {
                    @for page in near {
                        @let is_shown = (page == shown).then_some("page");
                        li {
                            @if page == last && page > shown + NEIGHBOURS + 1 { span aria-hidden="true" { "…" } }
                            a href=(at(page)) aria-current=[is_shown]
                                aria-label=(m::PAGE.with(edition.locale, &[&page.to_string()])) { (page) }
                            @if page == 1 && shown > NEIGHBOURS + 2 { span aria-hidden="true" { "…" } }
                        }
                    }
                }
                @if shown < last { a rel="next" href=(at(shown + 1)) { (edition.say(m::NEXT_PAGE)) } }
            }
        }
    }
}
