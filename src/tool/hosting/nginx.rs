//! For nginx, inside a `server` block.

use super::lines;
use crate::tool::headers::{
    ASK_AGAIN, FOR_EVER, HEADERS, HIDDEN, OTHER_TYPE, TLS_HEADER, TYPES, hashed_pattern, title_case,
};

pub(super) fn rules() -> String {
    let header = |(name, value): &(&str, &str)| format!("add_header {} \"{value}\" always;", title_case(name));
    let (tls_name, tls_value) = TLS_HEADER;
    format!(
        "# Written by `double-cursus hosting`. In a `server` block that has its `root`, name and certificate:
#     include /path/to/hosting/nginx.conf;
# A `location` with an `add_header` of its own would lose all of these.
index index.html;
absolute_redirect off;
error_page 403 =404 /404.html;
error_page 404 /404.html;

types {{
{types}}}
default_type {OTHER_TYPE};

# What the build compressed. Without libnginx-mod-http-brotli-static, take the second line out.
gzip_static on;
brotli_static on;
gzip_vary on;

set $double_cursus_cache \"{ASK_AGAIN}\";
if ($uri ~ \"{hashed}$\") {{
    set $double_cursus_cache \"{FOR_EVER}\";
}}
add_header Cache-Control $double_cursus_cache always;

set $double_cursus_tls \"\";
if ($https) {{
    set $double_cursus_tls \"{tls_value}\";
}}
add_header {tls_name} $double_cursus_tls always;
{headers}
location / {{
    try_files $uri $uri/ =404;
}}
{hidden}",
        types = lines(TYPES, |(ending, kind)| format!("    \"{kind}\" {ending};")),
        hashed = hashed_pattern(),
        tls_name = title_case(tls_name),
        headers = lines(&HEADERS, header),
        hidden = lines(HIDDEN, |name| format!("location = /{name} {{\n    return 404;\n}}")),
    )
}
