//! Browsers, and who has which: a browser takes longer to start than a journey, so journeys share them.
//!
//! What one journey leaves can't meet the next: each has a server of its own, so its own origin with cache and
//! storage of its own, and a window of its own.

use super::driver::Driver;
use super::engine::Settings;
use fantoccini::{Client, ClientBuilder};
use futures_util::FutureExt;
use hyper_util::client::legacy::connect::HttpConnector;
use std::cell::RefCell;
use std::collections::HashMap;
use std::future::Future;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex};
use std::thread;
use tokio::runtime::{Builder, Handle};

/// A browser that is under our control.
pub struct Session {
    settings: Settings,
    driver: Driver,
    /// How it is told what to do.
    pub client: Client,
    /// What it writes.
    pub folder: PathBuf,
}

/// Outlives the runtimes of the tests, as the browsers do.
pub fn runtime() -> &'static Handle {
    static RUNTIME: LazyLock<Handle> = LazyLock::new(|| {
        note_places();
        let mut builder = Builder::new_multi_thread();
        let runtime = builder.worker_threads(2).thread_name(THREAD).enable_all().build().expect("a runtime");
        let handle = runtime.handle().clone();
        thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
        handle
    });
    &RUNTIME
}

const THREAD: &str = "journeys";

thread_local! {
    /// Where the last panic of this thread was.
    static PLACE: RefCell<String> = RefCell::default();
}

/// What a journey's thread prints, the test runner does not show: the test says it itself, with the place.
fn note_places() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() == Some(THREAD) {
            PLACE.set(info.location().map_or_else(String::new, ToString::to_string));
        } else {
            usual(info);
        }
    }));
}

/// The end of a journey: its value, or the place and message of its panic.
pub async fn caught<T>(journey: impl Future<Output = T>) -> Result<T, String> {
    AssertUnwindSafe(journey).catch_unwind().await.map_err(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        format!("{}:\n{}", PLACE.take(), message.unwrap_or("a panic without a message"))
    })
}

static IDLE: LazyLock<Mutex<HashMap<Settings, Vec<Session>>>> = LazyLock::new(Mutex::default);

impl Session {
    /// One that is idle, or a new one. An engine's journeys follow one another: the browsers of another are done with.
    pub async fn take(settings: Settings) -> Session {
        let others: Vec<Session> = {
            let mut idle = IDLE.lock().expect("no panic while it is held");
            let others = idle.extract_if(|of, _| of.engine != settings.engine);
            others.flat_map(|(_, sessions)| sessions).collect()
        };
        for session in others {
            session.end().await;
        }
        let idle = IDLE.lock().expect("no panic while it is held").get_mut(&settings).and_then(Vec::pop);
        match idle {
            Some(session) => session,
            None => Session::start(settings).await,
        }
    }

    /// A new one.
    pub async fn start(settings: Settings) -> Session {
        let folder = tempfile::tempdir().expect("a folder for the browser").keep();
        settings.prepare(&folder).expect("its files");
        let driver = Driver::start(settings, &folder).await;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(settings.capabilities(&folder))
            .connect(&driver.address)
            .await
            .unwrap_or_else(|error| panic!("{} does not start: {error}", settings.engine));
        Session { settings, driver, client, folder }
    }

    /// For the next journey; one that can't be given a new window is ended.
    pub async fn give_back(self) {
        match self.empty().await {
            Ok(()) => IDLE.lock().expect("no panic while it is held").entry(self.settings).or_default().push(self),
            Err(_) => self.end().await,
        }
    }

    async fn empty(&self) -> Result<(), fantoccini::error::CmdError> {
        let old = self.client.windows().await?;
        let new = self.client.new_window(false).await?.handle;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await
    }

    /// Ends browser and driver.
    pub async fn end(self) {
        self.driver.end().await;
    }
}
