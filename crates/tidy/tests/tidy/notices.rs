//! THIRD-PARTY.txt lists exactly the packages in what people download. `cargo xtask notices` writes it, and
//! `cargo xtask test --only notices` compares every character.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn the_list_has_exactly_the_linked_packages() {
    let list = read("THIRD-PARTY.txt");
    let named: BTreeSet<_> = chapter(&list, 1).lines().filter_map(package).collect();
    let linked = packages("normal,no-proc-macro");
    assert!(linked.len() > 20, "cargo tree lists what is linked");
    // The tool that writes the list leaves out what a macro needs on this machine only.
    let with_macros = packages("normal");
    let only_in = |one: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
        one.difference(other).cloned().collect()
    };
    let (missing, too_much) = (only_in(&linked, &named), only_in(&named, &with_macros));
    assert!(
        missing.is_empty() && too_much.is_empty(),
        "Run: cargo xtask notices\nmissing: {missing:?}\nnot linked: {too_much:?}"
    );
}

#[test]
fn every_package_has_a_licence_text() {
    let list = read("THIRD-PARTY.txt");
    let texts = chapter(&list, 4);
    let headings = texts.lines().filter_map(|line| line.strip_prefix("=== ")?.split_once(", for "));
    let mut with_text: BTreeSet<_> =
        headings.flat_map(|(_, packages)| packages.split(", ")).map(str::trim).collect();
    let without_file = texts.lines().filter_map(|line| line.split_once(": Copyright (c) "));
    with_text.extend(without_file.filter(|(_, who)| !who.is_empty()).map(|(name, _)| name));
    for package in chapter(&list, 1).lines().filter_map(package) {
        assert!(
            with_text.contains(package.as_str()),
            "{package}: no licence text or no copyright holder"
        );
    }
}

#[test]
fn versions_written_by_hand_match_those_in_use() {
    let list = read("THIRD-PARTY.txt");
    let version = |file: &str, before: &str| -> String {
        let text = read(file);
        let (_, rest) = text.split_once(before).expect(before);
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    let rust = version("rust-toolchain.toml", "channel = \"");
    assert!(list.contains(&format!("2. THE STANDARD LIBRARY OF RUST {rust}\n")), "{rust}");
    let tools = chapter(&list, 3);
    let glue = version("Cargo.toml", "wasm-bindgen = \"=");
    assert!(tools.contains(&format!("  wasm-bindgen {glue}, ")), "{glue}");
    let bundler = version("package.json", "\"esbuild\": \"");
    assert!(tools.contains(&format!("  esbuild {bundler}, ")), "{bundler}");
}

/// Code of npm packages in a page would have to be listed, too, so there must be none.
#[test]
fn pages_load_only_our_own_files() {
    let root = crate::root();
    let mut imports = 0;
    let mut folders = ["embed", "styles"].map(|name| root.join(name)).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            // The files of the npm package are not in a page.
            if path.is_dir() && !path.ends_with("npm") {
                folders.push(path.clone());
            }
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let words = [" from \"", "import \"", "import(\"", "@import url(\""];
            let parts = words.into_iter().flat_map(|word| text.split(word).skip(1));
            for name in parts.filter_map(|part| part.split('"').next()) {
                imports += 1;
                let is_ours = name.starts_with("sfs:") || folder.join(name).is_file();
                assert!(is_ours, "{}: {name}", path.display());
            }
        }
    }
    assert!(imports > 50, "the imports were found");
}

/// The packages that come with rustc are written by hand in `about.hbs`. Not every toolchain has the page that lists them.
#[test]
#[ignore = "`cargo xtask test --only notices` runs it"]
fn packages_of_the_toolchain_have_the_listed_versions() {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(crate::root());
    let sysroot = rustc.output().expect("rustc can be started").stdout;
    let sysroot = String::from_utf8(sysroot).expect("the path of the toolchain");
    let page = Path::new(sysroot.trim()).join("share/doc/rust/COPYRIGHT-library.html");
    let page = fs::read_to_string(page).expect("the toolchain has the component rust-docs");
    let list = read("THIRD-PARTY.txt");
    // Lines such as `  dlmalloc 0.2.11: Copyright…`.
    let named = chapter(&list, 2).lines().filter_map(|line| {
        let (name, version) = line.strip_prefix("  ")?.split_once(": ")?.0.split_once(' ')?;
        version.starts_with(|first: char| first.is_ascii_digit()).then_some((name, version))
    });
    let mut packages = 0;
    for (name, version) in named {
        packages += 1;
        assert!(page.contains(&format!(" {name}-{version}</h3>")), "{name} {version}");
    }
    assert!(packages > 0, "the packages were found");
}

/// The packages that the program is made of, along these edges of the graph, as `name version`.
fn packages(edges: &str) -> BTreeSet<String> {
    let words = "tree --locked --package=stop-fix-scale --features=split --target=wasm32-unknown-unknown --prefix=none --no-dedupe --format={p}";
    let mut tree = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    let output = tree
        .args(words.split(' '))
        .arg(format!("--edges={edges}"))
        .current_dir(crate::root())
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("names and versions");
    let packages = text.lines().filter_map(|line| {
        let mut words = line.split(' ');
        let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
        Some(format!("{name} {version}"))
    });
    let is_ours = |package: &String| package.starts_with("stop-fix-scale");
    packages.filter(|package| !is_ours(package)).collect()
}

/// `name 1.2.3 (licence)` without the licence.
fn package(line: &str) -> Option<String> {
    let (package, _) = line.split_once(" (")?;
    let (_, version) = package.split_once(' ')?;
    version.starts_with(|first: char| first.is_ascii_digit()).then(|| package.to_owned())
}

/// A chapter of the list, up to the next one.
fn chapter(list: &str, number: usize) -> &str {
    let (_, from) = list.split_once(&format!("\n\n{number}. ")).expect("a chapter");
    from.split(&format!("\n\n{}. ", number + 1)).next().unwrap_or_default()
}

fn read(name: &str) -> String {
    fs::read_to_string(crate::root().join(name)).expect(name)
}
