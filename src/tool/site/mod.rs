//! `double-cursus site`: turns Trunk's output into the site. Trunk runs it after each build.
//!
//! 1. The dataset is checked, freed of what is hidden, set by the rules of each language, and written for the browser.
//! 2. Style and scripts are bundled; every file gets a hash of its content in its name.
//! 3. Every address is rendered with the same [`crate::app::App`] that the browser hydrates.
//! 4. Sitemap, robots, feeds and the public data files are written, and what servers read; a release is compressed
//!    ahead.

mod assets;
mod compress;
mod document;
mod feed;
mod parallel;
mod pictures;
mod render;
mod security;
mod served;
mod signature;
mod sitemap;
mod typeset;

pub use assets::HASH_LENGTH;
pub use feed::MOST as MOST_IN_FEED;
pub use pictures::{HEIGHT as PICTURE_HEIGHT, WIDTH as PICTURE_WIDTH};
pub use security::{EXPIRES, expires, security_txt};

use crate::bundle::Bundle;
use crate::dataset::Dataset;
use crate::excerpt::{self, Excerpt, Excerpts};
use crate::head::{self, Head};
use crate::route::Route;
use crate::search::Shelf;
use crate::service::Library;
use crate::tool::check::{self, Fault};
use crate::tool::cli::system_locale;
use serde_json::Value;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// What to build, and from what.
pub struct Build {
    /// The folder with Trunk's output, which becomes the site.
    pub folder: PathBuf,
    /// The project's root.
    pub source: PathBuf,
    /// The folder of the data files.
    pub data: PathBuf,
    /// Whether files are minified and compressed.
    pub release: bool,
}

/// Why a site could not be built.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File(PathBuf, std::io::Error),
    /// The dataset has faults.
    Dataset(Vec<Fault>),
    /// Trunk's output has no such file.
    Missing(&'static str),
    /// Trunk's file is not the wasm that it should be.
    NotWasm(PathBuf),
    /// esbuild is not there, or refuses.
    Esbuild(String),
    /// The dataset could not be written as JSON.
    Json(serde_json::Error),
    /// The dataset could not be packed for the browser.
    Pack(postcard::Error),
    /// A picture could not be drawn.
    Picture(&'static str),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::File(path, error) => write!(f, "{}: {error}", path.display()),
            Error::Dataset(faults) => {
                let locale = system_locale(|name| std::env::var(name).ok());
                faults.iter().try_for_each(|fault| writeln!(f, "{}", fault.message(locale)))?;
                f.write_str("the site is not built from a dataset with faults")
            }
            Error::Missing(what) => {
                write!(f, "Trunk's output has no {what}: run this through `trunk build` or `trunk serve`")
            }
            Error::NotWasm(path) => write!(
                f,
                "{}: not a wasm file. Does another build run in this folder? Let it end, then build again",
                path.display()
            ),
            Error::Esbuild(reason) => write!(f, "esbuild: {reason} (`.ci/setup` installs it)"),
            Error::Json(error) => write!(f, "the dataset could not be written: {error}"),
            Error::Pack(error) => write!(f, "the dataset could not be packed: {error}"),
            Error::Picture(reason) => write!(f, "the pictures for links could not be drawn: {reason}"),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Error {
        Error::Json(error)
    }
}

impl From<postcard::Error> for Error {
    fn from(error: postcard::Error) -> Error {
        Error::Pack(error)
    }
}

/// Builds the site; gives the number of its pages.
pub fn build(build: &Build) -> Result<usize, Error> {
    let mut data = check::check(&build.data).map_err(Error::Dataset)?.without_hidden();
    write_public_data(build, &data)?;
    data.site.settle(data.publications.publications.len());
    let data = data.typeset()?;
    let reload = reload_script(build);
    let mut bundle = Bundle::of(data);
    bundle.excerpts = write_excerpts(build, &bundle.data)?;
    let files = assets::Files {
        dataset: bundle.clone().lightened().pack()?,
        shelf: Shelf::of(&bundle.data).pack()?,
        library: Library::of(&bundle.data).pack()?,
    };
    let assets = assets::write_all(build, &files)?;
    // The views ask for a bundle that lives as long as the page; here that is the whole run.
    let bundle: &'static Bundle = Box::leak(Box::new(bundle));
    let data = &bundle.data;
    let pictures = pictures::write_all(build, data)?;
    let mut routes = Route::all(data);
    routes.push(Route::NotFound);
    parallel::each(&routes, |route| {
        let page = document::Document {
            head: Head::of(route, data),
            route,
            body: render::body(route, bundle),
            json_ld: head::json_ld(route, data),
            picture: pictures.of(route, data),
        };
        let page = page.html(data, &assets, &reload);
        write(&build.folder.join(file_of(route)), page.as_bytes())
    })?;
    parallel::each(&feed::feeds(data), |feed| {
        write(&build.folder.join(feed.path.trim_start_matches('/')), feed.xml(data).as_bytes())
    })?;
    for (name, map) in sitemap::sitemaps(&routes, data) {
        write(&build.folder.join(name), map.as_bytes())?;
    }
    write(&build.folder.join("robots.txt"), sitemap::robots(data).as_bytes())?;
    served::write_all(build, &data.site, &assets)?;
    if build.release {
        compress::folder(&build.folder)?;
    }
    Ok(routes.len())
}

/// Where the excerpts are, below the site's folder.
const EXCERPTS: &str = "data/papers";

/// The records of single publications, where these have no pages.
fn write_excerpts(build: &Build, data: &Dataset) -> Result<Option<Excerpts>, Error> {
    if data.site.has_publication_pages() {
        return Ok(None);
    }
    let files = excerpt::all(data).iter().map(Excerpt::pack).collect::<Result<Vec<_>, _>>()?;
    // One hash of all: a name follows from a number, and changes whenever any of them does.
    let hash = assets::hash(&files.concat());
    let address = format!("/{EXCERPTS}/*-{hash}.bin");
    for (number, file) in files.iter().enumerate() {
        let path = address.replacen('*', &number.to_string(), 1);
        write(&build.folder.join(path.trim_start_matches('/')), file)?;
    }
    Ok(Some(Excerpts { address, count: u32::try_from(files.len()).unwrap_or(u32::MAX) }))
}

/// The file that a static host serves for an address.
pub fn file_of(route: &Route) -> PathBuf {
    let path = route.path();
    let path = path.trim_start_matches('/');
    if path.is_empty() || path.ends_with('/') { Path::new(path).join("index.html") } else { PathBuf::from(path) }
}

/// While developing, Trunk's own page holds the script that loads pages anew after a build.
fn reload_script(build: &Build) -> String {
    let page = fs::read_to_string(build.folder.join("index.html")).unwrap_or_default();
    let script = page.find("<script>").zip(page.rfind("</script>"));
    match script {
        Some((start, end)) if !build.release && start < end => page[start..end].to_owned() + "</script>\n",
        _ => String::new(),
    }
}

/// The data files as they are, for machines, at the addresses they have in the project.
fn write_public_data(build: &Build, data: &Dataset) -> Result<(), Error> {
    let Value::Object(files) = without_defaults(serde_json::to_value(data)?) else {
        return Ok(());
    };
    files.into_iter().filter(|(name, _)| name != "site").try_for_each(|(name, file)| {
        let path = build.folder.join("data").join(format!("{name}.json"));
        write(&path, serde_json::to_string_pretty(&file)?.as_bytes())
    })
}

/// What is not known, and what is not so, is absent, as in the files it comes from.
fn without_defaults(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(without_defaults).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .filter(|(_, value)| !value.is_null() && *value != false)
            .map(|(name, value)| (name, without_defaults(value)))
            .collect(),
        value => value,
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error| Error::File(path.to_owned(), error);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(failed)?;
    }
    fs::write(path, bytes).map_err(failed)
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    fs::read(path).map_err(|error| Error::File(path.to_owned(), error))
}
