//! The site as `double-cursus preview` serves it, with faults that a test can switch on and off.

use super::ROOT;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use double_cursus::tool::preview;
use std::path::Path;
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
    /// It has this content.
    Other(&'static str),
    /// It takes long to come.
    Slow(Duration),
}

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

/// Ends with the visit.
pub struct Server {
    pub address: String,
    pub faults: Faults,
    task: JoinHandle<()>,
}

impl Server {
    pub async fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let faults = Faults::default();
        let site = preview::site(&Path::new(ROOT).join("dist"))
            .layer(middleware::from_fn_with_state(faults.clone(), misbehave));
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, site).await;
        });
        Server { address, faults, task }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn misbehave(State(faults): State<Faults>, mut request: Request, next: Next) -> Response {
    let Some(fault) = faults.of(request.uri().path()) else {
        return next.run(request).await;
    };
    // Half of a compressed file is no file at all; half of a plain one is the harder case.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    if let Fault::Slow(time) = fault {
        tokio::time::sleep(time).await;
    }
    let mut response = next.run(request).await;
    match fault {
        Fault::Slow(_) => {}
        // With the headers of the file that should be there, "keep for ever" among them: hosts set them by path.
        Fault::Missing => {
            *response.status_mut() = StatusCode::NOT_FOUND;
            fill(&mut response, b"not found".to_vec());
        }
        Fault::Other(content) => fill(&mut response, content.into()),
        Fault::Truncated => {
            let body = std::mem::take(response.body_mut());
            let mut bytes = to_bytes(body, usize::MAX).await.expect("the file").to_vec();
            bytes.truncate(bytes.len() / 2);
            fill(&mut response, bytes);
        }
    }
    response
}

fn fill(response: &mut Response, bytes: Vec<u8>) {
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    *response.body_mut() = Body::from(bytes);
}
