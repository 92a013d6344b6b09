//! The program: the core, and the chunks that are loaded later (docs/decisions/0009).

use std::collections::BTreeMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use fs_err as fs;

use super::cache::Cache;
use super::script::bundle_styles;
use crate::chunks::CHUNKS;
use crate::layout::Layout;
use crate::program::{self, cargo};

/// Compiles the program into a file that can be cut.
pub(super) fn compile(layout: &Layout, flags: &str, to: &Path) -> Result<()> {
    let mut build = cargo(layout);
    build.args(["build", "--bin=stop-fix-scale", "--features=split"]);
    build.args(["--target=wasm32-unknown-unknown", "--profile=wasm"]);
    let flags = format!("{flags} -Clink-arg=--emit-relocs -Clink-arg=-zstack-size={STACK_BYTES}");
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.trim());
    program::run(&mut build)?;
    Ok(fs::copy(layout.work("wasm32-unknown-unknown/wasm/stop-fix-scale.wasm"), to).map(drop)?)
}

/// A quarter of what Rust reserves, all of which counts as memory in use. The most that the end-to-end tests of files, imports, the
/// history and made-up inputs have needed is 31 KB. Below the stack there is no memory, so a program that needed more would end in an error.
const STACK_BYTES: u32 = 256 * 1024;

/// Builds the program that cuts and binds.
pub(super) fn binder(layout: &Layout) -> Result<PathBuf> {
    let words = ["build", "--quiet", "--package=xtask", "--features=bind", "--bin=bind"];
    program::run(cargo(layout).args(words))?;
    Ok(layout.work("debug").join(format!("bind{}", env::consts::EXE_SUFFIX)))
}

/// The program, cut and bound.
pub(super) struct Bound {
    /// The module that starts the core.
    pub(super) glue: PathBuf,
    /// Each file of the program by its name; that of the core is empty.
    files: BTreeMap<&'static str, PathBuf>,
}

impl Bound {
    /// Writes the glue and the files into a folder next to the compiled program, with short names for what they share.
    pub(super) fn by(layout: &Layout, binder: &Path, compiled: &Path) -> Result<Self> {
        let folder = compiled.with_extension("");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let mut bind = Command::new(binder);
        bind.arg("--out-dir").arg(&folder);
        bind.arg("--wasm-merge").arg(layout.npm_program("wasm-merge"));
        program::run(bind.arg(compiled))?;
        let mut files = BTreeMap::from([("", folder.join("core_bg.wasm"))]);
        files.extend(CHUNKS.map(|name| (name, folder.join(name).with_extension("wasm"))));
        let glue = folder.join("core.js");
        program::run(
            program::node(layout, "xtask/short-names.js").arg(&glue).args(files.values()),
        )?;
        Ok(Self { glue, files })
    }

    /// The name of each file, and the name under which it is served.
    pub(super) fn names(&self) -> impl Iterator<Item = (&str, String)> {
        self.files.keys().map(|name| {
            let dash = if name.is_empty() { "" } else { "-" };
            (*name, format!("stop-fix-scale{dash}{name}.wasm"))
        })
    }

    /// Writes the optimised files that are served.
    pub(super) fn shrink(&self, layout: &Layout, cache: &Cache, to: &Path) -> Result<()> {
        for (name, served) in self.names() {
            let mut small = shrink(layout, cache, &self.files[name], &served)?;
            if let Some(styles) = styles(layout, name, &self.glue.with_file_name("styles.css"))? {
                custom_section(&mut small, "styles", &styles);
            }
            fs::write(to.join(served), small)?;
        }
        Ok(())
    }
}

/// The styles that come with a chunk: see embed/loader/style-sheet.ts.
fn styles(layout: &Layout, chunk: &str, to: &Path) -> Result<Option<Vec<u8>>> {
    let from = Path::new("chunks").join(chunk).with_extension("css");
    if !layout.root.join("styles").join(&from).exists() {
        return Ok(None);
    }
    bundle_styles(layout, &from.to_string_lossy(), to)?;
    let styles = fs::read_to_string(to)?;
    Ok(Some(styles.trim_end().into()))
}

/// Appends what programs ignore and scripts can read.
fn custom_section(module: &mut Vec<u8>, name: &str, content: &[u8]) {
    let mut section = Vec::new();
    push_number(&mut section, name.len());
    section.extend(name.bytes());
    section.extend(content);
    module.push(0);
    push_number(module, section.len());
    module.extend(section);
}

/// Seven bits in each byte, the lowest first; the eighth says that there are more.
fn push_number(to: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        to.push(u8::try_from(number & 0x7f | 0x80).unwrap_or_default());
        number >>= 7;
    }
    to.push(u8::try_from(number).unwrap_or_default());
}

fn shrink(layout: &Layout, cache: &Cache, from: &Path, name: &str) -> Result<Vec<u8>> {
    let input = [SHRINK.as_bytes(), WASM_FEATURES.as_bytes(), &fs::read(from)?].concat();
    cache.get_or_make(name, &input, |to| {
        let mut wasm_opt = Command::new(layout.npm_program("wasm-opt"));
        wasm_opt.args(SHRINK.split(' ')).args(WASM_FEATURES.split(' '));
        program::run(wasm_opt.arg("--quiet").arg(from).arg("-o").arg(to))?;
        Ok(fs::read(to)?)
    })
}

/// What counts is the size once compressed. Equal code is compressed well as long as it stays equal: therefore, large functions stay
/// out of their callers, expressions that occur twice are written twice, and functions with similar names stand beside each other. The
/// smallest functions are put where they are called, so that the browser has fewer to compile. The bottom of memory is the end of the
/// stack, so no address that is used is below 1,024.
const SHRINK: &str = "-Oz -Oz -Oz --low-memory-unused --skip-pass=local-cse --one-caller-inline-max-function-size=40 \
    --always-inline-max-function-size=4 --reorder-functions-by-name";

/// Only these features: with all features of wasm-opt enabled, browsers refuse the result.
const WASM_FEATURES: &str = "--enable-bulk-memory --enable-reference-types --enable-nontrapping-float-to-int \
    --enable-sign-ext --enable-mutable-globals --enable-multivalue";
