//! Generates two files of `stop-fix-scale-core`: the static `AI1` from `model/ai1.json`, and the packed golden cases,
//! which the tool uses to check itself.
//!
//! The generated files are committed, so that the core needs no build script. A test fails if they are out of date.

use std::path::Path;
use std::{fs, io};

mod golden;
pub mod model;

const MODEL: &str = "model/ai1.json";
const GOLDEN: &str = "crates/core/tests/golden/ai1.jsonl";

/// A generated file.
#[derive(Debug)]
pub struct Generated {
    /// Its path, from the root of the repository.
    pub path: &'static str,
    /// The content that it should have.
    pub content: Vec<u8>,
}

/// Generates the files from the sources in the repository with this root.
///
/// # Errors
/// A source is not valid, or cannot be read. The message says why.
pub fn generate(root: &Path) -> io::Result<[Generated; 2]> {
    let invalid = |source: &str, what: &str| io::Error::other(format!("{source}: {what}"));
    let model = model::compile(&fs::read_to_string(root.join(MODEL))?)
        .map_err(|error| invalid(MODEL, &error.to_string()))?;
    let golden = golden::pack(&fs::read_to_string(root.join(GOLDEN))?)
        .map_err(|problems| invalid(GOLDEN, &problems.join("\n")))?;
    Ok([
        Generated { path: "crates/core/src/model/ai1.rs", content: model.into_bytes() },
        Generated { path: "crates/core/src/format/golden.bin", content: golden },
    ])
}
