//! What is understood, and what is not.

use super::*;
use crate::campaign::{Danger, Number};
use crate::test::Part;

fn number(word: &str) -> Number {
    word.parse().expect("a number")
}

fn runs(word: &str) -> bench_page::Runs {
    word.parse().expect("a number of runs")
}

fn parsed(line: &str) -> Result<Command, Failure> {
    let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    parse(&words)
}

#[test]
fn every_command_line_that_help_names_is_understood() {
    let serve = serve::Wishes::default();
    let test = test::Wishes::default();
    let campaign = campaign::Wishes::new;
    for (line, command) in [
        ("", Command::Help),
        ("--help", Command::Help),
        ("setup", Command::Setup(Scope::Usual)),
        ("setup --full", Command::Setup(Scope::Full)),
        ("build", Command::Build { out: None }),
        ("build --out public", Command::Build { out: Some("public".into()) }),
        ("finish", Command::Finish),
        ("size", Command::Size),
        ("serve", Command::Serve(serve.clone())),
        (
            "serve --port 8123 --watch",
            Command::Serve(serve::Wishes { port: Some(8123), watch: true, ..serve.clone() }),
        ),
        (
            "serve --no-build --no-open",
            Command::Serve(serve::Wishes { build: false, open: false, ..serve }),
        ),
        ("shots", Command::Shots(shots::Wishes::default())),
        (
            "shots --out pictures --no-build",
            Command::Shots(shots::Wishes { out: Some("pictures".into()), build: false }),
        ),
        ("test", Command::Test(test.clone())),
        ("test --full", Command::Test(test::Wishes { full: true, ..test.clone() })),
        ("test --only e2e", Command::Test(test::Wishes { only: Some(Part::E2e), ..test })),
        ("bench-page", Command::BenchPage(bench_page::Wishes::default())),
        ("campaign race", Command::Campaign(campaign(Danger::Race))),
        (
            "campaign kill --times 9 --seed 7 --no-build",
            Command::Campaign(campaign::Wishes {
                times: Some(number("9")),
                seed: Some(number("7")),
                build: false,
                ..campaign(Danger::Kill)
            }),
        ),
        ("bench-page --runs 9", Command::BenchPage(bench_page::Wishes { runs: runs("9") })),
    ] {
        assert_eq!(parsed(line), Ok(command), "{line}");
    }
}

#[test]
fn what_is_not_understood_is_named() {
    for (line, told) in [
        ("buidl", "there is no command 'buidl'"),
        ("build --fast", "there is no option '--fast' here"),
        ("notices --all", "there is no option '--all' here"),
        ("size all", "there is no option 'all' here"),
        ("serve --port", "--port needs a value"),
        ("serve --port --watch", "--port needs a value"),
        ("shots --out", "--out needs a value"),
        ("serve --port 99999", "'99999' is no port"),
        ("bench-page --runs 4", "'4' is no number of runs: at least 5"),
        ("bench-page --runs some", "'some' is no number of runs: at least 5"),
        ("campaign", "campaign needs a value"),
        ("campaign lose", "There are: kill, race, corrupt, type, many"),
        ("campaign kill --times 0", "'0' is no number from 1"),
        (
            "test --only nothing",
            "format, lint, clippy, native, words, browser, e2e, engines, size, tables, servers, fuzz, deny, notices, campaign, storage",
        ),
    ] {
        let failure = parsed(line).expect_err(line).to_string();
        assert!(failure.contains(told), "{line}: {failure}");
    }
}
