//! The unit tests that need a real document, in headless Chromium.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use super::native::cargo_test;
use super::tally::Outcome;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::tools::{self, Browser};

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    tools::wasm_target(layout)?;
    let runner = tools::browser_test_runner(layout)?;
    let browser = tools::browser()?;
    let capabilities = write_capabilities(layout, &browser)?;
    cargo_test(
        program::cargo(&layout.root)
            .args([
                "test",
                "--package=stop-fix-scale",
                "--target=wasm32-unknown-unknown",
                "--no-fail-fast",
                "--test=browser*",
            ])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", &browser.chromedriver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities),
    )
}

/// The runner reads from a file which browser to start and how.
fn write_capabilities(layout: &Layout, browser: &Browser) -> Result<PathBuf, Failure> {
    let path = layout.work("webdriver.json");
    let text = json!({
        "goog:chromeOptions": { "binary": browser.chromium, "args": ARGUMENTS }
    });
    fs::write(&path, text.to_string()).map_err(Failure::file("write", &path))?;
    Ok(path)
}

/// No window, nothing from the network but our page. The sandbox cannot be had by root or in most containers, and
/// only our own code runs here.
const ARGUMENTS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];
