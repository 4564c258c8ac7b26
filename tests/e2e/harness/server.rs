//! The site as `double-cursus preview` serves it, with faults that a test can switch on and off, and with what
//! the engines without developer tools need.

use super::ports::listener;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use double_cursus::tool::headers::POLICY;
use double_cursus::tool::preview;
use futures_util::stream;
use std::future::ready;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What is wrong with a file.
#[derive(Debug, Clone, Copy)]
pub enum Fault {
    /// It is not there.
    Missing,
    /// Its second half is not there.
    Truncated,
    /// One of its bytes is another one.
    Corrupted,
    /// It has this content.
    Other(&'static str),
    /// It says that it is of this type.
    Typed(&'static str),
    /// It takes long to come.
    Slow(Duration),
    /// The connection breaks while it comes.
    Cut,
    /// It does not end before many megabytes.
    Huge,
}

/// A thousand times the size of the file that should be there.
const HUGE: usize = 50_000_000;

/// Beginning and end of the paths, and the fault.
type Wrong = (&'static str, &'static str, Fault);

#[derive(Clone, Default)]
pub struct Faults(Arc<Mutex<Vec<Wrong>>>);

impl Faults {
    /// From now on, paths with this beginning and end have this fault.
    pub fn set(&self, beginning: &'static str, end: &'static str, fault: Fault) {
        self.0.lock().unwrap().push((beginning, end, fault));
    }

    /// All is well again.
    pub fn clear(&self) {
        self.0.lock().unwrap().clear();
    }

    fn of(&self, path: &str) -> Option<Fault> {
        let wrong = self.0.lock().unwrap();
        wrong.iter().find(|(beginning, end, _)| path.starts_with(beginning) && path.ends_with(end)).map(|wrong| wrong.2)
    }
}

/// Where the server speaks with its test instead of serving the site.
const TEST: &str = "/-test/";

/// The script that the server puts into each page, what came of it, and a page that is not the site's.
#[derive(Clone, Default)]
pub struct Injected {
    scripts: Arc<Mutex<Option<String>>>,
    heard: Arc<Mutex<Vec<String>>>,
    planted: Arc<Mutex<String>>,
}

impl Injected {
    /// From now on, each page reports what goes wrong.
    pub fn watch(&self) {
        *self.scripts.lock().unwrap() = Some(include_str!("watch.js").to_owned());
    }

    /// From now on, each page runs this too before its own scripts.
    pub fn add(&self, script: &str) {
        *self.scripts.lock().unwrap().get_or_insert_default() += &format!("\n;{script}");
    }

    /// From now on, this is the page at `/-test/planted`.
    pub fn plant(&self, html: &str) {
        *self.planted.lock().unwrap() = html.to_owned();
    }

    /// What pages have reported since the last time.
    pub fn heard(&self) -> Vec<String> {
        std::mem::take(&mut self.heard.lock().unwrap())
    }

    fn is_used(&self) -> bool {
        self.scripts.lock().unwrap().is_some()
    }
}

#[derive(Clone)]
struct Between {
    faults: Faults,
    injected: Injected,
}

/// Ends with the visit.
pub struct Server {
    pub address: String,
    pub folder: PathBuf,
    pub faults: Faults,
    pub injected: Injected,
    task: JoinHandle<()>,
}

impl Server {
    /// Serves the site of a folder at a port of its own.
    pub async fn start(folder: PathBuf) -> Server {
        Server::with(folder, Faults::default(), Injected::default()).await
    }

    /// The same at another port, which browsers take for another site: with neither cache nor storage.
    pub async fn with(folder: PathBuf, faults: Faults, injected: Injected) -> Server {
        let listener = listener();
        listener.set_nonblocking(true).expect("as tokio wants it");
        let listener = TcpListener::from_std(listener).expect("a runtime");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let between = Between { faults: faults.clone(), injected: injected.clone() };
        let site = preview::site(&folder).layer(middleware::from_fn_with_state(between, misbehave));
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, site).await;
        });
        Server { address, folder, faults, injected, task }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn misbehave(State(Between { faults, injected }): State<Between>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if let Some(name) = path.strip_prefix(TEST) {
        return answer_test(name, &injected, request).await;
    }
    let fault = faults.of(&path);
    if fault.is_some() || injected.is_used() {
        // Half of a compressed file is no file at all; half of a plain one is the harder case.
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    if let Some(Fault::Slow(time)) = fault {
        tokio::time::sleep(time).await;
    }
    let response = next.run(request).await;
    let response = match fault {
        Some(fault) => spoil(response, fault).await,
        None => response,
    };
    if injected.is_used() && is_page(&response) { inject(response).await } else { response }
}

async fn body(response: &mut Response) -> Vec<u8> {
    to_bytes(std::mem::take(response.body_mut()), usize::MAX).await.expect("the file").to_vec()
}

async fn spoil(mut response: Response, fault: Fault) -> Response {
    match fault {
        Fault::Slow(_) => {}
        Fault::Cut => {
            let broken = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
            *response.body_mut() = Body::from_stream(stream::once(ready(Err::<Vec<u8>, _>(broken))));
        }
        Fault::Huge => fill(&mut response, vec![b' '; HUGE]),
        // With the headers of the file that should be there, "keep for ever" among them: hosts set them by path.
        Fault::Missing => {
            *response.status_mut() = StatusCode::NOT_FOUND;
            fill(&mut response, b"not found".to_vec());
        }
        Fault::Other(content) => fill(&mut response, content.into()),
        Fault::Typed(content_type) => {
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        Fault::Truncated => {
            let mut bytes = body(&mut response).await;
            bytes.truncate(bytes.len() / 2);
            fill(&mut response, bytes);
        }
        Fault::Corrupted => {
            let mut bytes = body(&mut response).await;
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x20;
            fill(&mut response, bytes);
        }
    }
    response
}

fn fill(response: &mut Response, bytes: Vec<u8>) {
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    *response.body_mut() = Body::from(bytes);
}

fn is_page(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|of| of.as_bytes().starts_with(b"text/html"))
}

/// The script comes first in the head. The page may be shown in a frame, too.
async fn inject(mut response: Response) -> Response {
    let page = String::from_utf8(body(&mut response).await).expect("text");
    let script = format!("<head>\n<script src=\"{TEST}first.js\"></script>");
    fill(&mut response, page.replacen("<head>", &script, 1).into_bytes());
    let headers = response.headers_mut();
    headers.remove(header::X_FRAME_OPTIONS);
    let policy = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).expect("a policy"));
    response
}

async fn answer_test(name: &str, injected: &Injected, request: Request) -> Response {
    let (content_type, content) = match name {
        "first.js" => ("text/javascript", injected.scripts.lock().unwrap().clone().unwrap_or_default()),
        "heard" => {
            let said = to_bytes(request.into_body(), usize::MAX).await.unwrap_or_default();
            injected.heard.lock().unwrap().push(String::from_utf8_lossy(&said).into_owned());
            ("text/plain", String::new())
        }
        "planted" => ("text/html; charset=utf-8", injected.planted.lock().unwrap().clone()),
        _ => ("text/html", "<!doctype html><title>Test</title><body style='margin: 0'>".to_owned()),
    };
    let mut response = Response::new(Body::from(content));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("cross-origin-embedder-policy", HeaderValue::from_static("require-corp"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    response
}
