//! Node.js and the npm packages, which build and test the page and never reach it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

/// What the pickiest of the packages asks for.
const OLDEST: (u32, u32) = (20, 19);

/// Installs the packages when package-lock.json is another than the one last installed.
pub(crate) fn ensure(layout: &Layout) -> Result<(), Failure> {
    check_node()?;
    let lock_path = layout.root.join("package-lock.json");
    let lock = fs::read(&lock_path).map_err(Failure::file("read", &lock_path))?;
    // Kept inside, so that it goes when somebody removes node_modules.
    let stamp = layout.root.join("node_modules").join(".installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let npm = program::on_path(&[if cfg!(windows) { "npm.cmd" } else { "npm" }])
        .ok_or_else(|| Failure::new("npm is missing").remedy(GET_NODE))?;
    eprintln!("Fetching the npm packages (about 15 seconds, once per clone)…");
    program::run(
        Command::new(npm)
            // No package runs a script of its own on this machine.
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(&layout.root),
    )?;
    fs::write(&stamp, lock).map_err(Failure::file("write", &stamp))
}

fn check_node() -> Result<(), Failure> {
    let text = program::on_path(&["node"])
        .and_then(|node: PathBuf| program::answer(Command::new(node).arg("--version")))
        .ok_or_else(|| Failure::new("Node.js is missing").remedy(GET_NODE))?;
    if is_new_enough(&text) {
        Ok(())
    } else {
        let (major, minor) = OLDEST;
        Err(Failure::new(format!("Node.js {text} is too old, {major}.{minor} or newer is needed"))
            .remedy(GET_NODE))
    }
}

const GET_NODE: &str = "Install Node.js 20.19 or newer, which brings npm. One of: \
    nvm install 22 | brew install node | winget install OpenJS.NodeJS.LTS | apt-get install nodejs npm (Debian 13 or newer)";

/// Reads what `node --version` prints, such as `v20.20.2`.
fn is_new_enough(text: &str) -> bool {
    let mut numbers = text.trim_start_matches('v').split('.').map(str::parse::<u32>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= OLDEST,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_compared_by_number() {
        for (text, enough) in [
            ("v20.19.0", true),
            ("v20.20.2", true),
            ("v22.1.0", true),
            ("v100.0.0", true),
            ("v20.18.9", false),
            ("v20.9.0", false),
            ("v9.99.0", false),
            ("nonsense", false),
        ] {
            assert_eq!(is_new_enough(text), enough, "{text}");
        }
    }
}
