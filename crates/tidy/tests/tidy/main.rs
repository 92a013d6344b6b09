//! Tests of the architecture. A failure names the file and the line.
//!
//! Each rule is a function that returns the problems in a file. Its tests have code that it must find and code that it
//! must accept. There are no rules for what Clippy can check.

mod imports;
mod names;
mod notices;
mod rules;
mod serving;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders whose files are checked.
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
/// Packages that the core must not depend on, directly or indirectly.
const WEB: [&str; 6] = ["gloo", "js-sys", "wasm-bindgen", "web-sys", "web-time", "yew"];
/// What trying out an example leaves in its folder. It is not in the repository.
const LEFT_BEHIND: [&str; 3] = ["node_modules", "dist", "package-lock.json"];
#[test]
fn every_source_file_follows_the_rules() {
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
    assert!(files > 50, "the files were found");
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

#[test]
fn every_dependency_has_a_comment_with_its_purpose() {
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
        assert!(dependencies > 1, "{manifest}: the dependencies were found");
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
            .expect("cargo can be started");
        let tree = String::from_utf8_lossy(&tree.stdout);
        let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        assert!(names.contains(&"serde_json"), "{package}: the tree was read");
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

/// The lines of code without comments, numbered from 1. A `use` over several lines counts as one.
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
