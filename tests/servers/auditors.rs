//! Mozilla's Observatory and Google's csp_evaluator, both offline.

use crate::host::Host;
use double_cursus::tool::headers::POLICY;
use double_cursus::tool::hosting::Server;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// What Observatory says.
#[derive(Debug, Deserialize)]
struct Verdict {
    grade: String,
    score: u32,
    #[allow(dead_code)] // shown where the score is too low
    results: Vec<serde_json::Value>,
}

/// The least score, which is an A+.
const LEAST: u32 = 135;

/// A finding of csp_evaluator.
#[derive(Debug, Deserialize)]
struct Finding {
    severity: String,
    value: String,
    #[allow(dead_code)] // shown with the finding
    description: String,
}

fn ask<T: DeserializeOwned>(script: &str, argument: &str, authority: Option<&Path>) -> T {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gates").join(script);
    let mut node = Command::new("node");
    node.arg(&script).arg(argument).envs(authority.map(|file| ("NODE_EXTRA_CA_CERTS", file)));
    assert!(
        std::env::var_os("DOUBLE_CURSUS_GATES").is_some(),
        "the auditors are missing: run `.ci/setup gates`, then `eval \"$(.ci/setup env)\"` in this shell"
    );
    let output = node.output().unwrap();
    assert!(output.status.success(), "{}: {}", script.display(), String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A certificate for this machine, which only Observatory is told to trust.
fn certificate() -> TempDir {
    let folder = TempDir::new().unwrap();
    let made = Command::new("openssl")
        .current_dir(folder.path())
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
        .args(["-keyout", "key.pem", "-out", "cert.pem"])
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    folder
}

fn observe(rules: &str) -> Verdict {
    let certificate = certificate();
    let host = Host::start_tls(rules, certificate.path());
    ask("observatory.mjs", &format!("localhost:{}", host.port), Some(&certificate.path().join("cert.pem")))
}

#[test]
fn observatory_gives_the_site_a_plus() {
    let verdict = observe(&Server::Nginx.rules());
    assert!(verdict.grade == "A+" && verdict.score >= LEAST, "{verdict:#?}");
}

#[test]
fn observatory_sees_what_is_missing() {
    let bare = observe("index index.html;");
    assert!(bare.score < 50, "{bare:#?}");
    let without_tls_header = observe(&Server::Nginx.rules().replace("max-age=63072000", ""));
    assert!(without_tls_header.score < LEAST, "{without_tls_header:#?}");
}

/// The findings of medium severity and above, without the one about 'self': the site hosts nobody else's files.
fn findings(policy: &str) -> Vec<Finding> {
    let all: Vec<Finding> = ask("csp.mjs", policy, None);
    all.into_iter()
        .filter(|finding| !["INFO", "NONE"].contains(&&*finding.severity) && finding.value != "'self'")
        .collect()
}

#[test]
fn the_policy_has_no_weakness() {
    let findings = findings(POLICY);
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn a_weak_policy_is_told() {
    for (part, weak) in
        [("'wasm-unsafe-eval'", "'unsafe-inline'"), ("'wasm-unsafe-eval'", "https:"), ("default-src 'none'; ", "")]
    {
        assert!(POLICY.contains(part));
        assert!(!findings(&POLICY.replace(part, weak)).is_empty(), "{part} -> {weak}");
    }
}
