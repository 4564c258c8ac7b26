//! The feeds: all publications, those of each alumnus, those of each class.

use crate::dist::{Page, VISIBLE, file_of, folder, local};
use crate::files::text_of;
use double_cursus::dataset::{AlumnusId, Publication};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route, alumnus_feed_path, class_feed_path, feed_path};
use roxmltree::{Document, Node};
use std::collections::HashSet;
use std::fs;

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// Reads a feed, which must hold these papers, the newest first, and everything that RFC 4287 asks for.
fn assert_feed(locale: Locale, path: &str, mut papers: Vec<&Publication>) {
    let text = fs::read_to_string(file_of(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let document = Document::parse(&text).unwrap();
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    assert_eq!(feed.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some(locale.tag()));
    assert_eq!(local(&text_of(feed, "id")).as_deref(), Some(path));
    let entries: Vec<Node<'_, '_>> = feed.children().filter(|child| child.has_tag_name((ATOM, "entry"))).collect();
    let ids: Vec<String> = entries.iter().map(|entry| local(&text_of(*entry, "id")).unwrap()).collect();
    papers.sort_by_key(|paper| std::cmp::Reverse(paper.date));
    let expected: Vec<String> =
        papers.iter().map(|paper| route::Page::Publication(paper.id.clone()).path(locale)).collect();
    assert_eq!(ids, expected, "{path}");
    for node in entries.iter().chain([&feed]) {
        assert!(!text_of(*node, "title").is_empty());
        assert!(node.children().any(|child| child.has_tag_name((ATOM, "author"))), "{path}: nobody is named");
        let updated = text_of(*node, "updated");
        assert!(updated.starts_with(&VISIBLE.site.updated.to_string()) && updated.ends_with('Z'), "{updated}");
        for link in node.children().filter(|child| child.has_tag_name((ATOM, "link"))) {
            assert!(file_of(&local(link.attribute("href").unwrap()).unwrap()).is_file(), "{link:?}");
        }
    }
}

fn papers(is_in: impl Fn(&AlumnusId) -> bool) -> Vec<&'static Publication> {
    let papers = VISIBLE.publications.publications.iter();
    papers.filter(|paper| paper.alumni.iter().any(|author| is_in(&author.id))).collect()
}

#[test]
fn each_language_has_a_feed_with_every_visible_publication() {
    for locale in Locale::ALL {
        assert_feed(locale, &feed_path(locale), papers(|_| true));
    }
}

#[test]
fn each_alumnus_has_a_feed_and_a_page_that_names_it() {
    for alumnus in &VISIBLE.alumni.alumni {
        for locale in Locale::ALL {
            let path = alumnus_feed_path(locale, &alumnus.id);
            assert_feed(locale, &path, papers(|id| *id == alumnus.id));
            let page = Page::open(Route::Page(locale, route::Page::Alumnus(alumnus.id.clone(), 1)));
            assert_eq!(local(page.attribute("head link[type='application/atom+xml']", "href")), Some(path.clone()));
            page.one(&format!("main a[href='{path}']"));
        }
    }
}

#[test]
fn each_class_has_a_feed_and_the_alumni_s_page_names_it() {
    let classes: HashSet<u16> = VISIBLE.alumni.alumni.iter().filter_map(|alumnus| alumnus.class_year).collect();
    assert!(classes.len() > 1, "nothing is shown with one class");
    for year in classes {
        let is_in = |id: &AlumnusId| VISIBLE.alumnus(id).and_then(|alumnus| alumnus.class_year) == Some(year);
        for locale in Locale::ALL {
            let path = class_feed_path(locale, year);
            assert_feed(locale, &path, papers(is_in));
            Page::open(Route::Page(locale, route::Page::Alumni(1))).one(&format!("main a[href='{path}']"));
        }
    }
}

#[test]
fn there_is_no_other_feed() {
    let count = crate::dist::files().iter().filter(|path| path.ends_with("atom.xml")).count();
    let classes = VISIBLE.classes().len();
    assert_eq!(count, 2 * (1 + VISIBLE.alumni.alumni.len() + classes), "in {}", folder().display());
}

#[test]
fn a_feed_s_date_of_publication_is_never_made_up() {
    let text = fs::read_to_string(file_of(&feed_path(Locale::En))).unwrap();
    let published = text.matches("<published>").count();
    let to_the_day = VISIBLE.publications.publications.iter().filter(|paper| paper.date.day.is_some()).count();
    assert_eq!(published, to_the_day);
    assert!(
        to_the_day < VISIBLE.publications.publications.len(),
        "no paper without a day: this test then shows nothing"
    );
}
