//! security.txt holds for as long as it says; scripts have the hashes that pages vouch for; the build tells its version.

use crate::dist::{VISIBLE, file_of, folder, pages_and_not_found};
use base64::{Engine, engine::general_purpose::STANDARD};
use double_cursus::tool::site::{EXPIRES, security_txt};
use sha2::{Digest, Sha384};
use std::fs;
use std::process::Command;

/// How long before its end the file is to be made anew: review the content, and set `updated` in site.json.
const AHEAD: &str = "+30 days";

/// The moment from which a file must still hold, as RFC 3339 writes it.
fn needed() -> String {
    let output = Command::new("date").args(["-u", "-d", AHEAD, "+%Y-%m-%dT%H:%M:%SZ"]).output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// Whether a file holds long enough. Both moments are in UTC, so their texts are in the order of time.
fn holds(text: &str) -> bool {
    let expires = text.lines().find_map(|line| line.strip_prefix(EXPIRES)).unwrap();
    expires > needed().as_str()
}

#[test]
fn the_security_contact_is_published_where_there_is_one_and_holds() {
    let published = fs::read_to_string(folder().join(".well-known/security.txt")).ok();
    assert_eq!(published, security_txt(&VISIBLE.site));
    if let Some(text) = published {
        assert!(holds(&text), "review the content, then set `updated` in site.json:\n{text}");
    }
}

#[test]
fn an_expired_security_contact_is_told() {
    let mut site = VISIBLE.site.clone();
    site.contact = Some(serde_json::from_str("\"site@example.org\"").unwrap());
    for (updated, is_right) in [("2020-01-01", false), ("9000-01-01", true)] {
        site.updated = updated.to_owned().try_into().unwrap();
        assert_eq!(holds(&security_txt(&site).unwrap()), is_right, "{updated}");
    }
}

#[test]
fn every_script_is_the_one_that_the_page_vouches_for() {
    for page in pages_and_not_found() {
        let scripts = page.all("script[src]");
        assert_eq!(scripts.len(), 1, "{}", page.path);
        for (address, integrity) in [("src", "integrity"), ("data-start", "data-integrity")] {
            let bytes = fs::read(file_of(scripts[0].attr(address).unwrap())).unwrap();
            let expected = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)));
            assert_eq!(scripts[0].attr(integrity), Some(expected.as_str()), "{}", page.path);
        }
    }
}

#[test]
fn every_page_is_of_the_version_that_is_told() {
    let told: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(folder().join("version.json")).unwrap()).unwrap();
    for page in pages_and_not_found() {
        assert_eq!(told["version"], page.attribute("#app", "data-version"), "{}", page.path);
    }
}
