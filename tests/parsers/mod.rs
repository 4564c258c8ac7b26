//! Parsers that are not ours: a script of `tests/` reads what we wrote, and prints what it understood.

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder with the parsers, which `.ci/setup` installs.
pub fn folder() -> PathBuf {
    let folder = std::env::var_os("DOUBLE_CURSUS_PARSERS").map(PathBuf::from);
    folder.filter(|folder| folder.is_dir()).unwrap_or_else(|| {
        panic!("the parsers are missing: run `.ci/setup parsers`, then `eval \"$(.ci/setup env)\"` in this shell")
    })
}

/// Calls a script of `tests/` with a JSON value, and reads the JSON that it prints.
pub fn ask<T: DeserializeOwned>(program: &Path, script: &str, question: &Value) -> T {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(script);
    let mut child = Command::new(program)
        .arg(&script)
        .env("DOUBLE_CURSUS_PARSERS", folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let question = question.to_string();
    let mut input = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(question.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{} fails (above)", script.display());
    serde_json::from_slice(&output.stdout).unwrap()
}
