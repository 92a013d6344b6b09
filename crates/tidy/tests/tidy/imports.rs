//! No import cycle: not between the files of a layer, and not between the features of `src/app`.

use std::collections::{BTreeMap, BTreeSet};

use crate::{code, root, visit};

/// The layers: the folder of each, and the start of its paths in imports.
const LAYERS: [(&str, &str); 4] = [
    ("crates/core/src", "crate"),
    ("src/app", "crate::app"),
    ("src/view", "crate::view"),
    ("src/browser", "crate::browser"),
];

type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_file_of_a_layer_is_in_an_import_cycle() {
    for (folder, _) in LAYERS {
        let imports = imports_of(folder);
        assert!(imports.len() > 10, "{folder}: the files were found");
        assert_eq!(cycle(&imports), None, "{folder}");
    }
}

#[test]
fn no_feature_is_in_an_import_cycle() {
    let mut features = Imports::new();
    for (file, imported) in imports_of("src/app") {
        let Some(feature) = feature(&file) else { continue };
        let others = imported.iter().filter_map(|other| feature_of(other, &feature));
        features.entry(feature.clone()).or_default().extend(others);
    }
    assert!(features.len() > 8, "the features were found: {features:?}");
    assert_eq!(cycle(&features), None);
}

#[test]
fn an_import_cycle_is_found() {
    let imports = |rows: &[(&str, &[&str])]| -> Imports {
        let row = |(from, to): &(&str, &[&str])| {
            ((*from).to_owned(), to.iter().map(|name| (*name).to_owned()).collect())
        };
        rows.iter().map(row).collect()
    };
    assert_eq!(cycle(&imports(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])), None);
    let found = cycle(&imports(&[("a", &["b"]), ("b", &["c"]), ("c", &["d", "b"]), ("d", &[])]));
    assert_eq!(found, Some(["b", "c", "b"].map(String::from).to_vec()));
}

/// The files that each file of a folder imports, as paths in the folder.
fn imports_of(folder: &str) -> Imports {
    let root = root().join(folder);
    let (_, prefix) = LAYERS.into_iter().find(|(path, _)| *path == folder).expect("a layer");
    let mut files = BTreeMap::new();
    visit(&root, &mut |path, text| {
        let path = path.strip_prefix(&root).expect("in the folder");
        files.insert(path.to_string_lossy().replace('\\', "/"), text.to_owned());
    });
    let find = |path: &str| {
        let mut segments: Vec<&str> = path.split("::").collect();
        while !segments.is_empty() {
            let file = segments.join("/");
            let candidates = [format!("{file}.rs"), format!("{file}/mod.rs")];
            if let Some(found) = candidates.into_iter().find(|name| files.contains_key(name)) {
                return Some(found);
            }
            segments.pop();
        }
        None
    };
    files
        .iter()
        .map(|(file, text)| {
            let uses = code(text).map(|(_, line)| line).filter(|line| line.contains("use "));
            let paths = uses.flat_map(|line| paths(&line, file));
            let inside =
                paths.filter_map(|path| path.strip_prefix(&format!("{prefix}::")).and_then(find));
            (file.clone(), inside.filter(|other| other != file).collect())
        })
        .collect()
}

/// The paths of a `use`.
fn paths(line: &str, file: &str) -> Vec<String> {
    let Some((_, rest)) = line.split_once("use ") else { return Vec::new() };
    let rest = rest.trim_end_matches(';');
    let (base, names) = rest.split_once("::{").unwrap_or((rest, ""));
    let base = absolute(base, file);
    if names.is_empty() {
        return vec![base];
    }
    let names = names.trim_end_matches('}').split(',').map(str::trim);
    names.filter(|name| !name.is_empty()).map(|name| format!("{base}::{name}")).collect()
}

/// Resolves `super::x` in a file of the core, where files import each other that way.
fn absolute(path: &str, file: &str) -> String {
    let folder = file.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
    let mut folder: Vec<&str> = folder.split("::").collect();
    let mut rest = path;
    let mut is_relative = false;
    while let Some(shorter) = rest.strip_prefix("super::") {
        folder.pop();
        rest = shorter;
        is_relative = true;
    }
    if !is_relative {
        return path.to_owned();
    }
    let mut whole = vec!["crate"];
    whole.extend(folder);
    whole.push(rest);
    whole.join("::")
}

/// The folder of a file in `src/app`, or none for a file that combines the features.
fn feature(file: &str) -> Option<String> {
    file.split_once('/').map(|(folder, _)| folder.to_owned())
}

fn feature_of(file: &str, own: &str) -> Option<String> {
    feature(file).filter(|feature| feature != own)
}

/// The first cycle that is found, as a path that ends where it begins.
fn cycle(imports: &Imports) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    imports.keys().find_map(|name| walk(imports, name, &mut Vec::new(), &mut done))
}

fn walk(
    imports: &Imports,
    name: &str,
    path: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(start) = path.iter().position(|earlier| earlier == name) {
        let mut circle = path.split_off(start);
        circle.push(name.to_owned());
        return Some(circle);
    }
    if done.contains(name) {
        return None;
    }
    path.push(name.to_owned());
    for other in imports.get(name).into_iter().flatten() {
        if let Some(circle) = walk(imports, other, path, done) {
            return Some(circle);
        }
    }
    path.pop();
    done.insert(name.to_owned());
    None
}
