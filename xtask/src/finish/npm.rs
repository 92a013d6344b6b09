//! The folder that can be published as an npm package: the element as a module, for people who use a bundler.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use fs_err as fs;

use super::script;
use crate::layout::Layout;
use crate::notices::LICENCES;
use crate::program;

/// What the element offers: its types and its manifest are made from this file.
const CONTRACT: &str = "embed/element/contract.ts";

/// Puts everything into `npm`, below what people are served.
pub(super) fn write(layout: &Layout, work: &Path, stage: &Path, module: &Path) -> Result<()> {
    let folder = stage.join("npm");
    fs::create_dir_all(&folder)?;
    for path in ["embed/npm/README.md"].into_iter().chain(LICENCES) {
        copy(&layout.root.join(path), &folder)?;
    }
    write_types(layout, work, &folder.join("stop-fix-scale.d.ts"))?;
    write_manifest(layout, &folder)?;
    for program in ["stop-fix-scale.wasm", "stop-fix-scale-app.wasm"] {
        copy(&stage.join(program), &folder)?;
    }
    fs::copy(module, folder.join("stop-fix-scale.js"))?;

    let package = fs::read_to_string(layout.root.join("embed/npm/package.json"))?;
    ensure!(package.contains(NO_VERSION), "embed/npm/package.json must hold {NO_VERSION}");
    let version = format!("\"version\": {}", script::version(layout)?);
    Ok(fs::write(folder.join("package.json"), package.replacen(NO_VERSION, &version, 1))?)
}

/// What a build replaces by the version in Cargo.toml.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

pub(super) fn copy(from: &Path, folder: &Path) -> Result<()> {
    fs::copy(from, folder.join(from.file_name().unwrap_or_default()))?;
    Ok(())
}

fn write_types(layout: &Layout, work: &Path, to: &Path) -> Result<()> {
    let types = work.join("types");
    let mut compile = Command::new(layout.npm_program("tsc"));
    compile.args([CONTRACT, "--ignoreConfig", "--target", "es2022", "--declaration"]);
    compile.args(["--emitDeclarationOnly", "--outDir"]).arg(&types).current_dir(&layout.root);
    program::run(&mut compile)?;
    Ok(fs::copy(types.join("contract.d.ts"), to).map(drop)?)
}

/// Writes `custom-elements.json`. The analyzer accepts no absolute path for a folder.
fn write_manifest(layout: &Layout, folder: &Path) -> Result<()> {
    let folder = folder.strip_prefix(&layout.root).context("the build is not in the repository")?;
    let mut analyze = Command::new(layout.npm_program("custom-elements-manifest"));
    analyze.args(["analyze", "--quiet", "--config", "embed/npm/manifest.config.js", "--outdir"]);
    program::run(analyze.arg(folder).current_dir(&layout.root))
}
