//! What `.ci/setup gates` has brought: where it is, and the W3C's checker of HTML.

use serde_json::Value;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file of an npm package.
pub fn module(path: &str) -> PathBuf {
    let gates = env::var("DOUBLE_CURSUS_GATES").unwrap_or_else(|error| {
        panic!("DOUBLE_CURSUS_GATES ({error}): run `.ci/setup gates`, then `eval \"$(.ci/setup env)\"`")
    });
    Path::new(&gates).join("node_modules").join(path)
}

/// What the W3C's checker finds wrong in a folder's HTML files.
pub fn vnu(folder: &Path) -> Vec<String> {
    let output = Command::new("java")
        .args(["-Xss1m", "-jar"])
        .arg(module("vnu-jar/build/dist/vnu.jar"))
        .args(["--errors-only", "--skip-non-html", "--format", "json", "--exit-zero-always"])
        .arg(folder)
        .output()
        .unwrap_or_else(|error| panic!("java ({error}): run `.ci/setup gates`"));
    let report: Value = serde_json::from_slice(&output.stderr)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let messages = report["messages"].as_array().unwrap().iter();
    messages
        .map(|message| {
            let (file, of) = (text(&message["url"]), folder.to_string_lossy());
            let file = file.rsplit_once(&*of).map_or(file.as_str(), |(_, file)| file);
            format!("{file}:{}: {}", message["lastLine"], text(&message["message"]))
        })
        .collect()
}
