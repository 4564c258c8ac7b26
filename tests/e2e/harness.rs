//! A browser, a server and the page between them: each visit has its own, and leaves nothing behind.

#[path = "harness/driver.rs"]
mod driver;
#[path = "harness/expected.rs"]
mod expected;
#[path = "harness/page.rs"]
mod page;
#[path = "harness/server.rs"]
mod server;

pub use expected::{all_pages, data, found, head, one_of_each_kind, raw_html, values};
pub use page::Page;
pub use server::Fault;

use driver::Driver;
use server::Server;
use std::fs;
use std::future::Future;
use std::panic::resume_unwind;
use std::path::Path;
use std::time::Duration;

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Longer than any journey takes, even beside a build.
const LONGEST: Duration = Duration::from_secs(240);

/// A reader who comes to the site with a fresh browser.
pub struct Visit {
    language: &'static str,
    scripts: bool,
}

/// A French reader.
pub fn visit() -> Visit {
    Visit { language: "fr", scripts: true }
}

impl Visit {
    /// The language of the reader's browser.
    pub fn with_language(self, language: &'static str) -> Visit {
        Visit { language, ..self }
    }

    /// The reader's browser runs no script.
    pub fn without_scripts(self) -> Visit {
        Visit { scripts: false, ..self }
    }

    /// Makes the journey. A failed one leaves a picture of the page in `target/e2e/`; browser and driver end in any case.
    pub async fn run<T, F, J>(self, journey: F) -> T
    where
        T: Send + 'static,
        F: FnOnce(Page) -> J,
        J: Future<Output = T> + Send + 'static,
    {
        assert!(Path::new(ROOT).join("dist/404.html").exists(), "there is no site in dist/: run `make build` first");
        let test = std::thread::current().name().unwrap_or("journey").replace("::", "-");
        let server = Server::start().await;
        let driver = Driver::start().await;
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let client = driver.session(self.language, self.scripts, profile.path()).await;
        let page = Page::new(client.clone(), &server);
        let mut task = tokio::spawn(journey(page.clone()));
        let outcome = tokio::time::timeout(LONGEST, &mut task).await;
        let end = match outcome {
            Ok(Ok(value)) => page.check_console().await.map(|()| value).map_err(|message| {
                let panic: Box<dyn std::any::Any + Send> = Box::new(message);
                panic
            }),
            Ok(Err(error)) => Err(error.try_into_panic().unwrap_or_else(|error| Box::new(error.to_string()))),
            Err(_) => {
                task.abort();
                Err(Box::new(format!("the journey did not end within {LONGEST:?}")) as Box<dyn std::any::Any + Send>)
            }
        };
        if end.is_err() {
            keep_evidence(&page, &test).await;
        }
        // The driver ends the browser only when it is asked to.
        let _ = client.close().await;
        driver.end().await;
        end.unwrap_or_else(|panic| {
            if let Some(message) = panic.downcast_ref::<String>() {
                eprintln!("{message}");
            }
            resume_unwind(panic)
        })
    }
}

async fn keep_evidence(page: &Page, test: &str) {
    let folder = Path::new(ROOT).join("target/e2e");
    let _ = fs::create_dir_all(&folder);
    if let Ok(picture) = page.screenshot().await {
        let _ = fs::write(folder.join(format!("{test}.png")), picture);
    }
    if let Ok(source) = page.source().await {
        let _ = fs::write(folder.join(format!("{test}.html")), source);
    }
    for message in page.console().await {
        eprintln!("console: {message}");
    }
    eprintln!("see target/e2e/{test}.png and .html");
}
