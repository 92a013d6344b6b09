//! Scores share codes and writes the results as JSON lines.

use std::io::{self, BufRead, Write};

use serde::Serialize;
use stop_fix_scale_core::format::scored::Scored;
use stop_fix_scale_core::format::share_code::{self, ShareCodeError};
use stop_fix_scale_core::model::{AI1, assess};

#[derive(Serialize)]
struct Refused {
    error: String,
    line: usize,
}

pub(crate) fn score(mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        if input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        match score_line(&String::from_utf8_lossy(&bytes)) {
            Ok(scored) => serde_json::to_writer(&mut output, &scored)?,
            Err(error) => {
                serde_json::to_writer(&mut output, &Refused { error: error.to_string(), line })?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()
}

fn score_line(line: &str) -> Result<Scored, ShareCodeError> {
    let code = share_code::find(line)?.for_model(&AI1)?;
    Ok(Scored::new(&AI1, &code.answers, &assess(&AI1, &code.answers)))
}
