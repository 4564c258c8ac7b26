//! The browser's entry.

fn main() {
    #[cfg(target_arch = "wasm32")]
    double_cursus::start::start();
}
