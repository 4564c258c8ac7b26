//! Files about the site as it is served: for hosts, for pages that are open while it changes, for whoever finds a hole.

use super::assets::{Assets, files};
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
    let mut paths = Vec::new();
    collect(&build.folder, "", &mut paths)?;
    let [htaccess, headers] = HIDDEN;
    write(&file(htaccess), Server::Apache.rules().as_bytes())?;
    write(&file(headers), headers_file(&paths).as_bytes())
}

/// The paths of a folder's files, and of the folders below.
fn collect(folder: &Path, above: &str, paths: &mut Vec<String>) -> Result<(), Error> {
    for file in files(folder)? {
        let path = format!("{above}/{}", file.file_name().unwrap_or_default().to_string_lossy());
        if file.is_dir() { collect(&file, &path, paths)? } else { paths.push(path) }
    }
    Ok(())
}
