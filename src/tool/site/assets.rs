//! Style, scripts, wasm and dataset, each under a name with a hash of its content.

use super::{Build, Error, read, write};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many hexadecimal digits of a file's SHA-256 stand in its name.
pub const HASH_LENGTH: usize = 8;

/// The addresses of the files that every page names.
pub struct Assets {
    /// The style sheet.
    pub style: String,
    /// The script that runs before the first paint.
    pub early: String,
    /// Its hash, for the browser to compare.
    pub early_integrity: String,
    /// The start script, with wasm-bindgen's, which the other one asks for.
    pub script: String,
    /// Its hash.
    pub script_integrity: String,
    /// The application.
    pub wasm: String,
    /// The worker's script, with wasm-bindgen's.
    pub worker_script: String,
    /// The worker.
    pub worker: String,
    /// The complete records.
    pub library: String,
    /// The application's hash, for `fetch`.
    pub wasm_integrity: String,
    /// The dataset.
    pub dataset: String,
    /// The records that are searched.
    pub shelf: String,
    /// The fonts that the first paint needs.
    pub fonts: Vec<String>,
}

/// The files of data that the application and its worker fetch.
pub struct Files {
    /// A bundle.
    pub dataset: Vec<u8>,
    /// A shelf.
    pub shelf: Vec<u8>,
    /// A library.
    pub library: Vec<u8>,
}

/// Writes them into the site's folder, in place of Trunk's.
pub fn write_all(build: &Build, files: &Files) -> Result<Assets, Error> {
    let glue = take(&build.folder, "app-", ".js", "script")?;
    let wasm = take(&build.folder, "app-", "_bg.wasm", "wasm")?;
    let worker_glue = take(&build.folder, "worker", ".js", "worker script")?;
    let worker = take(&build.folder, "worker", "_bg.wasm", "worker wasm")?;
    let bytes = read_wasm(&wasm)?;
    let worker_bytes = read_wasm(&worker)?;
    let glue_alias = format!("--alias:glue={}", glue.display());
    let worker_alias = format!("--alias:worker-glue={}", worker_glue.display());
    // Classes of the glue that nobody uses fall away where they neither register nor dispose of anything.
    let unused = ["--pure:FinalizationRegistry", "--define:Symbol.dispose=undefined"];
    let bundle = [&["--bundle", "--format=esm", "--target=es2022"][..], &unused].concat();
    let worker_script = esbuild(build, "src/boot/worker.js", &[&bundle[..], &[&worker_alias]].concat())?;
    let script = esbuild(build, "src/boot.js", &[&bundle[..], &[&glue_alias]].concat())?;
    let early = esbuild(build, "src/early.js", &["--bundle", "--target=es2020"])?;
    let style = esbuild(build, "style/main.css", &["--bundle", "--external:/fonts/*", "--target=es2022"])?;
    let assets = Assets {
        style: named(build, "style", "css", &style)?,
        early: named(build, "early", "js", &early)?,
        script: named(build, "app", "js", &script)?,
        wasm: named(build, "app", "wasm", &bytes)?,
        wasm_integrity: integrity(&bytes),
        script_integrity: integrity(&script),
        early_integrity: integrity(&early),
        worker_script: named(build, "worker", "js", &worker_script)?,
        worker: named(build, "worker", "wasm", &worker_bytes)?,
        dataset: named(build, "data/dataset", "bin", &files.dataset)?,
        shelf: named(build, "data/search", "bin", &files.shelf)?,
        library: named(build, "data/records", "bin", &files.library)?,
        fonts: fonts(&build.folder)?,
    };
    for file in [glue, wasm, worker_glue, worker] {
        fs::remove_file(&file).map_err(|error| Error::File(file, error))?;
    }
    Ok(assets)
}

impl Assets {
    /// What tells this build from another: a hash of everything that an open page holds or may still ask for.
    pub fn version(&self) -> String {
        let files = [
            &self.style,
            &self.early,
            &self.script,
            &self.wasm,
            &self.worker_script,
            &self.worker,
            &self.library,
            &self.dataset,
            &self.shelf,
        ];
        hash(files.map(String::as_str).join("\n").as_bytes())
    }
}

/// A hash as `integrity` has it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Two builds in one folder empty each other's files: better no site than one that can't search.
fn read_wasm(path: &Path) -> Result<Vec<u8>, Error> {
    let bytes = read(path)?;
    if bytes.starts_with(b"\0asm") { Ok(bytes) } else { Err(Error::NotWasm(path.to_owned())) }
}

/// The one file of Trunk's with this beginning and ending.
fn take(folder: &Path, beginning: &str, ending: &str, what: &'static str) -> Result<PathBuf, Error> {
    files(folder)?
        .into_iter()
        .find(|path| {
            path.file_name()
                .map(|name| name.to_string_lossy())
                .is_some_and(|name| name.starts_with(beginning) && name.ends_with(ending))
        })
        .ok_or(Error::Missing(what))
}

/// What a folder holds, by name.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |error| Error::File(folder.to_owned(), error);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).map_err(failed)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    Ok(files)
}

/// The files of a folder and of the folders below.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut below = Vec::new();
    for path in files(folder)? {
        if path.is_dir() { below.extend(files_below(&path)?) } else { below.push(path) }
    }
    Ok(below)
}

/// The digits of some bytes' SHA-256 that stand in names.
pub fn hash(bytes: &[u8]) -> String {
    let mut hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    hash.truncate(HASH_LENGTH);
    hash
}

/// Writes a file under a name with its content's hash; gives its address from the root.
pub fn named(build: &Build, name: &str, ending: &str, bytes: &[u8]) -> Result<String, Error> {
    let path = format!("{name}-{}.{ending}", hash(bytes));
    write(&build.folder.join(&path), bytes)?;
    Ok(format!("/{path}"))
}

/// The faces that pages are read in; the others are fetched where a page needs them.
fn fonts(folder: &Path) -> Result<Vec<String>, Error> {
    let names = files(&folder.join("fonts"))?
        .into_iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let core = names.filter(|name| name.ends_with(".woff2") && name.contains("-core."));
    Ok(core.map(|name| format!("/fonts/{name}")).collect())
}

fn esbuild(build: &Build, entry: &str, options: &[&str]) -> Result<Vec<u8>, Error> {
    let mut command = Command::new("esbuild");
    command.current_dir(&build.source).arg(entry).args(options).arg("--log-level=warning");
    if build.release {
        command.arg("--minify");
    }
    let output = command.output().map_err(|error| Error::Esbuild(error.to_string()))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Error::Esbuild(String::from_utf8_lossy(&output.stderr).into_owned()))
    }
}
