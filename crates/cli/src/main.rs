//! `sfs`: scores share codes and turns case files into tables. Data comes in on standard input and goes out on standard
//! output, so that both commands fit into a pipe.

use std::process::ExitCode;

use stop_fix_scale_cli::{failed, score, table};

const HELP: &str = "\
sfs score              share codes in, one on each line; a JSON line for each out
sfs table csv|ndjson   a file of many cases in, a table out
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["score"] => score("sfs score"),
        ["table", format] => match format.parse() {
            Ok(format) => table("sfs table", format),
            Err(error) => failed("sfs table", error),
        },
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => failed("sfs", &format!("there is no such command\n\n{HELP}")),
    }
}
