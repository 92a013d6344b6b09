//! THIRD-PARTY.txt: whose work is in what people are served, and under which licences. It lies in the repository, so that a
//! build needs no tool for it; `tests/notices.rs` sees whether it names all packages.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::tools;

/// The name of the list, in the repository and in what is built.
pub(crate) const NAME: &str = "THIRD-PARTY.txt";
/// What goes with every copy of the tool: our licences, and the list.
pub(crate) const LICENCES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", NAME];

/// Writes the list anew.
pub(crate) fn run(layout: &Layout) -> Result<(), Failure> {
    let list = layout.root.join(NAME);
    write(layout, &list)?;
    println!("{NAME} is written.");
    Ok(())
}

/// Says whether the list is what would be written now.
pub(crate) fn is_current(layout: &Layout) -> Result<bool, Failure> {
    let fresh = layout.work(NAME);
    write(layout, &fresh)?;
    let read = |path: &Path| fs::read(path).map_err(Failure::file("read", path));
    Ok(read(&layout.root.join(NAME))? == read(&fresh)?)
}

/// Only what lies in the packages counts, so that everybody writes the same.
fn write(layout: &Layout, to: &Path) -> Result<(), Failure> {
    let path = tools::cargo_about(layout)?;
    program::run(program::cargo(&layout.root).args(["fetch", "--locked", "--quiet"]))?;
    let generate = ["about", "generate", "--locked", "--offline", "--fail", "about.hbs", "-o"];
    program::run(program::cargo(&layout.root).args(generate).arg(to).env("PATH", path))
}

/// The packages of the standard library that the list names, and the toolchain does not, or in a different version.
pub(crate) fn unknown_to_toolchain(layout: &Layout) -> Result<Vec<String>, Failure> {
    let mut rustc = std::process::Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(&layout.root);
    let sysroot = program::answer(&mut rustc).ok_or_else(|| Failure::new("rustc says nothing"))?;
    let page = Path::new(&sysroot).join("share/doc/rust/COPYRIGHT-library.html");
    let page = fs::read_to_string(&page).map_err(Failure::file("read", &page))?;
    let list = layout.root.join(NAME);
    let list = fs::read_to_string(&list).map_err(Failure::file("read", &list))?;
    let of_library = packages_of_library(&list).into_iter();
    Ok(of_library.filter(|package| !page.contains(&format!(" {package}</h3>"))).collect())
}

/// Lines such as `  dlmalloc 0.2.11: Copyright…` in the chapter about the standard library, as `dlmalloc-0.2.11`.
fn packages_of_library(list: &str) -> Vec<String> {
    let (_, chapter) = list.split_once("\n2. ").unwrap_or_default();
    let (chapter, _) = chapter.split_once("\n3. ").unwrap_or_default();
    let packages = chapter.lines().filter_map(|line| {
        let (name, version) = line.strip_prefix("  ")?.split_once(": ")?.0.split_once(' ')?;
        version.starts_with(|first: char| first.is_ascii_digit()).then_some((name, version))
    });
    packages.map(|(name, version)| format!("{name}-{version}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_packages_of_the_library_are_looked_up() {
        let list = "1. A\n\nb 1.0.0 (MIT)\n\n2. RUST\n\n  library/c: Copyright (c) D\n  e-f 0.2.11: Copyright (c) 2014 G\n\
            \n3. H\n\n  i 2.0.0, which: Copyright\n";
        assert_eq!(packages_of_library(list), ["e-f-0.2.11"]);
        assert!(packages_of_library("").is_empty());
    }
}
