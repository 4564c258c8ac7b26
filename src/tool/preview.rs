//! `double-cursus preview`: serves `dist/` as a static host does: folders, a real 404, the site's headers.

use super::headers;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

/// The longest name of a file that every usual file system holds, in bytes.
const LONGEST_NAME: usize = 255;

/// Serves a folder on a listener until the task is dropped.
pub async fn serve(folder: &Path, listener: TcpListener) -> std::io::Result<()> {
    axum::serve(listener, site(folder)).await
}

/// The service itself; the browser tests put faults in front of it.
pub fn site(folder: &Path) -> Router {
    let not_found = ServeFile::new(folder.join("404.html")).precompressed_br().precompressed_gzip();
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip().not_found_service(not_found);
    Router::new().fallback_service(files).layer(middleware::from_fn(with_headers))
}

async fn with_headers(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let (cache, kind) = (headers::cache_control(path), headers::content_type(path));
    // A name that no file system holds would be an error of reading.
    let is_too_long = path.split('/').any(|name| name.len() > LONGEST_NAME);
    if is_too_long || headers::is_hidden(path) {
        *request.uri_mut() = Uri::from_static("/404");
    }
    let mut response = next.run(request).await;
    let is_found = !response.status().is_client_error();
    let kind = if is_found { kind } else { headers::content_type("/") };
    let answer = response.headers_mut();
    if answer.contains_key(header::CONTENT_TYPE) {
        answer.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    for (name, value) in headers::HEADERS {
        answer.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // That a file is missing is not to be kept, whatever its name.
    let cache = if is_found { cache } else { headers::cache_control("") };
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    response
}
