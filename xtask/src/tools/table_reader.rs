//! The programs that open our tables: a spreadsheet and a database. Without them those tests are skipped.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt::Apt;
use crate::program;

/// LibreOffice: what PATH has, then what apt brings. None where neither does.
pub(super) fn libreoffice() -> Option<PathBuf> {
    let find = || program::on_path(&["soffice", "libreoffice"]);
    if let Some(path) = find() {
        return Some(path);
    }
    let apt = Apt::find().ok()?;
    eprintln!("Fetching LibreOffice (about 3 minutes, once per machine)…");
    // A machine that apt cannot serve is no fault of the tables.
    apt.install(&["libreoffice-calc"]).ok()?;
    find()
}

/// The version with which the line of `docs/data.md` was tried.
const DUCKDB: &str = "2.0.0";

/// A Python that has DuckDB, in a folder of ours. None where there is no Python, or the package is out of reach.
pub(super) fn duckdb(cache: &Path) -> Option<PathBuf> {
    let folder = cache.join(format!("duckdb-{DUCKDB}"));
    let python = if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" };
    let python = folder.join(python);
    let has_duckdb =
        || program::answer(Command::new(&python).args(["-c", "import duckdb"])).is_some();
    if has_duckdb() {
        return Some(python);
    }
    let any = program::on_path(&["python3", "python"])?;
    eprintln!("Fetching DuckDB from PyPI (about 1 minute, once per machine)…");
    program::run(Command::new(any).args(["-m", "venv"]).arg(&folder)).ok()?;
    let package = format!("duckdb=={DUCKDB}");
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", &package];
    program::run(Command::new(&python).args(install)).ok()?;
    has_duckdb().then_some(python)
}
