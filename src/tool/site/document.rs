//! The HTML file around a page's content.

use super::assets::Assets;
use super::pictures::Picture;
use super::signature::signature;
use super::{PICTURE_HEIGHT, PICTURE_WIDTH};
use crate::dataset::Dataset;
use crate::head::Head;
use crate::route::Route;
use std::fmt::Write;

/// A page's file in its parts.
pub struct Document<'a> {
    /// What it says of itself.
    pub head: Head,
    /// Its address.
    pub route: &'a Route,
    /// The HTML inside the application's root.
    pub body: String,
    /// What it says to search engines, where it is about a publication.
    pub json_ld: Option<String>,
    /// The picture beside links to it, and whether no other page has it.
    pub picture: (Picture, bool),
}

impl Document<'_> {
    /// The whole file.
    pub fn html(&self, data: &Dataset, assets: &Assets, reload: &str) -> String {
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n{head}{picture}{files}{json_ld}</head>\n<body>\n\
             <div id=\"app\" data-route=\"{route}\" data-signature=\"{signature}\" data-dataset=\"{dataset}\" data-shelf=\"{shelf}\" \
             data-library=\"{library}\" data-worker=\"{worker}\" data-script=\"{script}\" \
             data-wasm=\"{wasm}\" data-integrity=\"{integrity}\" data-version=\"{version}\">{body}</div>\n{reload}</body>\n</html>\n",
            lang = self.head.locale.tag(),
            head = tags(&self.head),
            picture = self.picture(data),
            files = files(assets),
            // A data block: the content security policy is about scripts that run.
            json_ld = self
                .json_ld
                .as_ref()
                .map_or_else(String::new, |json| { format!("<script type=\"application/ld+json\">{json}</script>\n") }),
            route = escape(&self.route.path()),
            signature = signature(&self.body),
            dataset = assets.dataset,
            shelf = assets.shelf,
            library = assets.library,
            worker = assets.worker,
            script = assets.worker_script,
            wasm = assets.wasm,
            integrity = assets.wasm_integrity,
            version = assets.version(),
            body = self.body,
        )
    }

    /// The picture's tags. The one that all pages share goes without its size: networks know it by then, and
    /// each element counts.
    fn picture(&self, data: &Dataset) -> String {
        let (Picture { path, alt }, is_own) = &self.picture;
        let mut tags = format!(
            "<meta property=\"og:image\" content=\"{}\">\n<meta property=\"og:image:alt\" content=\"{}\">\n",
            escape(&data.site.absolute(path)),
            escape(alt)
        );
        if *is_own {
            tags += &format!(
                "<meta property=\"og:image:width\" content=\"{PICTURE_WIDTH}\">\n\
                 <meta property=\"og:image:height\" content=\"{PICTURE_HEIGHT}\">\n\
                 <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
            );
        }
        tags
    }
}

/// What the page says of itself.
fn tags(head: &Head) -> String {
    let mut tags = String::from(
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
    );
    let title = escape(&head.title);
    let description = escape(&head.description);
    let mut line = |text: std::fmt::Arguments<'_>| {
        // Writing to a string does not fail.
        let _ = writeln!(tags, "{text}");
    };
    line(format_args!("<title>{title}</title>"));
    line(format_args!("<meta name=\"description\" property=\"og:description\" content=\"{description}\">"));
    if let Some(canonical) = &head.canonical {
        line(format_args!("<link rel=\"canonical\" href=\"{}\">", escape(canonical)));
        line(format_args!("<meta property=\"og:url\" content=\"{}\">", escape(canonical)));
    }
    for (tag, address) in &head.alternates {
        line(format_args!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", escape(address)));
    }
    let kind = if head.citation.is_empty() { "website" } else { "article" };
    line(format_args!("<meta property=\"og:type\" content=\"{kind}\">"));
    line(format_args!("<meta property=\"og:title\" content=\"{title}\">"));
    line(format_args!("<meta property=\"og:locale\" content=\"{}\">", head.locale.pick("fr_FR", "en_GB")));
    line(format_args!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{}\">", escape(&head.feed)));
    for (name, content) in &head.citation {
        line(format_args!("<meta name=\"{name}\" content=\"{}\">", escape(content)));
    }
    tags
}

fn files(assets: &Assets) -> String {
    let mut files = format!(
        "<script src=\"{}\" integrity=\"{}\" data-start=\"{}\" data-integrity=\"{}\"></script>\n\
         <link rel=\"stylesheet\" href=\"{}\">\n",
        assets.early, assets.early_integrity, assets.script, assets.script_integrity, assets.style
    );
    for font in &assets.fonts {
        let _ = writeln!(files, "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{font}\" crossorigin>");
    }
    files
        + "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\n\
           <link rel=\"apple-touch-icon\" href=\"/icons/apple-touch-icon.png\">\n"
}

/// Text as it stands in HTML and XML, in attributes too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
