//! What the page of a publication says to machines, and what it offers to readers.

use crate::dist::{PRINTED, Page, VISIBLE, file_of, local, pages, pages_and_not_found, text_of};
use crate::parsers::schema_complaints;
use double_cursus::citation::{Format, Style};
use double_cursus::dataset::Publication;
use double_cursus::head::{Head, heading};
use double_cursus::locale::Locale;
use double_cursus::route::{self, Route};
use double_cursus::tool::site::{PICTURE_HEIGHT, PICTURE_WIDTH};
use serde_json::Value;
use std::collections::HashMap;
use std::fs;

/// A picture larger than this keeps readers of a message waiting.
const HEAVIEST_PICTURE: usize = 60_000;

fn papers() -> impl Iterator<Item = (Page, &'static Publication)> {
    let papers = VISIBLE.publications.publications.iter();
    papers.flat_map(|paper| {
        Locale::ALL.map(|locale| (Page::open(Route::Page(locale, route::Page::Publication(paper.id.clone()))), paper))
    })
}

fn contents<'a>(page: &'a Page, selector: &str) -> Vec<&'a str> {
    page.all(selector).iter().map(|tag| tag.attr("content").unwrap()).collect()
}

#[test]
fn google_scholar_and_zotero_find_the_tags_they_read() {
    for (page, paper) in papers() {
        let one = |name: &str| page.attribute(&format!("head meta[name={name}]"), "content").to_owned();
        assert_eq!(one("citation_title"), paper.title);
        assert_eq!(contents(&page, "meta[name=citation_author]").len(), paper.authors.len(), "{}", page.path);
        assert_eq!(one("citation_publication_date").replace('/', "-"), paper.date.to_string());
        assert_eq!(one("citation_journal_title"), VISIBLE.journal(&paper.journal).unwrap().name);
        assert_eq!(one("citation_public_url"), page.attribute("link[rel=canonical]", "href"));
        for (name, value) in [
            ("citation_doi", paper.doi.as_ref().map(|doi| doi.as_str())),
            ("citation_pmid", paper.pmid.as_ref().map(|pmid| pmid.as_str())),
            ("citation_volume", paper.volume.as_deref()),
            ("citation_issue", paper.issue.as_deref()),
        ] {
            assert_eq!(contents(&page, &format!("meta[name={name}]")), Vec::from_iter(value), "{}", page.path);
        }
    }
}

#[test]
fn other_pages_have_no_such_tags() {
    for page in pages_and_not_found().filter(|page| !matches!(page.route, Route::Page(_, route::Page::Publication(_))))
    {
        let tags =
            "meta[name^=citation_], script[type='application/ld+json'], meta[property='og:type'][content=article]";
        assert!(page.all(tags).is_empty(), "{}", page.path);
    }
}

#[test]
fn the_json_ld_is_a_scholarly_article_by_schema_org_s_types() {
    let mut articles = Vec::new();
    for (page, paper) in papers() {
        let text: String = page.one("head script[type='application/ld+json']").text().collect();
        let article: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(article["@type"], "ScholarlyArticle");
        assert_eq!(article["headline"], paper.title);
        assert_eq!(article["url"], page.attribute("link[rel=canonical]", "href"));
        assert_eq!(article["author"].as_array().map(Vec::len), Some(paper.authors.len()));
        articles.push(article);
    }
    assert_eq!(schema_complaints(&articles).concat(), [""; 0]);
}

/// Width and height, from the first chunk of a PNG.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn every_page_has_a_picture_for_links_and_each_publication_its_own() {
    let mut shown: HashMap<String, Vec<String>> = HashMap::new();
    for page in pages() {
        let content = |name: &str| page.attribute(&format!("head meta[property='{name}']"), "content").to_owned();
        let address = content("og:image");
        assert!(address.starts_with(VISIBLE.site.base_url.as_str()), "{address} is not absolute");
        let path = local(&address).unwrap();
        let file = fs::read(file_of(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(size(&file), (PICTURE_WIDTH, PICTURE_HEIGHT), "{path}");
        assert!(file.len() <= HEAVIEST_PICTURE, "{path}: {}", file.len());
        assert!(!content("og:image:alt").is_empty());
        if let Route::Page(locale, kind @ route::Page::Publication(id)) = &page.route {
            assert!(content("og:image:alt").contains(&heading(kind, *locale, &PRINTED)), "{}", page.path);
            assert_eq!(content("og:image:width"), PICTURE_WIDTH.to_string());
            assert_eq!(content("og:image:height"), PICTURE_HEIGHT.to_string());
            assert_eq!(content("og:type"), "article");
            assert_eq!(page.attribute("meta[name='twitter:card']", "content"), "summary_large_image");
            shown.entry(path).or_default().push(id.to_string());
        }
    }
    assert_eq!(shown.len(), VISIBLE.publications.publications.len());
    assert!(shown.values().all(|ids| ids[0] == ids[1] && ids.len() == 2), "{shown:#?}");
}

#[test]
fn a_page_leads_to_the_newest_other_papers_of_its_alumni() {
    let mut longest = 0;
    for (page, paper) in papers() {
        let is_related = |other: &&Publication| {
            other.id != paper.id && other.alumni.iter().any(|one| paper.alumni.iter().any(|author| one.id == author.id))
        };
        let mut expected: Vec<&Publication> = VISIBLE.publications.publications.iter().filter(is_related).collect();
        expected.sort_by_key(|paper| std::cmp::Reverse(paper.date));
        let expected: Vec<String> = expected
            .iter()
            .take(5)
            .map(|paper| route::Page::Publication(paper.id.clone()).path(page.locale()))
            .collect();
        let links: Vec<&str> = page.all(".related h3 a").iter().map(|link| link.attr("href").unwrap()).collect();
        assert_eq!(links, expected, "{}", page.path);
        longest = longest.max(links.len());
    }
    assert!(longest > 1, "no paper has related ones: this test then shows nothing");
}

#[test]
fn every_style_and_format_has_its_button() {
    for (page, paper) in papers() {
        let values = |name: &str| -> Vec<&str> {
            let buttons = page.all(&format!(".citation-menu button[type=button][data-paper='{}'][{name}]", paper.id));
            buttons.iter().map(|button| button.attr(name).unwrap()).collect()
        };
        assert_eq!(values("data-cite"), Style::ALL.map(Style::name));
        assert_eq!(values("data-export"), Format::ALL.map(Format::name));
    }
}

#[test]
fn a_head_holds_the_tags_that_the_browser_will_show() {
    for (page, _) in papers() {
        let shown: Vec<(&str, &str)> = page
            .all("head meta[name^=citation_]")
            .iter()
            .map(|tag| (tag.attr("name").unwrap(), tag.attr("content").unwrap()))
            .collect();
        let head = Head::of(&page.route, &PRINTED);
        assert_eq!(shown, head.citation.iter().map(|(name, content)| (*name, content.as_str())).collect::<Vec<_>>());
    }
}

#[test]
fn an_alumnus_s_page_counts_the_journals_and_names_the_co_alumni() {
    let mut co_alumni = 0;
    for alumnus in &PRINTED.alumni.alumni {
        for locale in Locale::ALL {
            let page = Page::open(Route::Page(locale, route::Page::Alumnus(alumnus.id.clone(), 1)));
            let text = text_of(page.one("main"));
            for paper in PRINTED.papers_of(&alumnus.id) {
                let papers = PRINTED.papers_of(&alumnus.id).filter(|other| other.journal == paper.journal).count();
                let journal =
                    double_cursus::text::typography::set(locale, &PRINTED.journal(&paper.journal).unwrap().name);
                let counted = double_cursus::text::messages::RESULT.count(locale, papers);
                assert!(text.contains(&format!("{journal} · {counted}")), "{}: {journal}", page.path);
                for other in paper.alumni.iter().filter(|author| author.id != alumnus.id) {
                    let path = route::Page::Alumnus(other.id.clone(), 1).path(locale);
                    assert!(!page.all(&format!("main ul a[href='{path}']")).is_empty(), "{}: {path}", page.path);
                    co_alumni += 1;
                }
            }
        }
    }
    assert!(co_alumni > 0, "no paper of two alumni: this test then shows half of what it is for");
}
