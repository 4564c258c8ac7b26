//! The page in the browser: what a reader does to it, and what a test asks it.

use super::server::{Faults, Server};
use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::ops::Deref;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use url::{ParseError, Url};

/// How long a page may take to become what it is to be, on a machine that builds beside.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);

/// The page; whatever WebDriver can do, it can.
#[derive(Clone)]
pub struct Page {
    client: Client,
    pub origin: String,
    pub faults: Faults,
    expected: Arc<Mutex<Vec<&'static str>>>,
    allowed: Arc<Mutex<Vec<&'static str>>>,
}

impl Deref for Page {
    type Target = Client;
    fn deref(&self) -> &Client {
        &self.client
    }
}

/// What Chromium's driver understands beyond the standard.
#[derive(Debug)]
struct Vendor {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }
    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Page {
    pub fn new(client: Client, server: &Server) -> Page {
        Page {
            client,
            origin: server.address.clone(),
            faults: server.faults.clone(),
            expected: Arc::default(),
            allowed: Arc::default(),
        }
    }

    /// Opens an address of the site by loading it.
    pub async fn load(&self, address: &str) {
        self.goto(&format!("{}{address}", self.origin)).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Opens an address of the site, and waits until the page is alive.
    pub async fn open(&self, address: &str) {
        self.load(address).await;
        self.wait_until("document.documentElement.hasAttribute('data-alive')").await;
    }

    /// The value of a JavaScript expression.
    pub async fn js(&self, expression: &str) -> Value {
        let value = self.execute(&format!("return ({expression});"), Vec::new()).await;
        value.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Runs JavaScript for its effect.
    pub async fn run(&self, script: &str) {
        self.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"));
    }

    /// Waits until an expression is true.
    pub async fn wait_until(&self, condition: &str) {
        self.expect(&format!("!!({condition})"), true).await;
    }

    /// Waits until an expression has a value. A page may be between two documents while it is asked.
    pub async fn expect(&self, expression: &str, value: impl Into<Value>) {
        let (value, script) = (value.into(), format!("return ({expression});"));
        let since = Instant::now();
        loop {
            let now = self.execute(&script, Vec::new()).await;
            if now.as_ref().is_ok_and(|now| *now == value) {
                return;
            }
            if since.elapsed() > PATIENCE {
                let now = now.map_or_else(|error| error.to_string(), |now| now.to_string());
                panic!("{expression}\n  should become {value}\n  but stays     {now}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The first element that a selector finds.
    pub async fn element(&self, selector: &str) -> Element {
        self.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// How many elements a selector finds.
    pub async fn count(&self, selector: &str) -> u64 {
        self.js(&format!("document.querySelectorAll({}).length", json!(selector))).await.as_u64().unwrap()
    }

    /// Clicks an element where a mouse would.
    pub async fn click(&self, selector: &str) {
        // Where it stands at the edge of the window, a sticky header might cover it.
        self.run(&format!(
            "document.querySelector({})?.scrollIntoView({{block: 'center', behavior: 'instant'}})",
            json!(selector)
        ))
        .await;
        self.element(selector).await.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Presses and releases a key.
    pub async fn press(&self, key: char) {
        let keys =
            KeyActions::new("keyboard".into()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.perform_actions(keys).await.unwrap_or_else(|error| panic!("key {key:?}: {error}"));
    }

    /// Tabs from where the focus is until it is on an element that a selector finds.
    pub async fn tab_to(&self, selector: &str) {
        let there = format!("!!document.activeElement?.matches({})", json!(selector));
        for _ in 0..200 {
            self.press(Key::Tab.into()).await;
            if self.js(&there).await == true {
                return;
            }
        }
        panic!("the Tab key does not reach {selector}");
    }

    /// Path, query and fragment of the address.
    pub async fn address(&self) -> String {
        self.js("location.pathname + location.search + location.hash").await.as_str().unwrap().to_owned()
    }

    /// Leaves a mark that survives until a page is loaded.
    pub async fn mark(&self) {
        self.run("window.wasHere = true").await;
    }

    /// Fails if a page has been loaded since [`Page::mark`].
    pub async fn assert_same_document(&self) {
        assert_eq!(self.js("window.wasHere === true").await, true, "the page was loaded instead of shown");
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        let answer = self.issue_cmd(Vendor { path: "goog/cdp/execute", body }).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// A script that every document runs before its own.
    pub async fn before_each_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// The size of the window's inside.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// A console message with this part is expected, once or more.
    pub fn expect_console(&self, part: &'static str) {
        self.expected.lock().unwrap().push(part);
    }

    /// A console message with this part may come: what a debug build says, and a release does not.
    pub fn allow_console(&self, part: &'static str) {
        self.allowed.lock().unwrap().push(part);
    }

    /// The messages since the last time.
    pub async fn console(&self) -> Vec<String> {
        let log = self.issue_cmd(Vendor { path: "se/log", body: json!({ "type": "browser" }) }).await;
        let entries = log.expect("the console").as_array().cloned().unwrap_or_default();
        entries
            .iter()
            .map(|entry| {
                format!("{}: {}", entry["level"].as_str().unwrap_or(""), entry["message"].as_str().unwrap_or(""))
            })
            .collect()
    }

    /// Every message must have been expected, and every expectation met. Breaches of the content security
    /// policy are messages too.
    pub async fn check_console(&self) -> Result<(), String> {
        let messages = self.console().await;
        let expected = self.expected.lock().unwrap();
        let known: Vec<&str> = expected.iter().chain(self.allowed.lock().unwrap().iter()).copied().collect();
        let unexpected: Vec<&String> =
            messages.iter().filter(|message| !known.iter().any(|part| message.contains(part))).collect();
        if !unexpected.is_empty() {
            return Err(format!("the console says {unexpected:#?}"));
        }
        match expected.iter().find(|part| !messages.iter().any(|message| message.contains(**part))) {
            Some(part) => Err(format!("the console does not say {part:?}, only {messages:#?}")),
            None => Ok(()),
        }
    }
}
