//! Makes the finished build from the compiled program, the scripts, the styles and the page.

mod cache;
mod compress;
mod first_paint;
mod licences;
mod npm;
mod offline;
pub(crate) mod script;
mod single_file;
pub(crate) mod sums;
mod wasm;
mod words;

use std::path::Path;
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Result, anyhow};
use fs_err as fs;

use crate::layout::Layout;
use crate::notices::LICENCES;
use crate::size;

use cache::Cache;
use script::Script;
use wasm::Bound;

pub(crate) use compress::files_in;

/// Fills the empty folder. `flags` go to the compiler of the program.
pub(crate) fn run(layout: &Layout, stage: &Path, flags: Option<&str>) -> Result<()> {
    let work = layout.work("finish");
    fs::create_dir_all(&work)?;
    let locks = ["Cargo.lock", "package-lock.json"].map(|name| layout.root.join(name));
    let cache = Cache::open(work.join("cache"), &locks)?;

    let (bound, view) = program(layout, stage, &work, &cache, flags)?;
    let files = npm::addresses(&bound, &work)?;
    let for_pages = Script {
        entry: "stop-fix-scale",
        wasm: "wasm-for-script",
        bound: &bound,
        files: None,
        is_module: false,
    };
    let for_bundlers = Script {
        entry: "npm",
        wasm: "wasm-for-npm",
        files: Some(&files),
        is_module: true,
        ..for_pages
    };
    let bundle = for_pages.bundle(layout, &work)?;
    let module = for_bundlers.bundle(layout, &work)?;
    fs::copy(&bundle, stage.join("stop-fix-scale.js"))?;
    let page = first_paint::page(layout)?;
    let single = single_file::write(layout, &work, stage, &page, &bound)?;
    script::bundle_styles(layout, "page.css", &stage.join("page.css"))?;
    for (entry, name) in script::BESIDE {
        script::bundle_beside(layout, &work, entry, &stage.join(name))?;
    }
    offline::write(layout, &work, stage, &first_paint::inserted(&page, &view)?, &bound)?;
    for name in LICENCES {
        npm::copy(&layout.root.join(name), stage)?;
    }
    compress::all(stage, &cache)?;
    // The npm package is not served, so it needs no compressed forms.
    npm::write(layout, &work, stage, &module, &bound)?;
    sums::write(stage)?;
    size::print(&size::measure(stage)?);
    println!("{single}");
    Ok(())
}

/// Puts the program into the stage. Returns it, and the rendered view.
fn program(
    layout: &Layout,
    stage: &Path,
    work: &Path,
    cache: &Cache,
    flags: Option<&str>,
) -> Result<(Bound, String)> {
    let compiled = work.join("program.wasm");
    eprintln!("Compiling (about 4 minutes at first, then 1 or 2 after a change)…");
    // Linking uses one core. Meanwhile, another core compiles the programs for this machine.
    let (binder, view) = thread::scope(|scope| -> Result<_> {
        let native = scope.spawn(|| Ok((wasm::binder(layout)?, first_paint::view(layout)?)));
        wasm::compile(layout, flags.unwrap_or_default(), &compiled)?;
        ended(native)
    })?;
    eprintln!("Shrinking and compressing (about 30 seconds)…");
    let bound = Bound::by(layout, &binder, &compiled)?;
    bound.shrink(layout, cache, stage)?;
    Ok((bound, view))
}

fn ended<T>(thread: ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    thread.join().unwrap_or_else(|_| Err(anyhow!("a thread of the build panicked")))
}
