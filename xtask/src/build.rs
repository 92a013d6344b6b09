//! Builds `dist`. A build is staged in the folder that it replaces, so a failed one changes nothing.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use fs_err as fs;

use crate::finish::{self, sums};
use crate::layout::Layout;
use crate::{program, tools};

/// Trunk stages its builds here, too.
const STAGE: &str = ".stage";

/// Builds into `out`, or into `dist`.
pub(crate) fn run(layout: &Layout, out: Option<&Path>) -> Result<()> {
    let out = out.map_or_else(|| Ok(layout.dist()), std::path::absolute)?;
    refuse_foreign(&out)?;
    let stage = out.join(STAGE);
    staged(layout, &stage, neutral_paths(layout)?.as_deref())
        .with_context(|| format!("the build failed; {} is as it was", out.display()))?;
    replace(&out, &stage)?;
    println!("checksums of all files: {}", out.join(sums::NAME).display());
    Ok(())
}

/// Trunk's hook: replaces the files that Trunk has staged with those of our build. Cargo has compiled the program already.
pub(crate) fn finish_for_trunk(layout: &Layout) -> Result<()> {
    let stage = env::var_os("TRUNK_STAGING_DIR");
    let stage = stage.context("only Trunk calls `finish`. Run: cargo xtask build")?;
    staged(layout, Path::new(&stage), None)
}

fn staged(layout: &Layout, stage: &Path, flags: Option<&str>) -> Result<()> {
    tools::for_build(layout)?;
    // A second build at the same time would use the same intermediate files.
    let lock = fs::File::create(layout.work("build.lock"))?.into_parts().0;
    if lock.try_lock().is_err() {
        eprintln!("Waiting for another build to end…");
        lock.lock()?;
    }
    if stage.exists() {
        fs::remove_dir_all(stage)?;
    }
    fs::create_dir_all(stage)?;
    finish::run(layout, stage, flags)
}

/// Refuses a folder that is neither new nor a build of ours, because it is emptied before it is filled.
fn refuse_foreign(out: &Path) -> Result<()> {
    let is_ours = out.join("stop-fix-scale.wasm").is_file() || out.join(STAGE).is_dir();
    let is_empty = out.read_dir().map_or(!out.exists(), |mut entries| entries.next().is_none());
    ensure!(
        is_ours || is_empty,
        "{} holds something other than a build, which would be removed. Nothing was changed: \
         empty it yourself, or choose another folder.",
        out.display()
    );
    Ok(())
}

fn replace(out: &Path, stage: &Path) -> Result<()> {
    for entry in fs::read_dir(out)? {
        match entry?.path() {
            path if path == stage => {}
            path if path.is_dir() => fs::remove_dir_all(path)?,
            path => fs::remove_file(path)?,
        }
    }
    for entry in fs::read_dir(stage)? {
        let entry = entry?;
        fs::rename(entry.path(), out.join(entry.file_name()))?;
    }
    Ok(fs::remove_dir(stage)?)
}

/// Panic messages contain paths. These flags cut off everything before `registry` and the standard library, so that every machine
/// builds the same bytes and no build contains the name of a home folder. Cargo names our own files from the root, so the flags are
/// the same in every clone, which all share the compiled libraries.
///
/// A plain `trunk build` cannot do this. `None` if a path has a space, which would split the flags.
fn neutral_paths(layout: &Layout) -> Result<Option<String>> {
    let home = |name: &str| env::var_os(name).map(PathBuf::from);
    let cargo = home("CARGO_HOME").or_else(|| Some(home("HOME")?.join(".cargo")));
    let cargo = cargo.context("there is no home folder: set CARGO_HOME")?;
    // Without the component rust-src, the compiler does not know where these sources are, and writes this name.
    let about = program::answer(Command::new("rustc").arg("-vV").current_dir(&layout.root));
    let about = about.context("rustc does not start")?;
    let commit = about.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let library = format!("/rustc/{}", commit.unwrap_or_default());
    let flags = [
        (cargo.join("registry/src"), "registry"),
        (program::sysroot(layout)?.join("lib/rustlib/src/rust"), &library),
    ]
    .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    let is_whole = flags.iter().all(|flag| !flag.contains(char::is_whitespace));
    Ok(is_whole.then(|| flags.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_new_folder_or_an_earlier_build_is_replaced() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let out = folder.path().join("out");
        assert!(refuse_foreign(&out).is_ok(), "absent");
        fs::create_dir(&out)?;
        assert!(refuse_foreign(&out).is_ok(), "empty");
        fs::write(out.join("letters.txt"), "")?;
        assert!(refuse_foreign(&out).is_err(), "something else");
        assert!(refuse_foreign(&out.join("letters.txt")).is_err(), "not a folder");
        fs::write(out.join("stop-fix-scale.wasm"), "")?;
        assert!(refuse_foreign(&out).is_ok(), "a build of ours");

        fs::create_dir_all(out.join(STAGE).join("npm"))?;
        fs::write(out.join(STAGE).join("npm/new.js"), "")?;
        replace(&out, &out.join(STAGE))?;
        assert_eq!(finish::files_in(&out)?, [out.join("npm/new.js")], "nothing old is left");
        Ok(())
    }
}
