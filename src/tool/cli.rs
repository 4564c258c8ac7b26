//! The commands of the native tool.

use super::check::{Fault, check};
use super::{find, fixtures, hosting, import, preview, schema, site};
use crate::dataset::Dataset;
use crate::locale::Locale;
use std::collections::BTreeSet;
use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What the user asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Report the faults of a folder.
    Check {
        /// The folder.
        data: PathBuf,
        /// The language of the report.
        locale: Locale,
    },
    /// Write the JSON Schema files.
    Schema,
    /// Write the servers' files.
    Hosting,
    /// Turn Trunk's output into the site.
    Site {
        /// The folder of the data files.
        data: PathBuf,
    },
    /// Make a folder of data files from bibliographic records.
    Dataset {
        /// The file with one record a line.
        from: PathBuf,
        /// The folder that everything but the papers comes from.
        data: PathBuf,
        /// The folder to write.
        folder: PathBuf,
        /// The language of the report.
        locale: Locale,
    },
    /// Write made-up bibliographic records.
    Fixtures {
        /// How many.
        count: usize,
        /// The file to write.
        file: PathBuf,
    },
    /// Answer queries.
    Search {
        /// The folder of the data files.
        data: PathBuf,
        /// The query; without one, each line of the input is one.
        query: Option<String>,
        /// The language of the report.
        locale: Locale,
    },
    /// Write the file that the browser searches in.
    Index {
        /// The folder of the data files.
        data: PathBuf,
        /// The file to write.
        file: PathBuf,
        /// The language of the report.
        locale: Locale,
    },
    /// Serve a built site.
    Preview {
        /// Its folder.
        folder: PathBuf,
        /// The port; 0 for any that is free.
        port: u16,
    },
}

/// How to call the program.
pub const USAGE: &str = "usage: double-cursus check [--data FOLDER] [--lang fr|en]
       double-cursus dataset --from FILE.jsonl [--data FOLDER] [--lang fr|en] NEW_FOLDER
       double-cursus fixtures NUMBER FILE.jsonl
       double-cursus search [--data FOLDER] [--lang fr|en] [QUERY...]   (without a query: one a line, answered as JSON)
       double-cursus index [--data FOLDER] [--lang fr|en] FILE.bin
       double-cursus schema
       double-cursus hosting
       double-cursus site [--data FOLDER]   (Trunk calls it after each build)
       double-cursus preview [--port NUMBER] [FOLDER]";

const DATA: &str = "public/data";
const SCHEMAS: &str = "public/data/schema";
const HOSTING: &str = "hosting";
const DIST: &str = "dist";
const PREVIEW_PORT: u16 = 8081;

impl Command {
    /// Reads the arguments; without `--lang`, the report speaks the given language.
    pub fn parse(arguments: impl IntoIterator<Item = String>, locale: Locale) -> Option<Command> {
        let mut arguments = arguments.into_iter();
        let command = arguments.next()?;
        let (mut data, mut locale) = (default_data(), locale);
        match command.as_str() {
            "dataset" => return Command::parse_dataset(arguments, data, locale),
            "fixtures" => return Command::parse_fixtures(arguments),
            "search" | "index" => return Command::parse_search(&command, arguments, data, locale),
            "preview" => return Command::parse_preview(arguments),
            _ => {}
        }
        for (name, alone) in [("schema", Command::Schema), ("hosting", Command::Hosting)] {
            if command == name {
                return arguments.next().is_none().then_some(alone);
            }
        }
        while let Some(option) = arguments.next() {
            match option.as_str() {
                "--data" => data = arguments.next()?.into(),
                "--lang" => locale = Locale::from_tag(&arguments.next()?)?,
                _ => return None,
            }
        }
        match command.as_str() {
            "check" => Some(Command::Check { data, locale }),
            "site" => Some(Command::Site { data }),
            _ => None,
        }
    }

    fn parse_dataset(
        mut arguments: impl Iterator<Item = String>,
        mut data: PathBuf,
        mut locale: Locale,
    ) -> Option<Command> {
        let (mut from, mut folder) = (None, None);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--from" => from = Some(arguments.next()?.into()),
                "--data" => data = arguments.next()?.into(),
                "--lang" => locale = Locale::from_tag(&arguments.next()?)?,
                option if option.starts_with("--") || folder.is_some() => return None,
                path => folder = Some(path.into()),
            }
        }
        Some(Command::Dataset { from: from?, data, folder: folder?, locale })
    }

    fn parse_fixtures(mut arguments: impl Iterator<Item = String>) -> Option<Command> {
        let (count, file) = (arguments.next()?.parse().ok()?, arguments.next()?.into());
        arguments.next().is_none().then_some(Command::Fixtures { count, file })
    }

    /// The options come first: a query may look like one.
    fn parse_search(
        command: &str,
        arguments: impl Iterator<Item = String>,
        mut data: PathBuf,
        mut locale: Locale,
    ) -> Option<Command> {
        let mut arguments = arguments.peekable();
        while let Some(option) = arguments.next_if(|argument| argument == "--data" || argument == "--lang") {
            let value = arguments.next()?;
            if option == "--data" {
                data = value.into();
            } else {
                locale = Locale::from_tag(&value)?;
            }
        }
        let words: Vec<String> = arguments.collect();
        match (command, words.as_slice()) {
            ("search", words) => {
                let query = (!words.is_empty()).then(|| words.join(" "));
                Some(Command::Search { data, query, locale })
            }
            (_, [file]) if !file.starts_with("--") => Some(Command::Index { data, file: file.into(), locale }),
            _ => None,
        }
    }

    fn parse_preview(mut arguments: impl Iterator<Item = String>) -> Option<Command> {
        let (mut folder, mut port) = (None, PREVIEW_PORT);
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--port" => port = arguments.next()?.parse().ok()?,
                option if option.starts_with("--") || folder.is_some() => return None,
                path => folder = Some(path.into()),
            }
        }
        Some(Command::Preview { folder: folder.unwrap_or_else(|| DIST.into()), port })
    }

    /// Does it; whether all is well.
    pub fn run(&self, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
        match self {
            Command::Schema => schema::write(Path::new(SCHEMAS)).map(|()| true),
            Command::Hosting => hosting::write(Path::new(HOSTING)).map(|()| true),
            Command::Check { data, locale } => match check(data) {
                Ok(dataset) => writeln!(out, "{}", summary(data, &dataset, *locale)).map(|()| true),
                Err(faults) => report(&faults, *locale, err).map(|()| false),
            },
            Command::Site { data } => site(data, out, err),
            Command::Dataset { from, data, folder, locale } => match import::import(from, data, folder) {
                Ok(summary) => writeln!(out, "{}", imported(folder, &summary, *locale)).map(|()| true),
                Err(error) => writeln!(err, "{}", error.message(*locale)).map(|()| false),
            },
            Command::Fixtures { count, file } => {
                fixtures::write(*count, file)?;
                writeln!(out, "{}: {count} records", file.display()).map(|()| true)
            }
            Command::Search { data, query, locale } => match check(data) {
                Ok(dataset) => find::answer(dataset, query.as_deref(), io::stdin().lock(), out).map(|()| true),
                Err(faults) => report(&faults, *locale, err).map(|()| false),
            },
            Command::Index { data, file, locale } => match check(data) {
                Ok(dataset) => find::write_index(dataset, file).map(|()| true),
                Err(faults) => report(&faults, *locale, err).map(|()| false),
            },
            Command::Preview { folder, port } => preview(folder, *port, out, err),
        }
    }
}

/// The folder that `make DATA=…` names, which Trunk's hook has from the environment.
fn default_data() -> PathBuf {
    env::var_os("DOUBLE_CURSUS_DATA").filter(|folder| !folder.is_empty()).map_or_else(|| DATA.into(), PathBuf::from)
}

/// Trunk tells in the environment where its output stands and whether it is a release.
fn site(data: &Path, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR") else {
        return writeln!(err, "{}", site::Error::Missing("TRUNK_STAGING_DIR")).map(|()| false);
    };
    let build = site::Build {
        folder: folder.into(),
        source: env::var_os("TRUNK_SOURCE_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from),
        data: data.to_owned(),
        release: env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release"),
    };
    match site::build(&build) {
        Ok(pages) => writeln!(out, "{pages} pages").map(|()| true),
        Err(error) => writeln!(err, "{error}").map(|()| false),
    }
}

fn preview(folder: &Path, port: u16, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<bool> {
    if !folder.join("404.html").is_file() {
        return writeln!(err, "there is no site in {}: run `make build` first", folder.display()).map(|()| false);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = match tokio::net::TcpListener::bind(("127.0.0.1", port)).await {
            Ok(listener) => listener,
            Err(error) => {
                let advice = "is another preview running? Stop it first";
                return writeln!(err, "port {port} can't be used ({error}): {advice}").map(|()| false);
            }
        };
        writeln!(out, "double-cursus: http://{}/ (Ctrl-C stops it)", listener.local_addr()?)?;
        out.flush()?;
        preview::serve(folder, listener).await.map(|()| true)
    })
}

/// The language of the user's system: French where it says so, English otherwise.
pub fn system_locale(variable: impl Fn(&str) -> Option<String>) -> Locale {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    match set {
        Some(value) if value.starts_with("fr") => Locale::Fr,
        _ => Locale::En,
    }
}

fn report(faults: &[Fault], locale: Locale, err: &mut dyn Write) -> io::Result<()> {
    for fault in faults {
        writeln!(err, "{}", fault.message(locale))?;
    }
    let files: BTreeSet<_> = faults.iter().map(|fault| fault.file).collect();
    let faults = counted(locale, faults.len(), ("faute", "fautes"), ("fault", "faults"));
    let files = counted(locale, files.len(), ("fichier", "fichiers"), ("file", "files"));
    writeln!(err, "{}", locale.pick(format!("{faults} dans {files}."), format!("{faults} in {files}.")))
}

fn summary(folder: &Path, dataset: &Dataset, locale: Locale) -> String {
    let counts = [
        counted(
            locale,
            dataset.publications.publications.len(),
            ("publication", "publications"),
            ("publication", "publications"),
        ),
        counted(locale, dataset.alumni.alumni.len(), ("alumnus", "alumni"), ("alumnus", "alumni")),
        counted(locale, dataset.sources.sources.len(), ("source", "sources"), ("source", "sources")),
    ]
    .join(", ");
    let folder = folder.display();
    locale.pick(format!("{folder} : {counts}, aucune faute"), format!("{folder}: {counts}, no fault"))
}

fn imported(folder: &Path, summary: &import::Summary, locale: Locale) -> String {
    let import::Summary { publications, stand_ins, journals, topics, other_language, without_journal, cleaned } =
        *summary;
    let publications = counted(locale, publications, ("publication", "publications"), ("publication", "publications"));
    let stand_ins = counted(locale, stand_ins, ("personne d'essai", "personnes d'essai"), ("stand-in", "stand-ins"));
    let journals = counted(locale, journals, ("revue", "revues"), ("journal", "journals"));
    let topics = counted(locale, topics, ("thème", "thèmes"), ("topic", "topics"));
    let folder = folder.display();
    locale.pick(
        format!(
            "{folder} : {publications}, {stand_ins}, {journals}, {topics}\n\
             titres d'une autre langue, comptés comme anglais : {other_language} ; sans revue : {without_journal} ; \
             textes nettoyés (HTML, espaces, caractères invisibles) : {cleaned}"
        ),
        format!(
            "{folder}: {publications}, {stand_ins}, {journals}, {topics}\n\
             titles in another language, counted as English: {other_language}; without a journal: {without_journal}; \
             texts cleaned (HTML, spaces, invisible characters): {cleaned}"
        ),
    )
}

/// In French, one is singular and so is nought.
fn counted(locale: Locale, count: usize, fr: (&str, &str), en: (&str, &str)) -> String {
    let (is_one, (one, many)) = locale.pick((count < 2, fr), (count == 1, en));
    format!("{count} {}", if is_one { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Option<Command> {
        Command::parse(arguments.split_whitespace().map(str::to_owned), Locale::En)
    }

    #[test]
    fn reads_the_arguments() {
        let check = |data: &str, locale| Some(Command::Check { data: data.into(), locale });
        assert_eq!(parse("check"), check("public/data", Locale::En));
        assert_eq!(parse("check --lang fr --data x"), check("x", Locale::Fr));
        assert_eq!(parse("schema"), Some(Command::Schema));
        assert_eq!(parse("hosting"), Some(Command::Hosting));
        assert_eq!(parse("hosting x"), None);
        let preview = |folder: &str, port| Some(Command::Preview { folder: folder.into(), port });
        assert_eq!(parse("preview"), preview("dist", 8081));
        assert_eq!(parse("preview --port 0 x"), preview("x", 0));
        assert_eq!(parse("site --data x"), Some(Command::Site { data: "x".into() }));
        let search = |data: &str, query: Option<&str>| {
            Some(Command::Search { data: data.into(), query: query.map(str::to_owned), locale: Locale::En })
        };
        assert_eq!(parse("search"), search("public/data", None));
        assert_eq!(parse("search --data x la joie --lang"), search("x", Some("la joie --lang")));
        assert_eq!(
            parse("index y.bin"),
            Some(Command::Index { data: "public/data".into(), file: "y.bin".into(), locale: Locale::En })
        );
        assert_eq!(
            parse("dataset --from x.jsonl --lang fr y"),
            Some(Command::Dataset {
                from: "x.jsonl".into(),
                data: "public/data".into(),
                folder: "y".into(),
                locale: Locale::Fr
            })
        );
        assert_eq!(parse("fixtures 10 x"), Some(Command::Fixtures { count: 10, file: "x".into() }));
        for wrong in
            ["index --help", "dataset x", "dataset --from x", "dataset --from x y z", "fixtures x", "fixtures ten x"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        for wrong in
            ["", "chek", "check --lang de", "check --data", "check x", "schema x", "preview x y", "preview --port x"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn speaks_the_language_of_the_system() {
        let locale = |set: &[(&str, &str)]| {
            system_locale(|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(locale(&[]), Locale::En);
        assert_eq!(locale(&[("LANG", "fr_FR.UTF-8")]), Locale::Fr);
        assert_eq!(locale(&[("LANG", "fr_FR.UTF-8"), ("LC_ALL", "C")]), Locale::En);
        assert_eq!(locale(&[("LC_ALL", ""), ("LC_MESSAGES", "fr")]), Locale::Fr);
    }

    #[test]
    fn counts_in_both_languages() {
        let faults = |locale, count| counted(locale, count, ("faute", "fautes"), ("fault", "faults"));
        assert_eq!([0, 1, 2].map(|count| faults(Locale::Fr, count)), ["0 faute", "1 faute", "2 fautes"]);
        assert_eq!([0, 1, 2].map(|count| faults(Locale::En, count)), ["0 faults", "1 fault", "2 faults"]);
    }
}
