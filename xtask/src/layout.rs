//! Where things are: the repository and the per-user cache.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The folders that the commands work in.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// The repository.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it builds, and we our intermediate files.
    target: PathBuf,
    /// The cargo tools that every clone on this machine shares, each in `<crate>-<version>/bin`.
    pub(crate) tools: PathBuf,
}

impl Layout {
    /// Reads the places from the environment.
    ///
    /// The manifest folder is asked for at run time, so that a moved checkout is not mistaken for the old one.
    pub(crate) fn find() -> Result<Self, Failure> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest.as_deref().and_then(Path::parent).ok_or_else(|| {
            Failure::new("cannot tell where the repository is").remedy("Start it with: cargo xtask")
        })?;
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        let target = root.join(target);
        fs::create_dir_all(&target).map_err(Failure::file("create", &target))?;
        let tools = user_cache()?.join("stop-fix-scale").join("tools");
        Ok(Self { root: root.to_path_buf(), target, tools })
    }

    /// What people are served.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Intermediate files of ours, beside cargo's.
    pub(crate) fn work(&self, name: &str) -> PathBuf {
        self.target.join(name)
    }

    /// A program of an npm package. Run directly: `npx` could go to the network.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
        self.root.join("node_modules").join(".bin").join(file)
    }
}

fn user_cache() -> Result<PathBuf, Failure> {
    let from =
        |variable: &str| env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || from("HOME");
    let platform = || match env::consts::OS {
        "windows" => from("LOCALAPPDATA"),
        "macos" => home().map(|home| home.join("Library").join("Caches")),
        _ => home().map(|home| home.join(".cache")),
    };
    from("XDG_CACHE_HOME").or_else(platform).ok_or_else(|| {
        Failure::new("there is no home folder to keep the build tools in")
            .remedy("Set XDG_CACHE_HOME to a folder that can be written.")
    })
}
