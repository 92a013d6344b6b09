//! The standard library for WebAssembly.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

const TARGET: &str = "wasm32-unknown-unknown";

/// Looks into the toolchain first: rustup need not be there when its work is done.
pub(crate) fn ensure(layout: &Layout) -> Result<(), Failure> {
    let sysroot = program::answer(
        Command::new("rustc").args(["--print", "sysroot"]).current_dir(&layout.root),
    )
    .ok_or_else(|| Failure::new("rustc does not start").remedy(GET_RUST))?;
    if Path::new(&sysroot).join("lib").join("rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    if program::on_path(&["rustup"]).is_none() {
        return Err(Failure::new(format!("the {TARGET} target is missing, and so is rustup"))
            .remedy(GET_RUST));
    }
    eprintln!("Fetching the {TARGET} target (a few seconds, once per toolchain)…");
    program::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(&layout.root))
}

const GET_RUST: &str =
    "Install it with: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh";
