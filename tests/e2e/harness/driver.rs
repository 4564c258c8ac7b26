//! A driver's process, with all that it starts.

use super::engine::{Engine, Settings};
use super::ports::free_port;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// Starts a program with all that it starts in a group of its own, and ends the whole group when the pipe to
/// it is closed: at the latest when this process is gone, whatever it died of. Then its folder is removed.
const WATCH: &str =
    r#"set -m; folder=$1; shift; "$@" </dev/null & read -r _; kill -KILL -- -$!; wait; rm -rf "$folder""#;

/// How often a driver is asked whether it is there.
const PAUSE: Duration = Duration::from_millis(50);
const TRIES: usize = 600;

/// A running driver.
pub struct Driver {
    watch: Child,
    screen: Option<Child>,
    /// Where it answers.
    pub address: String,
}

/// Starts a program that ends with this process.
fn watched(folder: &Path, program: &str) -> Command {
    let mut command = Command::new("bash");
    command.args(["-c", WATCH, "watch"]).arg(folder).arg(program);
    command.stdin(Stdio::piped()).stderr(Stdio::null()).process_group(0);
    command
}

/// A screen that exists in memory only, for one browser: of two on a screen, only one has the focus.
async fn screen(folder: &Path) -> (String, Child) {
    let mut command = watched(&folder.join("screen"), "Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "2000x1400x24", "-nolisten", "tcp"]).stdout(Stdio::piped());
    let mut child = command.spawn().expect("bash");
    let number = BufReader::new(child.stdout.take().expect("a pipe")).lines().next_line().await;
    let number = number.ok().flatten().expect("Xvfb does not start: run `.ci/setup webkit`");
    (format!(":{number}"), child)
}

/// Ends what is watched, and waits until it is gone.
async fn end(mut watch: Child) {
    drop(watch.stdin.take());
    let _ = watch.wait().await;
}

impl Driver {
    /// A driver of an engine, with a folder for all that it and its browser write.
    pub async fn start(settings: Settings, folder: &Path) -> Driver {
        let (program, part) = settings.engine.driver();
        let port = free_port();
        let mut command = watched(folder, &program);
        command.arg(format!("--port={port}")).envs(settings.variables(folder)).stdout(Stdio::null());
        let mut own_screen = None;
        match settings.engine {
            Engine::Chromium => {}
            Engine::Firefox => {
                // Its own port for the browser, too: two that start at once would take the same.
                command.args(["--websocket-port", "0", "--marionette-port", &free_port().to_string()]);
            }
            Engine::WebKit => {
                let (display, child) = screen(folder).await;
                own_screen = Some(child);
                command.env("DISPLAY", display);
            }
        }
        let watch = command.spawn().unwrap_or_else(|error| panic!("bash: {error}"));
        for _ in 0..TRIES {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return Driver { watch, screen: own_screen, address: format!("http://127.0.0.1:{port}") };
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{program} does not start: run `.ci/setup {part}` first");
    }

    /// Ends it with its browser, and waits until they are gone.
    pub async fn end(self) {
        end(self.watch).await;
        if let Some(screen) = self.screen {
            end(screen).await;
        }
    }
}
