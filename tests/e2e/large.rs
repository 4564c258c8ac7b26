//! A site of made-up data around the release's scripts and wasm, too large for a page for each publication.

use crate::harness::{ROOT, data_of};
use crate::made;
use double_cursus::dataset::Dataset;
use double_cursus::locale::Locale;
use double_cursus::tool::{fixtures, import};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// More than travel with the application, and more than one file of records holds.
const COUNT: usize = 260;

struct Large {
    place: TempDir,
    data: Dataset,
}

static LARGE: LazyLock<Large> = LazyLock::new(|| {
    let place = tempfile::tempdir().unwrap();
    let (records, folder) = (place.path().join("records.jsonl"), place.path().join("data"));
    fixtures::write(COUNT, &records).unwrap();
    let imported = import::import(&records, &Path::new(ROOT).join("public/data"), &folder);
    imported.map_err(|error| error.message(Locale::En)).unwrap();
    let site = folder.join("site.json");
    let text = fs::read_to_string(&site).unwrap();
    fs::write(&site, text.replacen('{', "{\"most_publication_pages\": 0,", 1)).unwrap();
    around_release(&folder, &place.path().join(DIST));
    let data = data_of(&folder);
    Large { place, data }
});

const DIST: &str = "dist";

/// Its folder.
pub fn folder() -> PathBuf {
    LARGE.place.path().join(DIST)
}

/// Its dataset.
pub fn data() -> &'static Dataset {
    &LARGE.data
}

/// Builds a site of other data. Scripts are bundled from what only Trunk has: the release's take the place of those.
fn around_release(data: &Path, folder: &Path) {
    let (release, public) = (Path::new(ROOT).join("dist"), Path::new(ROOT).join("public"));
    let wasm = ["app-", "worker-"].map(|name| fs::read(named(&release, name, ".wasm")).unwrap());
    made::site(data, folder, [&wasm[0], &wasm[1]]).unwrap();
    for file in
        ["fonts", "icons"].into_iter().flat_map(|name| files(&public.join(name))).chain([public.join("favicon.svg")])
    {
        let place = folder.join(file.strip_prefix(&public).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(file, place).unwrap();
    }
    let mut changes = vec![[folder, &release].map(integrity)];
    for name in ["app-", "worker-"] {
        let [made, real] = [folder, &release].map(|folder| named(folder, name, ".js"));
        changes.push([&made, &real].map(|file| file.file_name().unwrap().to_str().unwrap().to_owned()));
        fs::copy(&real, folder.join(real.file_name().unwrap())).unwrap();
    }
    for page in pages_below(folder) {
        let html = fs::read_to_string(&page).unwrap();
        fs::write(&page, changes.iter().fold(html, |html, [made, real]| html.replace(made, real))).unwrap();
        for ending in ["br", "gz"] {
            fs::remove_file(format!("{}.{ending}", page.display())).unwrap();
        }
    }
}

/// What a site's pages say that the start script's bytes are.
fn integrity(folder: &Path) -> String {
    let page = fs::read_to_string(folder.join("404.html")).unwrap();
    let (_, rest) = page.split_once("data-start=\"/app-").unwrap();
    rest.split('"').find(|value| value.starts_with("sha384-")).unwrap().to_owned()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn pages_below(folder: &Path) -> Vec<PathBuf> {
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = files(folder).into_iter().partition(|path| path.is_dir());
    let pages = files.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "html"));
    pages.chain(folders.iter().flat_map(|folder| pages_below(folder))).collect()
}

/// The one file in a folder with this beginning and end.
fn named(folder: &Path, beginning: &str, end: &str) -> PathBuf {
    let is_it = |path: &PathBuf| {
        path.file_name().unwrap().to_str().is_some_and(|name| name.starts_with(beginning) && name.ends_with(end))
    };
    files(folder).into_iter().find(is_it).unwrap_or_else(|| panic!("{beginning}*{end} is missing"))
}
