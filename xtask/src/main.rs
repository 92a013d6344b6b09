//! `cargo xtask`: building, serving and testing this project, and the tools for it.
//!
//! See [`options`] for the commands and [`tools`] for what is fetched. Each command has a module with its name.

mod build;
mod chunks;
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
