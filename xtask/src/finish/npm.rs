//! The folder that is published as an npm package: the element as a module, for people who use a bundler.

use std::path::Path;

use anyhow::{Result, ensure};
use fs_err as fs;

use super::script;
use crate::layout::Layout;
use crate::notices::LICENCES;
use crate::program;

/// Puts everything into `npm` in the build.
pub(super) fn write(layout: &Layout, work: &Path, stage: &Path, module: &Path) -> Result<()> {
    let folder = stage.join("npm");
    fs::create_dir_all(&folder)?;
    for path in ["embed/npm/README.md"].into_iter().chain(LICENCES) {
        copy(&layout.root.join(path), &folder)?;
    }
    let mut types = program::node(layout, "embed/npm/write-types.js");
    program::run(types.envs([("OUT", &*folder), ("WORK", work)]))?;
    for program in ["stop-fix-scale.wasm", "stop-fix-scale-app.wasm"] {
        copy(&stage.join(program), &folder)?;
    }
    fs::copy(module, folder.join("stop-fix-scale.js"))?;

    let package = fs::read_to_string(layout.root.join("embed/npm/package.json"))?;
    ensure!(package.contains(NO_VERSION), "embed/npm/package.json must hold {NO_VERSION}");
    let version = format!("\"version\": {}", script::version(layout)?);
    Ok(fs::write(folder.join("package.json"), package.replacen(NO_VERSION, &version, 1))?)
}

/// A build replaces this with the version in Cargo.toml.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

pub(super) fn copy(from: &Path, folder: &Path) -> Result<()> {
    Ok(fs::copy(from, folder.join(from.file_name().unwrap_or_default())).map(drop)?)
}
