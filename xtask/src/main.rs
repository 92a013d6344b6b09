//! `cargo xtask`: everything this project does outside the browser, and the tools for it.
//!
//! Read [`arguments`] for what can be asked, [`tools`] for what is fetched, then the module with
//! the name of the command.

mod arguments;
mod bench_page;
mod build;
mod campaign;
mod failure;
mod finish;
mod layout;
mod lock;
mod notices;
mod program;
mod serve;
mod shots;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

use arguments::{Command, HELP};
use failure::Failure;
use layout::Layout;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<ExitCode, Failure> {
    let command = arguments::parse(words)?;
    if command == Command::Help {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    let layout = Layout::find()?;
    match command {
        Command::Help => {}
        Command::Setup(scope) => tools::setup(&layout, scope)?,
        Command::Build { out } => build::run(&layout, out.as_deref())?,
        Command::Finish => finish::run(&layout)?,
        Command::Notices => notices::run(&layout)?,
        Command::Size => size::run(&layout)?,
        Command::Serve(wishes) => serve::run(&layout, &wishes)?,
        Command::Shots(wishes) => shots::run(&layout, &wishes)?,
        Command::Campaign(wishes) => campaign::run(&layout, &wishes)?,
        Command::BenchPage(wishes) => bench_page::run(&layout, &wishes)?,
        Command::Test(wishes) => return Ok(test::run(&layout, &wishes)),
    }
    Ok(ExitCode::SUCCESS)
}
