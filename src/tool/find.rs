//! `double-cursus search`: the site's search on the command line; and `double-cursus index`, its file.

use crate::dataset::Dataset;
use crate::search::{Engine, Hit, Query, Reason, Row, Shelf};
use serde_json::{Value, json};
use std::io::{self, BufRead, Write};
use std::path::Path;

/// Answers a query with a line for each result: id, score, why, a tab between two. Without one, reads queries, one a
/// line, and writes a line of JSON for each; an empty line is the query that finds everything. Bytes that are no UTF-8
/// are read as U+FFFD, so that what follows them is answered too.
///
/// The score has three numbers, and less is better: typing errors, manner, field. `crate::search` says how they are
/// made.
pub fn answer(data: Dataset, query: Option<&str>, input: impl BufRead, out: &mut dyn Write) -> io::Result<()> {
    let mut engine = Engine::new(Shelf::of(&data.without_hidden()));
    match query {
        Some(query) => {
            for (hit, row) in results(&mut engine, query) {
                let [typos, manner, field] = hit.1.parts();
                writeln!(out, "{}\t{typos}.{manner}.{field}\t{}", row.id, why(&row))?;
            }
            Ok(())
        }
        None => input.split(b'\n').try_for_each(|line| {
            let line = line?;
            let query = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(&line));
            writeln!(out, "{}", as_json(&mut engine, &query))
        }),
    }
}

/// Writes the file that the browser's worker fetches.
pub fn write_index(data: Dataset, file: &Path) -> io::Result<()> {
    let packed = Shelf::of(&data.without_hidden()).pack().map_err(io::Error::other)?;
    std::fs::write(file, packed)
}

fn results(engine: &mut Engine, text: &str) -> Vec<(Hit, Row)> {
    engine.explain(&Query { text: text.to_owned(), ..Query::default() })
}

fn why(row: &Row) -> String {
    row.why.iter().map(|reason| format!("{}: {}", place(reason), reason.found)).collect::<Vec<_>>().join("; ")
}

fn as_json(engine: &mut Engine, query: &str) -> Value {
    let results: Vec<Value> = results(engine, query)
        .iter()
        .map(|(hit, row)| {
            let why = row.why.iter().map(|reason| {
                json!({ "word": reason.word, "how": reason.how, "place": place(reason), "found": reason.found })
            });
            json!({ "id": row.id, "score": hit.1.parts(), "why": why.collect::<Vec<_>>() })
        })
        .collect();
    json!({ "query": query, "total": results.len(), "results": results })
}

fn place(reason: &Reason) -> String {
    format!("{:?}", reason.place).to_lowercase()
}
