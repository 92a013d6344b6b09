//! Scores share codes: one on each line of standard input, one JSON line each on standard output.
//!
//! ```text
//! cargo run --release --example score < codes.txt > results.jsonl
//! ```
//!
//! Line n of the output belongs to line n of the input. A line that is no share code gives
//! `{"error": …, "line": n}`, and the rest is still scored.

use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

use stop_fix_scale::format::scored::Scored;
use stop_fix_scale::format::share_code::{self, ShareCodeError};
use stop_fix_scale::model::{AI1, assess};

#[derive(serde::Serialize)]
struct Refused {
    error: String,
    line: usize,
}

fn main() -> ExitCode {
    match score_all() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads our output has seen enough, as in `score | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("score: {error}");
            ExitCode::FAILURE
        }
    }
}

fn score_all() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        match score(&String::from_utf8_lossy(&bytes)) {
            Ok(scored) => serde_json::to_writer(&mut output, &scored)?,
            Err(error) => {
                serde_json::to_writer(&mut output, &Refused { error: error.to_string(), line })?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()
}

fn score(line: &str) -> Result<Scored, ShareCodeError> {
    let code = share_code::find(line)?.for_model(&AI1)?;
    Ok(Scored::new(&AI1, &code.answers, &assess(&AI1, &code.answers)))
}
