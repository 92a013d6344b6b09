//! What has to work in every engine that browsers are made of: Chromium, Firefox and WebKit, which is Safari's. All of them
//! speak WebDriver, and `tests/engines` drives the release build with it.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::serve::{self, Folder};
use crate::tools::{self, Engine};

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    tools::packages(layout)?;
    let engines = tools::engines(layout)?;
    let address = serve::in_background(&[
        Folder { at: "/", path: layout.dist() },
        Folder { at: "/hosts/", path: layout.root.join("tests/e2e/hosts") },
        Folder { at: "/engines/", path: layout.root.join("tests/engines/pages") },
    ])?;
    let output = program::capture(
        Command::new("node")
            .arg("tests/engines/run.js")
            .current_dir(&layout.root)
            .env("BASE_URL", address)
            .env("ENGINES", described(&engines.here).to_string()),
    )?;
    let tally = of_report(&String::from_utf8_lossy(&output.stdout), &engines.here)
        .honest(output.status.success());
    let outcome = Outcome::from(tally);
    Ok(match engines.missing.as_slice() {
        [] => outcome,
        missing => outcome.but_skipped(&missing.join(", ")),
    })
}

/// The programs of each engine, by what they are for.
fn described(engines: &[Engine]) -> Value {
    let programs = |engine: &Engine| engine.programs.iter().cloned().collect::<BTreeMap<_, _>>();
    engines.iter().map(|engine| (engine.name, serde_json::json!(programs(engine)))).collect()
}

/// An engine in which nothing ran has failed, too.
fn of_report(text: &str, engines: &[Engine]) -> Tally {
    let report: Value = serde_json::from_str(text).unwrap_or_default();
    let results = report["results"].as_array().map(Vec::as_slice).unwrap_or_default();
    let of_engine = |engine: &Engine| {
        let ran = results.iter().filter(|result| result["engine"] == engine.name);
        let tallies: Vec<Tally> =
            ran.map(|result| Tally::of_check(result["failure"].is_null())).collect();
        if tallies.is_empty() { Tally::FAILED } else { tallies.into_iter().sum() }
    };
    engines.iter().map(of_engine).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine(name: &'static str) -> Engine {
        Engine { name, programs: vec![("driver", "/bin/driver".into())] }
    }

    #[test]
    fn each_engine_has_to_have_run() {
        let both = [engine("chromium"), engine("webkit")];
        let [one, another] = [r#"{"engine": "chromium"}"#, r#"{"engine": "webkit"}"#];
        let failed = r#"{"engine": "webkit", "failure": "it does not start"}"#;
        for (results, passed, failed) in [
            (format!("{one}, {another}"), 2, 0),
            (format!("{one}, {one}, {another}, {failed}"), 3, 1),
            (one.to_owned(), 1, 1),
            (String::new(), 0, 2),
        ] {
            let report = format!("{{\"results\": [{results}]}}");
            assert_eq!(of_report(&report, &both), Tally { passed, failed }, "{report}");
        }
        assert_eq!(of_report("it died", &both), Tally { passed: 0, failed: 2 });
    }

    #[test]
    fn the_programs_of_an_engine_are_named_by_what_they_are_for() {
        assert_eq!(
            described(&[engine("webkit")]).to_string(),
            r#"{"webkit":{"driver":"/bin/driver"}}"#
        );
    }
}
