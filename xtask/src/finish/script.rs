//! The one classic script: the element, the wasm-bindgen glue, the style sheet and the loader's words.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value};

use super::{files_in, words};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

/// Bundles `embed/stop-fix-scale.js` with the generated modules it imports, and answers with the file.
///
/// The modules are `sfs:glue` and `sfs:glue-app` (what wasm-bindgen exports for both builds), `sfs:styles` (a string), `sfs:words`
/// (for each language tag an object with the loader's words) and `sfs:version` (that of the package); the last three by default export.
pub(crate) fn bundle(
    layout: &Layout,
    work: &Path,
    glue: &Path,
    glue_app: &Path,
) -> Result<PathBuf, Failure> {
    let styles = work.join("styles.css");
    bundle_styles(layout, "main.css", &styles)?;
    let words = work.join("words.json");
    write_words(layout, &words, |name| !name.starts_with(OF_PAGE))?;

    let version = work.join("version.json");
    write_version(&layout.root.join("Cargo.toml"), &version)?;

    let script = work.join("stop-fix-scale.js");
    let modules = [
        ("glue", glue),
        ("glue-app", glue_app),
        ("styles", &styles),
        ("words", &words),
        ("version", &version),
    ]
    .map(|(name, file)| format!("--alias:sfs:{name}={}", file.display()));
    let modules: Vec<&str> = modules.iter().map(String::as_str).collect();
    esbuild(
        layout,
        &layout.root.join("embed").join("stop-fix-scale.js"),
        &script,
        &[&SCRIPT, &modules],
    )?;
    Ok(script)
}

/// A script of `embed` that needs neither glue nor styles.
pub(super) fn bundle_beside(
    layout: &Layout,
    work: &Path,
    name: &str,
    to: &Path,
) -> Result<(), Failure> {
    let words = work.join("words-page.json");
    write_words(layout, &words, |name| name.starts_with(OF_PAGE))?;
    let words = format!("--alias:sfs:words={}", words.display());
    esbuild(layout, &layout.root.join("embed").join(name), to, &[&SCRIPT, &[&words]])
}

/// One sheet of `styles` with all that it imports.
pub(super) fn bundle_styles(layout: &Layout, name: &str, to: &Path) -> Result<(), Failure> {
    esbuild(layout, &layout.root.join("styles").join(name), to, &[&STYLE_BROWSERS])
}

/// The browser floor of the embedding contract.
const STYLE_BROWSERS: [&str; 1] = ["--target=chrome111,edge111,firefox115,safari16.4"];

const SCRIPT: [&str; 4] = [
    "--format=iife",
    "--target=es2022",
    "--loader:.css=text",
    // The glue would look for the wasm beside itself, but a classic script has no such address: we always pass it.
    "--define:import.meta.url=undefined",
];

fn esbuild(layout: &Layout, from: &Path, to: &Path, options: &[&[&str]]) -> Result<(), Failure> {
    program::run(
        Command::new(layout.npm_program("esbuild"))
            .arg(from)
            .args(["--bundle", "--minify", "--legal-comments=none", "--log-level=warning"])
            .args(options.concat())
            .arg(format!("--outfile={}", to.display()))
            .current_dir(&layout.root),
    )
}

/// The version of the package. In a manifest it stands as it does in JSON.
fn write_version(manifest: &Path, to: &Path) -> Result<(), Failure> {
    let source = fs::read_to_string(manifest).map_err(Failure::file("read", manifest))?;
    let version =
        source.lines().find_map(|line| line.strip_prefix("version = ")).ok_or_else(|| {
            Failure::new(format!("{}: the package has no version", manifest.display()))
        })?;
    fs::write(to, version).map_err(Failure::file("write", to))
}

/// Words that only our own page says in a frame.
const OF_PAGE: &str = "loader-frame-";

fn write_words(layout: &Layout, to: &Path, is_wanted: fn(&str) -> bool) -> Result<(), Failure> {
    let mut languages = Map::new();
    for from in files_in(&layout.root.join("locales"))? {
        let source = fs::read_to_string(&from).map_err(Failure::file("read", &from))?;
        let mut words = words::of_loader(&source)
            .map_err(|what| Failure::new(format!("{}: {what}", from.display())))?;
        words.retain(|name, _| is_wanted(name));
        let tag = from.file_stem().unwrap_or_default().to_string_lossy();
        if tag == "en" {
            for (tag, change) in words::GENERATED {
                languages.insert(tag.to_owned(), words::generated(&words, change).into());
            }
        }
        languages.insert(tag.into_owned(), words.into());
    }
    fs::write(to, Value::from(languages).to_string()).map_err(Failure::file("write", to))
}
