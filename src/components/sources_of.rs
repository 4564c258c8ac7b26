//! The sources of a page, each in full: what the numbers beside its facts stand for, on paper too.

use crate::dataset::SourceId;
use crate::edition::Edition;
use crate::text::messages as m;
use maud::{Markup, html};

/// The sources that a page cites, in the order of their numbers, each once.
pub fn sources_of<'a>(edition: Edition<'_>, cited: impl Iterator<Item = &'a SourceId> + Clone) -> Markup {
    let numbered = edition.data.sources.sources.iter().enumerate();
    let shown = numbered.filter(|(_, source)| cited.clone().any(|id| *id == source.id));
    html! {
        h2 { (edition.say(m::PAGE_SOURCES)) }
        ul.page-sources {
            @for (index, source) in shown {
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
