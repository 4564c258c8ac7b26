//! Sites made of other data, without Trunk.

use double_cursus::tool::site::{Build, build};
use std::fs;
use std::path::Path;

/// What Trunk would leave, but for what is in the files.
const TRUNK: [(&str, &str); 4] = [
    ("app-0.js", "export default async function init() {}"),
    ("app-0_bg.wasm", "wasm"),
    ("worker.js", "export default async function init() {}\nexport const answer = () => {}, give = () => {};"),
    ("worker_bg.wasm", "wasm"),
];

/// Builds the release of a folder of data files into a new folder; gives the number of its pages.
pub fn site(data: &Path, folder: &Path) -> Result<usize, String> {
    fs::create_dir(folder).unwrap();
    for (name, content) in TRUNK {
        fs::write(folder.join(name), content).unwrap();
    }
    fs::create_dir(folder.join("fonts")).unwrap();
    let source = env!("CARGO_MANIFEST_DIR").into();
    build(&Build { folder: folder.into(), source, data: data.into(), release: true }).map_err(|error| error.to_string())
}
