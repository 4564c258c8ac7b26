//! Fetching the site's own files.

use crate::sealed::Damaged;
use crate::service::Failure;
use gloo_net::http::Request;
use web_sys::RequestCache;

/// Fetches a file and reads it. What fails is asked for once more, past the cache: a file has its hash in its
/// name and may be kept for ever, even where it arrived damaged, or as an error.
pub async fn fetch<T>(address: &str, read: impl Fn(&[u8]) -> Result<T, Damaged>) -> Result<T, Failure> {
    for cache in [RequestCache::Default, RequestCache::Reload] {
        let last = matches!(cache, RequestCache::Reload);
        match attempt(address, cache).await {
            Ok(bytes) => match read(&bytes) {
                Ok(content) => return Ok(content),
                Err(Damaged) if last => return Err(Failure::Damaged),
                Err(Damaged) => {}
            },
            Err(failure) if last => return Err(failure),
            Err(_) => {}
        }
    }
    Err(Failure::Lost)
}

/// Compiled once, whatever is read from the bytes.
async fn attempt(address: &str, cache: RequestCache) -> Result<Vec<u8>, Failure> {
    let response = Request::get(address).cache(cache).send().await.map_err(|_| Failure::Lost)?;
    if !response.ok() {
        return Err(Failure::Lost);
    }
    response.binary().await.map_err(|_| Failure::Lost)
}
