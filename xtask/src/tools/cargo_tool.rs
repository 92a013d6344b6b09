//! Programs from crates.io at pinned versions, built once per user unless PATH has them.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::program;

/// A package whose program `cargo install` builds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CargoTool {
    package: &'static str,
    version: &'static str,
    options: &'static [&'static str],
    /// How long building it takes on two cores. It is printed, so that a long build does not look stuck.
    minutes: u32,
}

/// For the tests in a browser. A `wasm-bindgen` of this version on PATH is also used instead of our `bind`. Cargo.toml pins the library to
/// the same version.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    options: &["--bin=wasm-bindgen-test-runner"],
    minutes: 2,
};
/// Checks licences, sources and advisories of the dependencies.
pub(crate) const CARGO_DENY: CargoTool =
    CargoTool { package: "cargo-deny", version: "0.20.2", options: &[], minutes: 3 };
/// Writes THIRD-PARTY.txt.
pub(crate) const CARGO_ABOUT: CargoTool = CargoTool {
    package: "cargo-about",
    version: "0.9.3",
    options: &["--features=cli"],
    minutes: 3,
};

/// The programs run for seconds, so compiling them quickly matters more than optimising them.
const QUICKLY: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

impl CargoTool {
    /// The path of the pinned version: on PATH, in the cache of this user, or built now.
    pub(crate) fn program(self, layout: &Layout, name: &str) -> Result<PathBuf> {
        if let Some(path) = self.on_path(name) {
            return Ok(path);
        }
        let folder = layout.tools.join(format!("{}-{}", self.package, self.version));
        let path = folder.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
        // Cargo moves only complete programs here, so there is no need to try one.
        if !path.is_file() {
            self.install(layout, &folder)?;
        }
        Ok(path)
    }

    pub(crate) fn on_path(self, name: &str) -> Option<PathBuf> {
        let path = program::on_path(name)?;
        let text = program::answer(Command::new(&path).arg("--version"))?;
        says_version(&text, self.version).then_some(path)
    }

    fn install(self, layout: &Layout, folder: &Path) -> Result<()> {
        let Self { package, version, minutes, .. } = self;
        eprintln!("Fetching {package} {version} (about {minutes} min, once per user)…");
        let mut install = program::cargo(layout);
        install.args(["install", "--locked", &format!("{package}@{version}"), "--root"]);
        install.arg(folder).args(self.options).envs(QUICKLY).env_remove("CARGO_BUILD_TARGET");
        program::run(&mut install).context("a tool from crates.io is missing. Is it reachable?")
    }
}

/// The version is the second word, as in `cargo-deny 0.20.2` and `wasm-bindgen 0.2.126 (abc)`.
fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pinned_version_on_path_is_used() {
        for (text, taken) in [
            ("cargo-deny 0.20.2", true),
            ("wasm-bindgen 0.20.2 (0a1b2c)", true),
            ("cargo-deny 0.20.21", false),
            ("0.20.2", false),
        ] {
            assert_eq!(says_version(text, "0.20.2"), taken, "{text:?}");
        }
    }

    #[test]
    fn the_bindgen_program_has_the_version_of_the_library() {
        let lock = include_str!("../../../Cargo.lock");
        for package in ["wasm-bindgen", "wasm-bindgen-cli-support"] {
            let locked = format!("name = \"{package}\"\nversion = \"{}\"\n", WASM_BINDGEN.version);
            assert!(lock.contains(&locked), "Cargo.lock holds a different {package}");
        }
    }
}
