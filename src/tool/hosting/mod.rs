//! The site's rules in the languages of servers: Netlify and Cloudflare Pages, Apache, nginx and Caddy.
//!
//! The first two read files of the site itself, which the build writes into it. The others are given a file by
//! whoever runs them: `double-cursus hosting` writes those to `hosting/`, where they are committed.
//! tests/servers.rs starts each server with its file and compares what they answer.

mod apache;
mod caddy;
mod netlify;
mod nginx;

pub use netlify::{MOST_RULES, headers_file};

use std::path::Path;
use std::{fs, io};

/// A server that is given a file of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx, with its modules for compressed files.
    Nginx,
    /// Apache 2.4, by `.htaccess`.
    Apache,
    /// Caddy 2.
    Caddy,
}

impl Server {
    /// All of them.
    pub const ALL: [Server; 3] = [Server::Nginx, Server::Apache, Server::Caddy];

    /// The name of its file.
    pub const fn file(self) -> &'static str {
        ["nginx.conf", ".htaccess", "Caddyfile"][self as usize]
    }

    /// Its rules.
    pub fn rules(self) -> String {
        match self {
            Server::Nginx => nginx::rules(),
            Server::Apache => apache::rules(),
            Server::Caddy => caddy::rules(),
        }
    }
}

/// Writes the files of the servers that find none in the site.
pub fn write(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    [Server::Nginx, Server::Caddy]
        .into_iter()
        .try_for_each(|server| fs::write(folder.join(server.file()), server.rules()))
}

/// A line for each item.
fn lines<T>(items: impl IntoIterator<Item = T>, line: impl Fn(T) -> String) -> String {
    items.into_iter().map(|item| line(item) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_the_generated_ones() {
        for server in [Server::Nginx, Server::Caddy] {
            let path = format!("{}/hosting/{}", env!("CARGO_MANIFEST_DIR"), server.file());
            let committed = fs::read_to_string(&path).unwrap_or_default();
            assert!(
                committed == server.rules(),
                "{path} is out of date: run `cargo run --bin double-cursus -- hosting`"
            );
        }
    }
}
