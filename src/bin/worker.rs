//! The worker's entry: bytes in, bytes out. `double_cursus::service` says what they mean.

use double_cursus::sealed::read;
use double_cursus::service::Server;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

thread_local! {
    static SERVER: RefCell<Server> = RefCell::default();
}

fn main() {}

/// The reply to a request, after a nought; or the number of the file that must be given first.
#[wasm_bindgen]
pub fn answer(request: &[u8]) -> Vec<u8> {
    let request = read(request);
    match SERVER.with_borrow_mut(|server| server.reply(&request)) {
        Ok(reply) => postcard::to_extend(&reply, vec![0]).unwrap_or_default(),
        Err(need) => vec![need as u8],
    }
}

/// Takes a file by its number; whether it is whole.
#[wasm_bindgen]
pub fn give(need: u8, file: Vec<u8>) -> bool {
    SERVER
        .with_borrow_mut(|server| if need == 1 { server.give_shelf(file) } else { server.give_library(&file) })
        .is_ok()
}

/// How many records a query finds, then the numbers of those on its first page: for the benchmark.
#[wasm_bindgen]
pub fn find(params: &str) -> Vec<u32> {
    SERVER.with_borrow_mut(|server| server.first_page(params)).unwrap_or_default()
}

/// The ids of the records that a query finds: for the benchmark.
#[wasm_bindgen]
pub fn names(params: &str) -> String {
    SERVER.with_borrow_mut(|server| server.ids(params)).unwrap_or_default()
}
