//! What can be checked without running anything of ours: layout of the code and known mistakes.

use std::path::Path;
use std::process::Command;

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::tools;

pub(super) fn format(layout: &Layout) -> Outcome {
    checks([program::cargo(&layout.root).args(["fmt", "--all", "--check"])])
}

/// Once for this machine, with all tests, and once for the browser, where other code is compiled.
pub(super) fn clippy(layout: &Layout) -> Result<Outcome, Failure> {
    tools::wasm_target(layout)?;
    let native = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--features=prerender",
        "--",
        "--deny",
        "warnings",
    ];
    let browser = [
        "clippy",
        "--package=stop-fix-scale",
        "--target=wasm32-unknown-unknown",
        "--lib",
        "--bins",
        "--",
        "--deny",
        "warnings",
    ];
    Ok(checks([
        program::cargo(&layout.root).args(native),
        program::cargo(&layout.root).args(browser),
    ]))
}

pub(super) fn lint(layout: &Layout) -> Result<Outcome, Failure> {
    tools::packages(layout)?;
    let program = |name: &str| {
        let mut command = Command::new(layout.npm_program(name));
        command.current_dir(&layout.root);
        command
    };
    let styles =
        ["styles", "benches", "examples"].map(|folder| Path::new(folder).join("**").join("*.css"));
    Ok(checks([
        program("eslint").args(["--max-warnings=0", "."]),
        program("stylelint").arg("--max-warnings=0").args(styles),
    ]))
}

/// Each command is one check; all run, and each says for itself what it found.
fn checks<'a>(commands: impl IntoIterator<Item = &'a mut Command>) -> Outcome {
    let tally = |command| match program::run(command) {
        Ok(()) => Tally::of_check(true),
        Err(failure) => {
            eprintln!("{failure}");
            Tally::of_check(false)
        }
    };
    commands.into_iter().map(tally).sum::<Tally>().into()
}
