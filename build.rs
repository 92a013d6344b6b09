//! Compiles `locales/*.ftl` to the methods of `Words` (`src/app/words`), or fails with a list of all problems. The
//! compiler itself is in `build`, so that `tests/words` can test it.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use words::Source;

#[path = "build/words/mod.rs"]
mod words;

fn main() -> io::Result<()> {
    match compile_words()? {
        Ok(words) => {
            let out = env::var("OUT_DIR").map_err(io::Error::other)?;
            fs::write(Path::new(&out).join("words.rs"), words)
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
    // `cargo xtask test --only words` sets this to broken copies and checks that they fail the build.
    println!("cargo::rerun-if-env-changed=SFS_LOCALES");
    let locales = env::var("SFS_LOCALES").unwrap_or_else(|_| "locales".into());
    let scripts =
        if Path::new("embed").is_dir() { Some(read_folder("embed", "ts")?) } else { None };
    Ok(words::compile(&read_folder(&locales, "ftl")?, scripts.as_deref()))
}

/// The files in and below a folder with this extension, sorted by path.
fn read_folder(folder: &str, extension: &str) -> io::Result<Vec<Source>> {
    println!("cargo::rerun-if-changed={folder}");
    let mut paths = Vec::new();
    find(Path::new(folder), extension, &mut paths)?;
    paths.sort();
    paths
        .into_iter()
        .map(|path| Ok(Source::new(&path.display().to_string(), &fs::read_to_string(&path)?)))
        .collect()
}

fn find(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, extension, found)?;
        } else if path.extension().is_some_and(|ending| ending == extension) {
            found.push(path);
        }
    }
    Ok(())
}
