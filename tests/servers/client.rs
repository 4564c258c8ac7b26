//! Asking a server.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, header};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use std::time::Duration;

/// What a server answered.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    headers: HeaderMap,
}

impl Answer {
    /// A header that stands once; twice is as wrong as a wrong one.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next()?.to_str().unwrap();
        Some(if values.next().is_some() { "two headers of this name" } else { value })
    }

    /// Where a redirect leads, on this host.
    pub fn location(&self) -> Option<String> {
        let location = self.header("location")?;
        let path = location.strip_prefix("http://").and_then(|rest| rest.find('/').map(|start| &rest[start..]));
        Some(path.unwrap_or(location).to_owned())
    }

    pub fn varies_by_coding(&self) -> bool {
        self.headers
            .get_all(header::VARY)
            .iter()
            .any(|value| value.to_str().unwrap().to_lowercase().contains("accept-encoding"))
    }
}

/// Asks for a path, accepting these codings.
pub async fn get(origin: &str, path: &str, accepted: &str) -> Result<Answer, String> {
    let mut request = Request::get(format!("{origin}{path}"));
    if !accepted.is_empty() {
        request = request.header(header::ACCEPT_ENCODING, accepted);
    }
    let request = request.body(Body::empty()).map_err(|error| error.to_string())?;
    let asked = Client::builder(TokioExecutor::new()).build_http().request(request);
    let response = tokio::time::timeout(Duration::from_secs(20), asked).await.map_err(|_| "no answer in 20 s")?;
    let (parts, body) = response.map_err(|error| error.to_string())?.into_parts();
    let body = to_bytes(Body::new(body), usize::MAX).await.map_err(|error| error.to_string())?;
    Ok(Answer { status: parts.status.as_u16(), body: body.to_vec(), headers: parts.headers })
}
