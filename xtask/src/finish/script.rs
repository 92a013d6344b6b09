//! Bundles the scripts: the element, the wasm-bindgen glue, the style sheet and the loader's texts.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use fs_err as fs;
use serde_json::{Map, Value};

use super::wasm::Bound;
use super::{files_in, words};
use crate::layout::Layout;
use crate::program;

/// A script that is bundled from `embed`.
pub(super) struct Script<'a> {
    /// Its entry module in `embed/entry`.
    pub(super) entry: &'a str,
    /// The module in `embed/loader` that says where the program is: `sfs:wasm`.
    pub(super) wasm: &'a str,
    /// Its glue is `sfs:glue`.
    pub(super) bound: &'a Bound,
    /// The module with the files of the program: `sfs:files`. A script for pages loads them by their names.
    pub(super) files: Option<&'a Path>,
    /// Whether bundlers import it. All others are classic scripts, which a page loads directly.
    pub(super) is_module: bool,
}

impl Script<'_> {
    /// Bundles the script with the generated modules that it imports, and returns the file.
    ///
    /// Besides those above, these are `sfs:styles` (a string), `sfs:words` (an object with the loader's texts for each language tag) and
    /// `sfs:version` (the version of the package), all as default exports.
    pub(super) fn bundle(&self, layout: &Layout, work: &Path) -> Result<PathBuf> {
        let styles = work.join("styles.css");
        bundle_styles(layout, "main.css", &styles)?;
        let words = work.join("words.json");
        let is_whole_page = self.files.is_some() && !self.is_module;
        write_words(layout, &words, |name| {
            is_whole_page && is_of("page-frame", name)
                || !OWN_WORDS.into_iter().any(|(entry, _)| is_of(entry, name))
        })?;
        let version = work.join("version.json");
        fs::write(&version, self::version(layout)?)?;
        let glue = without_default(work, &self.bound.glue)?;
        let wasm = source(layout, "loader", self.wasm);
        let linked = source(layout, "loader", "linked");
        let modules = [
            ("glue", Some(glue.as_path())),
            ("linked", Some(&linked)),
            ("wasm", Some(&wasm)),
            ("files", self.files),
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

/// The list of the modules in a script, which the bundler writes.
pub(crate) fn parts_of(work: &Path, entry: &str) -> PathBuf {
    work.join(format!("{entry}.parts.json"))
}

/// The glue without its default export, which would load the wasm from a file next to itself. There is none, and other people's bundlers
/// would look for it, too.
fn without_default(work: &Path, glue: &Path) -> Result<PathBuf> {
    let module = work.join("glue.js");
    // A JSON string, because paths on Windows have backslashes.
    fs::write(&module, format!("export * from {};\n", Value::from(glue.to_string_lossy())))?;
    Ok(module)
}

/// The scripts beside the element: their entry modules, and their names.
pub(super) const BESIDE: [(&str, &str); 4] = [
    ("page", "page.js"),
    ("page-frame", "page-frame.js"),
    ("page-offline", "page-offline.js"),
    ("host", "stop-fix-scale-host.js"),
];

/// Bundles a script that needs neither glue nor styles.
pub(super) fn bundle_beside(layout: &Layout, work: &Path, entry: &str, to: &Path) -> Result<()> {
    let words = work.join(format!("words-{entry}.json"));
    write_words(layout, &words, |name| is_of(entry, name))?;
    let words = format!("--alias:sfs:words={}", words.display());
    esbuild(layout, &source(layout, "entry", entry), to, &[&IIFE, &[&words]])
}

/// Bundles the worker of our own page with the list of what it keeps.
pub(super) fn bundle_worker(layout: &Layout, list: &Path, to: &Path) -> Result<()> {
    let list = format!("--alias:sfs:offline={}", list.display());
    esbuild(layout, &source(layout, "worker", "worker"), to, &[&IIFE, &[&list]])
}

fn source(layout: &Layout, folder: &str, name: &str) -> PathBuf {
    layout.root.join(format!("embed/{folder}/{name}.ts"))
}

/// Bundles a style sheet of `styles` with everything that it imports.
pub(super) fn bundle_styles(layout: &Layout, name: &str, to: &Path) -> Result<()> {
    esbuild(layout, &layout.root.join("styles").join(name), to, &[&STYLE_BROWSERS])
}

/// The oldest browsers that the embedding contract promises.
const STYLE_BROWSERS: [&str; 1] = ["--target=chrome111,edge111,firefox115,safari16.4"];

// `import.meta.url` does not exist in a classic script. Only the part of the glue that is dropped uses it.
const IIFE: [&str; 3] = ["--format=iife", "--target=es2022", "--define:import.meta.url=undefined"];
const MODULE: [&str; 2] = ["--format=esm", "--target=es2022"];
const LOADERS: [&str; 2] = ["--loader:.css=text", "--loader:.gz=binary"];

/// Our tsconfig.json is for checking types. Here, its `strict` would only add "use strict" to each script.
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

/// The version of the package with its quotes, which are the same in Cargo.toml and in JSON.
pub(super) fn version(layout: &Layout) -> Result<String> {
    let manifest = fs::read_to_string(layout.root.join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    version.map(str::to_owned).context("the package in Cargo.toml has no version")
}

/// The scripts with messages that the element does not show, and how the names of these start.
const OWN_WORDS: [(&str, &str); 3] =
    [("page", "loader-early"), ("page-frame", "loader-frame-"), ("page-offline", "loader-page-")];

fn is_of(entry: &str, name: &str) -> bool {
    OWN_WORDS.into_iter().any(|(of, start)| of == entry && name.starts_with(start))
}

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
