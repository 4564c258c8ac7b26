//! The worker that searches: what the page asks of it, and what it answers.
//!
//! The worker runs the same wasm as the page, beside it: making the index of a hundred thousand records and
//! searching them never keeps the page waiting. It fetches its files when it is first asked.
//! Requests and replies cross as bytes; `src/boot.js` carries them.

use crate::search::{Answer, View};
use crate::text::messages::{self as m, Message};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[cfg(target_arch = "wasm32")]
mod worker;

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// What a query finds. The query is written as in the address.
    Ask {
        /// The query.
        params: String,
        /// How much of each facet is shown.
        view: View,
    },
}

/// What the worker replies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// To [`Request::Ask`].
    Answer(Box<Answer>),
    /// The request could not be answered.
    Failed(Failure),
}

/// Why something could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// A file could not be fetched, or the worker did not start.
    Lost,
    /// A file is not what it should be.
    Damaged,
}

impl Failure {
    /// What a reader is told.
    pub fn message(self) -> Message {
        match self {
            Failure::Lost => m::DATA_LOST,
            Failure::Damaged => m::DATA_DAMAGED,
        }
    }
}

#[wasm_bindgen]
extern "C" {
    /// Sends bytes to the worker of this page, which is started if need be; gives the bytes of its reply.
    #[wasm_bindgen(js_name = askWorker)]
    fn ask_worker(request: Vec<u8>) -> js_sys::Promise;
}

/// Asks the worker.
pub async fn ask(request: &Request) -> Reply {
    let reply = async {
        let request = postcard::to_allocvec(request).ok()?;
        let reply = JsFuture::from(ask_worker(request)).await.ok()?;
        let reply = reply.dyn_into::<js_sys::Uint8Array>().ok()?;
        postcard::from_bytes(&reply.to_vec()).ok()
    };
    reply.await.unwrap_or(Reply::Failed(Failure::Lost))
}
