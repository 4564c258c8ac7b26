//! The three engines, and what each can't do: nothing else in these tests asks which engine it is in.

use serde_json::{Map, Value, json};
use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Blink, in Chromium.
    Chromium,
    /// Gecko, in Firefox ESR.
    Firefox,
    /// WebKit, in WebKitGTK's MiniBrowser.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKit",
        })
    }
}

/// What a reader asks of the browser beyond its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wish {
    /// A light page, and nothing else.
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
    /// `prefers-reduced-motion: reduce`.
    Stillness,
    /// `forced-colors: active`.
    ForcedColours,
    /// `prefers-reduced-data: reduce`.
    LittleData,
}

impl Wish {
    /// The media feature and its value.
    pub fn media(self) -> (&'static str, &'static str) {
        match self {
            Wish::Light => ("prefers-color-scheme", "light"),
            Wish::Dark => ("prefers-color-scheme", "dark"),
            Wish::Stillness => ("prefers-reduced-motion", "reduce"),
            Wish::ForcedColours => ("forced-colors", "active"),
            Wish::LittleData => ("prefers-reduced-data", "reduce"),
        }
    }
}

/// What a session is started for; those that agree in it may share one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Settings {
    /// Where.
    pub engine: Engine,
    /// The language of the reader's browser.
    pub language: &'static str,
    /// Whether pages may run scripts.
    pub scripts: bool,
    /// What the reader wishes.
    pub wish: Wish,
}

/// A container has neither a sandbox nor a graphics card, and nothing here may ask the network.
const CHROMIUM_FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--window-size=1200,800",
    // What only testers can ask for so far.
    "--enable-blink-features=PrefersReducedData",
];

const FORBID: u8 = 2;

impl Engine {
    /// Chromium's driver hands over the console, emulates media and sizes, and runs scripts before a page's
    /// own. In the others, the test's server puts a script into the head of each page that reports errors and
    /// breaches of the policy; what only a browser's own console says (a file's 404, a refused integrity)
    /// is not heard there.
    pub fn has_devtools(self) -> bool {
        self == Engine::Chromium
    }

    /// Windows of Firefox and WebKitGTK stay wider than a telephone: there, a page is shown in a frame.
    pub fn narrowest(self) -> u32 {
        match self {
            Engine::Chromium => 0,
            Engine::Firefox => 500,
            Engine::WebKit => 450,
        }
    }

    /// MiniBrowser takes its language from the machine, which need not know the reader's: there, a script says it.
    pub fn speaks(self) -> bool {
        self != Engine::WebKit
    }

    /// Keys and clicks of WebKit's driver don't count as a reader's, and the Back button skips what a page did
    /// unasked: there, Back and Forward are those of the page's own history.
    pub fn counts_its_keys(self) -> bool {
        self != Engine::WebKit
    }

    /// WebKit shows its suggestions even to a driver, and the first Enter puts them away.
    pub fn opens_suggestions(self) -> bool {
        self == Engine::WebKit
    }

    /// Where nothing can be pasted under a driver, what was given to the clipboard is looked at on its way.
    pub fn pastes(self) -> bool {
        self != Engine::WebKit
    }

    /// WebKit's driver lets go of Ctrl before it clicks: there, a script makes the click.
    pub fn opens_tabs(self) -> bool {
        self != Engine::WebKit
    }

    /// WebKit's driver does not print.
    pub fn prints(self) -> bool {
        self != Engine::WebKit
    }

    /// Firefox draws letters of a variable font on paper as shapes, which nobody can read as text: there, only the
    /// pages are counted.
    pub fn prints_letters(self) -> bool {
        self == Engine::Chromium
    }

    /// WebKit knows no forced colours.
    pub fn forces_colours(self) -> bool {
        self != Engine::WebKit
    }

    /// Firefox and WebKit don't know of readers who ask for little data.
    pub fn saves_data(self) -> bool {
        self == Engine::Chromium
    }

    /// WebKit's driver answers no more once the Back button leads from another site to this one.
    pub fn comes_back(self) -> bool {
        self != Engine::WebKit
    }

    /// Scanners take their time. In one engine all of them read every page; in the others, axe-core reads one page
    /// of each kind.
    pub fn is_scanned_in_full(self) -> bool {
        self == Engine::Chromium
    }

    /// The driver's program, with the part of `.ci/setup` that brings it.
    pub fn driver(self) -> (String, &'static str) {
        match self {
            Engine::Chromium => (env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned()), "browser"),
            Engine::Firefox => ("geckodriver".to_owned(), "firefox"),
            Engine::WebKit => ("WebKitWebDriver".to_owned(), "webkit"),
        }
    }
}

/// Where a browser saves files.
pub fn downloads(folder: &Path) -> PathBuf {
    folder.join("downloads")
}

impl Settings {
    /// What the driver is asked for.
    pub fn capabilities(self, folder: &Path) -> Map<String, Value> {
        let capabilities = match self.engine {
            Engine::Chromium => self.of_chromium(folder),
            Engine::Firefox => self.of_firefox(folder),
            Engine::WebKit => self.of_webkit(),
        };
        capabilities.as_object().expect("an object").clone()
    }

    fn of_chromium(self, folder: &Path) -> Value {
        let mut flags: Vec<String> = CHROMIUM_FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", folder.join("profile").display()));
        flags.push(format!("--lang={}", self.language));
        flags.push(format!("--accept-lang={}", self.language));
        let mut preferences = json!({ "intl.accept_languages": self.language });
        if !self.scripts {
            preferences["profile.managed_default_content_settings.javascript"] = FORBID.into();
        }
        let mut options = json!({ "args": flags, "prefs": preferences });
        if let Ok(browser) = env::var("CHROMIUM") {
            options["binary"] = browser.into();
        }
        json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        })
    }

    fn of_firefox(self, folder: &Path) -> Value {
        json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "args": ["-headless", "--width=1200", "--height=885"],
                "prefs": {
                    "intl.accept_languages": self.language,
                    "javascript.enabled": self.scripts,
                    "layout.css.prefers-color-scheme.content-override": if self.wish == Wish::Dark { 0 } else { 1 },
                    "ui.prefersReducedMotion": i32::from(self.wish == Wish::Stillness),
                    "browser.display.document_color_use": if self.wish == Wish::ForcedColours { 2 } else { 0 },
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads(folder),
                    "browser.download.alwaysOpenPanel": false,
                    // The Tab key is to reach links on every system.
                    "accessibility.tabfocus": 7,
                },
            },
        })
    }

    fn of_webkit(self) -> Value {
        let browser = env::var("MINIBROWSER");
        json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": {
                "binary": browser.expect("MINIBROWSER: run `.ci/setup webkit`, then `eval \"$(.ci/setup env)\"`"),
                "args": ["--automation", format!("--enable-javascript={}", if self.scripts { "TRUE" } else { "FALSE" })],
            },
        })
    }

    /// The variables that driver and browser are started with; what they write stays in a folder.
    pub fn variables(self, folder: &Path) -> Vec<(&'static str, String)> {
        let home = folder.display().to_string();
        let config = format!("{home}/config");
        let mut variables = vec![("TMPDIR", home.clone())];
        if self.engine == Engine::WebKit {
            let theme = if self.wish == Wish::Dark { "Adwaita:dark" } else { "Adwaita" };
            variables.extend([
                ("HOME", home),
                ("XDG_CONFIG_HOME", config),
                ("GTK_THEME", theme.to_owned()),
                ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
                ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()),
            ]);
        }
        variables
    }

    /// The files that the browser finds in its folder: GTK says there whether things may move.
    pub fn prepare(self, folder: &Path) -> std::io::Result<()> {
        fs::create_dir_all(downloads(folder))?;
        let gtk = folder.join("config/gtk-3.0");
        fs::create_dir_all(&gtk)?;
        let moves = i32::from(self.wish != Wish::Stillness);
        fs::write(gtk.join("settings.ini"), format!("[Settings]\ngtk-enable-animations={moves}\n"))?;
        let downloads = downloads(folder);
        fs::write(folder.join("config/user-dirs.dirs"), format!("XDG_DOWNLOAD_DIR={downloads:?}\n"))
    }
}
