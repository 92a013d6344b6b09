//! `cargo xtask bench-page`: the page as a slow machine on a slow line has it, beside two pages that measure the
//! machine; then a search among 2,000 cases, and adding cases from a file.
//!
//! It is a benchmark and no test: it stops where a figure is missing, never where one is too high.

mod goal;
mod report;

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::str::FromStr;

use crate::build;
use crate::failure::Failure;
use crate::finish;
use crate::layout::Layout;
use crate::program;
use crate::serve::{self, Folder};
use crate::tools;

/// What somebody asked of `bench-page`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) runs: Runs,
}

/// How often each page is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Runs(u32);

/// With fewer, one slow moment of the machine would be the median.
const FEWEST_RUNS: u32 = 5;

impl Default for Runs {
    fn default() -> Self {
        Self(7)
    }
}

impl FromStr for Runs {
    type Err = Failure;

    fn from_str(word: &str) -> Result<Self, Failure> {
        let runs = word.parse().ok().filter(|runs| *runs >= FEWEST_RUNS);
        runs.map(Self).ok_or_else(|| {
            Failure::new(format!(
                "'{word}' is no number of runs: at least {FEWEST_RUNS} are needed"
            ))
        })
    }
}

/// Builds all three pages, measures them in turn and prints the tables.
pub(crate) fn run(layout: &Layout, wishes: &Wishes) -> Result<(), Failure> {
    let browser = tools::browser()?;
    build::run(layout, None)?;
    let yardsticks = build_yardsticks(layout)?;
    let address = serve::in_background(&[
        Folder { at: "/", path: layout.dist() },
        Folder { at: "/bench/", path: yardsticks },
    ])?;
    let Runs(runs) = wishes.runs;
    eprintln!("Measuring {runs} times (about 20 seconds each)…");
    let output = program::capture(
        node(layout, "measure.js")
            .env("BASE_URL", &address)
            .env("CHROMIUM", &browser.chromium)
            .env("RUNS", runs.to_string()),
    )?;
    if !output.status.success() {
        return Err(Failure::new("the pages could not be measured, see above"));
    }
    let report = report::Report::parse(&String::from_utf8_lossy(&output.stdout))?;
    println!("\n{report}");
    for script in ["search.js", "import.js"] {
        let mut command = node(layout, script);
        program::run(command.env("BASE_URL", &address).env("CHROMIUM", &browser.chromium))?;
    }
    Ok(())
}

/// Answers with the folder that holds `hand-written` and `react`, packed as the build packs `dist`.
fn build_yardsticks(layout: &Layout) -> Result<PathBuf, Failure> {
    let work = layout.work("bench-page");
    let pages = work.join("pages");
    // What an earlier version made would be served as well.
    if pages.exists() {
        fs::remove_dir_all(&pages).map_err(Failure::file("remove", &pages))?;
    }
    fs::create_dir_all(&pages).map_err(Failure::file("create", &pages))?;
    program::run(node(layout, "build.js").arg(&pages))?;
    finish::compress(layout, &pages, &work)?;
    Ok(pages)
}

fn node(layout: &Layout, script: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(layout.root.join("benches").join("page").join(script)).current_dir(&layout.root);
    command
}
