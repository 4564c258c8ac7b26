//! The worker that searches and exports: what the page asks of it, and what it answers.
//!
//! The worker has a wasm of its own, which the page fetches when it first asks: making the index of a hundred
//! thousand records never keeps the page waiting, and costs nothing where nobody searches. With the first answer the
//! worker's memory moves into the page, which searches from then on without waiting for messages; exports stay the
//! work of a worker. Requests and replies cross as bytes; `src/boot/ask.js` and `src/boot/worker.js` carry them.

mod library;
mod server;

pub use library::Library;
pub use server::{Need, Server};

use crate::citation::{Citation, Format, Style};
use crate::locale::Locale;
use crate::sealed::read;
use crate::search::{Answer, View};
use crate::text::Message;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What the page asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// What a query finds.
    Ask {
        /// The query, as the address has it.
        params: String,
        /// How much of each facet is shown.
        view: View,
    },
    /// Publications as a file.
    Save {
        /// Which.
        what: What,
        /// The kind of file.
        format: Format,
        /// The reader's language.
        locale: Locale,
    },
    /// A publication's citation.
    Cite {
        /// Its name.
        paper: String,
        /// By which rules.
        style: Style,
        /// The reader's language.
        locale: Locale,
    },
}

/// What is saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum What {
    /// All that a query finds, in its order.
    Found(String),
    /// The publication of this name.
    Paper(String),
}

/// What the worker replies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// To [`Request::Ask`].
    Answer(Box<Answer>),
    /// To [`Request::Save`]: what is in the file.
    File(String),
    /// To [`Request::Cite`]: empty where there is no such publication.
    Citation(Citation),
}

/// Why something could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// A file could not be fetched, or the worker did not start.
    Lost,
    /// A file is not what it should be.
    Damaged,
}

impl Failure {
    /// What a reader is told: one message of a file that is lost, one of a damaged file.
    pub fn message(self, lost: Message, damaged: Message) -> Message {
        match self {
            Failure::Lost => lost,
            Failure::Damaged => damaged,
        }
    }
}

#[wasm_bindgen]
extern "C" {
    /// Sends bytes to the worker of this page, which is started if need be; a search is answered in the page once it has
    /// moved there. Gives the bytes of the reply, `true` where a file was damaged, anything else where one was lost.
    #[wasm_bindgen(js_name = askService)]
    fn ask_service(request: Vec<u8>, is_search: bool) -> js_sys::Promise;
}

/// Asks the worker.
pub async fn ask(request: &Request) -> Result<Reply, Failure> {
    let bytes = postcard::to_allocvec(request).map_err(|_| Failure::Damaged)?;
    let reply = JsFuture::from(ask_service(bytes, matches!(request, Request::Ask { .. }))).await.unwrap_or_default();
    match reply.dyn_into::<js_sys::Uint8Array>() {
        Ok(reply) if reply.length() > 0 => Ok(read(&reply.to_vec())),
        Ok(_) => Err(Failure::Damaged),
        Err(reply) => Err(if reply == JsValue::TRUE { Failure::Damaged } else { Failure::Lost }),
    }
}
