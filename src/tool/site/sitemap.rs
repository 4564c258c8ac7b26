//! The files that crawlers ask for first.

use super::document::escape;
use crate::dataset::Dataset;
use crate::head::Head;
use crate::route::Route;
use std::fmt::Write;

/// Every address with its alternates, after the protocol of sitemaps.org.
pub fn sitemap(routes: &[Route], data: &Dataset) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
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
