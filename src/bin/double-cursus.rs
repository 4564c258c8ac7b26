//! The native tool.

use double_cursus::tool::cli::{Command, USAGE, system_locale};
use std::env;
use std::io::{ErrorKind, Write, stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let locale = system_locale(|name| env::var(name).ok());
    let done = match Command::parse(arguments, locale) {
        Some(command) => command.run(&mut stdout(), &mut stderr()),
        None => writeln!(stderr(), "{USAGE}").map(|()| false),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Who reads on has what they wanted: `… | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Where the reader of the report is gone there is nobody left to tell.
            let _ = writeln!(stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}
