//! The Atom feeds of the publications (RFC 4287): all of them, those of each alumnus, those of each class.

use super::document::escape;
use crate::components::paper::title;
use crate::dataset::{Dataset, Publication};
use crate::head::{Head, heading};
use crate::locale::Locale;
use crate::route::{Page, Route, alumnus_feed_path, class_feed_path, feed_path};
use crate::text::messages::{self as m, messages};
use crate::text::typography;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// As many papers as a feed has: readers of feeds ask for all of it again and again.
pub const MOST: usize = 100;

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
    let feed = |path, title, page, papers| Feed { path, locale, title, page, papers: newest(papers) };
    let papers = data.publications.publications.iter().collect();
    let all = feed(feed_path(locale), heading(&Page::Publications, locale, data), Page::Publications, papers);
    let people = data.alumni.alumni.iter().map(|alumnus| {
        let (path, title) = (alumnus_feed_path(locale, &alumnus.id), FEED_OF.with(locale, &[&alumnus.name]));
        feed(path, title, Page::Alumnus(alumnus.id.clone(), 1), data.papers_of(&alumnus.id).collect())
    });
    let classes = by_class(data).into_iter().map(|(year, papers)| {
        let title = FEED_OF.with(locale, &[&m::CLASS_OF.with(locale, &[&year.to_string()])]);
        feed(class_feed_path(locale, year), title, Page::Alumni(1), papers)
    });
    std::iter::once(all).chain(people).chain(classes).collect()
}

/// As many papers as a feed has, the newest first.
fn newest(mut papers: Vec<&Publication>) -> Vec<&Publication> {
    papers.sort_by(|one, other| one.in_list(other));
    papers.truncate(MOST);
    papers
}

/// The papers of each class, in the order of the file, each once.
fn by_class(data: &Dataset) -> BTreeMap<u16, Vec<&Publication>> {
    let mut classes: BTreeMap<u16, Vec<&Publication>> =
        data.classes().into_iter().map(|year| (year, Vec::new())).collect();
    for paper in &data.publications.publications {
        let alumni = paper.alumni.iter().filter_map(|author| data.alumnus(&author.id));
        let years: BTreeSet<u16> = alumni.filter_map(|alumnus| alumnus.class_year).collect();
        for year in years {
            classes.entry(year).or_default().push(paper);
        }
    }
    classes
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::PublicationId;
    use crate::tool::check::check;
    use std::path::Path;

    #[test]
    fn a_feed_has_the_newest_papers_and_no_more_than_it_may() {
        let mut data = check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).unwrap().without_hidden();
        let paper = data.publications.publications[0].clone();
        data.publications.publications = (0..2 * MOST)
            .map(|number| {
                let mut paper = paper.clone();
                paper.id = PublicationId(format!("paper-{number}"));
                paper.date.year = 1800 + (number * 7 % (2 * MOST)) as u16;
                paper
            })
            .collect();
        let person = &mut data.alumni.alumni[0];
        person.class_year = Some(2006);
        let person = person.id.clone();
        for paper in &mut data.publications.publications {
            paper.alumni[0].id = person.clone();
        }
        let feeds = feeds(&data);
        for path in [feed_path(Locale::Fr), alumnus_feed_path(Locale::En, &person), class_feed_path(Locale::En, 2006)] {
            let feed = feeds.iter().find(|feed| feed.path == path).unwrap();
            let years: Vec<u16> = feed.papers.iter().map(|paper| paper.date.year).collect();
            let newest: Vec<u16> = (0..MOST).map(|number| 1800 + (2 * MOST - 1 - number) as u16).collect();
            assert_eq!(years, newest, "{path}");
        }
    }
}
