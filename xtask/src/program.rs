//! Starting other programs, and telling why one could not be started or did not succeed.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::failure::Failure;

/// Runs to the end; its output goes where ours goes.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("{} ended with {status}", line_of(command))))
    }
}

/// Runs to the end with its standard output kept; what it says on standard error is seen at once.
pub(crate) fn capture(command: &mut Command) -> Result<Output, Failure> {
    command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, &error))
}

/// What a program prints, when it starts and succeeds; used to ask for versions.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The first of the names that is a file in a folder of PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
    })
}

/// The file that a variable of the environment names.
pub(crate) fn named(variable: &str) -> Result<Option<PathBuf>, Failure> {
    match env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
        Some(path) if !path.is_file() => {
            Err(Failure::new(format!("{variable} names {}, which is no file", path.display())))
        }
        path => Ok(path),
    }
}

/// PATH with these folders first.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString, Failure> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&path)))
        .map_err(|error| Failure::new(format!("cannot put the build tools on PATH: {error}")))
}

/// A program on this PATH. Systems differ in whose they search, ours or that of the new program, so we search it ourselves.
pub(crate) fn found_on(name: &str, path: &OsStr) -> Command {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let mut candidates = env::split_paths(path).map(|folder| folder.join(&file));
    let found = candidates.find(|file| file.is_file()).unwrap_or_else(|| file.clone().into());
    let mut command = Command::new(found);
    command.env("PATH", path);
    command
}

/// The cargo that started us, so that a `+toolchain` on the command line is kept.
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start {}: {error}", Path::new(command.get_program()).display()))
}

fn line_of(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(OsStr::new("?"));
    let words = command.get_args().map(OsStr::to_string_lossy);
    std::iter::once(program.to_string_lossy()).chain(words).collect::<Vec<_>>().join(" ")
}
