//! The headers that the site is served with.

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

/// How long an answer may be kept: files with a hash in their name for ever, everything else until it is asked again.
pub fn cache_control(path: &str) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// `style-3f9a0c11.css`, `bricolage-grotesque.334da6c8.woff2`.
pub(in crate::tool) fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let hash = stem.rsplit(['-', '.']).next().unwrap_or_default();
    hash.len() == super::site::HASH_LENGTH && hash != stem && hash.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_ever() {
        for path in ["/style-3f9a0c11.css", "/fonts/serif.436c0bf2.woff2", "/data/dataset-00000000.json"] {
            assert!(cache_control(path).contains("immutable"), "{path}");
        }
        for path in ["/", "/fr/", "/favicon.svg", "/data/school.json", "/deadbeef", "/fr/anciens/x/index.html"] {
            assert_eq!(cache_control(path), "no-cache", "{path}");
        }
    }
}
