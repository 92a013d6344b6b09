//! The build for one case: the same program without the feature `app`. Trunk makes only one build of a program.

use std::path::Path;

use super::Built;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::tools;

const PROFILE: &str = "wasm";
const TARGET: &str = "wasm32-unknown-unknown";

/// Builds it into our work folder.
pub(super) fn build(layout: &Layout, work: &Path) -> Result<Built, Failure> {
    program::run(program::cargo(&layout.root).args([
        "build",
        "--quiet",
        "--bin=stop-fix-scale",
        "--no-default-features",
        &format!("--target={TARGET}"),
        &format!("--profile={PROFILE}"),
    ]))?;
    let compiled = layout.work(TARGET).join(PROFILE).join("stop-fix-scale.wasm");
    let folder = work.join("element");
    bind(layout, &compiled, &folder)?;
    Ok(Built { glue: folder.join("element.js"), wasm: folder.join("element_bg.wasm") })
}

/// As Trunk does for its own.
fn bind(layout: &Layout, compiled: &Path, folder: &Path) -> Result<(), Failure> {
    program::run(
        program::found_on("wasm-bindgen", &tools::for_build(layout)?)
            .args(["--target=web", "--no-typescript", "--out-name=element", "--out-dir"])
            .arg(folder)
            .arg(compiled),
    )
}
