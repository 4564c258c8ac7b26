//! nginx, Apache and Caddy with the files that the project gives them, and our own preview: each serves the release
//! in `dist/`, and all answer alike. What Mozilla's Observatory and csp_evaluator say of the headers.
//!
//! They need the release (`make build`) and the servers (`.ci/setup gates`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)] // allowed in tests, but clippy does not see that helpers belong to them

#[path = "servers/auditors.rs"]
mod auditors;
#[path = "servers/client.rs"]
mod client;
#[path = "servers/host.rs"]
mod host;
#[path = "servers/netlify.rs"]
mod netlify;

use client::{Answer, get};
use double_cursus::tool::headers;
use double_cursus::tool::hosting::Server;
use double_cursus::tool::preview;
use host::{Host, Release, release};
use std::fs;
use tokio::net::TcpListener;

/// What an address must be answered with.
struct Expected {
    status: u16,
    /// The file of the site whose bytes the answer has; none where only the way on counts.
    file: Option<String>,
    /// Where a redirect leads.
    location: Option<String>,
    coding: Option<&'static str>,
}

impl Expected {
    fn file(path: &str) -> Expected {
        let file = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        Expected { status: 200, file: Some(file), location: None, coding: None }
    }

    fn not_found() -> Expected {
        Expected { status: 404, ..Expected::file("/404.html") }
    }

    fn redirect(location: &str) -> Expected {
        Expected { status: 301, file: None, location: Some(location.to_owned()), coding: None }
    }
}

/// A question, the codings that it accepts, and its answer.
type Case = (String, &'static str, Expected);

fn cases(release: &Release) -> Vec<Case> {
    let plain = |path: &str| (path.to_owned(), "", Expected::file(path));
    let missing = |path: &str| (path.to_owned(), "", Expected::not_found());
    let mut cases: Vec<Case> = Vec::new();
    for path in ["/", "/fr/", "/en/curriculum/", "/fr/publications/?q=neuron&page=2", "/fr/cursus/index.html"] {
        let file = path.split('?').next().unwrap();
        cases.push((path.to_owned(), "", Expected::file(file)));
    }
    cases.extend(release.one_of_each_kind().iter().map(|path| plain(path)));
    for (path, location) in [
        ("/fr", "/fr/"),
        ("/en/curriculum", "/en/curriculum/"),
        ("/fr/publications?q=a+b&page=2", "/fr/publications/?q=a+b&page=2"),
    ] {
        cases.push((path.to_owned(), "", Expected::redirect(location)));
    }
    cases.extend(
        [
            "/nowhere",
            "/de/",
            "/fr/anciens/personne/",
            "/en/publications/none/index.html",
            // What an old page may still ask for.
            "/app-00000000.wasm",
            "/app-00000000.js",
            "/data/dataset-00000000.bin",
            "/fonts/none.00000000.woff2",
            "/favicon.ico",
            "/%E9x/",
            // Folders without a page, and what only servers read.
            "/fonts/",
            "/data/",
            "/.htaccess",
            "/_headers",
        ]
        .map(missing),
    );
    cases.push((format!("/fr/{}", "long/".repeat(200)), "", Expected::not_found()));
    for path in release.compressed() {
        for (accepted, coding) in [("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br, zstd", "br"), ("br;q=0", "")] {
            let coding = Some(coding).filter(|coding| !coding.is_empty());
            cases.push((path.clone(), accepted, Expected { coding, ..Expected::file(&path) }));
        }
    }
    let compressed = Expected { coding: Some("br"), ..Expected::not_found() };
    cases.push(("/nowhere".to_owned(), "br", compressed));
    cases
}

/// What is wrong with an answer.
fn faults(release: &Release, path: &str, expected: &Expected, answer: &Answer) -> Vec<String> {
    let mut faults = Vec::new();
    let mut differ = |what: &str, is: Option<&str>, should: Option<&str>| {
        if is != should {
            faults.push(format!("{path}: {what} is {is:?}, not {should:?}"));
        }
    };
    for (name, value) in headers::HEADERS {
        differ(name, answer.header(name), Some(value));
    }
    // Over plain HTTP it must not be there.
    differ(headers::TLS_HEADER.0, answer.header(headers::TLS_HEADER.0), None);
    if expected.location.is_some() {
        differ("location", answer.location().as_deref(), expected.location.as_deref());
        if ![301, 307, 308].contains(&answer.status) {
            faults.push(format!("{path}: status {}", answer.status));
        }
        return faults;
    }
    differ("status", Some(&answer.status.to_string()), Some(&expected.status.to_string()));
    let is_found = expected.status == 200;
    let bare = if is_found { path.split('?').next().unwrap_or_default() } else { "/404.html" };
    differ("content-type", answer.header("content-type"), Some(headers::content_type(bare)));
    differ("cache-control", answer.header("cache-control"), Some(headers::cache_control(bare)));
    differ("content-encoding", answer.header("content-encoding"), expected.coding);
    if expected.coding.is_some() && !answer.varies_by_coding() {
        faults.push(format!("{path}: a cache would give the {:?} file to everybody", expected.coding));
    }
    if let Some(file) = &expected.file
        && answer.body != release.bytes(file, expected.coding)
    {
        faults.push(format!("{path}: the body is not {file} ({:?})", expected.coding));
    }
    faults
}

/// Everything that is wrong with what a server answers.
async fn all_faults(origin: &str) -> Vec<String> {
    let release = release();
    let mut all = Vec::new();
    for (path, accepted, expected) in cases(release) {
        match get(origin, &path, accepted).await {
            Ok(answer) => all.extend(faults(release, &path, &expected, &answer)),
            Err(error) => all.push(format!("{path}: {error}")),
        }
    }
    all
}

async fn expect_no_fault(server: Server) {
    let host = Host::start(server, &server.rules());
    let faults = all_faults(&host.origin).await;
    assert!(faults.is_empty(), "{server:?}: {faults:#?}\n{}", host.log());
    expect_refusal(&host.origin).await;
}

/// Addresses that are none: a server refuses them in its own way before it looks at any rule.
async fn expect_refusal(origin: &str) {
    let too_long = format!("/{}", "x".repeat(60_000));
    for path in
        ["/%E9%00x", "/%", "/%zz/", "/fr/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc/passwd", &too_long]
    {
        let start = &path[..path.len().min(40)];
        let answer = get(origin, path, "").await.unwrap_or_else(|error| panic!("{start}: {error}"));
        assert!((400..500).contains(&answer.status), "{origin}{start}: {}", answer.status);
        assert!(!String::from_utf8_lossy(&answer.body).contains("root:"), "{origin}{start}");
    }
}

/// The gate sees it when a rule is missing or wrong.
async fn expect_fault(server: Server, rule: &str, instead: &str, told: &str) {
    let rules = server.rules();
    assert!(rules.contains(rule), "{server:?} has no {rule}");
    let host = Host::start(server, &rules.replace(rule, instead));
    let faults = all_faults(&host.origin).await;
    assert!(faults.iter().any(|fault| fault.contains(told)), "{server:?} without {rule}: {faults:#?}\n{}", host.log());
}

#[tokio::test]
async fn nginx_answers_as_it_should() {
    expect_no_fault(Server::Nginx).await;
}

#[tokio::test]
async fn apache_answers_as_it_should() {
    expect_no_fault(Server::Apache).await;
}

#[tokio::test]
async fn caddy_answers_as_it_should() {
    expect_no_fault(Server::Caddy).await;
}

#[tokio::test]
async fn the_preview_answers_as_they_do() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move { preview::serve(&release().folder(), listener).await });
    let faults = all_faults(&origin).await;
    expect_refusal(&origin).await;
    task.abort();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test]
async fn a_missing_or_wrong_rule_is_told_of_each_server() {
    for server in Server::ALL {
        expect_fault(server, "nosniff", "sniff", "x-content-type-options").await;
        expect_fault(server, "script-src 'self'", "script-src *", "content-security-policy").await;
        expect_fault(server, headers::FOR_EVER, headers::ASK_AGAIN, "cache-control").await;
    }
}

#[tokio::test]
async fn a_lost_page_type_or_compression_is_told() {
    for (server, rule, instead, told) in [
        (Server::Nginx, "error_page 404 /404.html;", "", "the body is not /404.html"),
        (Server::Nginx, "gzip_static on;", "", "content-encoding"),
        (Server::Nginx, "\"application/wasm\" wasm;", "", "content-type"),
        (Server::Nginx, "try_files $uri $uri/ =404;", "try_files $uri $uri/ /index.html;", "status"),
        (Server::Apache, "ErrorDocument 404 /404.html", "", "the body is not /404.html"),
        (Server::Apache, "AddEncoding br .br", "", "content-encoding"),
        (Server::Caddy, "precompressed br gzip", "precompressed br", "content-encoding"),
        (Server::Caddy, "hide .htaccess _headers", "", "/_headers: status"),
    ] {
        expect_fault(server, rule, instead, told).await;
    }
}

#[test]
fn the_release_holds_the_rules_that_hosts_read_from_it() {
    let folder = host::dist();
    assert!(fs::read_to_string(folder.join(".htaccess")).unwrap() == Server::Apache.rules());
    assert!(folder.join("_headers").is_file());
}
