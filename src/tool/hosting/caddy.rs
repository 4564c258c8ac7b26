//! For Caddy 2, inside a site block.

use super::lines;
use crate::tool::headers::{
    ASK_AGAIN, FOR_EVER, HEADERS, HIDDEN, OTHER_TYPE, TLS_HEADER, TYPES, content_type, hashed_pattern, title_case,
};

pub(super) fn rules() -> String {
    let header = |(name, value): &(&str, &str)| format!("\t\t{} \"{value}\"", title_case(name));
    let (tls_name, tls_value) = TLS_HEADER;
    let tls_name = title_case(tls_name);
    // Outside of a `route`, Caddy puts the rules into an order of its own.
    format!(
        "# Written by `double-cursus hosting`. In a site block that has its `root`:
#     import /path/to/hosting/Caddyfile
@double_cursus_tls protocol https
@double_cursus_hashed path_regexp {hashed}$
{matchers}@double_cursus_other {{
\tpath_regexp \\.[^./]+$
\tnot path {endings}
}}
route {{
\theader {{
{headers}\t\tCache-Control \"{ASK_AGAIN}\"
\t}}
\theader @double_cursus_tls {tls_name} \"{tls_value}\"
\theader @double_cursus_hashed Cache-Control \"{FOR_EVER}\"
{types}\theader @double_cursus_other Content-Type {OTHER_TYPE}
\tfile_server {{
\t\tprecompressed br gzip
\t\thide {hidden}
\t}}
}}
handle_errors {{
\troute {{
\t\theader Cache-Control \"{ASK_AGAIN}\"
\t\theader Content-Type \"{page}\"
\t\trewrite * /404.html
\t\tfile_server {{
\t\t\tprecompressed br gzip
\t\t}}
\t}}
}}
",
        hashed = hashed_pattern(),
        matchers = lines(TYPES, |(ending, _)| format!("@double_cursus_{ending} path *.{ending}")),
        endings = TYPES.map(|(ending, _)| format!("*.{ending}")).join(" "),
        headers = lines(&HEADERS, header),
        types = lines(TYPES, |(ending, kind)| format!("\theader @double_cursus_{ending} Content-Type \"{kind}\"")),
        hidden = HIDDEN.join(" "),
        page = content_type("/"),
    )
}
