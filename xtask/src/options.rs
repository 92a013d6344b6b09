//! The command line of `cargo xtask`.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use pico_args::Arguments;

use crate::layout::Layout;
use crate::{build, notices, pages, serve, size, test, tools};

/// Shown on request, and after an unknown command or option.
const HELP: &str = "\
cargo xtask <command>

  setup [--full]        fetch every tool that the other commands need; they also fetch their own
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
      --seed N            with the same choices as a run that printed this
      --no-build          against what is there
  notices               write THIRD-PARTY.txt, the list of whose work is in what is served
  size                  compare dist/ with budgets.json
  bench-page [--runs N] measure the page on a slow machine beside two yardsticks, 9 times or N
";

/// The work to do once the command line is parsed.
pub(crate) type Command = Box<dyn FnOnce(&Layout) -> Result<()>>;

/// Parses the arguments of `cargo xtask`.
pub(crate) fn parse(words: Vec<OsString>) -> Result<Command> {
    let mut words = Arguments::from_vec(words);
    let name = if words.contains(["-h", "--help"]) { None } else { words.subcommand()? };
    let wanted: Command = match name.as_deref() {
        None | Some("help") => Box::new(|_| {
            print!("{HELP}");
            Ok(())
        }),
        Some("setup") => {
            let full = words.contains("--full");
            Box::new(move |layout| tools::setup(layout, full))
        }
        Some("build") => {
            let out = words.opt_value_from_fn("--out", folder)?;
            Box::new(move |layout| build::run(layout, out.as_deref()))
        }
        // Trunk calls this after its own work, and before it replaces `dist`.
        Some("finish") => Box::new(build::finish_for_trunk),
        Some("notices") => Box::new(notices::run),
        Some("size") => Box::new(size::run),
        Some("serve") => {
            let port = words.opt_value_from_str("--port")?;
            let [watch, no_build, no_open] =
                ["--watch", "--no-build", "--no-open"].map(|option| words.contains(option));
            let options = serve::Options { port, watch, build: !no_build, open: !no_open };
            Box::new(move |layout| serve::run(layout, &options))
        }
        Some("shots") => {
            let out = words.opt_value_from_fn("--out", folder)?;
            let build = !words.contains("--no-build");
            Box::new(move |layout| pages::shots(layout, out, build))
        }
        Some("test") => {
            let only = words.opt_value_from_fn("--only", test::part)?;
            let full = words.contains("--full");
            Box::new(move |layout| {
                test::run(layout, only, full);
                Ok(())
            })
        }
        Some("bench-page") => {
            let runs = words.opt_value_from_fn("--runs", runs)?.unwrap_or(9);
            Box::new(move |layout| pages::bench(layout, runs))
        }
        Some("campaign") => {
            let times = words.opt_value_from_str("--times")?;
            let seed = words.opt_value_from_str("--seed")?;
            let build = !words.contains("--no-build");
            let against = pages::danger(&words.subcommand()?.unwrap_or_default())?;
            let campaign = pages::Campaign { against, times, seed, build };
            Box::new(move |layout| pages::campaign(layout, &campaign))
        }
        Some(other) => bail!("there is no command '{other}'\n\n{HELP}"),
    };
    let rest = words.finish();
    ensure!(rest.is_empty(), "there is no option {rest:?} here\n\n{HELP}");
    Ok(wanted)
}

fn folder(word: &str) -> Result<PathBuf> {
    ensure!(!word.starts_with('-'), "'{word}' is not a folder");
    Ok(word.into())
}

/// With fewer runs, a slow moment of the machine could be the median.
const MIN_RUNS: u32 = 5;

fn runs(word: &str) -> Result<u32> {
    let runs = word.parse().ok().filter(|runs| *runs >= MIN_RUNS);
    runs.with_context(|| format!("at least {MIN_RUNS} runs are needed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valid_commands_are_parsed_and_errors_name_the_wrong_word() {
        let error = |line: &str| -> String {
            let words = line.split_whitespace().map(OsString::from).collect();
            parse(words).err().map(|error| error.to_string()).unwrap_or_default()
        };
        for line in [
            "",
            "--help",
            "serve --port 8123 --watch --no-open",
            "campaign kill --seed 7 --no-build --times 9",
            "shots --out pictures",
            "test --only e2e --full",
        ] {
            assert_eq!(error(line), "", "{line}");
        }
        for (line, message) in [
            ("buidl", "there is no command 'buidl'"),
            ("size --all", "there is no option [\"--all\"] here"),
            ("serve --port 99999", "99999"),
            ("shots --out --no-build", "'--no-build' is not a folder"),
            ("bench-page --runs 4", "at least 5"),
            ("campaign lose", "there are: kill, race, corrupt, type, many, disk"),
            ("campaign kill --times 0", "zero"),
            ("test --only nothing", "there are: format, lint, clippy, native, words, browser"),
        ] {
            assert!(error(line).contains(message), "{line}: {}", error(line));
        }
    }
}
