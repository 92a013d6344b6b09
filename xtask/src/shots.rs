//! `cargo xtask shots`: pictures of the release build in every state worth looking at, for the eye that no test has.

use std::path::PathBuf;
use std::process::Command;

use crate::build;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;
use crate::serve::{self, Folder};
use crate::tools;

/// What somebody asked of `shots`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wishes {
    pub(crate) out: Option<PathBuf>,
    pub(crate) build: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { out: None, build: true }
    }
}

/// Builds, takes the pictures and lays a page beside them that shows them all.
pub(crate) fn run(layout: &Layout, wishes: &Wishes) -> Result<(), Failure> {
    let out = match &wishes.out {
        Some(out) => std::path::absolute(out).map_err(Failure::file("find", out))?,
        None => layout.work("shots"),
    };
    tools::packages(layout)?;
    let browser = tools::browser()?;
    if wishes.build {
        build::run(layout, None)?;
    }
    let address = serve::in_background(&[Folder { at: "/", path: layout.dist() }])?;
    program::run(
        Command::new("node")
            .arg("tests/shots/take.js")
            .current_dir(&layout.root)
            .env("BASE_URL", address)
            .env("CHROMIUM", browser.chromium)
            .env("OUT", &out),
    )?;
    println!("\nPictures: {}", out.join("index.html").display());
    Ok(())
}
