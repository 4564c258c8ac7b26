//! chromedriver, and sessions of it.

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::env;
use std::path::Path;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

pub struct Driver {
    child: Child,
    address: String,
    /// Kept open: the driver would end at its next message otherwise.
    _output: Lines<BufReader<ChildStdout>>,
}

/// A container has neither a sandbox nor a graphics card, and nothing here may ask the network.
const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--window-size=1200,800",
];

const FORBID: u8 = 2;

impl Driver {
    /// A driver on a free port of its own choice.
    pub async fn start() -> Driver {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start ({error}): run `.ci/setup browser` first"));
        let mut output = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        while let Some(line) = output.next_line().await.expect("the driver's output") {
            if let Some((_, port)) = line.split_once("successfully on port ") {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                return Driver { child, address, _output: output };
            }
        }
        panic!("{program} names no port: run `.ci/setup browser`");
    }

    /// A browser with an empty profile.
    pub async fn session(&self, language: &str, scripts: bool, profile: &Path) -> Client {
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", profile.display()));
        flags.push(format!("--lang={language}"));
        flags.push(format!("--accept-lang={language}"));
        let mut preferences = json!({ "intl.accept_languages": language });
        if !scripts {
            preferences["profile.managed_default_content_settings.javascript"] = FORBID.into();
        }
        let mut options = json!({ "args": flags, "prefs": preferences });
        if let Ok(browser) = env::var("CHROMIUM") {
            options["binary"] = browser.into();
        }
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        let capabilities: Capabilities = capabilities.as_object().expect("an object").clone();
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&self.address)
            .await
            .unwrap_or_else(|error| panic!("the browser does not start ({error}): run `.ci/setup browser`"))
    }

    /// Ends it, and waits until it is gone.
    pub async fn end(mut self) {
        let _ = self.child.kill().await;
    }
}
