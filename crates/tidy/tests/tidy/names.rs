//! Every public name in the core and in `src/app` is used somewhere else.

use std::collections::{BTreeMap, BTreeSet};

use crate::{code, root, visit};

/// The folders whose public names are checked.
const PUBLIC: [&str; 2] = ["crates/core/src", "src/app"];
/// The folders where they can be used. Tests are not searched, because a name that only a test uses is not needed.
const USES: [&str; 9] = [
    "embed",
    "crates/core/src",
    "crates/cli/src",
    "crates/codegen/src",
    "src",
    "benches",
    "examples",
    "fuzz/src",
    "xtask/src",
];

#[test]
fn every_public_name_is_used_in_a_different_file() {
    let mut words: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for folder in USES {
        visit(&root().join(folder), &mut |path, text| {
            for word in used(text) {
                words.entry(word).or_default().insert(path.to_string_lossy().into_owned());
            }
        });
    }
    let mut names = 0;
    let mut unused = Vec::new();
    for folder in PUBLIC {
        visit(&root().join(folder), &mut |path, text| {
            let path = path.to_string_lossy().into_owned();
            for name in public(text) {
                names += 1;
                let is_elsewhere =
                    words.get(&name).is_some_and(|files| files.iter().any(|file| *file != path));
                if !is_elsewhere && !is_part_of_a_signature(text, &name) {
                    unused.push(format!("{path}: {name}"));
                }
            }
        });
    }
    assert!(names > 300, "only {names} names were found");
    assert!(unused.is_empty(), "make them private, or delete them:\n{}", unused.join("\n"));
}

#[test]
fn public_names_and_their_uses_are_found() {
    let text = "pub fn a() {}\n    pub const fn b(&self) {}\npub struct C {\n    pub d: u8,\n}\nfn e() {}\n\
        pub enum F {}\n// pub fn g() {}\npub const H: u8 = 1;\npub static I: u8 = 1;\npub type J = u8;\npub trait K {}";
    assert_eq!(public(text), ["a", "b", "C", "F", "H", "I", "J", "K"]);
    assert!(used("let x = a_b(c.d());\n// e").contains("a_b"));
    assert!(!used("// e").contains("e"));
}

/// A type that a public function of the same file takes or returns is used with that function.
fn is_part_of_a_signature(text: &str, name: &str) -> bool {
    let is_type = name.starts_with(char::is_uppercase);
    is_type && text.lines().filter(|line| line.contains(name)).count() > 2
}

/// The names of public functions, types and constants.
fn public(text: &str) -> Vec<String> {
    let kinds = ["fn", "struct", "enum", "trait", "type", "const", "static"];
    let mut names = Vec::new();
    for (_, line) in code(without_tests(text)) {
        let Some(rest) = line.strip_prefix("pub ") else { continue };
        let mut words = rest.split(|c: char| !c.is_alphanumeric() && c != '_').peekable();
        while let Some(word) = words.next() {
            let is_modifier = word == "const" && words.peek() == Some(&"fn");
            if kinds.contains(&word) && !is_modifier {
                names.extend(words.next().map(str::to_owned));
                break;
            }
            if !["const", "async", "unsafe"].contains(&word) {
                break;
            }
        }
    }
    names
}

/// Every word of the code.
fn used(text: &str) -> BTreeSet<String> {
    let lines = code(without_tests(text));
    let words = lines.flat_map(|(_, line)| {
        let parts = line.split(|c: char| !c.is_alphanumeric() && c != '_');
        parts.map(str::to_owned).collect::<Vec<_>>()
    });
    words.collect()
}

fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}
