//! The browser that the tests drive. Playwright cannot fetch its own everywhere, so it uses the system's.

use std::path::PathBuf;

use super::apt::{Apt, NoApt};
use super::engines;
use crate::failure::Failure;
use crate::program;

/// A browser and the program that drives it.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// Takes what the environment names, then what PATH has, then what apt brings.
pub(crate) fn ensure() -> Result<Browser, Failure> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    install()?;
    find()?.ok_or_else(|| {
        missing("apt installed Chromium and its driver, and yet they are not on PATH")
    })
}

fn find() -> Result<Option<Browser>, Failure> {
    let chromium = program::named("CHROMIUM")?
        .or_else(|| program::on_path(&CHROMIUM_NAMES))
        .or_else(in_applications);
    let chromedriver =
        program::named("CHROMEDRIVER")?.or_else(|| program::on_path(&["chromedriver"]));
    Ok(chromium
        .zip(chromedriver)
        .map(|(chromium, chromedriver)| Browser { chromium, chromedriver }))
}

const CHROMIUM_NAMES: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Chromium without what draws windows: the same engine, and a page of it costs half the time.
///
/// Where neither PATH nor apt has it, the whole browser does.
pub(crate) fn ensure_headless() -> Result<PathBuf, Failure> {
    if let Some(named) = program::named("CHROMIUM")? {
        return Ok(named);
    }
    let find = || Ok(program::on_path(&[HEADLESS]));
    match engines::found_or_installed(find, "Chromium without windows", &[HEADLESS, FONTS]) {
        Ok(Some(headless)) => Ok(headless),
        Ok(None) | Err(_) => Ok(ensure()?.chromium),
    }
}

/// The program and the Debian package that brings it.
const HEADLESS: &str = "chromium-headless-shell";

/// macOS keeps programs off PATH.
fn in_applications() -> Option<PathBuf> {
    ["Google Chrome", "Chromium"]
        .map(|name| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}")))
        .into_iter()
        .find(|path| path.is_file())
}

fn install() -> Result<(), Failure> {
    let apt = Apt::find().map_err(|why| match why {
        NoApt::Missing => missing("Chromium or its driver is missing"),
        NoApt::NotRoot => missing("Chromium or its driver is missing, and installing needs root"),
    })?;
    eprintln!("Fetching Chromium and its driver (about 1 minute, once per machine)…");
    apt.install(&DEBIAN_PACKAGES)
}

/// The fonts are only recommended by the browser, and without one no text is drawn.
const FONTS: &str = "fonts-liberation";

const DEBIAN_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", FONTS];

fn missing(what: &str) -> Failure {
    Failure::new(what).remedy(format!(
        "Install them with: apt-get install {} (as root), brew install --cask chromium chromedriver, \
         or name the two programs in CHROMIUM and CHROMEDRIVER.",
        DEBIAN_PACKAGES.join(" ")
    ))
}
