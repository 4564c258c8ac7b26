//! `_headers`: neither Netlify nor Cloudflare runs here, so its rules are read as both document them.

use crate::host::dist;
use double_cursus::tool::headers::{self, FOR_EVER, HEADERS, TLS_HEADER};
use double_cursus::tool::hosting::MOST_RULES;
use std::fs;

/// The longest line that Cloudflare Pages reads.
const LONGEST: usize = 2_000;

/// Each rule: the pattern, and its headers.
fn rules(text: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut rules: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            Some(header) => rules.last_mut().unwrap().1.push(header.split_once(": ").unwrap()),
            None => rules.push((line, Vec::new())),
        }
    }
    rules
}

/// The headers that the rules give a path.
fn given<'a>(rules: &[(&str, Vec<(&'a str, &'a str)>)], path: &str) -> Vec<(String, &'a str)> {
    let fits = |pattern: &str| pattern.strip_suffix('*').map_or(pattern == path, |start| path.starts_with(start));
    let fitting = rules.iter().filter(|(pattern, _)| fits(pattern));
    fitting.flat_map(|(_, headers)| headers.iter().map(|(name, value)| (name.to_lowercase(), *value))).collect()
}

#[test]
fn headers_give_each_path_what_the_other_servers_do() {
    let text = fs::read_to_string(dist().join("_headers")).unwrap();
    let rules = rules(&text);
    assert!(rules.len() <= MOST_RULES, "{} rules", rules.len());
    assert!(text.lines().all(|line| line.len() <= LONGEST));
    for path in crate::host::release().all() {
        let mut expected: Vec<(String, &str)> =
            HEADERS.iter().chain([&TLS_HEADER]).map(|(name, value)| ((*name).to_owned(), *value)).collect();
        if headers::is_hashed(&path) {
            expected.push(("cache-control".to_owned(), FOR_EVER));
        }
        assert_eq!(given(&rules, &path), expected, "{path}");
    }
}
