//! The samples of `examples/servers` in the servers that they are for: `tests/servers` starts each as the sample says, asks for
//! the files, and opens the page in Chromium. The servers are brought for it, so only with `--full`.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::tools;

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    tools::packages(layout)?;
    let browser = tools::browser()?;
    let servers = tools::servers(layout)?;
    let programs: BTreeMap<_, BTreeMap<_, _>> =
        servers.here.iter().map(|(name, files)| (name, files.iter().cloned().collect())).collect();
    let output = program::capture(
        Command::new("node")
            .arg("tests/servers/run.js")
            .current_dir(&layout.root)
            .env("SERVERS", serde_json::json!(programs).to_string())
            .env("DIST", layout.dist())
            .env("CHROMIUM", browser.chromium),
    )?;
    let tally = of_report(&String::from_utf8_lossy(&output.stdout)).honest(output.status.success());
    let untried = ["IIS and CloudFront, which run nowhere here"];
    Ok(Outcome::from(tally).but_skipped(&[&servers.missing[..], &untried].concat().join(", ")))
}

/// What did not end has told nothing, so it has failed.
fn of_report(text: &str) -> Tally {
    let report: Value = serde_json::from_str(text).unwrap_or_default();
    let results = report["results"].as_array().map(Vec::as_slice).unwrap_or_default();
    if results.is_empty() {
        return Tally::FAILED;
    }
    results.iter().map(|result| Tally::of_check(result["failure"].is_null())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_result_counts_and_silence_is_a_failure() {
        let one = r#"{"server": "nginx"}"#;
        let other = r#"{"server": "caddy", "failure": "it does not start"}"#;
        for (report, passed, failed) in [
            (format!("{{\"results\": [{one}, {one}, {other}]}}"), 2, 1),
            ("{\"results\": []}".to_owned(), 0, 1),
            ("it died".to_owned(), 0, 1),
        ] {
            assert_eq!(of_report(&report), Tally { passed, failed }, "{report}");
        }
    }
}
