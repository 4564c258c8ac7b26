//! Sites made of other data, without Trunk.

use double_cursus::tool::site::{Build, build};
use std::fs;
use std::path::Path;

/// The script that Trunk would leave, but for what it does.
const SCRIPT: &[u8] = b"export default async function init() {}\nexport const answer = () => {}, give = () => {};";

/// What is taken for wasm where nothing runs it.
#[allow(dead_code)] // not everybody is content with it
pub const STAND_INS: [&[u8]; 2] = [b"\0asm"; 2];

/// Builds the release of a folder of data files into a new folder, around the wasm of the application and of its worker;
/// gives the number of its pages.
pub fn site(data: &Path, folder: &Path, [app, worker]: [&[u8]; 2]) -> Result<usize, String> {
    fs::create_dir(folder).unwrap();
    for (name, content) in
        [("app-0.js", SCRIPT), ("app-0_bg.wasm", app), ("worker.js", SCRIPT), ("worker_bg.wasm", worker)]
    {
        fs::write(folder.join(name), content).unwrap();
    }
    fs::create_dir(folder.join("fonts")).unwrap();
    let source = env!("CARGO_MANIFEST_DIR").into();
    build(&Build { folder: folder.into(), source, data: data.into(), release: true }).map_err(|error| error.to_string())
}
