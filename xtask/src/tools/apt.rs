//! Debian's packages, where we may install them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::finish::files_in;
use crate::program;

/// `apt-get`, and the words before it with which we are root.
pub(super) struct Apt {
    program: PathBuf,
    as_root: &'static [&'static str],
}

/// Why nothing can be installed.
pub(super) enum NoApt {
    /// This is no Debian.
    Missing,
    /// Installing needs root, and we are not.
    NotRoot,
}

impl Apt {
    pub(super) fn find() -> Result<Self, NoApt> {
        let program = program::on_path(&["apt-get"]).ok_or(NoApt::Missing)?;
        let as_root = root_prefix().ok_or(NoApt::NotRoot)?;
        Ok(Self { program, as_root })
    }

    /// Whether all these packages can be had here. Not every relative of Debian has those that Debian has.
    pub(super) fn offers(&self, packages: &[&str]) -> bool {
        let _old_lists_may_do = program::run(&mut self.command(&["update", "--quiet=1"]));
        let try_out = ["install", "--simulate", "--quiet=1", "--no-install-recommends"];
        program::answer(&mut self.command(&[&try_out[..], packages].concat())).is_some()
    }

    /// Installs the packages without those that they only recommend.
    pub(super) fn install(&self, packages: &[&str]) -> Result<(), Failure> {
        program::run(&mut self.command(&["update", "--quiet=1"]))?;
        let install = ["install", "--yes", "--quiet=1", "--no-install-recommends"];
        program::run(&mut self.command(&[&install[..], packages].concat()))
    }

    /// Fetches the packages and unpacks them into a folder, without installing them.
    pub(super) fn unpack(&self, packages: &[&str], folder: &Path) -> Result<(), Failure> {
        let fetched = folder.join("packages");
        fs::create_dir_all(&fetched).map_err(Failure::file("create", &fetched))?;
        let download = [&["download", "--quiet=1"], packages].concat();
        program::run(self.command(&download).current_dir(&fetched))?;
        for package in files_in(&fetched)? {
            let mut unpack = Command::new("dpkg-deb");
            program::run(unpack.arg("--extract").args([package.as_path(), folder]))?;
        }
        fs::remove_dir_all(&fetched).map_err(Failure::file("remove", &fetched))
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = match self.as_root {
            [first, rest @ ..] => {
                let mut command = Command::new(first);
                command.args(rest).arg(&self.program);
                command
            }
            [] => Command::new(Path::new(&self.program)),
        };
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    }
}

/// The words before a command that must run as root; none where we may not.
fn root_prefix() -> Option<&'static [&'static str]> {
    let is_root = program::answer(Command::new("id").arg("-u")).as_deref() == Some("0");
    if is_root {
        return Some(&[]);
    }
    program::answer(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"] as &[&str])
}
