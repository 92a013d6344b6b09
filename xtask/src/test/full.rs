//! What takes long or may need the network: only with `--full`.

use std::process::Command;

use super::native::cargo_test;
use super::tally::{Outcome, Tally};
use crate::campaign::{self, Danger};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::notices;
use crate::program;
use crate::tools;

/// Licences, duplicates and sources of all dependencies; advisories where their database can be had.
pub(super) fn deny(layout: &Layout) -> Result<Outcome, Failure> {
    let path = tools::cargo_deny(layout)?;
    let deny = |words: &[&str]| {
        let mut command = program::cargo(&layout.root);
        command.arg("deny").args(words).env("PATH", &path);
        command
    };
    let outcome_of = |checks: &[&str]| -> Outcome {
        let tallies = checks.iter().map(|check| {
            Tally::of_check(
                program::run(&mut deny(&[
                    "--workspace",
                    "--all-features",
                    "check",
                    "--hide-inclusion-graph",
                    check,
                ]))
                .is_ok(),
            )
        });
        tallies.sum::<Tally>().into()
    };
    if has_advisories(&mut deny(&["fetch", "db"])) {
        return Ok(outcome_of(&["licenses", "bans", "sources", "advisories"]));
    }
    Ok(outcome_of(&["licenses", "bans", "sources"])
        .but_skipped("advisories, because their database cannot be reached from here"))
}

fn has_advisories(fetch: &mut Command) -> bool {
    fetch.output().is_ok_and(|output| output.status.success())
}

/// That the list of whose work is inside is what would be written now. What rustc brings is written by hand in `about.hbs`.
pub(super) fn notices(layout: &Layout) -> Result<Outcome, Failure> {
    let is_current = notices::is_current(layout)?;
    if !is_current {
        eprintln!("error: {} is out of date. Run: cargo xtask notices", notices::NAME);
    }
    let unknown = notices::unknown_to_toolchain(layout)?;
    for package in &unknown {
        eprintln!("error: about.hbs names {package}, which this toolchain does not have");
    }
    Ok([is_current, unknown.is_empty()].map(Tally::of_check).into_iter().sum::<Tally>().into())
}

/// The property tests with ten times as many cases as usual. They are spread over the test programs, so all run.
pub(super) fn campaign(layout: &Layout) -> Result<Outcome, Failure> {
    cargo_test(
        program::cargo(&layout.root)
            .args(["test", "--package=stop-fix-scale", "--tests", "--no-fail-fast"])
            .env("PROPTEST_CASES", "1000000"),
    )
}

/// Everything that can happen to work that is kept in a browser, as often as usual.
pub(super) fn storage(layout: &Layout) -> Outcome {
    let tallies = Danger::ALL.map(|danger| {
        let ended = campaign::of_what_is_built(layout, &campaign::Wishes::new(danger));
        Tally::of_check(ended.inspect_err(|failure| eprintln!("{failure}")).is_ok())
    });
    tallies.into_iter().sum::<Tally>().into()
}
