//! What a fresh machine lacks, fetched when it is first needed and kept where the next clone finds it.

mod apt;
mod cargo_tool;
mod chromium;
mod engines;
mod node;
mod servers;
mod table_reader;
mod wasm_target;

use std::ffi::OsString;
use std::path::PathBuf;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

pub(crate) use cargo_tool::{CARGO_ABOUT, CARGO_DENY, TRUNK, WASM_BINDGEN};
pub(crate) use chromium::Browser;
pub(crate) use engines::{Engine, Engines};
pub(crate) use servers::Servers;

/// How much `cargo xtask setup` brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// What `build`, `serve` and `test` need.
    Usual,
    /// And what `test --full` needs.
    Full,
}

/// Brings everything at once, so that later commands start without waiting.
pub(crate) fn setup(layout: &Layout, scope: Scope) -> Result<(), Failure> {
    for_build(layout)?;
    let browser = browser()?;
    headless_browser()?;
    let engines = engines(layout)?;
    if scope == Scope::Full {
        cargo_tool::ensure(&layout.tools, &[CARGO_DENY, CARGO_ABOUT])?;
    }
    for missing in &engines.missing {
        println!("Not here, and tests in it are skipped: {missing}");
    }
    let all = if engines.missing.is_empty() { "Everything" } else { "Everything else" };
    println!("{all} is here. Browser: {}", browser.chromium.display());
    Ok(())
}

/// Brings what turns the sources into `dist`, and answers with the PATH on which Trunk finds it.
///
/// Trunk would download wasm-bindgen by itself if PATH did not hold the right version.
pub(crate) fn for_build(layout: &Layout) -> Result<OsString, Failure> {
    packages(layout)?;
    wasm_target::ensure(layout)?;
    let folders = cargo_tool::ensure(&layout.tools, &[WASM_BINDGEN, TRUNK])?;
    program::path_with(&folders)
}

/// Brings the npm packages.
pub(crate) fn packages(layout: &Layout) -> Result<(), Failure> {
    node::ensure(layout)
}

/// Brings the wasm target for `cargo check` and `cargo test` in the browser.
pub(crate) fn wasm_target(layout: &Layout) -> Result<(), Failure> {
    wasm_target::ensure(layout)
}

/// Brings the runner of browser unit tests and answers with its path.
pub(crate) fn browser_test_runner(layout: &Layout) -> Result<PathBuf, Failure> {
    cargo_tool::ensure_program(&layout.tools, WASM_BINDGEN, "wasm-bindgen-test-runner")
}

/// Brings Chromium and its driver.
pub(crate) fn browser() -> Result<Browser, Failure> {
    chromium::ensure()
}

/// Brings Chromium without windows, for the many pages that the end-to-end tests open.
pub(crate) fn headless_browser() -> Result<PathBuf, Failure> {
    chromium::ensure_headless()
}

/// Brings Chromium, and Firefox and WebKit where that can be done, each with its driver.
pub(crate) fn engines(layout: &Layout) -> Result<Engines, Failure> {
    engines::ensure(&layout.tools)
}

/// Brings cargo-deny and answers with the PATH that has it.
pub(crate) fn cargo_deny(layout: &Layout) -> Result<OsString, Failure> {
    program::path_with(&cargo_tool::ensure(&layout.tools, &[CARGO_DENY])?)
}

/// Brings cargo-about and answers with the PATH that has it.
pub(crate) fn cargo_about(layout: &Layout) -> Result<OsString, Failure> {
    program::path_with(&cargo_tool::ensure(&layout.tools, &[CARGO_ABOUT])?)
}

/// Brings the web servers for which we have samples, where that can be done.
pub(crate) fn servers(layout: &Layout) -> Result<Servers, Failure> {
    servers::ensure(&layout.tools)
}

/// Brings LibreOffice where that can be done.
pub(crate) fn libreoffice() -> Option<PathBuf> {
    table_reader::libreoffice()
}

/// Brings DuckDB where that can be done, and answers with the Python that has it.
pub(crate) fn duckdb(layout: &Layout) -> Option<PathBuf> {
    table_reader::duckdb(&layout.tools)
}
