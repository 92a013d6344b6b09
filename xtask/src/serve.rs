//! Serves `dist` over HTTP on this machine, with the policy of a strict intranet. `xtask/serve.js` is the server.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Stdio};

use anyhow::{Result, ensure};
use fs_err as fs;

use crate::layout::Layout;
use crate::{build, program, tools};

/// The options of `serve`.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) port: Option<u16>,
    pub(crate) watch: bool,
    pub(crate) build: bool,
    pub(crate) open: bool,
}

/// Builds, and serves until it is stopped.
pub(crate) fn run(layout: &Layout, options: &Options) -> Result<()> {
    // The port comes first, so that an error about it does not have to wait for the build.
    let port = options.port.map_or("8080-8179".to_owned(), |port| port.to_string());
    fs::create_dir_all(layout.dist())?;
    let mut server = Server::start(layout, &port, &[("/", layout.dist())], options.watch)?;
    if options.build {
        build::run(layout, None)?;
    }
    ensure!(
        layout.dist().join("index.html").is_file(),
        "dist holds no build. Leave out --no-build"
    );
    println!("\nServing dist at {}  (Ctrl-C stops it)", server.address);
    let has_screen = |name| env::var_os(name).is_some() || !cfg!(target_os = "linux");
    if options.open && env::var_os("CI").is_none() && SCREENS.into_iter().any(has_screen) {
        // The address is printed anyway.
        let _opened = open::that_detached(&server.address);
    }
    let status = server.child.wait()?;
    ensure!(status.success(), "the server ended with {status}");
    Ok(())
}

/// Set on Linux if there is a screen. Without one, a browser for terminals would open.
const SCREENS: [&str; 2] = ["DISPLAY", "WAYLAND_DISPLAY"];

/// A server that stops when this value is dropped, or when this program ends.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    /// The server stops when this closes. It is separate from `child`, because waiting for a child closes the input that it still holds.
    _input: Option<ChildStdin>,
    pub(crate) address: String,
}

impl Server {
    /// Serves folders below these addresses at a free port, for tests with browsers.
    pub(crate) fn of(layout: &Layout, sites: &[(&str, PathBuf)]) -> Result<Self> {
        Self::start(layout, "0", sites, false)
    }

    fn start(layout: &Layout, port: &str, sites: &[(&str, PathBuf)], watch: bool) -> Result<Self> {
        tools::packages(layout)?;
        let mut node = program::node(layout, "xtask/serve.js");
        node.arg(port);
        for (at, folder) in sites {
            ensure!(folder.is_dir(), "{} is missing. Run: cargo xtask build", folder.display());
            node.arg(format!("{at}={}", folder.display()));
        }
        if watch {
            node.env("BUILD", env::current_exe()?);
        }
        let mut child = node.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut address = String::new();
        // The server prints nothing after its address.
        child.stdout.take().map_or(Ok(0), |out| BufReader::new(out).read_line(&mut address))?;
        ensure!(address.starts_with("http"), "the server did not start, see above");
        Ok(Self { _input: child.stdin.take(), child, address: address.trim().to_owned() })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _has_ended_already = self.child.kill();
        let _is_gone = self.child.wait();
    }
}
