//! Where things are: the repository and the per-user cache.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fs_err as fs;

/// The folders that the commands work in.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// The repository.
    pub(crate) root: PathBuf,
    /// The build output of cargo, and our intermediate files.
    target: PathBuf,
    /// The cargo tools that every clone on this machine shares, each in `<crate>-<version>/bin`.
    pub(crate) tools: PathBuf,
}

impl Layout {
    /// Reads the manifest folder at run time, so that a moved checkout is not mistaken for the old one.
    pub(crate) fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest.as_deref().and_then(Path::parent);
        let root = root.context("where is the repository? Start this with: cargo xtask")?;
        let target = root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()));
        fs::create_dir_all(&target)?;
        let caches = ["XDG_CACHE_HOME", "LOCALAPPDATA"].into_iter().find_map(env::var_os);
        let caches = caches.map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cache")));
        let caches = caches.context("there is no home folder to keep the build tools in")?;
        let tools = caches.join("stop-fix-scale/tools");
        Ok(Self { root: root.to_path_buf(), target, tools })
    }

    /// The finished build.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The place of our intermediate files, next to cargo's.
    pub(crate) fn work(&self, name: &str) -> PathBuf {
        self.target.join(name)
    }

    /// A program of an npm package. It is run directly, because `npx` could use the network.
    pub(crate) fn npm_program(&self, name: &str) -> PathBuf {
        let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
        self.root.join("node_modules").join(".bin").join(file)
    }
}
