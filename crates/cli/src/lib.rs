//! The commands `sfs score` and `sfs table`. Both read standard input and write standard output.

mod score;
mod table;

use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

pub use table::Format;

/// Scores share codes. Each input line holds one code, and each output line is one JSON object.
///
/// Line n of the output belongs to line n of the input. A line that is not a share code gives
/// `{"error": …, "line": n}`, and the rest is still scored.
#[must_use]
pub fn score(program: &str) -> ExitCode {
    let output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    exit_code(program, score::score(io::stdin().lock(), output))
}

/// Converts a file of many cases to a table.
///
/// A case that cannot be read is reported on standard error. The others are still written.
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
    let written = exit_code(program, io::stdout().lock().write_all(table.text.as_bytes()));
    if table.refused.is_empty() { written } else { ExitCode::FAILURE }
}

/// Prints an error and returns the exit code for failure.
#[must_use]
pub fn failed(program: &str, error: &str) -> ExitCode {
    eprintln!("{program}: {error}");
    ExitCode::FAILURE
}

fn exit_code(program: &str, result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // The reader closed the pipe because it has enough, as in `sfs score | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => failed(program, &error.to_string()),
    }
}
