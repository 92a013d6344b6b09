//! Starts other programs, and reports which one could not be started or failed.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, ensure};

use crate::layout::Layout;

/// Runs a program to its end. It writes to the same output as this one.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status();
    let status = status.with_context(|| format!("cannot start {command:?}"))?;
    ensure!(status.success(), "{command:?} ended with {status}");
    Ok(())
}

/// Runs a program to its end and returns its standard output. Its standard error is shown at once.
pub(crate) fn capture(command: &mut Command) -> Result<Output> {
    let output = command.stderr(Stdio::inherit()).output();
    output.with_context(|| format!("cannot start {command:?}"))
}

/// What a program prints, if it starts and succeeds. Used to ask for versions.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// A program in a folder of PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
}

/// The cargo that started us, so that a `+toolchain` on the command line also applies here.
pub(crate) fn cargo(layout: &Layout) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(&layout.root);
    command
}

/// Runs a script of this repository with Node.js.
pub(crate) fn node(layout: &Layout, script: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(script).current_dir(&layout.root);
    command
}

/// The folder of the Rust toolchain.
pub(crate) fn sysroot(layout: &Layout) -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    let folder = answer(rustc.args(["--print", "sysroot"]).current_dir(&layout.root));
    folder.map(PathBuf::from).context("rustc does not start. Install Rust with rustup.")
}
