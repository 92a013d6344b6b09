//! The architecture as a test: it fails with the file and the line.
//!
//! Each rule is a function from a file to what is wrong in it, and each has rows that it must find
//! and rows that it must leave alone. What Clippy can say is left to Clippy.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;
use std::process::Command;

/// The layers in the order of the arrow, the first two in the core and the others in `src`: each may know those before it.
const ARROW: [&str; 5] = ["model", "format", "app", "view", "browser"];
/// Where they are.
const HOMES: [&str; 2] = ["crates/core/src/", "src/"];
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
/// The folders that know nothing of the world.
const CORE: [&str; 3] = ["model", "format", "app"];
/// What the world consists of.
const WORLD: [&str; 19] = [
    "rand",
    "getrandom",
    "yew",
    "gloo",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "serde_wasm_bindgen",
    "std::time",
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "HashMap",
    "HashSet",
    "println!",
    "thread_local!",
];
/// What is left in an example by whoever has tried it. It is not ours, and not in the repository.
const LEFT_BEHIND: [&str; 3] = ["node_modules", "dist", "package-lock.json"];
const MOST_LINES_OF_A_FILE: usize = 260;
const MOST_LINES_OF_A_FUNCTION: usize = 60;

/// A line of a file, and what is wrong with it.
type Finding = (usize, String);
type Rule = fn(path: &str, text: &str) -> Vec<Finding>;

const RULES: [Rule; 8] = [
    arrow,
    core_sees_no_world,
    files_are_short,
    functions_are_short,
    names_say_something,
    words_come_from_locales,
    pages_are_safe,
    styles_are_calm,
];

#[test]
fn the_tree_is_tidy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut findings = Vec::new();
    let mut files = 0;
    for folder in SOURCES {
        visit(&root.join(folder), &mut |path, text| {
            files += 1;
            let path = path.strip_prefix(root).expect("below the root");
            let path = path.to_string_lossy().replace('\\', "/");
            for (line, what) in RULES.iter().flat_map(|rule| rule(&path, text)) {
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
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(&manifest);
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
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo tells what a package depends on");
        let tree = String::from_utf8_lossy(&tree.stdout);
        let names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
        assert!(names.contains(&"serde_json"), "{package}: the tree has been read");
        let found = names.iter().find(|name| WEB.iter().any(|web| name.starts_with(web)));
        assert_eq!(found, None, "{package}");
    }
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

/// The layer that a file belongs to.
fn layer(path: &str) -> Option<&str> {
    let rest = HOMES.iter().find_map(|home| path.strip_prefix(home))?;
    let name = rest.split(['/', '.']).next()?;
    ARROW.contains(&name).then_some(name)
}

fn arrow(path: &str, text: &str) -> Vec<Finding> {
    let Some(layer) = layer(path) else { return Vec::new() };
    let place = ARROW.iter().position(|name| *name == layer).expect("a layer");
    let below = &ARROW[place + 1..];
    let mut findings = Vec::new();
    for (number, line) in code(text) {
        for name in below {
            let direct = line.contains(&format!("crate::{name}"))
                || line.contains(&format!("super::{name}"));
            let grouped = line.contains("use crate::{") && mentions(&line, name);
            if direct || grouped {
                findings.push((number, format!("`{layer}` comes before `{name}` in the arrow")));
            }
        }
    }
    findings
}

/// Whether a word stands in a line as a whole.
fn mentions(line: &str, word: &str) -> bool {
    let part_of_word = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back().is_some_and(part_of_word);
        let after = line[at + word.len()..].chars().next().is_some_and(part_of_word);
        !before && !after
    })
}

fn core_sees_no_world(path: &str, text: &str) -> Vec<Finding> {
    if !layer(path).is_some_and(|layer| CORE.contains(&layer)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in code(text) {
        let grouped = |thing: &str| {
            let name = thing.strip_prefix("std::");
            line.contains("use std::{") && name.is_some_and(|name| mentions(&line, name))
        };
        for thing in WORLD.iter().filter(|thing| mentions(&line, thing) || grouped(thing)) {
            findings.push((number, format!("`{thing}` belongs to the edge")));
        }
    }
    findings
}

fn files_are_short(_: &str, text: &str) -> Vec<Finding> {
    if is_generated(text) {
        return Vec::new();
    }
    let lines = text.lines().count();
    let long = lines > MOST_LINES_OF_A_FILE;
    if long { vec![(lines, format!("{lines} lines: split it"))] } else { Vec::new() }
}

fn is_generated(text: &str) -> bool {
    text.lines().next().is_some_and(|first| first.contains("Generated from"))
}

fn functions_are_short(path: &str, text: &str) -> Vec<Finding> {
    let is_rust = Path::new(path).extension().is_some_and(|extension| extension == "rs");
    if !is_rust {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let lines: Vec<_> = text.lines().collect();
    for (start, line) in lines.iter().enumerate() {
        let indent = line.len() - line.trim_start().len();
        let words: Vec<_> = line.split_whitespace().take(4).collect();
        if !words.contains(&"fn") || line.trim_start().starts_with("//") {
            continue;
        }
        // rustfmt puts the closing brace of a function under its beginning.
        let close = format!("{}}}", " ".repeat(indent));
        let length = lines[start..].iter().position(|line| **line == close).unwrap_or(0) + 1;
        if length > MOST_LINES_OF_A_FUNCTION {
            findings.push((start + 1, format!("a function of {length} lines")));
        }
    }
    findings
}

fn names_say_something(path: &str, _: &str) -> Vec<Finding> {
    let empty = ["util", "utils", "helper", "helpers", "common", "misc", "stuff"];
    let says_nothing = |part: &str| empty.contains(&part);
    let found = path.split(['/', '.', '_', '-']).any(says_nothing);
    if found { vec![(1, "a name from the domain says more".into())] } else { Vec::new() }
}

fn words_come_from_locales(path: &str, text: &str) -> Vec<Finding> {
    if !layer(path).is_some_and(|layer| ["view", "browser"].contains(&layer)) {
        return Vec::new();
    }
    // What tests expect is no sentence on the screen, and neither is the reason of a lint or of an
    // `expect` that a test guards.
    let shown = text.split("#[cfg(test)]").next().unwrap_or_default();
    code(shown)
        .filter(|(_, line)| !line.contains("reason =") && !line.contains("expect("))
        .filter(|(_, line)| line.split('"').skip(1).step_by(2).any(is_sentence))
        .map(|(number, _)| (number, "words come from locales/ or the model".into()))
        .collect()
}

/// A capital letter, and two words. The path of a shape has digits in its words.
fn is_sentence(literal: &str) -> bool {
    let is_word = |word: &&str| {
        word.chars().all(|c| c.is_alphabetic() || ",.;:?!’'".contains(c)) && word.len() >= 2
    };
    literal.starts_with(char::is_uppercase) && literal.split(' ').filter(is_word).count() >= 2
}

fn pages_are_safe(path: &str, text: &str) -> Vec<Finding> {
    let words: &[&str] = if path.starts_with("src/") {
        &["from_html_unchecked", "get_element_by_id", "set_inner_html", "style="]
    } else if path.starts_with("embed/") || path.starts_with("examples/") {
        &[
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "getElementById",
        ]
    } else {
        &[]
    };
    let mut findings = Vec::new();
    for (number, line) in code(text) {
        for word in words.iter().filter(|word| line.contains(**word)) {
            findings.push((number, format!("`{word}`: see ARCHITECTURE.md")));
        }
    }
    findings
}

fn styles_are_calm(path: &str, text: &str) -> Vec<Finding> {
    if !path.starts_with("styles/") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        let selects_by_id = line.starts_with('#') || line.contains(" #") && line.ends_with('{');
        if line.contains("!important") || selects_by_id {
            findings.push((number, "no `!important` and no ids in styles".into()));
        }
        let physical = [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "float: left",
            "float: right",
            "clear: left",
            "clear: right",
        ];
        for side in physical {
            if line.starts_with(side) {
                findings.push((number, format!("`{side}`: use the logical property")));
            }
        }
    }
    findings
}

#[test]
fn each_rule_finds_what_it_should() {
    let long = "fn a() {}\n".repeat(261);
    let function = format!("    fn a() {{\n{}    }}\n", "        b();\n".repeat(59));
    let rows: [(Rule, &str, &str); 27] = [
        (
            arrow,
            "crates/core/src/model/a.rs",
            "use crate::{\n    app::state::State,\n    model,\n};",
        ),
        (arrow, "crates/core/src/model/a/b.rs", "use super::super::view::App;"),
        (core_sees_no_world, "src/app/a.rs", "use std::{fmt, time::Instant};"),
        (core_sees_no_world, "src/app/a.rs", "let x = rand::random();"),
        (arrow, "crates/core/src/model/a.rs", "use crate::view::App;"),
        (arrow, "crates/core/src/model.rs", "use crate::{app, model};"),
        (arrow, "crates/core/src/format/a/b.rs", "    let x = crate::app::state::State;"),
        (arrow, "src/view/a.rs", "use crate::browser::mount;"),
        (core_sees_no_world, "src/app/state.rs", "use yew::prelude::*;"),
        (core_sees_no_world, "crates/core/src/model/a.rs", "let now = std::time::Instant::now();"),
        (core_sees_no_world, "crates/core/src/format/a.rs", "use std::collections::HashMap;"),
        (core_sees_no_world, "crates/core/src/format/a.rs", "println!(\"here\");"),
        (files_are_short, "src/view/a.rs", &long),
        (functions_are_short, "src/view/a.rs", &function),
        (names_say_something, "src/view/utils.rs", ""),
        (names_say_something, "src/common/a.rs", ""),
        (names_say_something, "xtask/src/path_helpers.rs", ""),
        (words_come_from_locales, "src/view/a.rs", "html! { <p>{ \"Start again\" }</p> }"),
        (words_come_from_locales, "src/browser/a.rs", "show(\"It did not start.\")"),
        (pages_are_safe, "src/view/a.rs", "html! { <p style=\"color: red\" /> }"),
        (pages_are_safe, "src/view/a.rs", "Html::from_html_unchecked(text)"),
        (pages_are_safe, "embed/a.js", "panel.innerHTML = text;"),
        (pages_are_safe, "examples/plain/page.js", "list.innerHTML = rows;"),
        (styles_are_calm, "styles/a.css", "color: red !important;"),
        (styles_are_calm, "styles/a.css", "#title {"),
        (styles_are_calm, "styles/a.css", ".a #title {"),
        (styles_are_calm, "styles/a.css", "  margin-left: 8px;"),
    ];
    for (rule, path, text) in rows {
        assert_eq!(rule(path, text).len(), 1, "{path}: {text}");
    }
}

#[test]
fn each_rule_leaves_alone_what_is_right() {
    let function = format!("fn a() {{\n{}}}\n", "    b();\n".repeat(58));
    let generated = format!("//! Generated from data.\n{}", "fn a() {}\n".repeat(261));
    let rows: [(Rule, &str, &str); 14] = [
        (arrow, "src/view/a.rs", "use crate::model::Answers;"),
        (arrow, "crates/core/src/model/a.rs", "// crate::view is the last"),
        (arrow, "crates/core/src/model/a.rs", "use crate::{model, viewpoint};"),
        (files_are_short, "crates/core/src/model/ai1.rs", &generated),
        (arrow, "src/main.rs", "use stop_fix_scale::browser;"),
        (core_sees_no_world, "src/view/a.rs", "use yew::prelude::*;"),
        (core_sees_no_world, "crates/core/src/model/a.rs", "let yewish = 1;"),
        (functions_are_short, "src/view/a.rs", &function),
        (names_say_something, "src/view/commonplace.rs", ""),
        (words_come_from_locales, "src/view/a.rs", "html! { <p class=\"result wide\" /> }"),
        (words_come_from_locales, "src/view/a.rs", "#[cfg(test)]\nassert_eq!(a, \"Start again\");"),
        (words_come_from_locales, "src/view/a.rs", "<path d=\"M8 2h8l6 6v8z M1 1\" />"),
        (pages_are_safe, "src/view/a.rs", "// never use innerHTML or style="),
        (styles_are_calm, "styles/a.css", "color: #fff;"),
    ];
    for (rule, path, text) in rows {
        assert_eq!(rule(path, text), [], "{path}: {text}");
    }
}
