//! `cargo xtask test`: every check of this project, the fast ones first.
//!
//! All parts run, even after one has failed. The last line has the counts: `N passed, N failed`.

mod code;
mod full;
mod release;
mod tally;

use std::cell::LazyCell;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};

use crate::layout::Layout;
use crate::{build, size, tools};
use tally::Tally;

type Check = fn(&Layout) -> Result<Tally>;

/// In the order in which they run, the fastest first.
const PARTS: [(&str, Check); 9] = [
    ("format", |layout| Ok(code::format(layout))),
    ("lint", code::lint),
    ("clippy", code::clippy),
    ("native", code::native),
    ("words", code::words),
    ("browser", code::browser),
    ("e2e", release::e2e),
    ("engines", release::engines),
    ("size", |layout| Ok(Tally::of_result(size::run(layout)))),
];

/// Parts that take long or may need the network. They run only with `--full` or if they are named.
const PARTS_OF_FULL: [(&str, Check); 7] = [
    ("tables", full::tables),
    ("servers", release::servers),
    ("fuzz", full::fuzz),
    ("deny", full::deny),
    ("notices", full::notices),
    ("campaign", full::campaign),
    ("storage", |layout| Ok(release::storage(layout))),
];

/// Parts that test what is in `dist`.
const NEED_A_BUILD: [&str; 5] = ["e2e", "engines", "size", "servers", "storage"];

/// The part with this name.
pub(crate) fn part(word: &str) -> Result<&'static str> {
    let names: Vec<_> = PARTS.iter().chain(&PARTS_OF_FULL).map(|(name, _)| *name).collect();
    names.iter().copied().find(|name| *name == word).with_context(|| {
        format!("the tests have no part '{word}'; there are: {}", names.join(", "))
    })
}

/// Runs the parts, and exits with an error if anything failed.
pub(crate) fn run(layout: &Layout, only: Option<&str>, full: bool) {
    let build = LazyCell::new(|| build::run(layout, None));
    // A fresh machine has no browsers. Fetching them mostly waits for the network, so the first parts compile meanwhile.
    let mut fetching = (only.is_none() && tools::for_build(layout).is_ok()).then(|| {
        let layout = layout.clone();
        thread::spawn(move || tools::fetch(&layout, full))
    });
    let mut rows = vec![format!("{:<10} {:>7} {:>7} {:>8}", "part", "passed", "failed", "seconds")];
    let of_part = |(name, check): (&'static str, Check)| {
        eprintln!("\n── {name}");
        if name == "browser" {
            // What could not be fetched is reported by the part that needs it.
            let _ = fetching.take().map(thread::JoinHandle::join);
        }
        let start = Instant::now();
        let tally = match NEED_A_BUILD.contains(&name).then(|| build.as_ref()) {
            Some(Err(error)) => Err(anyhow!("not run: {error:#}")),
            _ => check(layout),
        };
        let tally = tally.unwrap_or_else(|error| Tally::of_result(Err(error)));
        let tally = tally.failed_if_nothing_ran();
        rows.push(tally::row(name, &tally, start.elapsed().as_secs_f32()));
        tally
    };
    let total: Tally = wanted(only, full).map(of_part).sum();
    println!("\n{}\n\n{total}", rows.join("\n"));
    if total.failed > 0 {
        // The count has to be the last line.
        std::process::exit(1);
    }
}

fn wanted(only: Option<&str>, full: bool) -> impl Iterator<Item = (&'static str, Check)> {
    let with_full = PARTS_OF_FULL.into_iter().filter(move |_| full || only.is_some());
    let all = PARTS.into_iter().chain(with_full);
    all.filter(move |(name, _)| only.is_none_or(|only| only == *name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_parts_run_only_on_request() {
        let names =
            |only, full| -> Vec<&str> { wanted(only, full).map(|(name, _)| name).collect() };
        assert!(names(None, false).ends_with(&["e2e", "engines", "size"]));
        assert_eq!(names(None, true).len(), PARTS.len() + PARTS_OF_FULL.len());
        assert_eq!(names(Some("deny"), false), ["deny"]);
    }
}
