//! Ports, each of which is given once: for browsers a port is a site, so that a second server at the same one would
//! meet what the first left in the cache and the storage of a browser that both journeys had.

use std::net::TcpListener;
use std::process;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU16, Ordering};

/// Above those that browsers refuse, 10,080 the highest of them, and below those that the system gives to whoever asks
/// for any, so that nobody is given one before it is taken.
static NEXT: LazyLock<AtomicU16> = LazyLock::new(|| AtomicU16::new(11_000 + (process::id() % 20_000) as u16));

/// A listener at a port of its own.
pub fn listener() -> TcpListener {
    loop {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", NEXT.fetch_add(1, Ordering::Relaxed))) {
            return listener;
        }
    }
}

/// A free port for a program that can't choose one.
pub fn free_port() -> u16 {
    listener().local_addr().expect("an address").port()
}
