//! The Atom feed of the publications (RFC 4287).

use super::document::escape;
use crate::components::paper::title;
use crate::dataset::{Dataset, Publication};
use crate::head::Head;
use crate::locale::Locale;
use crate::route::{Page, Route};
use crate::text::typography;
use std::fmt::Write;

/// The feed of a language: the newest publication first.
pub fn feed(locale: Locale, data: &Dataset) -> String {
    let page = Head::of(&Route::Page(locale, Page::Publications), data);
    let canonical = page.canonical.unwrap_or_default();
    let mut papers: Vec<&Publication> = data.publications.publications.iter().collect();
    papers.sort_by_key(|paper| std::cmp::Reverse(paper.date));
    let entries: String = papers.into_iter().map(|paper| entry(paper, locale, data)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <title>{title}</title>\n<subtitle>{subtitle}</subtitle>\n<id>{id}</id>\n<link rel=\"self\" href=\"{id}\"/>\n\
         <link href=\"{canonical}\"/>\n<updated>{updated}</updated>\n{entries}</feed>\n",
        lang = locale.tag(),
        title = escape(&page.title),
        subtitle = escape(&page.description),
        id = escape(&page.feed),
        canonical = escape(&canonical),
        updated = reviewed(data),
    )
}

fn entry(paper: &Publication, locale: Locale, data: &Dataset) -> String {
    let page = Head::of(&Route::Page(locale, Page::Publication(paper.id.clone())), data);
    let address = escape(&page.canonical.unwrap_or_default());
    let mut entry = format!("<entry>\n<title xml:lang=\"{}\">{}</title>\n", paper.lang.tag(), escape(&title(paper)));
    for author in &paper.authors {
        // Writing to a string does not fail.
        let _ = writeln!(entry, "<author><name>{}</name></author>", escape(&typography::set(paper.lang, author)));
    }
    // A day that is not known is not made up: the feed then has no date of publication.
    if paper.date.day.is_some() {
        let _ = writeln!(entry, "<published>{}T00:00:00Z</published>", paper.date);
    }
    let _ = write!(
        entry,
        "<id>{address}</id>\n<link href=\"{address}\"/>\n<updated>{}</updated>\n<summary>{}</summary>\n</entry>\n",
        reviewed(data),
        escape(&page.description)
    );
    entry
}

/// Records carry no date of their own: they are as new as the last review of the content.
fn reviewed(data: &Dataset) -> String {
    let date = data.site.updated;
    format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month.unwrap_or(1), date.day.unwrap_or(1))
}
