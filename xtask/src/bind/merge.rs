//! Merges parts of the program, so that each chunk is one file.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use fs_err as fs;

/// Merges parts of the program that have the same imports. Each would bring a memory of its own, so they import it from one more part.
pub(crate) fn merged(parts: &[PathBuf], to: &Path, merge: &Path) -> Result<()> {
    let shared = to.with_extension("shared");
    let mut imports = Vec::new();
    for part in parts {
        let part = fs::read(part)?;
        let of_part = section(&part, 2).context("a chunk imports nothing")?;
        // One that needs less imports less.
        if of_part.len() > imports.len() {
            imports = of_part.to_vec();
        }
    }
    fs::write(&shared, shares(&imports))?;
    run(&shared, parts, to, merge)
}

/// Merges parts of the program into the core.
pub(crate) fn merged_into(core: &Path, parts: &[PathBuf], merge: &Path) -> Result<()> {
    let alone = core.with_extension("alone");
    fs::rename(core, &alone)?;
    run(&alone, parts, core, merge)
}

/// Merges the parts with the module that they import from.
fn run(shared: &Path, parts: &[PathBuf], to: &Path, merge: &Path) -> Result<()> {
    let mut command = Command::new(merge);
    command.arg(shared).arg(MODULE);
    for (index, part) in parts.iter().enumerate() {
        command.arg(part).arg(format!("part{index}"));
    }
    let features = "--enable-bulk-memory --enable-reference-types --enable-nontrapping-float-to-int \
        --enable-sign-ext --enable-mutable-globals --enable-multivalue --enable-multimemory";
    command.args(features.split_whitespace()).args(["-g", "--quiet", "-o"]).arg(to);
    let output = command.output()?;
    // Otherwise it warns of names that it does not know.
    ensure!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

/// The module that all parts import from.
const MODULE: &str = "__wasm_split";
/// What it imports from: as long as `MODULE`.
const RENAMED: &str = "__wasm_core_";

/// A module that exports what it imports.
fn shares(imports: &[u8]) -> Vec<u8> {
    let imports = replaced(imports, &named(MODULE), &named(RENAMED));
    let mut exports = vec![3];
    for (name, kind) in
        [("__wasm_split_shared0", 3), ("__indirect_function_table", 1), ("memory", 2)]
    {
        exports.extend(named(name));
        exports.extend([kind, 0]);
    }
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    for (id, content) in [(2, imports), (7, exports)] {
        module.push(id);
        module.extend(leb(content.len()));
        module.extend(content);
    }
    module
}

/// The content of a section of a WebAssembly file.
fn section(file: &[u8], wanted: u8) -> Option<&[u8]> {
    let mut rest = file.get(8..)?;
    while let [id, after @ ..] = rest {
        let end = after.iter().position(|byte| *byte < 128)?;
        let length =
            (0..=end).rev().fold(0, |length, at| length << 7 | usize::from(after[at] & 127));
        let content = after.get(end + 1..)?;
        if *id == wanted {
            return content.get(..length);
        }
        rest = content.get(length..)?;
    }
    None
}

/// A name with its length before it.
fn named(name: &str) -> Vec<u8> {
    [leb(name.len()), name.into()].concat()
}

fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 127 {
        bytes.push(number.to_le_bytes()[0] | 128);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
    bytes
}

fn replaced(bytes: &[u8], what: &[u8], by: &[u8]) -> Vec<u8> {
    let mut result = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(what.len()) {
        if bytes[at..].starts_with(what) {
            result[at..at + by.len()].copy_from_slice(by);
        }
    }
    result
}
