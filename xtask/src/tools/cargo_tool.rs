//! Programs from crates.io at pinned versions, built once per user.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::lock;
use crate::program;

/// A program that `cargo install` builds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CargoTool {
    package: &'static str,
    version: &'static str,
    /// The executables that must be there, all of this version; the first one stands for the tool.
    programs: &'static [&'static str],
    features: &'static [&'static str],
    /// What building it takes on two slow cores, so that nobody thinks it hangs.
    minutes: u32,
}

/// Writes the JavaScript side of the exports. A test compares the version with Cargo.lock.
pub(crate) const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    version: "0.2.126",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    features: &[],
    minutes: 2,
};

/// Builds the page. No update check and no OpenSSL: it has nothing to download here.
pub(crate) const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    features: &["--no-default-features", "--features", "rustls"],
    minutes: 6,
};

/// Checks licences, sources and advisories of the dependencies.
pub(crate) const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    version: "0.20.2",
    programs: &["cargo-deny"],
    features: &[],
    minutes: 6,
};

/// Writes whose work is inside, and under which licences.
pub(crate) const CARGO_ABOUT: CargoTool = CargoTool {
    package: "cargo-about",
    version: "0.9.3",
    programs: &["cargo-about"],
    features: &["--features", "cli"],
    minutes: 6,
};

/// Drives Firefox. Debian has no package of it.
pub(crate) const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    version: "0.37.1",
    programs: &["geckodriver"],
    features: &[],
    minutes: 2,
};

/// Brings one tool and answers with the path of a program of it.
pub(crate) fn ensure_program(
    cache: &Path,
    tool: CargoTool,
    name: &str,
) -> Result<PathBuf, Failure> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders = ensure(cache, &[tool])?;
    let cached = folders.into_iter().map(|folder| folder.join(&file)).find(|path| path.is_file());
    Ok(cached.or_else(|| program::on_path(&[name])).unwrap_or_else(|| file.into()))
}

/// Brings the tools and answers with the folders to put on PATH for them.
pub(crate) fn ensure(cache: &Path, tools: &[CargoTool]) -> Result<Vec<PathBuf>, Failure> {
    let missing: Vec<CargoTool> =
        tools.iter().copied().filter(|tool| !tool.is_ready(cache)).collect();
    if !missing.is_empty() {
        install_all(cache, &missing)?;
    }
    Ok(tools
        .iter()
        .filter(|tool| tool.is_cached(cache))
        .map(|tool| tool.folder(cache).join("bin"))
        .collect())
}

impl CargoTool {
    fn folder(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    fn is_ready(&self, cache: &Path) -> bool {
        self.is_cached(cache) || self.is_on_path()
    }

    /// The folder gets its name only when everything is in it, so its files need not be started.
    fn is_cached(&self, cache: &Path) -> bool {
        let bin = self.folder(cache).join("bin");
        self.programs
            .iter()
            .all(|name| bin.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)).is_file())
    }

    fn is_on_path(&self) -> bool {
        self.programs.iter().all(|name| {
            program::on_path(&[name])
                .and_then(|file| program::answer(Command::new(file).arg("--version")))
                .is_some_and(|text| says_version(&text, self.version))
        })
    }

    /// Builds into a folder of another name and renames it: an interrupted install leaves nothing that looks finished.
    fn install(&self, cache: &Path) -> Result<(), Failure> {
        let Self { package, version, minutes, .. } = self;
        eprintln!("Fetching {package} {version} (about {minutes} minutes, once per user)…");
        let unfinished = cache.join(format!(".unfinished-{package}-{version}"));
        let finished = self.folder(cache);
        remove_folder(&unfinished)?;
        let install = program::run(
            program::cargo(cache)
                .args(["install", "--locked", &format!("{package}@{version}"), "--root"])
                .arg(&unfinished)
                .args(self.features)
                .env("CARGO_TARGET_DIR", shared_target(cache))
                .env_remove("CARGO_BUILD_TARGET"),
        );
        install.map_err(|failure| {
            failure.remedy("The build tools come from crates.io: is it reachable?")
        })?;
        remove_folder(&finished)?;
        fs::rename(&unfinished, &finished).map_err(Failure::file("name", &finished))
    }
}

fn install_all(cache: &Path, missing: &[CargoTool]) -> Result<(), Failure> {
    fs::create_dir_all(cache).map_err(Failure::file("create", cache))?;
    let _lock = lock::exclusive(&cache.join(".lock"), "fetching build tools")?;
    // Another run may have brought them while we waited for the lock.
    for tool in missing.iter().filter(|tool| !tool.is_cached(cache)) {
        tool.install(cache)?;
    }
    remove_folder(&shared_target(cache))
}

/// One folder for all of them, since they share many dependencies; removed when all are built.
fn shared_target(cache: &Path) -> PathBuf {
    cache.join(".target")
}

fn remove_folder(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::file("remove", folder))
    } else {
        Ok(())
    }
}

/// `trunk 0.21.14` and `wasm-bindgen 0.2.126 (abc)` say their version as the second word.
fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace().nth(1) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pinned_version_on_path_is_taken() {
        for (text, taken) in [
            ("trunk 0.21.14", true),
            ("trunk 0.21.14 (0a1b2c)", true),
            ("trunk 0.21.1", false),
            ("trunk 0.21.140", false),
            ("0.21.14", false),
            ("", false),
        ] {
            assert_eq!(says_version(text, "0.21.14"), taken, "{text:?}");
        }
    }

    #[test]
    fn the_bindgen_program_is_as_old_as_the_library() {
        let lock = include_str!("../../../Cargo.lock");
        let package = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", WASM_BINDGEN.version);
        assert!(
            lock.contains(&package),
            "Cargo.lock holds another wasm-bindgen than {}",
            WASM_BINDGEN.version
        );
    }

    #[test]
    fn a_folder_without_all_its_programs_is_not_taken_for_finished() {
        let cache = std::env::temp_dir().join(format!("sfs-cache-{}", std::process::id()));
        let bin = WASM_BINDGEN.folder(&cache).join("bin");
        let program = |name: &str| bin.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        fs::create_dir_all(&bin).expect("the temporary folder can be written");
        fs::write(program("wasm-bindgen"), "").expect("the temporary folder can be written");
        assert!(!WASM_BINDGEN.is_cached(&cache));
        fs::write(program("wasm-bindgen-test-runner"), "")
            .expect("the temporary folder can be written");
        assert!(WASM_BINDGEN.is_cached(&cache));
        fs::remove_dir_all(&cache).expect("the temporary folder can be removed");
    }
}
