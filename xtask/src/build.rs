//! From the sources to `dist`: Trunk compiles, and calls `finish` before it replaces what is there.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::finish::sums;
use crate::layout::Layout;
use crate::lock;
use crate::program;
use crate::tools;

/// Builds what people are served into `out`, or into `dist`.
pub(crate) fn run(layout: &Layout, out: Option<&Path>) -> Result<(), Failure> {
    let out = match out {
        Some(out) => std::path::absolute(out).map_err(Failure::file("find", out))?,
        None => layout.dist(),
    };
    refuse_foreign(&out)?;
    let path = tools::for_build(layout)?;
    // Two builds would share Trunk's staging folder.
    let _lock = lock::exclusive(&layout.work("build.lock"), "building")?;
    let mut trunk = program::found_on("trunk", &path);
    trunk.arg("build").arg("--dist").arg(&out).current_dir(&layout.root);
    if let Some(flags) = neutral_paths(layout) {
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    // With this, Trunk adds its own stack to every error of the compiler.
    trunk.env_remove("RUST_BACKTRACE");
    // Trunk reads NO_COLOR as a yes or no and stops at the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    program::run(&mut trunk).map_err(|_| {
        Failure::new(format!("the build failed, see above; {} is as it was", out.display()))
    })?;
    println!("checksums of all files: {}", out.join(sums::NAME).display());
    Ok(())
}

/// Trunk empties the folder before it fills it: it must be ours, or new.
fn refuse_foreign(out: &Path) -> Result<(), Failure> {
    let is_ours = out.join("stop-fix-scale.wasm").is_file() || out.join(".stage").is_dir();
    let is_empty = fs::read_dir(out).map_or(!out.exists(), |mut entries| entries.next().is_none());
    if is_ours || is_empty {
        return Ok(());
    }
    Err(Failure::new(format!("{} holds something else than a build", out.display()))
        .remedy("Everything in that folder would be removed. Empty it yourself, or name another."))
}

/// Panic messages name source files. So that every machine builds the same bytes, and nobody publishes the name of a
/// home folder, what is before `registry` and before `src` is cut off.
///
/// A plain `trunk build` cannot do this. None where a space in a path would split the flags.
fn neutral_paths(layout: &Layout) -> Option<String> {
    let home = |name: &str| env::var_os(name).map(PathBuf::from);
    let cargo = home("CARGO_HOME").or_else(|| Some(home("HOME")?.join(".cargo")))?;
    let flags = [(cargo.join("registry").join("src"), "registry"), (layout.root.clone(), ".")]
        .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()));
    let unsplit = flags.iter().all(|flag| !flag.contains(char::is_whitespace));
    unsplit.then(|| flags.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_of_ours_or_a_new_one_is_replaced() {
        let folder = env::temp_dir().join(format!("sfs-out-{}", std::process::id()));
        let write = |name: &str| {
            fs::write(folder.join(name), "").expect("the temporary folder can be written");
        };
        assert_eq!(refuse_foreign(&folder), Ok(()), "absent");
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        assert_eq!(refuse_foreign(&folder), Ok(()), "empty");
        write("letters.txt");
        assert!(refuse_foreign(&folder).is_err(), "something else");
        assert!(refuse_foreign(&folder.join("letters.txt")).is_err(), "no folder");
        write("stop-fix-scale.wasm");
        assert_eq!(refuse_foreign(&folder), Ok(()), "a build of ours");
        fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
    }
}
