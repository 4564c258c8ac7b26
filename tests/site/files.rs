//! The files beside the pages: sitemap, robots and the data for machines.

use crate::dist::{PRINTED, VISIBLE, file_of, files, folder, local, pages};
use double_cursus::dataset::{
    alumni::Alumni, lille::Lille, publications::Publications, school::School, sources::Sources,
};
use double_cursus::tool::site::HASH_LENGTH;
use roxmltree::{Document, Node};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

type Languages = BTreeMap<String, String>;

/// The text of the one child of this name.
pub fn text_of(node: Node<'_, '_>, name: &str) -> String {
    let mut children = node.children().filter(|child| child.tag_name().name() == name);
    let text = children.next().and_then(|child| child.text()).unwrap_or_else(|| panic!("no {name} in {node:?}"));
    assert!(children.next().is_none(), "{name} stands twice in {node:?}");
    text.to_owned()
}

#[test]
fn the_sitemap_lists_every_page_with_its_alternates_and_nothing_else() {
    let text = fs::read_to_string(folder().join("sitemap.xml")).unwrap();
    let document = Document::parse(&text).unwrap();
    let entries: Vec<Node<'_, '_>> = document.root_element().children().filter(Node::is_element).collect();
    let listed: BTreeMap<String, Languages> =
        entries.iter().map(|entry| (text_of(*entry, "loc"), languages(*entry))).collect();
    assert_eq!(listed.len(), entries.len(), "an address is listed twice");
    let expected: BTreeMap<String, Languages> = pages()
        .map(|page| {
            let links = page.all("head link[hreflang]");
            let links = links
                .iter()
                .map(|link| (link.attr("hreflang").unwrap().to_owned(), link.attr("href").unwrap().to_owned()));
            (page.attribute("link[rel=canonical]", "href").to_owned(), links.collect())
        })
        .collect();
    assert_eq!(listed, expected);
}

#[test]
fn the_sitemap_names_each_page_s_file_and_no_other() {
    let text = fs::read_to_string(folder().join("sitemap.xml")).unwrap();
    let addresses = text.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap().to_owned());
    let named: BTreeSet<_> = addresses.map(|address| file_of(&local(&address).unwrap())).collect();
    let is_page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "html");
    let there: BTreeSet<_> = files().into_iter().filter(|path| is_page(path) && !path.ends_with("404.html")).collect();
    assert_eq!(named, there);
}

fn languages(entry: Node<'_, '_>) -> Languages {
    let links = entry.children().filter(|child| child.has_tag_name(("http://www.w3.org/1999/xhtml", "link")));
    links
        .map(|link| (link.attribute("hreflang").unwrap().to_owned(), link.attribute("href").unwrap().to_owned()))
        .collect()
}

#[test]
fn robots_may_read_everything_and_are_told_of_the_sitemap() {
    let text = fs::read_to_string(folder().join("robots.txt")).unwrap();
    let sitemap = text.lines().find_map(|line| line.strip_prefix("Sitemap: ")).unwrap();
    assert!(file_of(&local(sitemap).unwrap()).ends_with("sitemap.xml"));
    assert!(!text.contains("Disallow: /"), "{text}");
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    let text = fs::read_to_string(folder().join("data").join(name)).unwrap();
    assert!(!text.contains("\"hidden"), "{name}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn machines_find_the_public_records_under_data() {
    assert!(read::<School>("school.json") == *VISIBLE.school);
    assert!(read::<Alumni>("alumni.json") == VISIBLE.alumni);
    assert!(read::<Publications>("publications.json") == VISIBLE.publications);
    assert!(read::<Lille>("lille.json") == *VISIBLE.lille);
    assert!(read::<Sources>("sources.json") == *VISIBLE.sources);
}

#[test]
fn the_browser_s_dataset_is_the_printed_one() {
    let home = pages().next().unwrap();
    let file = fs::read(file_of(home.attribute("#app", "data-dataset"))).unwrap();
    let bundle = double_cursus::bundle::Bundle::unpack(&file).unwrap();
    assert!(bundle.has_records && bundle.data == *PRINTED);
}

#[test]
fn the_not_found_page_is_where_static_hosts_look_for_it() {
    assert!(folder().join("404.html").is_file());
}

#[test]
fn what_is_kept_for_ever_has_its_content_s_hash_in_its_name() {
    use sha2::{Digest, Sha256};
    let page = pages().next().unwrap();
    let addresses = [
        ("link[rel=stylesheet]", "href"),
        ("script[src]", "src"),
        ("script[data-start]", "data-start"),
        ("#app", "data-wasm"),
        ("#app", "data-dataset"),
    ];
    for (selector, attribute) in addresses {
        let address = page.attribute(selector, attribute);
        let hash: String =
            Sha256::digest(fs::read(file_of(address)).unwrap()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert!(address.contains(&format!("-{}.", &hash[..HASH_LENGTH])), "{address}");
    }
}

#[test]
fn the_wasm_is_the_one_that_the_page_vouches_for() {
    use base64::{Engine, engine::general_purpose::STANDARD};
    use sha2::{Digest, Sha384};
    let page = pages().next().unwrap();
    let wasm = fs::read(file_of(page.attribute("#app", "data-wasm"))).unwrap();
    let expected = format!("sha384-{}", STANDARD.encode(Sha384::digest(wasm)));
    assert_eq!(page.attribute("#app", "data-integrity"), expected);
}
