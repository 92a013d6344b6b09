//! Cuts the program into its chunks and writes the JavaScript side of the core. That is what the programs `wasm-split` and `wasm-bindgen` do;
//! their libraries, in the versions of Cargo.lock, compile much faster than those programs install.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use fs_err as fs;

mod chunks;
#[path = "bind/merge.rs"]
mod merge;

use chunks::CHUNKS;
use merge::{merged, merged_into};

/// The module of the glue that answers when the core asks for a chunk.
const LINKS: &str = "./chunks.js";

/// The core, as wasm-bindgen names it.
const CORE: &str = "core_bg";

fn main() -> Result<()> {
    let mut words = pico_args::Arguments::from_env();
    let folder: String = words.value_from_str("--out-dir")?;
    let merge: String = words.value_from_str("--wasm-merge")?;
    let program: String = words.free_from_str()?;
    let folder = Path::new(&folder);
    let core = folder.join("core.wasm");
    let parts = cut(&fs::read(program)?, folder, &core)?;
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    // The chunks need the core's memory and its table of functions.
    bindgen.input_path(core).web(true)?.typescript(false).keep_lld_exports(true);
    bindgen.omit_default_module_path(false).out_name("core").generate(folder)?;
    join(&parts, folder, Path::new(&merge))?;
    let glue = folder.join("core.js");
    fs::write(&glue, without_repeats(&fs::read_to_string(&glue)?))?;
    Ok(fs::write(folder.join(LINKS), links())?)
}

/// wasm-bindgen imports the module with the links again for each of them.
fn without_repeats(glue: &str) -> String {
    let is_link = |line: &str| line.contains(&format!("\"{LINKS}\""));
    let mut seen = Vec::new();
    let kept = glue.split_inclusive('\n').filter(|line| {
        let kind = line.trim_start().starts_with("import");
        let is_repeat = is_link(line) && seen.contains(&kind);
        if is_link(line) {
            seen.push(kind);
        }
        !is_repeat
    });
    kept.collect()
}

/// Writes the core and the code of each set of chunks. Returns the file of each set, in the same order in every build.
fn cut(whole: &[u8], folder: &Path, core: &Path) -> Result<BTreeMap<Vec<String>, PathBuf>> {
    let mut options = wasm_split_cli_support::Options::new(whole);
    (options.output_dir, options.main_out_path, options.link_name) = (folder, core, LINKS);
    let cut = wasm_split_cli_support::transform(options);
    let cut = cut.map_err(|error| anyhow!("{error:?}")).context("the program cannot be cut")?;
    let mut sets: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (chunk, stems) in cut.prefetch_map {
        ensure!(CHUNKS.contains(&chunk.as_str()), "CHUNKS in xtask/src/chunks.rs lacks {chunk}");
        for stem in stems {
            sets.entry(stem).or_default().push(chunk.clone());
        }
    }
    let sorted = sets.into_iter().map(|(stem, mut chunks)| {
        chunks.sort_unstable();
        (chunks, folder.join(stem + ".wasm"))
    });
    Ok(sorted.collect())
}

/// Code that several chunks need goes into the first of them that the tool loads. The element loads the others without `app`, so what
/// `app` shares with one that an element needs goes into the core.
fn join(parts: &BTreeMap<Vec<String>, PathBuf>, folder: &Path, merge: &Path) -> Result<()> {
    let mut files: BTreeMap<&str, Vec<PathBuf>> = BTreeMap::new();
    for (chunks, part) in parts {
        let has = |chunk: &str| chunks.iter().any(|one| one == chunk);
        let first = CHUNKS.into_iter().find(|chunk| has(chunk)).context("a part for no chunk")?;
        let is_in_element = has("more") || has("file");
        let file = if has("app") && is_in_element { CORE } else { first };
        files.entry(file).or_default().push(part.clone());
    }
    for (file, parts) in &files {
        let to = folder.join(file).with_extension("wasm");
        match *file {
            CORE => merged_into(&to, parts, merge)?,
            _ => merged(parts, &to, merge)?,
        }
    }
    Ok(())
}

/// What the core imports: a function for each chunk.
fn links() -> String {
    let links = CHUNKS
        .map(|chunk| format!("export const __wasm_split_load_{chunk} = linked(\"{chunk}\");\n"));
    format!("import {{ linked }} from \"sfs:linked\";\n{}", links.concat())
}
