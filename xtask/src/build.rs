//! From the sources to `dist`: Trunk compiles, and calls `finish` before it replaces what is there.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::tools;

/// Builds what people are served into `out`, or into `dist`.
pub(crate) fn run(layout: &Layout, out: Option<&Path>) -> Result<(), Failure> {
    let path = tools::for_build(layout)?;
    let _lock = lock(layout)?;
    let mut trunk = Command::new(trunk_on(&path));
    trunk.arg("build").current_dir(&layout.root).env("PATH", &path);
    if let Some(out) = out {
        trunk.arg("--dist").arg(std::path::absolute(out).map_err(Failure::file("find", out))?);
    }
    // With this, Trunk adds its own stack to every error of the compiler.
    trunk.env_remove("RUST_BACKTRACE");
    // Trunk reads NO_COLOR as a yes or no and stops at the usual `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    program::run(&mut trunk)
        .map_err(|_| Failure::new("the build failed, see above; dist is as it was before"))
}

/// A changed PATH counts for what is started, not for finding it.
fn trunk_on(path: &std::ffi::OsStr) -> std::path::PathBuf {
    let file = format!("trunk{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(path)
        .map(|folder| folder.join(&file))
        .find(|file| file.is_file())
        .unwrap_or(file.into())
}

/// Two builds would share Trunk's staging folder, so the second one waits.
fn lock(layout: &Layout) -> Result<File, Failure> {
    let path = layout.work("build.lock");
    let file = File::create(&path).map_err(Failure::file("create", &path))?;
    file.lock().map_err(Failure::file("lock", &path))?;
    Ok(file)
}
