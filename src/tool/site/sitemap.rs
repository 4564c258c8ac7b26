//! The files that crawlers ask for first.

use super::document::escape;
use crate::dataset::Dataset;
use crate::head::Head;
use crate::route::{Page, Route};
use std::fmt::Write;

/// As many addresses as a sitemap may have by that protocol.
const MOST: usize = 50_000;

/// The sitemaps with their file names: every address with its alternates, after the protocol of sitemaps.org. Where they
/// are too many for one, `sitemap.xml` lists the others.
pub fn sitemaps(routes: &[Route], data: &Dataset) -> Vec<(String, String)> {
    of_at_most(MOST, routes, data)
}

fn of_at_most(most: usize, routes: &[Route], data: &Dataset) -> Vec<(String, String)> {
    let listed: Vec<&Route> = routes.iter().filter(|route| is_listed(route)).collect();
    if listed.len() <= most {
        return vec![("sitemap.xml".to_owned(), sitemap(&listed, data))];
    }
    let parts =
        listed.chunks(most).zip(1..).map(|(part, number)| (format!("sitemap-{number}.xml"), sitemap(part, data)));
    let mut files: Vec<(String, String)> = parts.collect();
    let mut index = format!("{DECLARATION}<sitemapindex {PROTOCOL}>\n");
    for (name, _) in &files {
        // Writing to a string does not fail.
        let _ = writeln!(index, "<sitemap><loc>{}{}</loc></sitemap>", escape(data.site.base_url.as_str()), name);
    }
    files.push(("sitemap.xml".to_owned(), index + "</sitemapindex>\n"));
    files
}

/// The page that shows any publication has nothing of its own to be found by.
fn is_listed(route: &Route) -> bool {
    !matches!(route, Route::NotFound | Route::Page(_, Page::Record))
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const PROTOCOL: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

fn sitemap(routes: &[&Route], data: &Dataset) -> String {
    let mut map = format!("{DECLARATION}<urlset {PROTOCOL} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for head in routes.iter().map(|route| Head::of(route, data)) {
        let Some(address) = &head.canonical else {
            continue;
        };
        // Writing to a string does not fail.
        let _ = writeln!(map, "<url><loc>{}</loc>", escape(address));
        for (tag, address) in &head.alternates {
            let _ = writeln!(map, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>", escape(address));
        }
        map += "</url>\n";
    }
    map + "</urlset>\n"
}

/// Everybody may read everything.
pub fn robots(data: &Dataset) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", data.site.base_url)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tool::check::check;
    use std::path::Path;

    #[test]
    fn many_addresses_stand_in_several_maps_each_once() {
        let data = check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).unwrap().without_hidden();
        let mut routes = Route::all(&data);
        let locations = |map: &str| map.matches("<url><loc>").count();
        let [(name, whole)] = of_at_most(routes.len(), &routes, &data).try_into().unwrap();
        assert_eq!((name.as_str(), locations(&whole)), ("sitemap.xml", routes.len()));
        routes.push(Route::NotFound);
        routes.push(Route::Page(crate::locale::Locale::Fr, Page::Record));
        let mut parts = of_at_most(30, &routes, &data);
        let (name, index) = parts.pop().unwrap();
        assert_eq!(name, "sitemap.xml");
        for (name, map) in &parts {
            assert!((1..=30).contains(&locations(map)), "{name}");
            assert!(index.contains(&format!("<sitemap><loc>{}{name}</loc></sitemap>", data.site.base_url)), "{name}");
        }
        assert_eq!(index.matches("<sitemap>").count(), parts.len());
        let lines =
            |text: &str| text.lines().filter(|line| line.starts_with("<url>")).map(str::to_owned).collect::<Vec<_>>();
        let listed: Vec<String> = parts.iter().flat_map(|(_, map)| lines(map)).collect();
        assert_eq!(listed, lines(&whole));
    }
}
