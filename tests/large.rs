//! The site of a dataset with more publications than pages are made for, built in a folder of its own.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "made/mod.rs"]
mod made;

use double_cursus::bundle::Bundle;
use double_cursus::locale::Locale;
use double_cursus::route::{Page, Route};
use double_cursus::tool::site::file_of;
use double_cursus::tool::{fixtures, import};
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const RECORDS: usize = 260;

/// A built site, and the number of its pages.
struct Site {
    place: TempDir,
    pages: usize,
}

static SITE: LazyLock<Site> = LazyLock::new(|| {
    let place = TempDir::new().unwrap();
    let (records, data, folder) =
        (place.path().join("records.jsonl"), place.path().join("data"), place.path().join("dist"));
    fixtures::write(RECORDS, &records).unwrap();
    import::import(&records, &Path::new(ROOT).join("public/data"), &data)
        .map_err(|error| error.message(Locale::En))
        .unwrap();
    let site = data.join("site.json");
    let text = fs::read_to_string(&site).unwrap();
    fs::write(&site, text.replacen('{', &format!("{{\"most_publication_pages\": {},", RECORDS - 1), 1)).unwrap();
    Site { pages: made::site(&data, &folder, made::STAND_INS).unwrap(), place }
});

impl Site {
    fn text(&self, path: &str) -> String {
        let file = self.place.path().join("dist").join(path);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn page(&self, page: Page) -> Html {
        Html::parse_document(&self.text(&file_of(&Route::Page(Locale::Fr, page)).display().to_string()))
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.place.path().join("dist").join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }
}

fn hrefs(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|link| link.attr("href").unwrap().to_owned()).collect()
}

#[test]
fn publications_have_one_page_in_each_language_and_no_more() {
    let mut names = SITE.names("fr/publications");
    names.sort();
    names.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
    assert_eq!(names, ["atom.xml", "index.html"]);
    for locale in Locale::ALL {
        let file = file_of(&Route::Page(locale, Page::Record)).display().to_string();
        let compressed = SITE.place.path().join("dist").join(file.clone() + ".br");
        assert!(SITE.text(&file).contains("without-scripts") && compressed.exists());
    }
}

#[test]
fn the_list_and_the_people_lead_to_it() {
    let listed = hrefs(&SITE.page(Page::Publications), ".paper h3 a");
    assert_eq!(listed.len(), 25);
    assert!(listed.iter().all(|href| href.starts_with("/fr/notice/?id=")), "{listed:?}");
    let mut reached: Vec<String> = Vec::new();
    for number in 1.. {
        let list = SITE.page(Page::Alumni(number));
        for person in hrefs(&list, ".people a") {
            let Route::Page(_, page) = Route::parse(&person) else { panic!("{person}") };
            reached.extend(hrefs(&SITE.page(page), ".paper h3 a"));
        }
        if hrefs(&list, "[rel=next]").is_empty() {
            break;
        }
    }
    reached.sort();
    reached.dedup();
    assert_eq!(reached.len(), RECORDS, "without scripts the people's pages reach every publication");
}

#[test]
fn the_browser_is_told_where_the_records_are() {
    let home = SITE.page(Page::Home);
    let app = home.select(&Selector::parse("#app").unwrap()).next().unwrap();
    let dist = SITE.place.path().join("dist");
    let file = fs::read(dist.join(app.attr("data-dataset").unwrap().trim_start_matches('/'))).unwrap();
    let bundle = Bundle::unpack(&file).unwrap();
    assert!(!bundle.has_records && !bundle.data.site.has_publication_pages());
    let excerpts = bundle.excerpts.unwrap();
    for number in 0..excerpts.count {
        let address = excerpts.address.replacen('*', &number.to_string(), 1);
        assert!(dist.join(address.trim_start_matches('/')).exists(), "{address}");
    }
    assert!(excerpts.count > 1);
}

#[test]
fn the_sitemap_has_every_page_but_the_one_for_all() {
    let map = SITE.text("sitemap.xml");
    // The two pages of records, and the not-found page.
    assert_eq!(map.matches("<url>").count(), SITE.pages - 3);
    assert!(!map.contains("/notice/") && !map.contains("/record/"));
}

#[test]
fn feeds_lead_to_the_records() {
    let feed = SITE.text("en/publications/atom.xml");
    assert!(feed.contains("/en/record/?id="));
    assert_eq!(feed.matches("<entry>").count(), double_cursus::tool::site::MOST_IN_FEED);
}
