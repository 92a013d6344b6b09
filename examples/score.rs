//! Scores share codes: one on each line of standard input, one JSON line each on standard output. The same as `sfs score`.
//!
//! ```text
//! cargo run --release --example score < codes.txt > results.jsonl
//! ```

use std::process::ExitCode;

fn main() -> ExitCode {
    stop_fix_scale_cli::score("score")
}
