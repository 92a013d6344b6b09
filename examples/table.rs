//! Turns a file of many cases into a table: the file on standard input, the table on standard output.
//!
//! ```text
//! cargo run --release --example table csv < cases.json > cases.csv
//! cargo run --release --example table ndjson < cases.json > cases.ndjson
//! ```
//!
//! A case that cannot be read is told, and the others still come.

use std::io::{self, Read, Write};
use std::process::ExitCode;

use stop_fix_scale::format::case_file::Case;
use stop_fix_scale::format::{cases_file, csv, ndjson};
use stop_fix_scale::model::{AI1, Model};

fn main() -> ExitCode {
    let written = std::env::args().nth(1).as_deref().and_then(format_named).map_or_else(
        || Err("say which table to write: csv or ndjson".into()),
        |write| convert(write).map_err(|error| error.to_string()),
    );
    match written {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("table: {error}");
            ExitCode::FAILURE
        }
    }
}

type Format = fn(&Model, &[Case]) -> String;

fn format_named(name: &str) -> Option<Format> {
    match name {
        "csv" => Some(csv::write),
        "ndjson" => Some(ndjson::write),
        _ => None,
    }
}

/// Writes the table, and answers with the number of cases that are missing in it.
fn convert(write: Format) -> Result<usize, Box<dyn std::error::Error>> {
    let mut file = Vec::new();
    io::stdin().lock().read_to_end(&mut file)?;
    let (mut cases, mut missing) = (Vec::new(), 0);
    for (place, case) in (1..).zip(cases_file::read(&AI1, &file)?.cases) {
        match case {
            Ok(restored) => cases.push(restored.case),
            Err(refused) => {
                eprintln!("table: case {place}: {}", refused.why);
                missing += 1;
            }
        }
    }
    match io::stdout().lock().write_all(write(&AI1, &cases).as_bytes()) {
        // Whoever reads our output has seen enough, as in `table csv | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        written => written?,
    }
    Ok(missing)
}
