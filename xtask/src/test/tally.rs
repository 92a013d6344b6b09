//! Counts what passed and what failed.

use std::fmt;
use std::iter::Sum;
use std::process::Command;

use anyhow::Result;
use serde_json::Value;

use crate::program;

/// How many checks passed and failed, and what could not be checked on this machine.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    passed: u64,
    pub(super) failed: u64,
    skipped: Vec<String>,
}

impl Tally {
    /// One check that can only pass or fail.
    pub(super) fn of_check(passed: bool) -> Self {
        Self { passed: passed.into(), failed: (!passed).into(), skipped: Vec::new() }
    }

    /// One check. Prints why it failed.
    pub(super) fn of_result(result: Result<()>) -> Self {
        Self::of_check(result.inspect_err(|error| eprintln!("error: {error:#}")).is_ok())
    }

    /// Sums lines of `cargo test` such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`, native or in the browser.
    fn of_cargo_test(output: &str) -> Self {
        let results = output.lines().filter_map(|line| {
            let (_, counts) = line.trim_start().strip_prefix("test result: ")?.split_once(". ")?;
            let count = |what: &str| {
                counts.split("; ").find_map(|count| count.strip_suffix(what)?.parse().ok())
            };
            Some(Self { passed: count(" passed")?, failed: count(" failed")?, skipped: Vec::new() })
        });
        results.sum()
    }

    /// Counts the report of a script in `tests`: `results`, each with or without a `failure`, and what was `skipped`.
    fn of_script(report: &Value) -> Self {
        let list = |name: &str| report[name].as_array().cloned().unwrap_or_default();
        let results = list("results").into_iter();
        let tally: Self = results.map(|result| Self::of_check(result["failure"].is_null())).sum();
        list("skipped").iter().filter_map(Value::as_str).fold(tally, Self::but_skipped)
    }

    /// Counts the report of Playwright. A test that passed only at the second try counts as failed.
    pub(super) fn of_playwright(report: &Value) -> Self {
        let count = |name: &str| report["stats"][name].as_u64().unwrap_or_default();
        let outside_of_tests = report["errors"].as_array().map_or(0, |errors| errors.len() as u64);
        let failed = count("unexpected") + count("flaky") + outside_of_tests;
        Self { passed: count("expected"), failed, skipped: Vec::new() }
    }

    pub(super) fn but_skipped(mut self, what: &str) -> Self {
        self.skipped.push(what.to_owned());
        self
    }

    /// A run that failed without a failed test, such as one that does not compile, counts as one failure.
    pub(super) fn failed_unless(mut self, succeeded: bool) -> Self {
        self.failed = self.failed.max((!succeeded).into());
        self
    }

    /// A part in which nothing ran counts as failed.
    pub(super) fn failed_if_nothing_ran(self) -> Self {
        let has_run = self.passed + self.failed > 0;
        if !has_run {
            eprintln!("error: nothing ran in this part");
        }
        self.failed_unless(has_run)
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), |sum, one| Self {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
            skipped: [sum.skipped, one.skipped].concat(),
        })
    }
}

/// The last line of every run.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// One line of the table at the end.
pub(super) fn row(part: &str, tally: &Tally, seconds: f32) -> String {
    let Tally { passed, failed, skipped } = tally;
    let row = format!("{part:<10} {passed:>7} {failed:>7} {seconds:>8.1}");
    if skipped.is_empty() { row } else { format!("{row}  skipped: {}", skipped.join(", ")) }
}

/// Runs a `cargo test` and counts its results. Shows its output if something failed.
pub(super) fn cargo_test(command: &mut Command) -> Result<Tally> {
    let output = program::capture(command)?;
    let text = String::from_utf8_lossy(&output.stdout);
    let tally = Tally::of_cargo_test(&text).failed_unless(output.status.success());
    if tally.failed > 0 {
        println!("{text}");
    }
    Ok(tally)
}

/// Runs a script of `tests`. It shows its progress on standard error, and then prints its report as one line of JSON.
pub(super) fn script(command: &mut Command) -> Result<Tally> {
    let output = program::capture(command)?;
    let report = serde_json::from_slice(&output.stdout).unwrap_or_default();
    Ok(Tally::of_script(&report).failed_unless(output.status.success()))
}

/// Runs all commands. Each one is a check.
pub(super) fn checks<'a>(commands: impl IntoIterator<Item = &'a mut Command>) -> Tally {
    commands.into_iter().map(|command| Tally::of_result(program::run(command))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reports_are_counted() {
        let two = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.5s\n";
        let in_browser = "    test result: ok. 7 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.02s\n";
        let (cargo, script, playwright) =
            (Tally::of_cargo_test, Tally::of_script, Tally::of_playwright);
        for (tally, succeeded, line) in [
            (cargo(two), false, "13 passed, 2 failed"),
            (cargo(in_browser), true, "7 passed, 0 failed"),
            (cargo(&format!("{two}{in_browser}")), false, "20 passed, 2 failed"),
            (cargo(in_browser), false, "7 passed, 1 failed"),
            (cargo("error: could not compile\n"), false, "0 passed, 1 failed"),
            (cargo("test result: nonsense\n"), true, "0 passed, 0 failed"),
            (cargo("").failed_if_nothing_ran(), true, "0 passed, 1 failed"),
            (script(&json!({"results": [{}, {"failure": "why"}, {}]})), true, "2 passed, 1 failed"),
            (script(&json!({"results": [{}]})), false, "1 passed, 1 failed"),
            (script(&Value::Null), false, "0 passed, 1 failed"),
            (
                playwright(&json!({"stats": {"expected": 5, "skipped": 2}})),
                true,
                "5 passed, 0 failed",
            ),
            (
                playwright(&json!({"stats": {"unexpected": 2, "flaky": 1}})),
                true,
                "0 passed, 3 failed",
            ),
            (playwright(&json!({"errors": [{"message": "syntax"}]})), true, "0 passed, 1 failed"),
        ] {
            assert_eq!(tally.failed_unless(succeeded).to_string(), line);
        }
    }

    #[test]
    fn a_row_lists_what_was_skipped() {
        let report = json!({"results": [{}], "skipped": ["Caddy", "IIS"]});
        let row = row("servers", &Tally::of_script(&report), 1.25);
        assert_eq!(row, "servers          1       0      1.2  skipped: Caddy, IIS");
    }
}
