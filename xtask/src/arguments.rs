//! What can be asked of `cargo xtask`.

use std::path::PathBuf;

use crate::bench_page;
use crate::campaign;
use crate::failure::Failure;
use crate::serve;
use crate::shots;
use crate::test;
use crate::tools::Scope;

/// The list that somebody sees who asks for help, or for something that is not there.
pub(crate) const HELP: &str = "\
cargo xtask <command>

  setup [--full]        bring every tool that the other commands need; they also bring their own
  build [--out DIR]     build what people are served into dist/ (or DIR)
  serve [options]       build, serve dist/ on this machine and open a browser
      --port N            exactly this port, not the first free one from 8080
      --watch             build again when a source changes
      --no-build          serve what is there
      --no-open           open no browser
  test [options]        check everything; the last line counts what passed and what failed
      --only NAME         one part: format, lint, clippy, native, words, browser, e2e, engines, size
      --full              also tables in other programs, samples in web servers, made-up inputs for the readers,
                          licences and notices, a long run of the property tests, and the campaigns below:
                          tables, servers, fuzz, deny, notices, campaign, storage
  shots [options]       take pictures of every state worth looking at, with a page that shows them
      --out DIR           into this folder, not target/shots
      --no-build          of what is there
  campaign kill|race|corrupt|type|many|disk [options]
                        look for lost work: the browser is killed, four tabs edit the same cases, what is
                        stored is damaged, the page ends while somebody types or adds many cases, or the
                        disk is full
      --times N           kills, edits of each tab, records, rounds; usually 200, 2,000, 1,000, 100, 200, 30
      --seed N            with the same choices as a run that has printed this
      --no-build          against what is there
  notices               write THIRD-PARTY.txt, the list of whose work is in what is served
  size                  compare dist/ with budgets.json
  bench-page [--runs N] measure the page on a slow machine beside two yardsticks, 7 times or N
";

/// One parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Setup(Scope),
    Build {
        out: Option<PathBuf>,
    },
    /// Called by Trunk, between its work and the moment `dist` is replaced.
    Finish,
    /// Writes the list of whose work is inside.
    Notices,
    Size,
    Serve(serve::Wishes),
    Shots(shots::Wishes),
    Test(test::Wishes),
    BenchPage(bench_page::Wishes),
    Campaign(campaign::Wishes),
}

/// Reads the words after `cargo xtask`.
pub(crate) fn parse(words: &[String]) -> Result<Command, Failure> {
    let mut words = words.iter().map(String::as_str);
    match words.next() {
        None | Some("help" | "--help" | "-h") => Ok(Command::Help),
        Some("setup") => setup(words),
        Some("build") => build(words),
        Some("finish") => none_left(words, Command::Finish),
        Some("notices") => none_left(words, Command::Notices),
        Some("size") => none_left(words, Command::Size),
        Some("serve") => serve(words),
        Some("shots") => shots(words),
        Some("test") => test(words),
        Some("bench-page") => bench_page(words),
        Some("campaign") => campaign(words),
        Some(other) => {
            Err(Failure::new(format!("there is no command '{other}'")).remedy(format!("\n{HELP}")))
        }
    }
}

fn setup<'a>(words: impl Iterator<Item = &'a str>) -> Result<Command, Failure> {
    let mut scope = Scope::Usual;
    for word in words {
        match word {
            "--full" => scope = Scope::Full,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Setup(scope))
}

fn build<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Command, Failure> {
    let mut out = None;
    while let Some(word) = words.next() {
        match word {
            "--out" => out = Some(PathBuf::from(value("--out", words.next())?)),
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Build { out })
}

fn serve<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Command, Failure> {
    let mut wishes = serve::Wishes::default();
    while let Some(word) = words.next() {
        match word {
            "--port" => wishes.port = Some(port(value("--port", words.next())?)?),
            "--watch" => wishes.watch = true,
            "--no-build" => wishes.build = false,
            "--no-open" => wishes.open = false,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Serve(wishes))
}

fn shots<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Command, Failure> {
    let mut wishes = shots::Wishes::default();
    while let Some(word) = words.next() {
        match word {
            "--out" => wishes.out = Some(PathBuf::from(value("--out", words.next())?)),
            "--no-build" => wishes.build = false,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Shots(wishes))
}

fn test<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Command, Failure> {
    let mut wishes = test::Wishes::default();
    while let Some(word) = words.next() {
        match word {
            "--only" => wishes.only = Some(value("--only", words.next())?.parse()?),
            "--full" => wishes.full = true,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Test(wishes))
}

fn bench_page<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Command, Failure> {
    let mut wishes = bench_page::Wishes::default();
    while let Some(word) = words.next() {
        match word {
            "--runs" => wishes.runs = value("--runs", words.next())?.parse()?,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::BenchPage(wishes))
}

fn campaign<'a>(mut words: impl Iterator<Item = &'a str>) -> Result<Command, Failure> {
    let mut wishes = campaign::Wishes::new(value("campaign", words.next())?.parse()?);
    while let Some(word) = words.next() {
        match word {
            "--times" => wishes.times = Some(value("--times", words.next())?.parse()?),
            "--seed" => wishes.seed = Some(value("--seed", words.next())?.parse()?),
            "--no-build" => wishes.build = false,
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Campaign(wishes))
}

fn none_left<'a>(
    mut words: impl Iterator<Item = &'a str>,
    command: Command,
) -> Result<Command, Failure> {
    words.next().map_or(Ok(command), |word| Err(unknown(word)))
}

fn value<'a>(option: &str, word: Option<&'a str>) -> Result<&'a str, Failure> {
    word.filter(|word| !word.starts_with("--"))
        .ok_or_else(|| Failure::new(format!("{option} needs a value")))
}

fn port(word: &str) -> Result<u16, Failure> {
    word.parse()
        .map_err(|_| Failure::new(format!("'{word}' is no port: a port is a number up to 65535")))
}

fn unknown(word: &str) -> Failure {
    Failure::new(format!("there is no option '{word}' here")).remedy(format!("\n{HELP}"))
}

#[cfg(test)]
mod tests;
