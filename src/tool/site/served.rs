//! Files about the site as it is served: for hosts, for pages that are open while it changes, for whoever finds a hole.

use super::assets::{Assets, files_below};
use super::security::security_txt;
use super::{Build, Error, write};
use crate::dataset::site::Site;
use crate::tool::headers::HIDDEN;
use crate::tool::hosting::{Server, headers_file};
use serde_json::json;
use std::path::Path;

/// Where an open page asks which build is served.
const VERSION: &str = "version.json";

/// Writes them; the site's other files are all there.
pub(super) fn write_all(build: &Build, site: &Site, assets: &Assets) -> Result<(), Error> {
    let file = |name: &str| build.folder.join(name);
    write(&file(VERSION), json!({ "version": assets.version() }).to_string().as_bytes())?;
    if let Some(text) = security_txt(site) {
        write(&file(".well-known/security.txt"), text.as_bytes())?;
    }
    let paths: Vec<String> = files_below(&build.folder)?.iter().map(|file| address(&build.folder, file)).collect();
    let [htaccess, headers] = HIDDEN;
    write(&file(htaccess), Server::Apache.rules().as_bytes())?;
    write(&file(headers), headers_file(&paths).as_bytes())
}

/// The path at which a file of the site is served.
fn address(folder: &Path, file: &Path) -> String {
    let steps = file.strip_prefix(folder).unwrap_or(file).iter();
    steps.map(|step| format!("/{}", step.to_string_lossy())).collect()
}
