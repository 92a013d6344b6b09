//! `sfs` scores share codes and converts case files to tables. It reads standard input and writes standard output, so
//! both commands work in a pipe.

use std::process::ExitCode;

use stop_fix_scale_cli::{failed, score, table};

const HELP: &str = "\
sfs score              share codes in, one on each line; a JSON line for each out
sfs table csv|ndjson   a file of many cases in, a table out
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
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
