//! For Caddy 2, inside a site block.

use super::lines;
use crate::tool::headers::{
    ASK_AGAIN, FOR_EVER, HEADERS, HIDDEN, OTHER_TYPE, TLS_HEADER, TYPES, content_type, hashed_pattern, title_case,
};

pub(super) fn rules() -> String {
    let header = |(name, value): &(&str, &str)| format!("\t{} \"{value}\"", title_case(name));
    let (tls_name, tls_value) = TLS_HEADER;
    let tls_name = title_case(tls_name);
    format!(
        "# Written by `double-cursus hosting`. In a site block that has its `root`:
#     import /path/to/hosting/Caddyfile
header {{
{headers}\tCache-Control \"{ASK_AGAIN}\"
}}
@double_cursus_tls protocol https
header @double_cursus_tls {tls_name} \"{tls_value}\"
@double_cursus_hashed path_regexp {hashed}$
header @double_cursus_hashed Cache-Control \"{FOR_EVER}\"
{types}@double_cursus_other {{
\tpath_regexp \\.[^./]+$
\tnot path {endings}
}}
header @double_cursus_other Content-Type {OTHER_TYPE}
file_server {{
\tprecompressed br gzip
\thide {hidden}
}}
handle_errors {{
\theader Cache-Control \"{ASK_AGAIN}\"
\theader Content-Type \"{page}\"
\trewrite * /404.html
\tfile_server {{
\t\tprecompressed br gzip
\t}}
}}
",
        headers = lines(&HEADERS, header),
        hashed = hashed_pattern(),
        types = lines(TYPES, |(ending, kind)| format!("header *.{ending} Content-Type \"{kind}\"")),
        endings = TYPES.map(|(ending, _)| format!("*.{ending}")).join(" "),
        hidden = HIDDEN.join(" "),
        page = content_type("/"),
    )
}
