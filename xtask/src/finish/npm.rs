//! The folder that is published as an npm package: the element as a module, for people who use a bundler.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use fs_err as fs;

use super::script;
use super::wasm::Bound;
use crate::layout::Layout;
use crate::notices::LICENCES;
use crate::program;

/// Puts everything into `npm` in the build.
pub(super) fn write(
    layout: &Layout,
    work: &Path,
    stage: &Path,
    module: &Path,
    bound: &Bound,
) -> Result<()> {
    let folder = stage.join("npm");
    fs::create_dir_all(&folder)?;
    for path in ["embed/npm/README.md"].into_iter().chain(LICENCES) {
        copy(&layout.root.join(path), &folder)?;
    }
    let mut types = program::node(layout, "embed/npm/write-types.js");
    program::run(types.envs([("OUT", &*folder), ("WORK", work)]))?;
    for (_, file) in bound.names() {
        copy(&stage.join(file), &folder)?;
    }
    fs::copy(module, folder.join("stop-fix-scale.js"))?;

    let package = fs::read_to_string(layout.root.join("embed/npm/package.json"))?;
    ensure!(package.contains(NO_VERSION), "embed/npm/package.json must hold {NO_VERSION}");
    let version = format!("\"version\": {}", script::version(layout)?);
    Ok(fs::write(folder.join("package.json"), package.replacen(NO_VERSION, &version, 1))?)
}

/// Writes the module with the addresses of the program's files, in the form that bundlers recognize.
pub(super) fn addresses(bound: &Bound, work: &Path) -> Result<PathBuf> {
    let files = bound
        .names()
        .map(|(name, file)| format!("  {name:?}: new URL(\"./{file}\", import.meta.url),\n"));
    let module = work.join("files-npm.js");
    fs::write(&module, format!("export default {{\n{}}};\n", files.collect::<String>()))?;
    Ok(module)
}

/// A build replaces this with the version in Cargo.toml.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

pub(super) fn copy(from: &Path, folder: &Path) -> Result<()> {
    Ok(fs::copy(from, folder.join(from.file_name().unwrap_or_default())).map(drop)?)
}
