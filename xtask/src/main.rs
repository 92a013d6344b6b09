//! `cargo xtask`: everything this project does outside the browser, and the tools for it.
//!
//! Read [`options`] for what it can do, [`tools`] for what it fetches, then the module with the name of the command.

mod build;
mod finish;
mod layout;
mod notices;
mod options;
mod pages;
mod program;
mod serve;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

use layout::Layout;

fn main() -> ExitCode {
    let command = options::parse(std::env::args_os().skip(1).collect());
    let Err(error) = command.and_then(|command| command(&Layout::find()?)) else {
        return ExitCode::SUCCESS;
    };
    eprintln!("error: {error:#}");
    ExitCode::FAILURE
}
