//! The rules for source files.

use std::path::Path;

use crate::code;

/// The layers in order, the first two in the core and the others in `src`. Each one can only use those before it.
const ARROW: [&str; 5] = ["model", "format", "app", "view", "browser"];
/// The folders of the layers.
const HOMES: [&str; 2] = ["crates/core/src/", "src/"];
/// The folders of `embed`. Each one can only use those before it.
const EMBED: [&str; 5] = ["loader", "storage", "element", "frame", "entry"];
/// What opens a storage in a browser, or informs other tabs.
const STORAGES: [&str; 3] = ["indexedDB", "localStorage", "BroadcastChannel("];
/// The layers that must not use anything of `WORLD`.
const CORE: [&str; 3] = ["model", "format", "app"];
/// Everything that depends on a platform, has side effects or is random.
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
const MAX_FILE_LINES: usize = 260;
const MAX_FUNCTION_LINES: usize = 60;

/// The number of a line, and what is wrong with it.
pub(crate) type Finding = (usize, String);
pub(crate) type Rule = fn(path: &str, text: &str) -> Vec<Finding>;

pub(crate) const RULES: [Rule; 13] = [
    arrow,
    embed_has_an_arrow,
    storage_has_one_adapter,
    types_are_honest,
    core_sees_no_world,
    files_are_short,
    functions_are_short,
    names_say_something,
    types_have_names,
    the_model_is_a_value,
    words_come_from_locales,
    pages_are_safe,
    styles_are_calm,
];

/// The layer that a file belongs to.
fn layer(path: &str) -> Option<&str> {
    let rest = HOMES.iter().find_map(|state| path.strip_prefix(state))?;
    let name = rest.split(['/', '.']).next()?;
    ARROW.contains(&name).then_some(name)
}

fn arrow(path: &str, text: &str) -> Vec<Finding> {
    let Some(layer) = layer(path) else { return Vec::new() };
    let index = ARROW.iter().position(|name| *name == layer).expect("a layer");
    let below = &ARROW[index + 1..];
    let mut findings = Vec::new();
    for (number, line) in code(text) {
        for name in below {
            let direct = line.contains(&format!("crate::{name}"))
                || line.contains(&format!("super::{name}"));
            let grouped = line.contains("use crate::{") && mentions(&line, name);
            if direct || grouped {
                findings.push((number, format!("`{layer}` must not use `{name}`")));
            }
        }
    }
    findings
}

/// Types of a later folder are allowed, because `import type` loads nothing.
fn embed_has_an_arrow(path: &str, text: &str) -> Vec<Finding> {
    let layer = path.strip_prefix("embed/").and_then(|rest| rest.split('/').next());
    let Some(index) = EMBED.iter().position(|name| Some(*name) == layer) else { return Vec::new() };
    let mut findings = Vec::new();
    for (number, line) in code(text).filter(|(_, line)| !line.starts_with("import type ")) {
        for name in &EMBED[index + 1..] {
            if line.contains(&format!("from \"../{name}/")) {
                findings.push((number, format!("`{}` must not use `{name}`", EMBED[index])));
            }
        }
    }
    findings
}

fn storage_has_one_adapter(path: &str, text: &str) -> Vec<Finding> {
    if !path.starts_with("embed/") || path == "embed/storage/adapter.ts" {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (number, line) in code(text) {
        for storage in STORAGES.iter().filter(|storage| line.contains(**storage)) {
            findings.push((number, format!("`{storage}` belongs to embed/storage/adapter.ts")));
        }
    }
    findings
}

/// `any` turns off the checks of the compiler, and so does a `!` after a value that may be missing.
fn types_are_honest(path: &str, text: &str) -> Vec<Finding> {
    let is_typescript = Path::new(path).extension().is_some_and(|extension| extension == "ts");
    if !is_typescript || !path.starts_with("embed/") {
        return Vec::new();
    }
    let unchecked =
        [": any", "as any", "<any", "any>", "any[]", "!.", "![", "!)", "!;", "!,", "@ts-"];
    let mut findings = Vec::new();
    for (number, line) in code(text).filter(|(_, line)| !line.starts_with('*')) {
        for sign in unchecked.iter().filter(|sign| line.contains(**sign)) {
            findings.push((number, format!("`{sign}`: check it instead")));
        }
    }
    findings
}

/// Whether a line contains this whole word.
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
    let long = lines > MAX_FILE_LINES;
    if long { vec![(lines, format!("{lines} lines: split it"))] } else { Vec::new() }
}

fn is_generated(text: &str) -> bool {
    text.lines().next().is_some_and(|first| first.contains("Generated from"))
}

fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "rs")
}

fn functions_are_short(path: &str, text: &str) -> Vec<Finding> {
    if !is_rust(path) {
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
        // rustfmt indents the closing brace of a function like its first line.
        let close = format!("{}}}", " ".repeat(indent));
        let length = lines[start..].iter().position(|line| **line == close).unwrap_or(0) + 1;
        if length > MAX_FUNCTION_LINES {
            findings.push((start + 1, format!("a function of {length} lines")));
        }
    }
    findings
}

fn names_say_something(path: &str, _: &str) -> Vec<Finding> {
    let empty = ["util", "utils", "helper", "helpers", "common", "misc", "stuff"];
    let says_nothing = |part: &str| empty.contains(&part);
    let found = path.split(['/', '.', '_', '-']).any(says_nothing);
    if found { vec![(1, "use a name from the domain".into())] } else { Vec::new() }
}

/// One line of the page names the model. Everything else gets it as a value.
fn the_model_is_a_value(path: &str, text: &str) -> Vec<Finding> {
    if !path.starts_with("src/") || path == "src/lib.rs" {
        return Vec::new();
    }
    let named = code(text).filter(|(_, line)| mentions(line, "AI1"));
    named.map(|(number, _)| (number, "pass the model as a value".into())).collect()
}

/// Words that ask or command, and name nothing.
const NOT_NAMES: [&str; 10] =
    ["What", "Where", "Why", "Which", "Way", "Who", "When", "How", "Put", "Look"];

fn types_have_names(path: &str, text: &str) -> Vec<Finding> {
    if !is_rust(path) {
        return Vec::new();
    }
    let is_type = |word: &&str| ["struct", "enum", "trait", "type"].contains(word);
    let mut findings = Vec::new();
    for (number, line) in code(text) {
        let mut words = line.split_whitespace().skip_while(|word| !is_type(word)).skip(1);
        let name = words.next().unwrap_or_default();
        let name = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if NOT_NAMES.contains(&name) {
            findings.push((number, format!("`{name}` is a question, not the name of a type")));
        }
    }
    findings
}

fn words_come_from_locales(path: &str, text: &str) -> Vec<Finding> {
    if !layer(path).is_some_and(|layer| ["view", "browser"].contains(&layer)) {
        return Vec::new();
    }
    // Sentences in tests, in reasons of lints and in `expect` are never on the screen.
    let shown = text.split("#[cfg(test)]").next().unwrap_or_default();
    code(shown)
        .filter(|(_, line)| !line.contains("reason =") && !line.contains("expect("))
        .filter(|(_, line)| line.split('"').skip(1).step_by(2).any(is_sentence))
        .map(|(number, _)| (number, "words come from locales/ or the model".into()))
        .collect()
}

/// Whether a text has a capital letter and two words. SVG paths have digits in their words.
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

mod rows;
