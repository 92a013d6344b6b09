//! Commands that use the finished page in a browser but are not tests: screenshots, campaigns that look for lost work, and the
//! benchmark. Each is a program in Node.js that gets an address and a browser.

use std::num::NonZeroU32;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use fs_err as fs;

use crate::layout::Layout;
use crate::serve::Server;
use crate::{build, program, tools};

/// What can happen to work that is saved in a browser. Each is a program in `tests/campaigns` that says what it proves.
pub(crate) const DANGERS: [&str; 6] = ["kill", "race", "corrupt", "type", "many", "disk"];

/// The options of `campaign`.
#[derive(Debug)]
pub(crate) struct Campaign {
    pub(crate) against: &'static str,
    /// How often to repeat it; `None` for the default of the campaign.
    pub(crate) times: Option<NonZeroU32>,
    /// The random seed that an earlier run has printed.
    pub(crate) seed: Option<NonZeroU32>,
    pub(crate) build: bool,
}

/// The danger with this name.
pub(crate) fn danger(word: &str) -> Result<&'static str> {
    let danger = DANGERS.into_iter().find(|danger| *danger == word);
    danger.with_context(|| format!("there are: {}", DANGERS.join(", ")))
}

/// Builds, and runs the campaign, which prints what it finds.
pub(crate) fn campaign(layout: &Layout, options: &Campaign) -> Result<()> {
    if options.build {
        build::run(layout, None)?;
    }
    let server = Server::of(layout, &[("/", layout.dist())])?;
    let mut command = node(layout, &format!("tests/campaigns/{}.js", options.against), &server)?;
    for (name, number) in [("TIMES", options.times), ("SEED", options.seed)] {
        match number {
            Some(number) => command.env(name, number.to_string()),
            None => command.env_remove(name),
        };
    }
    program::run(&mut command)
}

/// Takes the screenshots, and writes a page that shows them all.
pub(crate) fn shots(layout: &Layout, out: Option<PathBuf>, build: bool) -> Result<()> {
    let out = out.map_or_else(|| Ok(layout.work("shots")), std::path::absolute)?;
    if build {
        build::run(layout, None)?;
    }
    let server = Server::of(layout, &[("/", layout.dist())])?;
    program::run(node(layout, "tests/shots/take.js", &server)?.env("OUT", &out))?;
    println!("\nPictures: {}", out.join("index.html").display());
    Ok(())
}

/// Measures the page, an element and two yardsticks, a search among 2,000 cases, then the import of a file. It is a benchmark, not a
/// test: it fails if a figure is missing, but not if one is too high.
pub(crate) fn bench(layout: &Layout, runs: u32) -> Result<()> {
    build::run(layout, None)?;
    let yardsticks = layout.work("bench-page");
    // Files of an earlier version would be served, too.
    if yardsticks.exists() {
        fs::remove_dir_all(&yardsticks)?;
    }
    fs::create_dir_all(&yardsticks)?;
    program::run(program::node(layout, "benches/page/build.js").arg(&yardsticks))?;
    let server = Server::of(layout, &[("/", layout.dist()), ("/bench/", yardsticks)])?;
    eprintln!("Measuring {runs} times (about 75 seconds each)…");
    for script in ["measure.js", "import.js"] {
        let mut command = node(layout, &format!("benches/page/{script}"), &server)?;
        program::run(command.env("RUNS", runs.to_string()))?;
    }
    Ok(())
}

fn node(layout: &Layout, script: &str, server: &Server) -> Result<Command> {
    let programs = tools::test_programs(layout, &["chromium"])?;
    let mut command = program::node(layout, script);
    command.env("BASE_URL", &server.address).env("CHROMIUM", &programs["chromium"]["browser"]);
    Ok(command)
}
