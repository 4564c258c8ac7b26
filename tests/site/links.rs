//! Every link leads somewhere, and nothing comes from elsewhere.

use crate::dist::{Page, asset, file_of, local, pages_and_not_found};
use std::collections::{HashMap, HashSet};
use std::fs;

/// The ids of a page; each stands once.
fn ids(page: &Page) -> HashSet<String> {
    let mut ids = HashSet::new();
    for element in page.all("[id]") {
        let id = element.attr("id").unwrap();
        assert!(ids.insert(id.to_owned()), "{}: the id {id} stands twice", page.path);
    }
    ids
}

#[test]
fn internal_links_lead_to_files_and_fragments_to_ids() {
    let pages: Vec<Page> = pages_and_not_found().collect();
    let ids: HashMap<&str, HashSet<String>> = pages.iter().map(|page| (page.path.as_str(), ids(page))).collect();
    let mut fragments = 0;
    for page in &pages {
        for link in page.all("a[href]") {
            let href = link.attr("href").unwrap();
            let address = if href.starts_with(['#', '?']) { format!("{}{href}", page.path) } else { href.to_owned() };
            let Some(address) = local(&address) else {
                let scheme = address.split(':').next().unwrap_or_default();
                assert!(["https", "http", "mailto", "tel"].contains(&scheme), "{}: {href}", page.path);
                continue;
            };
            let (address, fragment) = address.split_once('#').map_or((address.as_str(), None), |(a, f)| (a, Some(f)));
            let path = address.split('?').next().unwrap_or_default();
            assert!(file_of(path).is_file(), "{}: {href} leads to no file", page.path);
            if let Some(fragment) = fragment {
                assert!(ids[path].contains(fragment), "{}: {href} leads to no place of that page", page.path);
                fragments += 1;
            }
        }
    }
    assert!(fragments > pages.len(), "only {fragments} fragments were looked at");
}

#[test]
fn labels_and_descriptions_name_elements_of_their_page() {
    for page in pages_and_not_found() {
        let ids = ids(&page);
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for element in page.all(&format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    assert!(ids.contains(id), "{}: {attribute} names {id}", page.path);
                }
            }
        }
    }
}

#[test]
fn nothing_is_inline() {
    for page in pages_and_not_found() {
        // JSON-LD is data, which no browser runs.
        let inline = "script:not([src]):not([type='application/ld+json']), style, [style], base";
        assert!(page.all(inline).is_empty(), "{}", page.path);
        for element in page.all("*") {
            let handler = element.value().attrs().find(|(name, _)| name.starts_with("on"));
            assert_eq!(handler, None, "{}", page.path);
            let href = element.attr("href").unwrap_or_default();
            assert!(!href.trim_start().to_lowercase().starts_with("javascript:"), "{}: {href}", page.path);
        }
    }
}

#[test]
fn what_a_page_loads_is_its_own_site_s_and_is_there() {
    let loaded = [
        ("script:not([type='application/ld+json'])", "src"),
        ("img", "src"),
        ("source", "src"),
        ("iframe", "src"),
        ("use", "href"),
        ("link:not([rel=canonical], [rel=alternate])", "href"),
        ("#app", "data-wasm"),
        ("#app", "data-dataset"),
    ];
    for page in pages_and_not_found() {
        assert!(page.all("[srcset], object, embed, video, audio, form[action]").is_empty(), "{}", page.path);
        for (selector, attribute) in loaded {
            for element in page.all(selector) {
                let address = element.attr(attribute).unwrap_or_default();
                assert!(address.starts_with('/') && !address.starts_with("//"), "{}: {address}", page.path);
                assert!(file_of(address).is_file(), "{}: {address} is no file", page.path);
            }
        }
    }
}

#[test]
fn style_and_scripts_name_no_other_server() {
    let style = fs::read_to_string(asset("style-", ".css")).unwrap();
    for address in style.split("url(").skip(1).filter_map(|rest| rest.split(')').next()) {
        let address = address.trim_matches(['"', '\'']);
        assert!(address.starts_with("data:") || file_of(address).is_file(), "{address}");
    }
    for text in
        [style, fs::read_to_string(asset("app-", ".js")).unwrap(), fs::read_to_string(asset("early-", ".js")).unwrap()]
    {
        assert!(!text.contains("://"), "{}", text.split("://").nth(1).unwrap_or_default());
        assert!(!text.contains("@import"));
    }
}
