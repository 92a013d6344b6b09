//! The second half of a build: from what Trunk has staged to exactly what people are served.
//!
//! Trunk calls this as a hook, so `trunk build` and `trunk watch` give the same result as `cargo xtask build`.

mod compress;
mod element;
mod first_paint;
mod hash;
mod licences;
mod memory;
mod npm;
pub(crate) mod script;
mod single_file;
pub(crate) mod sums;
mod words;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::notices::LICENCES;
use crate::program;
use crate::size;
use crate::tools;

use memory::Memory;
use script::Script;

pub(crate) use compress::files_in;

/// Finishes the folder that Trunk names.
pub(crate) fn run(layout: &Layout) -> Result<(), Failure> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new("finish is a step of the build").remedy("Run: cargo xtask build")
    })?;
    tools::packages(layout)?;
    let work = layout.work("finish");
    fs::create_dir_all(&work).map_err(Failure::file("create", &work))?;
    let memory = memory(layout, &work)?;

    let script = staging.join("stop-fix-scale.js");
    let app = Built { glue: script.clone(), wasm: staging.join("stop-fix-scale_bg.wasm") };
    let element = element::build(layout, &work)?;
    let for_pages = Script {
        entry: "stop-fix-scale.js",
        wasm: "wasm-beside.js",
        glue_app: &app.glue,
        glue: &element.glue,
        packed: None,
        is_module: false,
    };
    let for_bundlers =
        Script { entry: "module.js", wasm: "wasm-module.js", is_module: true, ..for_pages };
    let bundle = for_pages.bundle(layout, &work)?;
    let module = for_bundlers.bundle(layout, &work)?;
    optimise(layout, &memory, &element.wasm, &staging.join("stop-fix-scale.wasm"))?;
    optimise(layout, &memory, &app.wasm, &staging.join("stop-fix-scale-app.wasm"))?;
    let single = single_file::write(layout, &work, &staging, &app.glue)?;
    remove_raw_output(&staging)?;
    fs::copy(&bundle, &script).map_err(Failure::file("write", &script))?;
    script::bundle_styles(layout, "page.css", &staging.join("page.css"))?;
    script::bundle_beside(layout, &work, "page.js", &staging.join("page.js"))?;
    script::bundle_beside(layout, &work, "host.js", &staging.join("stop-fix-scale-host.js"))?;
    first_paint::insert(layout, &staging.join("index.html"))?;
    for name in LICENCES {
        npm::copy(&layout.root.join(name), &staging)?;
    }
    compress::all(&staging, &memory)?;
    memory.forget_the_rest()?;
    // Nobody is served this one, so that it has no packed forms.
    npm::write(layout, &staging, &module)?;
    sums::write(&staging)?;
    size::print(&size::measure(&staging)?);
    println!("{single}");
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file("read", path))
}

/// What wasm-bindgen makes of one build.
struct Built {
    glue: PathBuf,
    wasm: PathBuf,
}

/// Lays the same packed copies beside what another command has built, and remembers them in a folder of its own.
pub(crate) fn compress(layout: &Layout, folder: &Path, work: &Path) -> Result<(), Failure> {
    let memory = memory(layout, work)?;
    compress::all(folder, &memory)?;
    memory.forget_the_rest()
}

fn memory(layout: &Layout, work: &Path) -> Result<Memory, Failure> {
    let locks = ["Cargo.lock", "package-lock.json"].map(|name| layout.root.join(name));
    Memory::open(work.join("memory"), &locks)
}

/// Named features only: with all of them, browsers refuse the result.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-reference-types",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

fn optimise(layout: &Layout, memory: &Memory, raw: &Path, to: &Path) -> Result<(), Failure> {
    let bytes = fs::read(raw).map_err(Failure::file("read", raw))?;
    let small = memory.recall("wasm", &bytes, |to| {
        let mut command = Command::new(layout.npm_program("wasm-opt"));
        program::run(command.arg("-Oz").args(WASM_FEATURES).arg(raw).arg("-o").arg(to))?;
        fs::read(to).map_err(Failure::file("read", to))
    })?;
    fs::write(to, small).map_err(Failure::file("write", to))
}

/// Nobody should find a module in `dist` and depend on it: the one script is the contract.
fn remove_raw_output(staging: &Path) -> Result<(), Failure> {
    for file in ["stop-fix-scale_bg.wasm", "stop-fix-scale.d.ts", "stop-fix-scale_bg.wasm.d.ts"] {
        let path = staging.join(file);
        if path.exists() {
            fs::remove_file(&path).map_err(Failure::file("remove", &path))?;
        }
    }
    let snippets = staging.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(&snippets).map_err(Failure::file("remove", &snippets))?;
    }
    Ok(())
}
