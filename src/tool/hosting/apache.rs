//! `.htaccess` for Apache 2.4, in the site itself. The host must allow it: `AllowOverride All`, with mod_headers,
//! mod_rewrite, mod_mime and mod_dir.

use super::lines;
use crate::tool::headers::{
    ASK_AGAIN, FOR_EVER, HEADERS, HIDDEN, OTHER_TYPE, TLS_HEADER, TYPES, hashed_pattern, title_case,
};

/// The endings that the build adds to compressed files, and the codings' names.
const CODINGS: [(&str, &str); 2] = [("br", "br"), ("gz", "gzip")];

pub(super) fn rules() -> String {
    let header = |(name, value): &(&str, &str)| format!("Header always set {} \"{value}\"", title_case(name));
    let (tls_name, tls_value) = TLS_HEADER;
    format!(
        "# Written by `double-cursus site`. Needs `AllowOverride All`, and mod_headers, mod_rewrite, mod_mime, mod_dir.
DirectoryIndex index.html
Options -Indexes -MultiViews
ErrorDocument 404 /404.html

# By the file's last ending, or the one before .br and .gz, whatever the server's own table says.
ForceType {OTHER_TYPE}
{types}
RewriteEngine On
{hidden}RewriteCond %{{REQUEST_FILENAME}} -d
RewriteCond %{{REQUEST_FILENAME}}/index.html !-f
RewriteRule ^ - [R=404,L]

# What the build compressed.
{codings}Header merge Vary Accept-Encoding

Header always set Cache-Control \"{ASK_AGAIN}\"
<FilesMatch \"{hashed}(\\.br|\\.gz)?$\">
Header always set Cache-Control \"{FOR_EVER}\"
</FilesMatch>
Header always set {tls_name} \"{tls_value}\" \"expr=%{{HTTPS}} == 'on'\"
{headers}",
        types = lines(TYPES, |(ending, kind)| {
            format!("<FilesMatch \"\\.{ending}(\\.br|\\.gz)?$\">\nForceType \"{kind}\"\n</FilesMatch>")
        }),
        hidden = lines(HIDDEN, |name| format!("RewriteRule ^{}$ - [R=404,L]", name.replace('.', "\\."))),
        codings = lines(CODINGS, |(ending, coding)| {
            format!(
                "AddEncoding {coding} .{ending}\nRewriteCond %{{HTTP:Accept-Encoding}} \
                 \\b{coding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\n\
                 RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\nRewriteRule ^(.+)$ $1.{ending} [L]"
            )
        }),
        hashed = hashed_pattern(),
        tls_name = title_case(tls_name),
        headers = lines(&HEADERS, header),
    )
}
