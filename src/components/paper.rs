//! A publication in a list.

use crate::app::content;
use crate::dataset::Publication;
use crate::locale::Locale;
use crate::route::Page;
use crate::text::{date, typography};
use leptos::prelude::*;

/// One publication: title, authors with the alumni marked, journal, date, DOI.
#[component]
pub fn Paper(
    /// The publication.
    paper: &'static Publication,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    let journal = content().journal(&paper.journal).map(|journal| typography::set(locale, &journal.name));
    let title = typography::set(paper.lang, &paper.title);
    let lang = (paper.lang != locale).then(|| paper.lang.tag());
    let doi = paper.doi.as_ref().map(|doi| view! {
        " "
        <a class="doi" href=doi.url()>{format!("doi:{doi}")}</a>
    });
    view! {
        <article class="paper">
            <h3 lang=lang><a href=Page::Publication(paper.id.clone()).path(locale)>{title}</a></h3>
            <p class="authors"><Authors paper=paper locale=locale /></p>
            <p><cite>{journal}</cite>", "<time datetime=paper.date.to_string()>{date(locale, paper.date)}</time>{doi}</p>
        </article>
    }
}

/// The authors as printed, in order; the alumni are links to their pages.
#[component]
pub fn Authors(
    /// The publication.
    paper: &'static Publication,
    /// The language of the page.
    locale: Locale,
) -> impl IntoView {
    // The names between two alumni are one text: a list of 35 authors would be 35 elements.
    let mut parts = Vec::new();
    let mut text = String::new();
    for (index, printed) in paper.authors.iter().enumerate() {
        let name = typography::set(paper.lang, printed);
        if index > 0 {
            text += ", ";
        }
        match paper.alumni.iter().find(|author| author.printed == *printed) {
            Some(author) => {
                let link = view! { <a class="alumnus" href=Page::Alumnus(author.id.clone()).path(locale)>{name}</a> };
                parts.push((std::mem::take(&mut text), Some(link)));
            }
            None => text += &name,
        }
    }
    parts.push((text, None));
    parts.into_iter().map(|(text, link)| view! { {text}{link} }).collect_view()
}
