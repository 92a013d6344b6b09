//! The architecture as a test: it fails with the file and the line.
//!
//! Each rule is a function from a file to what is wrong in it, and each has rows that it must find
//! and rows that it must leave alone. What Clippy can say is left to Clippy.

mod imports;
mod names;
mod notices;
mod rules;
mod serving;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders whose files are looked at.
const SOURCES: [&str; 12] = [
    "src",
    "crates/core/src",
    "crates/cli/src",
    "crates/codegen/src",
    "crates/test-support/src",
    "build",
    "embed",
    "styles",
    "xtask/src",
    "examples",
    "benches",
    "fuzz/src",
];
/// What no package of the core may depend on, directly or not.
const WEB: [&str; 6] = ["gloo", "js-sys", "wasm-bindgen", "web-sys", "web-time", "yew"];
/// What is left in an example by whoever has tried it. It is not ours, and not in the repository.
const LEFT_BEHIND: [&str; 3] = ["node_modules", "dist", "package-lock.json"];
#[test]
fn the_tree_is_tidy() {
    let root = &root();
    let mut findings = Vec::new();
    let mut files = 0;
    for folder in SOURCES {
        visit(&root.join(folder), &mut |path, text| {
            files += 1;
            let path = path.strip_prefix(root).expect("below the root");
            let path = path.to_string_lossy().replace('\\', "/");
            for (line, what) in rules::RULES.iter().flat_map(|rule| rule(&path, text)) {
                findings.push(format!("{path}:{line}: {what}"));
            }
        });
    }
    assert!(files > 50, "the files have been found");
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

#[test]
fn every_dependency_says_what_for() {
    let packages = ["", "crates/core/", "crates/cli/", "crates/codegen/", "crates/test-support/"];
    for folder in packages.into_iter().chain(["xtask/", "fuzz/"]) {
        let manifest = format!("{folder}Cargo.toml");
        let path = root().join(&manifest);
        let text = fs::read_to_string(path).expect("a manifest");
        let mut in_dependencies = false;
        let mut dependencies = 0;
        for line in text.lines() {
            if line.starts_with('[') {
                in_dependencies = line.contains("dependencies");
            } else if in_dependencies && line.contains('=') {
                dependencies += 1;
                assert!(line.contains(" # "), "{manifest}: {line}: what is it for?");
            }
        }
        assert!(dependencies > 1, "{manifest}: the dependencies have been found");
    }
}

#[test]
fn the_core_depends_on_no_web_crate() {
    for package in ["stop-fix-scale-core", "stop-fix-scale-cli"] {
        let tree = Command::new(env!("CARGO"))
            .args([
                "tree",
                "--locked",
                "--edges=normal,build",
                "--target=all",
                "--prefix=none",
                "--package",
                package,
            ])
            .current_dir(root())
            .output()
            .expect("cargo tells what a package depends on");
        let tree = String::from_utf8_lossy(&tree.stdout);
        let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        assert!(names.contains(&"serde_json"), "{package}: the tree has been read");
        let found = names.iter().find(|name| WEB.iter().any(|web| name.starts_with(web)));
        assert_eq!(found, None, "{package}");
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn visit(folder: &Path, seen: &mut impl FnMut(&Path, &str)) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("an entry").path();
        if LEFT_BEHIND.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        if path.is_dir() {
            visit(&path, seen);
        } else if let Ok(text) = fs::read_to_string(&path) {
            seen(&path, &text);
        }
    }
}

/// The lines of code, numbered from 1, without comments; a `use` over several lines is one.
fn code(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        let open = lines.last_mut().filter(|(_, last)| {
            let last = last.strip_prefix("pub ").unwrap_or(last);
            last.starts_with("use ") && !last.ends_with(';')
        });
        match open {
            _ if line.starts_with("//") => {}
            Some((_, last)) => last.push_str(line),
            None => lines.push((number, line.to_owned())),
        }
    }
    lines.into_iter()
}
