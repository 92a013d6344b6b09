//! The two programs: the whole tool, and the tool for one case (docs/decisions/0007).

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use fs_err as fs;

use super::cache::Cache;
use crate::layout::Layout;
use crate::program::{self, cargo};
use crate::tools::WASM_BINDGEN;

/// The features of each program.
pub(super) const APP: &[&str] = &[];
pub(super) const ELEMENT: &[&str] = &["--no-default-features"];

/// Compiles a program into a file.
pub(super) fn compile(
    layout: &Layout,
    features: &[&str],
    flags: Option<&str>,
    to: &Path,
) -> Result<()> {
    let mut build = cargo(layout);
    build.args(["build", "--bin=stop-fix-scale"]).args(features);
    build.args(["--target=wasm32-unknown-unknown", "--profile=wasm"]);
    if let Some(flags) = flags {
        build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    program::run(&mut build)?;
    // Cargo writes both programs to the same place.
    Ok(fs::copy(layout.work("wasm32-unknown-unknown/wasm/stop-fix-scale.wasm"), to).map(drop)?)
}

/// The program `wasm-bindgen` if PATH has the right version, or our own one with the same library.
pub(super) fn binder(layout: &Layout) -> Result<PathBuf> {
    if let Some(installed) = WASM_BINDGEN.on_path("wasm-bindgen") {
        return Ok(installed);
    }
    let words = ["build", "--quiet", "--package=xtask", "--features=bind", "--bin=bind"];
    program::run(cargo(layout).args(words))?;
    Ok(layout.work("debug").join(format!("bind{}", env::consts::EXE_SUFFIX)))
}

/// The output of wasm-bindgen for one program.
pub(super) struct Bound {
    pub(super) glue: PathBuf,
    wasm: PathBuf,
}

impl Bound {
    /// Writes the glue and the wasm into a folder next to the compiled program.
    pub(super) fn by(binder: &Path, compiled: &Path, name: &str) -> Result<Self> {
        let folder = compiled.with_extension("");
        let mut command = Command::new(binder);
        command.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]);
        command.arg(&folder).arg(compiled);
        program::run(&mut command)?;
        let [glue, wasm] = [".js", "_bg.wasm"].map(|end| folder.join(format!("{name}{end}")));
        Ok(Self { glue, wasm })
    }

    /// Gives what the programs import and export short names.
    pub(super) fn shorten_names(layout: &Layout, programs: [&Self; 2]) -> Result<()> {
        let mut shorten = program::node(layout, "xtask/short-names.js");
        for bound in programs {
            shorten.args([&bound.wasm, &bound.glue]);
        }
        program::run(&mut shorten)
    }

    /// Writes the optimised program that is served.
    pub(super) fn shrink(&self, layout: &Layout, cache: &Cache, to: &Path) -> Result<()> {
        let name = to.file_name().unwrap_or_default().to_string_lossy();
        let input = [SHRINK.as_bytes(), WASM_FEATURES.as_bytes(), &fs::read(&self.wasm)?].concat();
        let small = cache.get_or_make(&name, &input, |to| {
            let mut wasm_opt = Command::new(layout.npm_program("wasm-opt"));
            wasm_opt
                .args(SHRINK.split(' '))
                .args(WASM_FEATURES.split(' '))
                .arg(&self.wasm)
                .arg("-o")
                .arg(to);
            program::run(&mut wasm_opt)?;
            Ok(fs::read(to)?)
        })?;
        Ok(fs::write(to, small)?)
    }
}

/// What counts is the size once compressed. Equal code is compressed well as long as it stays equal: therefore, large functions stay
/// out of their callers, expressions that occur twice are written twice, and functions with similar names stand beside each other. The bottom
/// of memory is the end of the stack, so no address that is used is below 1,024.
const SHRINK: &str = "-Oz -Oz -Oz --low-memory-unused --skip-pass=local-cse --one-caller-inline-max-function-size=40 \
    --reorder-functions-by-name";

/// Only these features: with all features of wasm-opt enabled, browsers refuse the result.
const WASM_FEATURES: &str = "--enable-bulk-memory --enable-reference-types --enable-nontrapping-float-to-int \
    --enable-sign-ext --enable-mutable-globals --enable-multivalue";
