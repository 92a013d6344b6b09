//! The three engines that browsers are made of, each with the program that drives it. Chromium has to be there; the other two
//! are brought where apt can do that.

use std::fs;
use std::path::{Path, PathBuf};

use super::apt::Apt;
use super::cargo_tool::{self, GECKODRIVER};
use super::chromium;
use crate::failure::Failure;
use crate::program;

/// An engine that is here, with its programs as `tests/engines/engines.js` calls them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    pub(crate) programs: Vec<(&'static str, PathBuf)>,
}

/// Which engines are here.
#[derive(Debug, Default)]
pub(crate) struct Engines {
    pub(crate) here: Vec<Engine>,
    /// The others, each with what to do.
    pub(crate) missing: Vec<&'static str>,
}

pub(super) fn ensure(cache: &Path) -> Result<Engines, Failure> {
    let chromium = chromium::ensure()?;
    let mut engines = Engines::default();
    engines.here.push(Engine {
        name: "chromium",
        programs: vec![("browser", chromium.chromium), ("driver", chromium.chromedriver)],
    });
    match found_or_installed(firefox, "Firefox", &["firefox-esr"])? {
        Some(browser) => {
            let driver = cargo_tool::ensure_program(cache, GECKODRIVER, "geckodriver")?;
            let programs = vec![("browser", browser), ("driver", driver)];
            engines.here.push(Engine { name: "firefox", programs });
        }
        None => engines.missing.push("Firefox (install it, or name it in FIREFOX)"),
    }
    match found_or_installed(webkit, "WebKit", &["webkit2gtk-driver", "xvfb"])? {
        Some(programs) => engines.here.push(Engine { name: "webkit", programs }),
        None => engines.missing.push("WebKit (on Debian: install webkit2gtk-driver and xvfb)"),
    }
    Ok(engines)
}

/// What is here, then what apt brings. None where apt cannot; that it fails although it can is told as a failure.
pub(super) fn found_or_installed<T>(
    find: fn() -> Result<Option<T>, Failure>,
    name: &str,
    packages: &[&str],
) -> Result<Option<T>, Failure> {
    if let Some(found) = find()? {
        return Ok(Some(found));
    }
    let Ok(apt) = Apt::find() else { return Ok(None) };
    if !apt.offers(packages) {
        return Ok(None);
    }
    eprintln!("Fetching {name} (about 1 minute, once per machine)…");
    apt.install(packages)?;
    let lost = || Failure::new(format!("apt installed {name}, and yet it cannot be found"));
    find()?.map(Some).ok_or_else(lost)
}

fn firefox() -> Result<Option<PathBuf>, Failure> {
    Ok(program::named("FIREFOX")?.or_else(|| program::on_path(&["firefox-esr", "firefox"])))
}

/// The smallest browser around WebKit, its driver, and a screen that nobody sees: it cannot do without one.
fn webkit() -> Result<Option<Vec<(&'static str, PathBuf)>>, Failure> {
    let browser = program::named("MINIBROWSER")?.or_else(mini_browser);
    let programs = [
        ("browser", browser),
        ("driver", program::on_path(&["WebKitWebDriver"])),
        ("screen", program::on_path(&["xvfb-run"])),
    ];
    Ok(programs.into_iter().map(|(role, path)| Some((role, path?))).collect())
}

/// It is for tests only, so it is on no PATH, and its folder has the name of the kind of machine.
fn mini_browser() -> Option<PathBuf> {
    let beside = |folder: PathBuf| folder.join("webkit2gtk-4.1").join("MiniBrowser");
    let machines = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    machines.chain(["/usr/libexec".into()]).map(beside).find(|path| path.is_file())
}
