//! The tests that need no browser.

use std::process::Command;

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    cargo_test(program::cargo(&layout.root).args([
        "test",
        "--workspace",
        "--features=prerender",
        "--no-fail-fast",
    ]))
}

/// Runs a `cargo test`, counts, and shows what it said when something failed.
pub(super) fn cargo_test(command: &mut Command) -> Result<Outcome, Failure> {
    let output = program::capture(command)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let tally = Tally::of_cargo_test(&text, output.status.success());
    if tally.failed > 0 {
        println!("{text}");
    }
    Ok(tally.into())
}
