//! The sources of a page, each in full: what the numbers beside its facts stand for, on paper too.

use crate::dataset::SourceId;
use crate::edition::Edition;
use crate::text::messages as m;
use maud::{Markup, html};

/// The sources that a page cites, under a heading.
pub fn sources_of<'a>(edition: Edition<'_>, cited: impl Iterator<Item = &'a SourceId> + Clone) -> Markup {
    html! {
        h2 { (edition.say(m::PAGE_SOURCES)) }
        (source_entries(edition, |id| cited.clone().any(|one| one == id)))
    }
}

/// Some sources, in the order of their numbers.
pub fn source_entries(edition: Edition<'_>, is_shown: impl Fn(&SourceId) -> bool) -> Markup {
    let numbered = edition.data.sources.sources.iter().enumerate();
    html! {
        ul.page-sources {
            @for (index, source) in numbered.filter(|(_, source)| is_shown(&source.id)) {
                li {
                    "[" (index + 1) "] "
                    @if let Some(url) = &source.url {
                        a href=(url.as_str()) hreflang=(source.lang.tag()) { (edition.read(&source.title)) }
                    } @else {
                        (edition.read(&source.title))
                    }
                    ", " (edition.read(&source.date))
                }
            }
        }
    }
}
