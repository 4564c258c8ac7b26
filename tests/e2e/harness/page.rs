//! The page in the browser: what a reader does to it, and what a test asks it.

use super::engine::{Engine, Settings, downloads};
use super::server::{Faults, Server};
use axum::http::Method;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use url::{ParseError, Url};

/// Windows are not made lower than this where a frame does as well.
const LOWEST: u32 = 300;

/// How long a page may take to become what it is to be, on a machine that builds beside.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks at what the page has become.
pub const PAUSE: Duration = Duration::from_millis(20);

/// How often a click is tried.
const CLICKS: u32 = 3;

/// Brings an element to where no sticky header covers it, and says where that is.
const TO_THE_MIDDLE: &str = "
    const element = document.querySelector(arguments[0]);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element?.getBoundingClientRect() ?? {};
    return [x, y, width, height];";

/// Makes the document say whether a click arrives: a button that is made anew between press and release gets none.
const IS_CLICKED: &str = "
    document.isClicked = () => false;
    addEventListener('mousedown', ({ target }) => document.isClicked = () => target.isConnected, { capture: true, once: true });
    addEventListener('click', () => document.isClicked = () => true, { capture: true, once: true });";

/// The page; whatever WebDriver can do, it can.
#[derive(Clone)]
pub struct Page {
    client: Client,
    settings: Settings,
    server: Arc<Mutex<Server>>,
    /// What the browser writes is here.
    folder: PathBuf,
    pub faults: Faults,
    expected: Arc<Mutex<Vec<&'static str>>>,
    allowed: Arc<Mutex<Vec<&'static str>>>,
    /// The size of the frame that pages are shown in, where the window can't be as small.
    frame: Arc<Mutex<Option<(u32, u32)>>>,
}

impl Deref for Page {
    type Target = Client;
    fn deref(&self) -> &Client {
        &self.client
    }
}

/// What a driver understands beyond what fantoccini knows. Without a body it is a question.
#[derive(Debug)]
struct Command {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }
    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let method = if self.body.is_some() { Method::POST } else { Method::GET };
        (method, self.body.as_ref().map(Value::to_string))
    }
}

impl Page {
    /// The page of a session that has just begun.
    pub async fn new(client: Client, settings: Settings, server: Server, folder: &Path) -> Page {
        let page = Page {
            client,
            settings,
            folder: folder.to_owned(),
            faults: server.faults.clone(),
            server: Arc::new(Mutex::new(server)),
            expected: Arc::default(),
            allowed: Arc::default(),
            frame: Arc::default(),
        };
        page.prepare().await;
        page
    }

    async fn prepare(&self) {
        if !self.engine().has_devtools() {
            self.server.lock().unwrap().injected.watch();
            self.resize(1200, 800).await;
        } else {
            let (name, value) = self.settings.wish.media();
            let features = json!({ "features": [{ "name": name, "value": value }] });
            self.devtools("Emulation.setEmulatedMedia", features).await;
            let allow = json!({ "behavior": "allow", "downloadPath": downloads(&self.folder) });
            self.devtools("Page.setDownloadBehavior", allow).await;
        }
        if !self.engine().speaks() {
            let languages: Vec<&str> = self.settings.language.split(',').collect();
            let says = format!(
                "Object.defineProperties(navigator, {{ languages: {{ value: {} }}, language: {{ value: {} }} }})",
                json!(languages),
                json!(languages[0])
            );
            self.before_each_page(&says).await;
        }
    }

    /// What driver and browser were started with.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Which engine it is shown by.
    pub fn engine(&self) -> Engine {
        self.settings.engine
    }

    /// Where the site is.
    pub fn origin(&self) -> String {
        self.server.lock().unwrap().address.clone()
    }

    /// From now on, the browser has neither cached nor stored anything of the site.
    pub async fn forget(&self) {
        let (folder, faults, injected) = {
            let server = self.server.lock().unwrap();
            (server.folder.clone(), server.faults.clone(), server.injected.clone())
        };
        let again = Server::with(folder, faults, injected).await;
        *self.server.lock().unwrap() = again;
    }

    /// Opens an address of the site by loading it.
    pub async fn load(&self, address: &str) {
        let frame = *self.frame.lock().unwrap();
        let top = if frame.is_some() { "/-test/frame" } else { address };
        self.goto(&format!("{}{top}", self.origin())).await.unwrap_or_else(|error| panic!("{address}: {error}"));
        if let Some((width, height)) = frame {
            let script = format!(
                "const done = arguments[0], frame = document.createElement('iframe');
                 Object.assign(frame, {{ width: {width}, height: {height}, frameBorder: 0, src: {}, onload: () => done() }});
                 document.body.append(frame);",
                json!(address)
            );
            self.execute_async(&script, Vec::new()).await.unwrap_or_else(|error| panic!("{address}: {error}"));
            self.enter_frame(0).await.unwrap_or_else(|error| panic!("{address}: {error}"));
        }
    }

    /// Opens a page that a test has made up.
    pub async fn plant(&self, html: &str) {
        self.allow_console("favicon.ico");
        self.server.lock().unwrap().injected.plant(html);
        self.load("/-test/planted").await;
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

    /// What a screen reader is told of an element: its role and its name.
    pub async fn role_and_name(&self, element: &Element) -> (String, String) {
        let ask = async |question: &str| {
            let path = format!("element/{}/{question}", &*element.element_id());
            let answer = self.issue_cmd(Command { path, body: None }).await;
            answer.unwrap_or_else(|error| panic!("{question}: {error:?}")).as_str().unwrap_or_default().to_owned()
        };
        (ask("computedrole").await, ask("computedlabel").await)
    }

    /// How many elements a selector finds.
    pub async fn count(&self, selector: &str) -> u64 {
        self.js(&format!("document.querySelectorAll({}).length", json!(selector))).await.as_u64().unwrap()
    }

    /// Clicks an element where a mouse would, once it stays where it is: a click on what moves misses it.
    pub async fn click(&self, selector: &str) {
        for _ in 0..CLICKS {
            self.stands_still(selector).await;
            self.run(IS_CLICKED).await;
            self.element(selector).await.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
            // Firefox loses clicks on a page that has just come. In the next document, nothing is known of this one;
            // without scripts, nothing is told.
            let is_clicked = self.execute("return document.isClicked?.();", Vec::new()).await;
            if !self.settings.scripts || !matches!(is_clicked, Ok(Value::Bool(false))) {
                return;
            }
        }
        panic!("{selector}: no click arrives")
    }

    /// Moves the pointer to an element.
    pub async fn point_to(&self, selector: &str) {
        // A pointer does not leave the window.
        self.run(&format!("document.querySelector({}).scrollIntoView({{ block: 'nearest' }})", json!(selector))).await;
        let element = self.element(selector).await;
        let to = PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let moves = self.perform_actions(MouseActions::new("mouse".into()).then(to)).await;
        moves.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    async fn stands_still(&self, selector: &str) {
        let since = Instant::now();
        let mut before = Value::Null;
        while since.elapsed() < PATIENCE {
            let place = self.execute(TO_THE_MIDDLE, vec![json!(selector)]).await.unwrap_or_default();
            if place == std::mem::replace(&mut before, place.clone()) {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
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

    /// Presses a key while another, like Ctrl, is down.
    pub async fn press_with(&self, held: Key, key: char) {
        let held: char = held.into();
        let keys = KeyActions::new("keyboard".into()).then(KeyAction::Down { value: held });
        let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        let keys = keys.then(KeyAction::Up { value: held });
        self.perform_actions(keys).await.unwrap_or_else(|error| panic!("{held:?} and {key:?}: {error}"));
    }

    /// The Back button.
    pub async fn back(&self) -> Result<(), CmdError> {
        if self.engine().counts_its_keys() { self.client.back().await } else { self.go(-1).await }
    }

    /// The Forward button.
    pub async fn forward(&self) -> Result<(), CmdError> {
        if self.engine().counts_its_keys() { self.client.forward().await } else { self.go(1).await }
    }

    async fn go(&self, steps: i32) -> Result<(), CmdError> {
        self.execute(&format!("history.go({steps})"), Vec::new()).await.map(|_| ())
    }

    /// Waits until there are as many tabs.
    pub async fn expect_tabs(&self, count: usize) {
        let since = Instant::now();
        while self.windows().await.expect("the tabs").len() != count {
            assert!(since.elapsed() < PATIENCE, "there should be {count} tabs");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The text of a file that the browser saves, which has its name when it is whole. Then the file is removed.
    pub async fn saved(&self, name: &str) -> String {
        let (file, since) = (downloads(&self.folder).join(name), Instant::now());
        loop {
            match fs::read_to_string(&file) {
                Ok(text) if !text.is_empty() => {
                    fs::remove_file(file).expect("the file is ours");
                    return text;
                }
                _ => assert!(since.elapsed() < PATIENCE, "{name} is not saved"),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Path, query and fragment of the address.
    pub async fn address(&self) -> String {
        self.js("location.pathname + location.search + location.hash").await.as_str().unwrap().to_owned()
    }

    /// Leaves a mark that survives until a page is loaded.
    pub async fn mark(&self) {
        self.run("document.wasHere = true").await;
    }

    /// Whether no page has been loaded since [`Page::mark`].
    pub async fn is_same_document(&self) -> bool {
        self.js("document.wasHere === true").await == true
    }

    /// Fails if a page has been loaded since [`Page::mark`].
    pub async fn assert_same_document(&self) {
        assert!(self.is_same_document().await, "the page was loaded instead of shown");
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = Some(json!({ "cmd": command, "params": parameters }));
        let answer = self.issue_cmd(Command { path: "goog/cdp/execute".to_owned(), body }).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// A script that every document runs before its own.
    pub async fn before_each_page(&self, script: &str) {
        if self.engine().has_devtools() {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
        } else {
            self.server.lock().unwrap().injected.add(script);
        }
    }

    /// The size of the window's inside; for the pages loaded from now on, where it is smaller than windows can be.
    pub async fn resize(&self, width: u32, height: u32) {
        if self.engine().has_devtools() {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", size).await;
            return;
        }
        let framed = width < self.engine().narrowest() || height < LOWEST;
        let before = std::mem::replace(&mut *self.frame.lock().unwrap(), framed.then_some((width, height)));
        if before.is_some() {
            self.goto(&format!("{}/-test/", self.origin())).await.expect("a page that does nothing");
        }
        if !framed {
            let bars = self.js("[outerWidth - innerWidth, outerHeight - innerHeight]").await;
            let bar = |index: usize| bars[index].as_i64().unwrap_or_default().max(0) as u32;
            self.set_window_rect(0, 0, width + bar(0), height + bar(1)).await.expect("a window of that size");
            self.expect("[innerWidth, innerHeight]", json!([width, height])).await;
        }
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
        if !self.engine().has_devtools() {
            return self.server.lock().unwrap().injected.heard();
        }
        let body = Some(json!({ "type": "browser" }));
        let log = self.issue_cmd(Command { path: "se/log".to_owned(), body }).await;
        let entries = log.expect("the console").as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or("").to_owned();
        entries.iter().map(|entry| format!("{}: {}", text(&entry["level"]), text(&entry["message"]))).collect()
    }

    /// Every message must have been expected, and every expectation met where the whole console is heard.
    /// Breaches of the content security policy are messages too.
    pub async fn check_console(&self) -> Result<(), String> {
        let messages = self.console().await;
        let is_in = |message: &str, part: &str| message.to_lowercase().contains(&part.to_lowercase());
        let expected = self.expected.lock().unwrap();
        let known: Vec<&str> = expected.iter().chain(self.allowed.lock().unwrap().iter()).copied().collect();
        let unexpected: Vec<&String> =
            messages.iter().filter(|message| !known.iter().any(|part| is_in(message, part))).collect();
        if !unexpected.is_empty() {
            return Err(format!("the console says {unexpected:#?}"));
        }
        match expected.iter().find(|part| !messages.iter().any(|message| is_in(message, part))) {
            Some(part) if self.engine().has_devtools() => {
                Err(format!("the console does not say {part:?}, only {messages:#?}"))
            }
            _ => Ok(()),
        }
    }
}
