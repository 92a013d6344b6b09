//! Tests of the finished build in browsers and servers.

use std::process::Command;

use anyhow::Result;
use fs_err as fs;
use serde_json::json;

use super::tally::{Tally, script};
use crate::layout::Layout;
use crate::pages::{self, Campaign, DANGERS};
use crate::program;
use crate::serve::Server;
use crate::tools;

/// Whole pages in Chromium, as a person uses them.
pub(super) fn e2e(layout: &Layout) -> Result<Tally> {
    let programs = tools::test_programs(layout, &["headless"])?;
    let server = Server::of(layout, &[("/", layout.dist())])?;
    let report = layout.root.join("test-results/results.json");
    // An old report must not be mistaken for the result of a run that crashed.
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let mut playwright = Command::new(layout.npm_program("playwright"));
    playwright.arg("test").current_dir(&layout.root);
    playwright.env("BASE_URL", &server.address).env("CHROMIUM", &programs["headless"]["browser"]);
    let output = program::capture(&mut playwright)?;
    let report = serde_json::from_str(&fs::read_to_string(&report).unwrap_or_default());
    let tally =
        Tally::of_playwright(&report.unwrap_or_default()).failed_unless(output.status.success());
    if tally.failed > 0 {
        println!("{}", String::from_utf8_lossy(&output.stdout));
    }
    Ok(tally)
}

/// What has to work in every browser engine: Chromium, Firefox and WebKit, which is Safari's.
pub(super) fn engines(layout: &Layout) -> Result<Tally> {
    let programs = tools::test_programs(layout, &["chromium", "firefox", "webkit"])?;
    let server = Server::of(
        layout,
        &[
            ("/", layout.dist()),
            ("/hosts/", layout.root.join("tests/e2e/hosts")),
            ("/engines/", layout.root.join("tests/engines/pages")),
        ],
    )?;
    let mut run = program::node(layout, "tests/engines/run.js");
    script(run.env("BASE_URL", &server.address).env("ENGINES", json!(programs).to_string()))
}

/// The examples in `examples/servers`, each in its server.
pub(super) fn servers(layout: &Layout) -> Result<Tally> {
    let mut programs = tools::test_programs(layout, &["chromium", "nginx", "apache", "caddy"])?;
    let chromium = programs.remove("chromium").unwrap_or_default();
    let mut run = program::node(layout, "tests/servers/run.js");
    run.env("SERVERS", json!(programs).to_string()).env("DIST", layout.dist());
    script(run.env("CHROMIUM", &chromium["browser"]))
}

/// All campaigns, each as often as usual.
pub(super) fn storage(layout: &Layout) -> Tally {
    let tally = |against| {
        let usual = Campaign { against, times: None, seed: None, build: false };
        Tally::of_result(pages::campaign(layout, &usual))
    };
    DANGERS.into_iter().map(tally).sum()
}
