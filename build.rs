//! Turns `locales/*.ftl` into the methods of `Words` (`src/app/words`), `model/ai1.json` into the static `AI1`
//! (`src/model/ai1.rs`) and the golden cases into a few bytes (`src/format/golden.rs`), or fails with everything that is
//! wrong.
//! The compilers themselves are in `build`, so that `tests/words` and `tests/model_file.rs` can test them.

use std::fmt::Display;
use std::{env, fs, io, path::Path};

use words::Source;

#[path = "build/golden.rs"]
mod golden;
#[path = "build/model/mod.rs"]
mod model;
/// What a model consists of: the very types of the library.
#[allow(dead_code, unreachable_pub, reason = "the library uses all of it")]
#[path = "src/model"]
mod shape {
    pub(crate) mod condition;
    pub(crate) mod definition;
    pub(crate) mod ids;
    pub(crate) mod level;
    pub(crate) mod per;
}
#[path = "build/words/mod.rs"]
mod words;

const MODEL: &str = "model/ai1.json";
const GOLDEN: &str = "tests/golden/ai1.jsonl";

fn main() -> io::Result<()> {
    lay("words.rs", compile_words()?)?;
    lay("model.rs", compile_model()?)?;
    lay("golden.bin", pack_golden()?)
}

/// Lays what was made where the library includes it, or fails the build with everything that is wrong.
fn lay(name: &str, made: Result<impl AsRef<[u8]>, Vec<impl Display>>) -> io::Result<()> {
    match made {
        Ok(content) => {
            let out = env::var("OUT_DIR").map_err(io::Error::other)?;
            fs::write(Path::new(&out).join(name), content)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            Ok(())
        }
    }
}

fn compile_words() -> io::Result<Result<String, Vec<words::Problem>>> {
    // `cargo xtask test --only words` points this at broken copies, to see that they fail the build.
    println!("cargo::rerun-if-env-changed=SFS_LOCALES");
    let locales = env::var("SFS_LOCALES").unwrap_or_else(|_| "locales".into());
    let scripts =
        if Path::new("embed").is_dir() { Some(read_folder("embed", "js")?) } else { None };
    Ok(words::compile(&read_folder(&locales, "ftl")?, scripts.as_deref()))
}

fn compile_model() -> io::Result<Result<String, Vec<String>>> {
    println!("cargo::rerun-if-changed={MODEL}");
    let of_file = |error: model::ModelError| {
        // One error for each line: cargo takes what follows a line break for something else.
        error.to_string().lines().map(|line| format!("{MODEL}: {line}")).collect()
    };
    Ok(model::compile(&fs::read_to_string(MODEL)?).map_err(of_file))
}

fn pack_golden() -> io::Result<Result<Vec<u8>, Vec<String>>> {
    println!("cargo::rerun-if-changed={GOLDEN}");
    let of_file = |problem| format!("{GOLDEN}: {problem}");
    let packed = golden::pack(&fs::read_to_string(GOLDEN)?);
    Ok(packed.map_err(|problems| problems.into_iter().map(of_file).collect()))
}

/// The files of a folder that end like this, in the order of their names.
fn read_folder(folder: &str, extension: &str) -> io::Result<Vec<Source>> {
    println!("cargo::rerun-if-changed={folder}");
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
    paths.sort();
    paths
        .into_iter()
        .map(|path| Ok(Source::new(&path.display().to_string(), &fs::read_to_string(&path)?)))
        .collect()
}
