//! Writes the generated files of `stop-fix-scale-core`: `model/ai1.json` becomes the static `AI1`, and the golden cases
//! become a few bytes with which the tool checks itself.
//!
//! The result is committed, so that the core needs no build script; a test fails while it is out of date.

use std::path::Path;
use std::{fs, io};

mod golden;
pub mod model;

const MODEL: &str = "model/ai1.json";
const GOLDEN: &str = "crates/core/tests/golden/ai1.jsonl";

/// A file that is generated.
#[derive(Debug)]
pub struct Generated {
    /// Its path, from the root of the repository.
    pub path: &'static str,
    /// What it has to hold.
    pub content: Vec<u8>,
}

/// The generated files, from what is in the repository with this root.
///
/// # Errors
/// Says what is wrong with a source, or why it cannot be read.
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
