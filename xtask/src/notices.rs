//! THIRD-PARTY.txt: whose work is in what people are served, and under which licences. The repository holds it, so that a
//! build needs no tool for it; `crates/tidy` checks that it names all packages.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use fs_err as fs;

use crate::layout::Layout;
use crate::program;
use crate::tools::CARGO_ABOUT;

/// The name of the list, in the repository and in what is built.
pub(crate) const NAME: &str = "THIRD-PARTY.txt";
/// What goes with every copy of the tool: our licences, and the list.
pub(crate) const LICENCES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", NAME];

/// Writes the list anew.
pub(crate) fn run(layout: &Layout) -> Result<()> {
    write(layout, &layout.root.join(NAME))?;
    println!("{NAME} is written.");
    Ok(())
}

/// Says whether the list is what would be written now.
pub(crate) fn is_current(layout: &Layout) -> Result<bool> {
    write(layout, &layout.work(NAME))?;
    Ok(fs::read(layout.root.join(NAME))? == fs::read(layout.work(NAME))?)
}

/// Only what the packages hold counts, so that everybody writes the same.
fn write(layout: &Layout, to: &Path) -> Result<()> {
    let about = CARGO_ABOUT.program(layout, "cargo-about")?;
    program::run(program::cargo(layout).args(["fetch", "--locked", "--quiet"]))?;
    let generate = ["generate", "--locked", "--offline", "--fail", "about.hbs", "-o"];
    program::run(Command::new(about).args(generate).arg(to).current_dir(&layout.root))
}
