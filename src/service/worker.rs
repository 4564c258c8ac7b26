//! The worker's side: it keeps the engine, and answers.

use super::{Failure, Reply, Request};
use crate::fetch::fetch;
use crate::search::{Engine, Query};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Answers one request; `shelf` is the address of the records.
#[wasm_bindgen]
pub async fn answer(shelf: String, request: Vec<u8>) -> Vec<u8> {
    let reply = match postcard::from_bytes(&request) {
        Ok(request) => reply(&shelf, request).await.unwrap_or_else(Reply::Failed),
        Err(_) => Reply::Failed(Failure::Damaged),
    };
    // A reply holds texts and numbers only; none can fail to be written.
    postcard::to_allocvec(&reply).unwrap_or_default()
}

async fn reply(shelf: &str, request: Request) -> Result<Reply, Failure> {
    if !ENGINE.with_borrow(Option::is_some) {
        let engine = fetch(shelf, |file| Engine::open(file)).await?;
        ENGINE.set(Some(engine));
    }
    match request {
        Request::Ask { params, view } => {
            let (query, _) = Query::from_params(&params);
            let answer = ENGINE.with_borrow_mut(|engine| engine.as_mut().map(|engine| engine.ask(&query, &view)));
            answer.map(|answer| Reply::Answer(Box::new(answer))).ok_or(Failure::Damaged)
        }
    }
}

/// Makes the engine of a file's bytes; whether they are a whole shelf. With [`find`], for measuring.
#[wasm_bindgen]
pub fn open(file: &[u8]) -> bool {
    let engine = Engine::open(file).ok();
    ENGINE.set(engine);
    ENGINE.with_borrow(Option::is_some)
}

/// How many records a query finds, with the counts of all facets made.
#[wasm_bindgen]
pub fn find(params: &str) -> usize {
    let (query, _) = Query::from_params(params);
    ENGINE.with_borrow_mut(|engine| engine.as_mut().map_or(0, |engine| engine.count(&query)))
}
