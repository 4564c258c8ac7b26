//! `_headers`, which Netlify and Cloudflare Pages read. They know the types, compress by themselves, ask again for
//! what has no rule, and answer 404 with `404.html`.

use super::lines;
use crate::tool::headers::{FOR_EVER, HEADERS, TLS_HEADER, is_hashed, title_case};
use std::collections::BTreeMap;

/// How many rules Cloudflare Pages reads.
pub const MOST_RULES: usize = 100;

/// The file for a site with these paths. Patterns like `*-????????.*` are in neither language: a folder whose
/// files all have a hash gets one rule, any other hashed file its own. A header that two rules give would be sent
/// twice, so only hashed files say how long they may be kept.
pub fn headers_file(paths: &[String]) -> String {
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
        folders.entry(folder).or_default().push(path);
    }
    let mut kept = Vec::new();
    for (folder, files) in folders {
        if folder != "/" && files.iter().all(|path| is_hashed(path)) {
            kept.push(format!("{folder}*"));
        } else {
            kept.extend(files.into_iter().filter(|path| is_hashed(path)).map(str::to_owned));
        }
    }
    let headers =
        lines(HEADERS.iter().chain([&TLS_HEADER]), |(name, value)| format!("  {}: {value}", title_case(name)));
    // What finds no room is asked for again, that is all.
    let kept = lines(kept.into_iter().take(MOST_RULES - 1), |path| format!("{path}\n  Cache-Control: {FOR_EVER}"));
    format!("/*\n{headers}{kept}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_hashed_files_has_one_rule() {
        let paths = [
            "/og/a-00000001.png",
            "/og/b-00000002.png",
            "/app-3f9a0c11.js",
            "/index.html",
            "/f/x.txt",
            "/f/y-00000003.txt",
        ];
        let file = headers_file(&paths.map(str::to_owned));
        let rules: Vec<&str> = file.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(rules, ["/*", "/app-3f9a0c11.js", "/f/y-00000003.txt", "/og/*"]);
    }
}
