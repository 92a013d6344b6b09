//! Tools that a fresh machine lacks. They are fetched when first needed, and saved where the next clone finds them.

mod cargo_tool;

use std::collections::BTreeMap;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use fs_err as fs;

use crate::layout::Layout;
use crate::program;

pub(crate) use cargo_tool::{CARGO_ABOUT, CARGO_DENY, WASM_BINDGEN};

/// Fetches everything at once, so that later commands do not wait, and prints that it is done.
pub(crate) fn setup(layout: &Layout, full: bool) -> Result<()> {
    fetch(layout, full)?;
    println!("Everything that can be had on this machine is here.");
    Ok(())
}

/// Fetches every tool that this machine can have. `full` includes those for `test --full`.
pub(crate) fn fetch(layout: &Layout, full: bool) -> Result<()> {
    for_build(layout)?;
    test_programs(layout, &["chromium", "headless", "firefox", "webkit"])?;
    WASM_BINDGEN.program(layout, "wasm-bindgen-test-runner")?;
    if full {
        CARGO_DENY.program(layout, "cargo-deny")?;
        CARGO_ABOUT.program(layout, "cargo-about")?;
        test_programs(layout, &["nginx", "apache", "caddy", "libreoffice", "duckdb"])?;
    }
    Ok(())
}

/// Fetches what a build needs.
pub(crate) fn for_build(layout: &Layout) -> Result<()> {
    packages(layout)?;
    wasm_target(layout)
}

const GET_NODE: &str = "the npm packages could not be installed. Is Node.js 20.19 or newer here, with npm? If not, one of: \
    nvm install 22 | brew install node | winget install OpenJS.NodeJS.LTS | apt-get install nodejs npm (Debian 13 or newer)";

/// Installs the packages if package-lock.json has changed since they were last installed.
pub(crate) fn packages(layout: &Layout) -> Result<()> {
    let lock = fs::read(layout.root.join("package-lock.json"))?;
    // It is inside node_modules, so that both are removed together.
    let stamp = layout.root.join("node_modules").join(".installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    eprintln!("Fetching the npm packages (about 15 seconds, once per clone)…");
    // Packages run no scripts on this machine, and npm refuses a Node.js that is too old.
    let words = "ci --ignore-scripts --engine-strict --no-audit --no-fund --loglevel=error";
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args(words.split(' '))
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(&layout.root);
    program::run(&mut npm).context(GET_NODE)?;
    Ok(fs::write(&stamp, lock)?)
}

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the standard library for WebAssembly. Looks into the toolchain first, because rustup may be missing.
pub(crate) fn wasm_target(layout: &Layout) -> Result<()> {
    if program::sysroot(layout)?.join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    eprintln!("Fetching the {TARGET} target (a few seconds, once per toolchain)…");
    program::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(&layout.root))
        .context("the compiler cannot make WebAssembly. Install Rust with rustup, and try again")
}

/// The files of each program, by its name and their purpose. Programs that this machine cannot have are missing.
type Programs = BTreeMap<String, BTreeMap<String, String>>;

/// Finds or installs browsers, web servers and other programs for tests. Fails if one is missing that has no substitute.
pub(crate) fn test_programs(layout: &Layout, names: &[&str]) -> Result<Programs> {
    let mut find = program::node(layout, "tests/programs/find.js");
    let output = program::capture(find.args(names).env("CACHE", &layout.tools))?;
    ensure!(output.status.success(), "a program for the tests is missing, see above");
    serde_json::from_slice(&output.stdout).context("tests/programs/find.js did not list programs")
}
