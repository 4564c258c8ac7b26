//! The Atom feeds of the publications (RFC 4287): all of them, those of each alumnus, those of each class.

use super::document::escape;
use crate::components::paper::title;
use crate::dataset::{Dataset, Publication};
use crate::head::{Head, heading};
use crate::locale::Locale;
use crate::route::{Page, Route, alumnus_feed_path, class_feed_path, feed_path};
use crate::text::messages::{self as m, messages};
use crate::text::typography;
use std::fmt::Write;

messages! {
    /// The title of a feed: of whom or of what.
    FEED_OF = "Publications : {}", "Publications: {}";
}

/// A feed in a language.
pub struct Feed<'a> {
    /// Its address, from the root.
    pub path: String,
    locale: Locale,
    title: String,
    /// The page that it belongs to.
    page: Page,
    papers: Vec<&'a Publication>,
}

/// Every feed there is.
pub fn feeds(data: &Dataset) -> Vec<Feed<'_>> {
    Locale::ALL.into_iter().flat_map(|locale| in_language(locale, data)).collect()
}

fn in_language(locale: Locale, data: &Dataset) -> Vec<Feed<'_>> {
    let of = |path: String, title: String, page: Page, is_in: &dyn Fn(&&Publication) -> bool| {
        let mut papers: Vec<&Publication> = data.publications.publications.iter().filter(is_in).collect();
        papers.sort_by_key(|paper| std::cmp::Reverse(paper.date));
        Feed { path, locale, title, page, papers }
    };
    let all = of(feed_path(locale), heading(&Page::Publications, locale, data), Page::Publications, &|_| true);
    let people = data.alumni.alumni.iter().map(|alumnus| {
        let title = FEED_OF.with(locale, &[&alumnus.name]);
        let is_theirs = |paper: &&Publication| paper.alumni.iter().any(|author| author.id == alumnus.id);
        of(alumnus_feed_path(locale, &alumnus.id), title, Page::Alumnus(alumnus.id.clone()), &is_theirs)
    });
    let classes = data.classes().into_iter().map(|year| {
        let title = FEED_OF.with(locale, &[&m::CLASS_OF.with(locale, &[&year.to_string()])]);
        let is_theirs = |paper: &&Publication| {
            let mut alumni = paper.alumni.iter().filter_map(|author| data.alumnus(&author.id));
            alumni.any(|alumnus| alumnus.class_year == Some(year))
        };
        of(class_feed_path(locale, year), title, Page::Alumni, &is_theirs)
    });
    std::iter::once(all).chain(people).chain(classes).collect()
}

impl Feed<'_> {
    /// The file: the newest publication first.
    pub fn xml(&self, data: &Dataset) -> String {
        let page = Head::of(&Route::Page(self.locale, self.page.clone()), data);
        let entries: String = self.papers.iter().map(|paper| entry(paper, self.locale, data)).collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
             <title>{title}</title>\n<subtitle>{subtitle}</subtitle>\n<id>{id}</id>\n<link rel=\"self\" href=\"{id}\"/>\n\
             <link href=\"{canonical}\"/>\n<author><name>{site}</name></author>\n<updated>{updated}</updated>\n\
             {entries}</feed>\n",
            lang = self.locale.tag(),
            title = escape(&format!("{} · {}", self.title, m::SITE.get(self.locale))),
            subtitle = escape(&page.description),
            id = escape(&data.site.absolute(&self.path)),
            canonical = escape(&page.canonical.unwrap_or_default()),
            site = escape(&m::SITE.get(self.locale)),
            updated = reviewed(data),
        )
    }
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
