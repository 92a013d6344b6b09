//! The chunks of the program, in the order in which the tool loads them: see `NEEDS` in embed/loader/chunks.ts.

/// Their names in src and in the files that are served.
pub(crate) const CHUNKS: [&str; 5] = ["app", "more", "file", "keep", "rest"];
