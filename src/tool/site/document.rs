//! The HTML file around a page's content.

use super::assets::Assets;
use super::signature::signature;
use crate::head::Head;
use crate::route::Route;
use std::fmt::Write;

/// The whole file.
pub fn document(head: &Head, route: &Route, body: &str, assets: &Assets, reload: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n{head}{files}</head>\n<body>\n\
         <div id=\"app\" data-route=\"{route}\" data-signature=\"{signature}\" data-dataset=\"{dataset}\" data-shelf=\"{shelf}\" \
         data-wasm=\"{wasm}\" data-integrity=\"{integrity}\">{body}</div>\n{reload}</body>\n</html>\n",
        lang = head.locale.tag(),
        head = tags(head),
        files = files(assets),
        route = escape(&route.path()),
        signature = signature(body),
        dataset = assets.dataset,
        shelf = assets.shelf,
        wasm = assets.wasm,
        integrity = assets.wasm_integrity,
    )
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
    line(format_args!("<meta name=\"description\" content=\"{description}\">"));
    if let Some(canonical) = &head.canonical {
        line(format_args!("<link rel=\"canonical\" href=\"{}\">", escape(canonical)));
        line(format_args!("<meta property=\"og:url\" content=\"{}\">", escape(canonical)));
    }
    for (tag, address) in &head.alternates {
        line(format_args!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", escape(address)));
    }
    line(format_args!("<meta property=\"og:type\" content=\"website\">"));
    line(format_args!("<meta property=\"og:title\" content=\"{title}\">"));
    line(format_args!("<meta property=\"og:description\" content=\"{description}\">"));
    line(format_args!("<meta property=\"og:locale\" content=\"{}\">", head.locale.pick("fr_FR", "en_GB")));
    line(format_args!("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{}\">", escape(&head.feed)));
    tags
}

fn files(assets: &Assets) -> String {
    let mut files =
        format!("<script src=\"{}\"></script>\n<link rel=\"stylesheet\" href=\"{}\">\n", assets.theme, assets.style);
    for font in &assets.fonts {
        let _ = writeln!(files, "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{font}\" crossorigin>");
    }
    files
        + &format!(
            "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"/icons/apple-touch-icon.png\">\n\
         <script type=\"module\" src=\"{}\"></script>\n",
            assets.script
        )
}

/// Text as it stands in HTML and XML, in attributes too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
