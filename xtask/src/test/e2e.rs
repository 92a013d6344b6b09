//! Whole pages in Chromium, against the build that people would be served.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::serve::{self, Folder};
use crate::tools;

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    tools::packages(layout)?;
    let browser = tools::headless_browser()?;
    let address = serve::in_background(&[Folder { at: "/", path: layout.dist() }])?;
    let report = layout.root.join("test-results").join("results.json");
    // An old report must not be taken for the result of a run that died.
    if report.exists() {
        fs::remove_file(&report).map_err(Failure::file("remove", &report))?;
    }
    let output = program::capture(
        Command::new(layout.npm_program("playwright"))
            .arg("test")
            .current_dir(&layout.root)
            .env("BASE_URL", address)
            .env("CHROMIUM", browser),
    )?;
    let tally = match fs::read_to_string(&report) {
        Ok(text) => of_report(&text)?.honest(output.status.success()),
        Err(_) => Tally::FAILED,
    };
    if tally.failed > 0 {
        println!("{}", String::from_utf8_lossy(&output.stdout));
    }
    Ok(tally.into())
}

/// A test that passed only when tried again counts as failed.
fn of_report(text: &str) -> Result<Tally, Failure> {
    let report: Value = serde_json::from_str(text)
        .map_err(|error| Failure::new(format!("Playwright's report cannot be read: {error}")))?;
    let count = |name: &str| report["stats"][name].as_u64().unwrap_or_default();
    let outside_of_tests = report["errors"].as_array().map_or(0, |errors| errors.len() as u64);
    Ok(Tally {
        passed: count("expected"),
        failed: count("unexpected") + count("flaky") + outside_of_tests,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn playwrights_report_is_counted() {
        for (report, passed, failed) in [
            (r#"{"stats": {"expected": 5, "unexpected": 0, "flaky": 0, "skipped": 2}}"#, 5, 0),
            (r#"{"stats": {"expected": 5, "unexpected": 2, "flaky": 1}}"#, 5, 3),
            (
                r#"{"stats": {"expected": 0, "unexpected": 0}, "errors": [{"message": "syntax"}]}"#,
                0,
                1,
            ),
            ("{}", 0, 0),
        ] {
            assert_eq!(of_report(report), Ok(Tally { passed, failed }), "{report}");
        }
        assert!(of_report("").is_err());
    }
}
