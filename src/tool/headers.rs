//! The headers that the site is served with: the one source of what [`super::hosting`] writes for each server.

/// The content security policy: nothing inline, nothing from elsewhere.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

/// Every header that all answers have.
pub const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// The header that answers over TLS have besides (RFC 6797 forbids it elsewhere). It speaks for this host alone:
/// `includeSubDomains` and `preload` are for whoever runs the whole domain.
pub const TLS_HEADER: (&str, &str) = ("strict-transport-security", "max-age=63072000");

/// The type of a file by its ending.
pub const TYPES: [(&str, &str); 12] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("woff2", "font/woff2"),
];

/// The type of every other file.
pub const OTHER_TYPE: &str = "application/octet-stream";

/// Files that speak to a server, and are nobody else's.
pub const HIDDEN: [&str; 2] = [".htaccess", "_headers"];

/// Of files with a hash of their content in their name: for ever.
pub const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Of everything else: until it is asked again.
pub const ASK_AGAIN: &str = "no-cache";

/// How long an answer may be kept.
pub fn cache_control(path: &str) -> &'static str {
    if is_hashed(path) { FOR_EVER } else { ASK_AGAIN }
}

/// The type of the file that answers a path.
pub fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    let ending = if name.is_empty() { "html" } else { name.rsplit_once('.').map_or("", |(_, ending)| ending) };
    TYPES.iter().find(|(known, _)| *known == ending).map_or(OTHER_TYPE, |(_, kind)| kind)
}

/// Whether a path names a file that only a server reads.
pub fn is_hidden(path: &str) -> bool {
    HIDDEN.contains(&path.trim_start_matches('/'))
}

/// `style-3f9a0c11.css`, `cursus-serif-core.328e0108.woff2`.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let hash = name.rsplit_once('.').and_then(|(stem, _)| stem.rfind(['-', '.']).map(|at| &stem[at + 1..]));
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    hash.is_some_and(|hash| hash.len() == super::site::HASH_LENGTH && hash.bytes().all(is_hex))
}

/// [`is_hashed`] as a regular expression without an anchor at its end; every server's dialect reads it.
pub fn hashed_pattern() -> String {
    format!("[-.][0-9a-f]{{{}}}\\.[^./]+", super::site::HASH_LENGTH)
}

/// A header's name as people write it: `Content-Security-Policy`.
pub fn title_case(name: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('-').map(word).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        for path in ["/style-3f9a0c11.css", "/fonts/serif.436c0bf2.woff2", "/data/dataset-00000000.json"] {
            assert!(cache_control(path).contains("immutable"), "{path}");
        }
        for path in [
            "/",
            "/fr/",
            "/favicon.svg",
            "/data/school.json",
            "/deadbeef",
            "/x-deadbeef",
            "/fr/anciens/x/index.html",
            "/x-3F9A0C11.css",
        ] {
            assert_eq!(cache_control(path), "no-cache", "{path}");
        }
    }

    #[test]
    fn a_file_has_its_type_and_a_folder_is_a_page() {
        assert_eq!(content_type("/fr/"), "text/html; charset=utf-8");
        assert_eq!(content_type("/app-3f9a0c11.wasm"), "application/wasm");
        assert_eq!(content_type("/data/dataset-00000000.bin"), OTHER_TYPE);
        assert_eq!(content_type("/LICENSE"), OTHER_TYPE);
    }

    #[test]
    fn no_subdomain_is_spoken_for() {
        assert!(!TLS_HEADER.1.contains("includeSubDomains"));
    }
}
