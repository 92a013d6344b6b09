//! Makes the finished build from the compiled programs, the scripts, the styles and the page.

mod cache;
mod compress;
mod first_paint;
mod licences;
mod npm;
mod programs;
pub(crate) mod script;
mod single_file;
pub(crate) mod sums;
mod words;

use std::path::Path;
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Result, anyhow};
use fs_err as fs;

use crate::layout::Layout;
use crate::notices::LICENCES;
use crate::size;

use cache::Cache;
use programs::Bound;
use script::Script;

pub(crate) use compress::files_in;

/// Fills the empty folder. `flags` go to the compiler of the programs.
pub(crate) fn run(layout: &Layout, stage: &Path, flags: Option<&str>) -> Result<()> {
    let work = layout.work("finish");
    fs::create_dir_all(&work)?;
    let locks = ["Cargo.lock", "package-lock.json"].map(|name| layout.root.join(name));
    let cache = Cache::open(work.join("cache"), &locks)?;

    let (app, element, view) = programs(layout, stage, &work, &cache, flags)?;
    let for_pages = Script {
        entry: "stop-fix-scale",
        wasm: "wasm-for-script",
        glue_app: &app.glue,
        glue: &element.glue,
        packed: None,
        is_module: false,
    };
    let for_bundlers = Script { entry: "npm", wasm: "wasm-for-npm", is_module: true, ..for_pages };
    let bundle = for_pages.bundle(layout, &work)?;
    let module = for_bundlers.bundle(layout, &work)?;
    fs::copy(&bundle, stage.join("stop-fix-scale.js"))?;
    let page = first_paint::page(layout)?;
    let single = single_file::write(layout, &work, stage, &page, &app.glue)?;
    fs::write(stage.join("index.html"), first_paint::inserted(&page, &view)?)?;
    script::bundle_styles(layout, "page.css", &stage.join("page.css"))?;
    script::bundle_beside(layout, &work, "page", &stage.join("page.js"))?;
    script::bundle_beside(layout, &work, "host", &stage.join("stop-fix-scale-host.js"))?;
    for name in LICENCES {
        npm::copy(&layout.root.join(name), stage)?;
    }
    compress::all(stage, &cache)?;
    // The npm package is not served, so it needs no compressed forms.
    npm::write(layout, &work, stage, &module)?;
    sums::write(stage)?;
    size::print(&size::measure(stage)?);
    println!("{single}");
    Ok(())
}

/// Puts both programs into the stage. Returns the glue of each, and the rendered view.
fn programs(
    layout: &Layout,
    stage: &Path,
    work: &Path,
    cache: &Cache,
    flags: Option<&str>,
) -> Result<(Bound, Bound, String)> {
    let compiled = ["app", "element"].map(|name| work.join(name).with_extension("wasm"));
    eprintln!("Compiling (about 4 minutes at first, then 1 or 2 after a change)…");
    // Linking uses one core. Meanwhile, another core compiles the programs for this machine.
    let (binder, view) = thread::scope(|scope| -> Result<_> {
        let native = scope.spawn(|| Ok((programs::binder(layout)?, first_paint::view(layout)?)));
        programs::compile(layout, programs::APP, flags, &compiled[0])?;
        programs::compile(layout, programs::ELEMENT, flags, &compiled[1])?;
        ended(native)
    })?;
    eprintln!("Shrinking and compressing (about 30 seconds)…");
    let app = Bound::by(&binder, &compiled[0], "stop-fix-scale")?;
    let element = Bound::by(&binder, &compiled[1], "element")?;
    Bound::shorten_names(layout, [&app, &element])?;
    thread::scope(|scope| -> Result<_> {
        let other =
            scope.spawn(|| element.shrink(layout, cache, &stage.join("stop-fix-scale.wasm")));
        app.shrink(layout, cache, &stage.join("stop-fix-scale-app.wasm"))?;
        ended(other)
    })?;
    Ok((app, element, view))
}

fn ended<T>(thread: ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    thread.join().unwrap_or_else(|_| Err(anyhow!("a thread of the build panicked")))
}
