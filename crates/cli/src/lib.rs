//! What `sfs score` and `sfs table` do. Both read standard input and write standard output.

mod score;
mod table;

use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

pub use table::Format;

/// Scores share codes: one on each line in, one JSON line each out.
///
/// Line n of the output belongs to line n of the input. A line that is not a share code gives
/// `{"error": …, "line": n}`, and the rest is still scored.
#[must_use]
pub fn score(program: &str) -> ExitCode {
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    finished(program, score::score(io::stdin().lock(), output))
}

/// Turns a file of many cases into a table.
///
/// A case that cannot be read is named on standard error, and the others are still written.
#[must_use]
pub fn table(program: &str, format: Format) -> ExitCode {
    let mut file = Vec::new();
    let read = io::stdin().lock().read_to_end(&mut file).map_err(|error| error.to_string());
    let table = read.and_then(|_| table::table(format, &file).map_err(|error| error.to_string()));
    let table = match table {
        Ok(table) => table,
        Err(error) => return failed(program, &error),
    };
    for refused in &table.refused {
        eprintln!("{program}: {refused}");
    }
    let written = finished(program, io::stdout().lock().write_all(table.text.as_bytes()));
    if table.refused.is_empty() { written } else { ExitCode::FAILURE }
}

/// Says what went wrong.
#[must_use]
pub fn failed(program: &str, error: &str) -> ExitCode {
    eprintln!("{program}: {error}");
    ExitCode::FAILURE
}

fn finished(program: &str, result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough, as in `sfs score | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => failed(program, &error.to_string()),
    }
}
