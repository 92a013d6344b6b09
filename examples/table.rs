//! Turns a file of many cases into a table: the file on standard input, the table on standard output. The same as
//! `sfs table`.
//!
//! ```text
//! cargo run --release --example table csv < cases.json > cases.csv
//! cargo run --release --example table ndjson < cases.json > cases.ndjson
//! ```

use std::process::ExitCode;

use stop_fix_scale_cli::{failed, table};

fn main() -> ExitCode {
    let format = std::env::args().nth(1).unwrap_or_default();
    match format.parse() {
        Ok(format) => table("table", format),
        Err(error) => failed("table", error),
    }
}
