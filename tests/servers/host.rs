//! The servers: each with a folder and a port of its own, ended with the test that started it, also when it fails.

use double_cursus::tool::headers;
use double_cursus::tool::hosting::Server;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The release in `dist/`.
pub fn dist() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(folder.join("index.html.br").exists(), "dist/ holds no release: run `make build` first");
    folder
}

/// A copy of the release, with a file of each kind that a host may be asked for.
pub struct Release(TempDir);

/// The one of this run. Servers that give up root's rights must be able to read it.
pub fn release() -> &'static Release {
    static RELEASE: LazyLock<Release> = LazyLock::new(|| {
        let release = Release(readable_folder());
        let copied = Command::new("cp").arg("-r").arg(dist()).arg(release.folder()).status().unwrap();
        assert!(copied.success());
        for (name, text) in [("plan.ics", "BEGIN:VCALENDAR"), ("site.webmanifest", "{}"), ("x.other", "x")] {
            fs::write(release.folder().join(name), text).unwrap();
        }
        release
    });
    &RELEASE
}

fn readable_folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

impl Release {
    pub fn folder(&self) -> PathBuf {
        self.0.path().join("site")
    }

    /// The bytes of a file, or of the compressed one beside it.
    pub fn bytes(&self, path: &str, coding: Option<&str>) -> Vec<u8> {
        let ending = match coding {
            Some("br") => ".br",
            Some(_) => ".gz",
            None => "",
        };
        let file = self.folder().join(format!("{path}{ending}").trim_start_matches('/'));
        fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// A path for each ending, one with a hash and one without where there are both.
    pub fn one_of_each_kind(&self) -> Vec<String> {
        let mut found: Vec<(String, bool, String)> = Vec::new();
        for path in self.all() {
            let (ending, is_hashed) = (path.rsplit('.').next().unwrap().to_owned(), headers::is_hashed(&path));
            let is_compressed = ["br", "gz"].contains(&ending.as_str());
            let is_known = found.iter().any(|(known, hashed, _)| *known == ending && *hashed == is_hashed);
            if !is_compressed && !is_known && !headers::is_hidden(&path) && !path.ends_with("index.html") {
                found.push((ending, is_hashed, path));
            }
        }
        assert!(found.len() >= headers::TYPES.len(), "{found:?}");
        found.into_iter().map(|(_, _, path)| path).collect()
    }

    /// Paths of files with compressed ones beside them: a page, and one of each other kind.
    pub fn compressed(&self) -> Vec<String> {
        let has_compressed = |path: &String| self.folder().join(format!("{path}.br").trim_start_matches('/')).is_file();
        ["/fr/".to_owned()].into_iter().chain(self.one_of_each_kind().into_iter().filter(has_compressed)).collect()
    }

    /// The paths of all its files, in order.
    pub fn all(&self) -> Vec<String> {
        let (mut paths, mut folders) = (Vec::new(), vec![self.folder()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    paths.push(format!("/{}", path.strip_prefix(self.folder()).unwrap().display()));
                }
            }
        }
        paths.sort();
        paths
    }
}

/// A server that runs.
pub struct Host {
    pub origin: String,
    pub port: u16,
    folder: TempDir,
    child: Child,
}

/// What stands around the rules, as a host would write it; `{rules}`, `{site}`, `{folder}` and `{port}` are filled in.
const NGINX: &str = "daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/log;
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
events {}
http {
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {
        listen 127.0.0.1:{port}{tls};
        root {site};
        include {folder}/rules;
    }
}
";
const APACHE: &str = "ServerRoot /usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/log
Mutex file:{folder}
User www-data
Group www-data
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule dir_module modules/mod_dir.so
LoadModule mime_module modules/mod_mime.so
LoadModule headers_module modules/mod_headers.so
LoadModule rewrite_module modules/mod_rewrite.so
TypesConfig /dev/null
DocumentRoot {site}
<Directory {site}>
AllowOverride All
Options FollowSymLinks
Require all granted
</Directory>
";
const CADDY: &str = "{
    admin off
    auto_https off
    persist_config off
}
http://127.0.0.1:{port} {
    root * {site}
    import {folder}/rules
}
";

impl Host {
    /// Starts a server with rules on a free port, and waits until it answers.
    pub fn start(server: Server, rules: &str) -> Host {
        Host::start_with(server, rules, "")
    }

    /// nginx over TLS with a certificate in this folder; who comes without is sent on, on the same port.
    pub fn start_tls(rules: &str, certificate: &Path) -> Host {
        let at = certificate.display();
        let tls = format!(
            " ssl;\nssl_certificate {at}/cert.pem;\nssl_certificate_key {at}/key.pem;\n\
             error_page 497 =301 https://$host:$server_port$request_uri"
        );
        Host::start_with(Server::Nginx, rules, &tls)
    }

    fn start_with(server: Server, rules: &str, tls: &str) -> Host {
        let folder = readable_folder();
        // Another process may take the port before the server does; then it says so and the test fails.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut site = release().folder();
        if server == Server::Apache {
            // Its rules stand in the site.
            let own = folder.path().join("site");
            let copied = Command::new("cp").arg("-r").arg(&site).arg(&own).status().unwrap();
            assert!(copied.success());
            fs::write(own.join(".htaccess"), rules).unwrap();
            site = own;
        }
        let config = [NGINX, APACHE, CADDY][server as usize]
            .replace("{tls}", tls)
            .replace("{port}", &port.to_string())
            .replace("{site}", &site.display().to_string())
            .replace("{folder}", &folder.path().display().to_string());
        let file = folder.path().join("config");
        fs::write(&file, config).unwrap();
        fs::write(folder.path().join("rules"), rules).unwrap();
        let output = fs::File::create(folder.path().join("output")).unwrap();
        let mut command = match server {
            Server::Nginx => in_sbin("nginx", &["-p", &folder.path().display().to_string(), "-c"]),
            Server::Apache => in_sbin("apache2", &["-X", "-f"]),
            Server::Caddy => {
                let mut caddy = Command::new("caddy");
                caddy.args(["run", "--adapter", "caddyfile", "--config"]);
                caddy
            }
        };
        let child = command
            .arg(&file)
            .stdin(Stdio::null())
            .stdout(output.try_clone().unwrap())
            .stderr(output)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{server:?} does not start ({error}): run `.ci/setup gates`, then `eval \"$(.ci/setup env)\"`")
            });
        let mut host = Host { origin: format!("http://127.0.0.1:{port}"), port, folder, child };
        host.wait();
        host
    }

    fn wait(&mut self) {
        let since = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.child.try_wait().unwrap();
            assert!(
                ended.is_none() && since.elapsed() < Duration::from_secs(30),
                "the server does not answer:\n{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What it said.
    pub fn log(&self) -> String {
        ["output", "log"].map(|name| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()).join("\n")
    }
}

/// A program that Debian keeps off ordinary users' PATH.
fn in_sbin(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(format!("/usr/sbin/{name}"));
    command.args(arguments);
    command
}

impl Drop for Host {
    fn drop(&mut self) {
        // Each runs as one process, so nothing outlives it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
