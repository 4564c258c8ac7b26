//! What a journey that fails leaves behind: a report, a picture, the page, and no process.

use super::visit;
use crate::harness::{EVIDENCE, Page};
use futures_util::FutureExt;
use std::collections::BTreeSet;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How long the system may take to bury what was killed.
const PATIENCE: Duration = Duration::from_secs(20);

struct Process {
    id: u32,
    parent: u32,
    /// Whether it was started with the folder.
    is_meant: bool,
}

/// All that run.
fn processes(folder: &Path) -> Vec<Process> {
    let folder = folder.to_str().unwrap().as_bytes();
    let mentions =
        |file: PathBuf| fs::read(file).is_ok_and(|content| content.windows(folder.len()).any(|part| part == folder));
    let process = |of: PathBuf| {
        let id = of.file_name()?.to_str()?.parse().ok()?;
        let stat = fs::read_to_string(of.join("stat")).ok()?;
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
        let is_running = fields.next()? != "Z";
        let parent = fields.next()?.parse().ok()?;
        let is_meant = mentions(of.join("cmdline")) || mentions(of.join("environ"));
        is_running.then_some(Process { id, parent, is_meant })
    };
    fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| process(entry.path())).collect()
}

/// Those that were started with a folder, and all that these started.
fn started_with(folder: &Path) -> BTreeSet<u32> {
    let all = processes(folder);
    let mut found = BTreeSet::new();
    loop {
        let more = all.iter().filter(|process| process.is_meant || found.contains(&process.parent));
        let more: BTreeSet<u32> = more.map(|process| process.id).collect();
        if more == found {
            return found;
        }
        found = more;
    }
}

async fn fail(page: Page, seen: Arc<Mutex<(PathBuf, BTreeSet<u32>)>>) {
    page.open("/fr/").await;
    let folder = page.folder().to_owned();
    *seen.lock().unwrap() = (folder.clone(), started_with(&folder));
    panic!("on purpose");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_journey_that_fails_says_where_keeps_the_page_and_ends_every_process() {
    let seen: Arc<Mutex<(PathBuf, BTreeSet<u32>)>> = Arc::default();
    let told = seen.clone();
    let journey = visit().alone().run(move |page| fail(page, told));
    let panic = AssertUnwindSafe(journey).catch_unwind().await.expect_err("the journey fails");
    let report = panic.downcast_ref::<String>().expect("a report");
    let (folder, started) = std::mem::take(&mut *seen.lock().unwrap());

    for part in ["on purpose", "/fr/, ", "processes.rs"] {
        assert!(report.contains(part), "{report}");
    }
    let test = std::thread::current().name().unwrap().replace("::", "-");
    for (kind, beginning) in [("png", b"\x89PNG".as_slice()), ("html", b"<")] {
        let file = Path::new(EVIDENCE).join(format!("{test}.{kind}"));
        assert!(fs::read(&file).unwrap().starts_with(beginning), "{}", file.display());
        fs::remove_file(file).unwrap();
    }
    assert!(started.len() > 3, "what watches, the driver and the browser's own are looked for");
    let since = Instant::now();
    loop {
        let left = processes(&folder);
        let left: Vec<u32> = left.iter().filter(|of| of.is_meant || started.contains(&of.id)).map(|of| of.id).collect();
        if left.is_empty() && !folder.exists() {
            break;
        }
        assert!(since.elapsed() < PATIENCE, "{folder:?} is left with {left:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
