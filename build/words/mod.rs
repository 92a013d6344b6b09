//! The compiler for the texts of the interface: it reads Fluent files and writes Rust.
//!
//! `read` parses a file. `flatten` resolves references. `signature` compares every language with the arguments that the
//! English comments declare. `loader` compares the messages with the JavaScript loader. `write` generates the Rust. All
//! problems are reported at once. The rules for people who write messages are at the top of `locales/en.ftl`.

mod flatten;
mod loader;
mod read;
mod sentence;
mod signature;
mod source;
mod write;

use flatten::Translation;
use read::Catalogue;
use signature::Signatures;
pub(crate) use source::{Problem, Source};

/// The language with which all others are compared.
const ENGLISH: &str = "en";

/// Messages whose id starts with this prefix belong to the JavaScript loader and get no Rust method.
const LOADER: &str = "loader-";

/// Compiles these files to Rust, or returns all problems in them. `scripts` are the scripts of the loader. Without them
/// the messages of the loader are not checked.
pub(crate) fn compile(
    locales: &[Source],
    scripts: Option<&[Source]>,
) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let catalogues: Vec<_> =
        locales.iter().map(|source| Catalogue::read(source, &mut problems)).collect();
    let translations: Vec<_> =
        catalogues.iter().map(|catalogue| Translation::flatten(catalogue, &mut problems)).collect();

    let Some(english) = translations.iter().find(|translation| translation.tag() == ENGLISH) else {
        problems.push(Problem::of_folder("there is no en.ftl; the other languages follow it"));
        return Err(problems);
    };
    let signatures = Signatures::declared(english, &mut problems);
    for translation in &translations {
        signatures.check(english, translation, &mut problems);
        loader::report_placeables(translation, &mut problems);
    }
    if let Some(scripts) = scripts {
        loader::check(english, scripts, &mut problems);
    }

    if problems.is_empty() {
        return Ok(write::rust(&signatures, &translations));
    }
    problems.sort();
    problems.dedup();
    Err(problems)
}
