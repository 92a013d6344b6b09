//! Checks that take long or may need the network. They run only with `--full`.

use std::process::Command;

use anyhow::Result;
use serde_json::json;

use super::tally::{Tally, cargo_test, checks, script};
use crate::layout::Layout;
use crate::notices;
use crate::program::{self, cargo};
use crate::tools::{self, CARGO_DENY};

/// Opens the tables in LibreOffice and DuckDB.
pub(super) fn tables(layout: &Layout) -> Result<Tally> {
    let programs = tools::test_programs(layout, &["libreoffice", "duckdb"])?;
    let mut run = program::node(layout, "tests/tables/run.js");
    script(run.env("PROGRAMS", json!(programs).to_string()).env("WORK", layout.work("tables")))
}

/// Generated inputs for everything that reads external data.
pub(super) fn fuzz(layout: &Layout) -> Result<Tally> {
    script(program::node(layout, "fuzz/run.js").env("WORK", layout.work("fuzz")))
}

/// Licences, duplicates and sources of all dependencies, and advisories if their database can be reached.
pub(super) fn deny(layout: &Layout) -> Result<Tally> {
    let program = CARGO_DENY.program(layout, "cargo-deny")?;
    let deny = |words: &[&str]| {
        let mut command = Command::new(&program);
        command.args(["--workspace", "--all-features"]).args(words).current_dir(&layout.root);
        command
    };
    let check = |what| deny(&["check", "--hide-inclusion-graph", what]);
    let mut commands = Vec::from(["licenses", "bans", "sources"].map(check));
    let has_advisories =
        deny(&["fetch", "db"]).output().is_ok_and(|output| output.status.success());
    if has_advisories {
        commands.push(check("advisories"));
        return Ok(checks(&mut commands));
    }
    Ok(checks(&mut commands)
        .but_skipped("advisories, because their database cannot be reached from here"))
}

/// Whether THIRD-PARTY.txt is up to date, and lists the packages of this toolchain.
pub(super) fn notices(layout: &Layout) -> Result<Tally> {
    let is_current = notices::is_current(layout)?;
    if !is_current {
        eprintln!("error: {} is out of date. Run: cargo xtask notices", notices::NAME);
    }
    let words = ["test", "--package=tidy", "--", "--ignored", "notices"];
    Ok([cargo_test(cargo(layout).args(words))?, Tally::of_check(is_current)].into_iter().sum())
}

/// The property tests with ten times as many cases as usual. They are in several test programs, so all of them run.
pub(super) fn campaign(layout: &Layout) -> Result<Tally> {
    let words = ["test", "--package=stop-fix-scale", "--tests", "--no-fail-fast"];
    cargo_test(cargo(layout).args(words).env("PROPTEST_CASES", "1000000"))
}
