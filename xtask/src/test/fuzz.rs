//! Inputs that nobody has thought of, for everything that reads what others wrote. Each is made up from
//! those that have reached more of the code than others; `fuzz/src` says what has to hold.
//!
//! Rust needs a nightly compiler for that, so it is done only with `--full`, and left out where there is none.

use std::process::Command;

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

const TARGETS: [&str; 3] = ["share_code", "case_file", "cases_file"];
/// For each reader. CONTRIBUTING.md says how to go on for longer.
const SECONDS: u32 = 300;

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    let mut frame = Command::new("node");
    frame.args(["fuzz/guided.js", &SECONDS.to_string()]).current_dir(&layout.root);
    let mut tallies = vec![of(&mut frame)];
    let has_fuzzer = program::answer(fuzz(layout).arg("--version")).is_some();
    if has_fuzzer {
        for target in TARGETS {
            tallies.push(of(&mut reader(layout, target)?));
        }
    }
    let outcome = Outcome::from(tallies.into_iter().sum::<Tally>());
    let missing = "the readers in Rust (rustup toolchain install nightly, cargo install --locked cargo-fuzz@0.13.2)";
    Ok(if has_fuzzer { outcome } else { outcome.but_skipped(missing) })
}

fn fuzz(layout: &Layout) -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo", "fuzz"]).current_dir(&layout.root);
    // Ours is another cargo.
    command.env_remove("CARGO");
    command
}

/// What is found goes beside the build; `cargo fuzz cmin` chooses what of it is kept.
fn reader(layout: &Layout, target: &str) -> Result<Command, Failure> {
    let found = layout.work("fuzz").join(target);
    std::fs::create_dir_all(&found).map_err(Failure::file("create", &found))?;
    let mut command = fuzz(layout);
    // Without the sanitizer: nothing here is unsafe.
    command.args(["run", "--sanitizer=none", target]).arg(found);
    command.arg(format!("fuzz/corpus/{target}")).arg("--");
    command.args(["-dict=fuzz/dictionary.txt", "-verbosity=0", "-print_final_stats=1"]);
    command.arg(format!("-max_total_time={SECONDS}"));
    Ok(command)
}

fn of(command: &mut Command) -> Tally {
    Tally::of_check(program::run(command).inspect_err(|failure| eprintln!("{failure}")).is_ok())
}
