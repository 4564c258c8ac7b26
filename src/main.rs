//! The browser's entry.
#![recursion_limit = "256"]

fn main() {
    #[cfg(target_arch = "wasm32")]
    double_cursus::start::start();
}
