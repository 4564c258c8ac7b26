//! Fetching the site's own files.

use crate::sealed::Damaged;
use crate::service::Failure;
use gloo_net::http::Request;
use web_sys::RequestCache;

/// Fetches a file and reads it. What fails is asked for once more, past the cache: a file has its hash in its
/// name and may be kept for ever, even where it arrived damaged, or as an error.
pub async fn fetch<T>(address: &str, read: impl Fn(&[u8]) -> Result<T, Damaged>) -> Result<T, Failure> {
    match attempt(address, RequestCache::Default, &read).await {
        Err(_) => attempt(address, RequestCache::Reload, &read).await,
        read => read,
    }
}

async fn attempt<T>(
    address: &str,
    cache: RequestCache,
    read: &impl Fn(&[u8]) -> Result<T, Damaged>,
) -> Result<T, Failure> {
    let response = Request::get(address).cache(cache).send().await.map_err(|_| Failure::Lost)?;
    if !response.ok() {
        return Err(Failure::Lost);
    }
    let bytes = response.binary().await.map_err(|_| Failure::Lost)?;
    read(&bytes).map_err(|Damaged| Failure::Damaged)
}
