//! What our own page needs to open without network: the worker that keeps its files, and a line in the page that names the build.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fs_err as fs;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::wasm::Bound;
use super::{files_in, npm, script};
use crate::layout::Layout;

/// What the page loads besides the program.
const FILES: [&str; 7] = [
    "page-frame.js",
    "page-icon.svg",
    "page-offline.js",
    "page.css",
    "page.js",
    "page.webmanifest",
    "stop-fix-scale.js",
];

/// Writes the page, its manifest with the icons, and the worker. Everything else that the page loads has to be in the stage.
pub(super) fn write(
    layout: &Layout,
    work: &Path,
    stage: &Path,
    page: &str,
    bound: &Bound,
) -> Result<()> {
    for path in files_in(&layout.root.join("page"))? {
        npm::copy(&path, stage)?;
    }
    let program = bound.names().map(|(_, file)| file);
    let mut files = BTreeMap::new();
    for name in FILES.into_iter().map(str::to_owned).chain(program) {
        let hash = Sha256::digest(fs::read(stage.join(&name))?);
        files.insert(name, STANDARD.encode(hash));
    }
    let build = build_of(page, &files);
    fs::write(stage.join("index.html"), marked(page, &build)?)?;
    let list = work.join("offline.json");
    fs::write(&list, json!({ "build": build, "files": files }).to_string())?;
    script::bundle_worker(layout, &list, &stage.join("stop-fix-scale-worker.js"))
}

/// The same for the same files on every machine.
fn build_of(page: &str, files: &BTreeMap<String, String>) -> String {
    let hash = Sha256::digest(json!([page, files]).to_string());
    format!("{:016x}", hash.first_chunk().map_or(0, |bytes| u64::from_be_bytes(*bytes)))
}

/// The page with the lines about this. Browsers that are signed in to the server have to say so to get the manifest.
fn marked(page: &str, build: &str) -> Result<String> {
    let (head, body) = page.split_once("</head>").context("index.html has no head")?;
    Ok(format!(
        "{head}<link rel=\"icon\" href=\"page-icon.svg\">\n\
         <link rel=\"manifest\" href=\"page.webmanifest\" crossorigin=\"use-credentials\">\n\
         <!-- The page also opens without network. Delete the next line to switch that off. -->\n\
         <meta name=\"sfs-offline\" content=\"{build}\">\n</head>{body}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_named_after_everything_that_the_page_is_made_of() -> Result<()> {
        let files = |hash: &str| BTreeMap::from([("page.css".to_owned(), hash.to_owned())]);
        let build = build_of("page", &files("a"));
        assert_eq!(build.len(), 16);
        assert_eq!(build_of("page", &files("a")), build, "the same again");
        assert_ne!(build_of("other", &files("a")), build, "a different page");
        assert_ne!(build_of("page", &files("b")), build, "a different file");
        let line = "\n<meta name=\"sfs-offline\" content=\"abc\">\n</head>b";
        assert!(marked("a</head>b", "abc")?.ends_with(line));
        assert!(marked("a", "abc").is_err());
        Ok(())
    }
}
