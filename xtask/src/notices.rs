//! THIRD-PARTY.txt lists the packages in what people download, and their licences. It is in the repository, so that a build
//! needs no tool for it. `crates/tidy` checks that it lists all packages.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use fs_err as fs;

use crate::layout::Layout;
use crate::program;
use crate::tools::CARGO_ABOUT;

/// The name of the list, in the repository and in the build.
pub(crate) const NAME: &str = "THIRD-PARTY.txt";
/// The files that every copy of the tool needs: our licences, and the list.
pub(crate) const LICENCES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", NAME];

/// Writes the list.
pub(crate) fn run(layout: &Layout) -> Result<()> {
    write(layout, &layout.root.join(NAME))?;
    println!("{NAME} is written.");
    Ok(())
}

/// Whether the list is up to date.
pub(crate) fn is_current(layout: &Layout) -> Result<bool> {
    write(layout, &layout.work(NAME))?;
    Ok(fs::read(layout.root.join(NAME))? == fs::read(layout.work(NAME))?)
}

/// Uses only the files in the packages, so that every machine writes the same.
fn write(layout: &Layout, to: &Path) -> Result<()> {
    let about = CARGO_ABOUT.program(layout, "cargo-about")?;
    program::run(program::cargo(layout).args(["fetch", "--locked", "--quiet"]))?;
    let generate = "generate --locked --offline --fail --features=split about.hbs -o".split(' ');
    program::run(Command::new(about).args(generate).arg(to).current_dir(&layout.root))
}
