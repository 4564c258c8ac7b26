//! A browser, a server and the page between them: what one visit leaves can't meet the next.

#[path = "harness/driver.rs"]
mod driver;
#[path = "harness/engine.rs"]
mod engine;
#[path = "harness/expected.rs"]
mod expected;
#[path = "harness/page.rs"]
mod page;
#[path = "harness/ports.rs"]
mod ports;
#[path = "harness/server.rs"]
mod server;
#[path = "harness/session.rs"]
mod session;

pub use engine::{Engine, Wish};
pub use expected::{all_pages, data, data_of, found, head, one_of_each_kind, raw_html, values};
pub use page::{PAUSE, Page};
pub use server::Fault;

use engine::Settings;
use server::Server;
use session::{Session, caught, runtime};
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;
use tokio::time::timeout;

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Where a failed journey leaves a picture of the page and its HTML.
pub const EVIDENCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/e2e-failures");

/// Longer than any journey takes, even beside a build.
const LONGEST: Duration = Duration::from_secs(240);

/// Longer than a browser takes to start, and to show what it shows.
const LONGEST_COMMAND: Duration = Duration::from_secs(60);

/// A reader who comes to the site with a fresh browser.
pub struct Visit {
    settings: Settings,
    folder: PathBuf,
    alone: bool,
}

/// A French reader.
pub fn visit(engine: Engine) -> Visit {
    let settings = Settings { engine, language: "fr", scripts: true, wish: Wish::Light };
    Visit { settings, folder: Path::new(ROOT).join("dist"), alone: false }
}

impl Visit {
    /// The reader comes to the site in this folder.
    pub fn of(mut self, folder: PathBuf) -> Visit {
        self.folder = folder;
        self
    }

    /// The language of the reader's browser.
    pub fn with_language(mut self, language: &'static str) -> Visit {
        self.settings.language = language;
        self
    }

    /// The reader's browser runs no script.
    pub fn without_scripts(mut self) -> Visit {
        self.settings.scripts = false;
        self
    }

    /// The reader has told the browser of a wish.
    pub fn wishing(mut self, wish: Wish) -> Visit {
        self.settings.wish = wish;
        self
    }

    /// Nobody has used the browser before: a window that is not its first may lack the focus.
    pub fn alone(mut self) -> Visit {
        self.alone = true;
        self
    }

    /// Makes the journey. A failed one leaves a picture of the page and its HTML in [`EVIDENCE`].
    pub async fn run<T, F, J>(self, journey: F) -> T
    where
        T: Send + 'static,
        F: FnOnce(Page) -> J + Send + 'static,
        J: Future<Output = T> + Send + 'static,
    {
        let site = self.folder.display();
        assert!(self.folder.join("404.html").exists(), "there is no site in {site}: run `make build` first");
        let test = thread::current().name().unwrap_or("journey").replace("::", "-");
        let end = runtime().spawn(caught(self.make(journey, test))).await.expect("panics are caught");
        end.unwrap_or_else(Err).unwrap_or_else(|report| panic!("{report}"))
    }

    async fn make<T, F, J>(self, journey: F, test: String) -> Result<T, String>
    where
        F: FnOnce(Page) -> J,
        J: Future<Output = T>,
    {
        let start = async {
            let session =
                if self.alone { Session::start(self.settings).await } else { Session::take(self.settings).await };
            let page =
                Page::new(session.client.clone(), self.settings, Server::start(self.folder).await, &session.folder)
                    .await;
            (session, page)
        };
        let (session, page) = timeout(LONGEST_COMMAND, start)
            .await
            .map_err(|_| format!("{} does not start within {LONGEST_COMMAND:?}", self.settings.engine))?;
        let end = match timeout(LONGEST, caught(journey(page.clone()))).await {
            Ok(Ok(value)) => page.check_console().await.map(|()| value),
            Ok(Err(message)) => Err(message),
            Err(_) => Err(format!("the journey did not end within {LONGEST:?}")),
        };
        match end {
            Ok(value) => {
                if self.alone {
                    session.end().await
                } else {
                    session.give_back().await
                }
                Ok(value)
            }
            Err(message) => {
                let report = timeout(LONGEST_COMMAND, report(&page, &test, &message)).await;
                session.end().await;
                Err(report.unwrap_or_else(|_| format!("{}, which answers no more, {message}", self.settings.engine)))
            }
        }
    }
}

/// Says which engine was where, and keeps what the page looked like.
async fn report(page: &Page, test: &str, message: &str) -> String {
    let folder = Path::new(EVIDENCE);
    let _ = fs::create_dir_all(folder);
    if let Ok(picture) = page.screenshot().await {
        let _ = fs::write(folder.join(format!("{test}.png")), picture);
    }
    if let Ok(source) = page.source().await {
        let _ = fs::write(folder.join(format!("{test}.html")), source);
    }
    let address = page.current_url().await.map_or_else(|error| error.to_string(), |url| url.to_string());
    let console = page.console().await.into_iter().map(|message| format!("\nconsole: {message}"));
    format!(
        "{} on {address}, {message}{}\nsee {EVIDENCE}/{test}.png and .html",
        page.engine(),
        console.collect::<String>()
    )
}
