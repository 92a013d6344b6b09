//! The scripts, each in one piece: the element, the wasm-bindgen glue, the style sheet and the loader's words.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use fs_err as fs;
use serde_json::{Map, Value};

use super::{files_in, words};
use crate::layout::Layout;
use crate::program;

/// One of the scripts that are made of `embed`.
pub(super) struct Script<'a> {
    /// The module in `embed/entry` that it begins with.
    pub(super) entry: &'a str,
    /// The module in `embed/loader` that says where the programs are: `sfs:wasm`. It exports `all` and `one`, each an address, or a
    /// function that gives what a server would.
    pub(super) wasm: &'a str,
    /// What wasm-bindgen exports for everything and for one case: `sfs:glue-app` and `sfs:glue`.
    pub(super) glue_app: &'a Path,
    pub(super) glue: &'a Path,
    /// The packed program, as bytes: `sfs:packed`.
    pub(super) packed: Option<&'a Path>,
    /// Whether others import it. All others are classic scripts, which a page loads as they are.
    pub(super) is_module: bool,
}

impl Script<'_> {
    /// Bundles it, with the generated modules that it imports, and answers with the file.
    ///
    /// Besides those above, they are `sfs:styles` (a string), `sfs:words` (for each language tag an object with the loader's words) and
    /// `sfs:version` (that of the package), all by default export.
    pub(super) fn bundle(&self, layout: &Layout, work: &Path) -> Result<PathBuf> {
        let styles = work.join("styles.css");
        bundle_styles(layout, "main.css", &styles)?;
        let words = work.join("words.json");
        let is_whole_page = self.packed.is_some();
        write_words(layout, &words, |name| is_whole_page || !name.starts_with(OF_PAGE))?;
        let version = work.join("version.json");
        fs::write(&version, self::version(layout)?)?;
        let glue_app = without_default(work, "glue-app.js", self.glue_app)?;
        let glue = without_default(work, "glue.js", self.glue)?;

        let wasm = source(layout, "loader", self.wasm);
        let modules = [
            ("glue-app", Some(glue_app.as_path())),
            ("glue", Some(&glue)),
            ("wasm", Some(&wasm)),
            ("packed", self.packed),
            ("styles", Some(&styles)),
            ("words", Some(&words)),
            ("version", Some(&version)),
        ];
        let aliases: Vec<String> = modules
            .into_iter()
            .filter_map(|(name, file)| Some(format!("--alias:sfs:{name}={}", file?.display())))
            .collect();
        let aliases: Vec<&str> = aliases.iter().map(String::as_str).collect();
        let script = work.join(format!("{}.js", self.entry));
        let format: &[&str] = if self.is_module { &MODULE } else { &IIFE };
        let parts = format!("--metafile={}", parts_of(work, self.entry).display());
        let entry = source(layout, "entry", self.entry);
        esbuild(layout, &entry, &script, &[format, &LOADERS, &aliases, &[&parts]])?;
        Ok(script)
    }
}

/// Where the bundler tells what a script is made of.
pub(crate) fn parts_of(work: &Path, entry: &str) -> PathBuf {
    work.join(format!("{entry}.parts.json"))
}

/// The glue without its default export. That would look for the wasm beside itself, where it is not, and bundlers of other people
/// would look there, too.
fn without_default(work: &Path, name: &str, glue: &Path) -> Result<PathBuf> {
    let module = work.join(name);
    // As a string of JSON, since Windows has backslashes in its paths.
    fs::write(&module, format!("export * from {};\n", Value::from(glue.to_string_lossy())))?;
    Ok(module)
}

/// A script that needs neither glue nor styles.
pub(super) fn bundle_beside(layout: &Layout, work: &Path, entry: &str, to: &Path) -> Result<()> {
    let words = work.join("words-page.json");
    write_words(layout, &words, |name| name.starts_with(OF_PAGE))?;
    let words = format!("--alias:sfs:words={}", words.display());
    esbuild(layout, &source(layout, "entry", entry), to, &[&IIFE, &[&words]])
}

fn source(layout: &Layout, folder: &str, name: &str) -> PathBuf {
    layout.root.join(format!("embed/{folder}/{name}.ts"))
}

/// One sheet of `styles` with all that it imports.
pub(super) fn bundle_styles(layout: &Layout, name: &str, to: &Path) -> Result<()> {
    esbuild(layout, &layout.root.join("styles").join(name), to, &[&STYLE_BROWSERS])
}

/// The browser floor of the embedding contract.
const STYLE_BROWSERS: [&str; 1] = ["--target=chrome111,edge111,firefox115,safari16.4"];

// The part of the glue that goes names this address; a classic script has none.
const IIFE: [&str; 3] = ["--format=iife", "--target=es2022", "--define:import.meta.url=undefined"];
const MODULE: [&str; 2] = ["--format=esm", "--target=es2022"];
const LOADERS: [&str; 2] = ["--loader:.css=text", "--loader:.gz=binary"];

/// Our tsconfig.json is for the compiler of types. Here its `strict` would only add "use strict" to each script.
const USUAL: &str = "--bundle --minify --legal-comments=none --log-level=warning --tsconfig-raw={}";

fn esbuild(layout: &Layout, from: &Path, to: &Path, options: &[&[&str]]) -> Result<()> {
    program::run(
        Command::new(layout.npm_program("esbuild"))
            .arg(from)
            .args(USUAL.split(' '))
            .args(options.concat())
            .arg(format!("--outfile={}", to.display()))
            .current_dir(&layout.root),
    )
}

/// The version of the package, in quotes: a manifest writes it as JSON does.
pub(super) fn version(layout: &Layout) -> Result<String> {
    let manifest = fs::read_to_string(layout.root.join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    version.map(str::to_owned).context("the package in Cargo.toml has no version")
}

/// Words that only our own page says in a frame.
const OF_PAGE: &str = "loader-frame-";

fn write_words(layout: &Layout, to: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<()> {
    let mut languages = Map::new();
    for from in files_in(&layout.root.join("locales"))? {
        let source = fs::read_to_string(&from)?;
        let mut words = words::of_loader(&source).with_context(|| from.display().to_string())?;
        words.retain(|name, _| is_wanted(name));
        let tag = from.file_stem().unwrap_or_default().to_string_lossy();
        languages.insert(tag.into_owned(), words.into());
    }
    Ok(fs::write(to, Value::from(languages).to_string())?)
}
