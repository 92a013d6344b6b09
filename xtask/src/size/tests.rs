//! Tests of the measured sizes and of the budgets.

use super::*;

const BUDGETS: &str = r#"{
    "files": {"a.js": 60, "b.wasm": 60, "c.html": 500},
    "raw": {"c.html": 4000},
    "totals": {"the page": {"bytes": 100, "files": ["a.js", "b.wasm"]}},
    "script": {"the start": {"bytes": 9, "files": ["start.js"]}}
}"#;

/// The lines about exceeded budgets for these brotli sizes, with raw sizes ten times as large, and for the module `start.js`.
fn sentences(sizes: &[(&str, u64)], start: &[u64]) -> Vec<String> {
    let file = |&(name, brotli): &(&str, u64)| (name.to_owned(), [10 * brotli, 9_000, brotli]);
    let files = sizes.iter().map(file).collect();
    let parts = start.iter().map(|size| ("start.js".to_owned(), *size)).collect();
    Budgets::parse(BUDGETS).expect("the budgets are valid").compare(&files, &parts).1
}

#[test]
fn each_exceeded_budget_gives_one_line() {
    let of = |a, b, c| sentences(&[("a.js", a), ("b.wasm", b), ("c.html", c)], &[9]);
    assert!(of(60, 40, 400).is_empty());
    assert_eq!(of(61, 39, 5), ["a.js: 61 of 60 bytes in brotli, 1 too many"]);
    assert_eq!(of(60, 40, 401), ["c.html: 4010 of 4000 bytes as it is, 10 too many"]);
    assert_eq!(of(60, 41, 5), ["the page: 101 of 100 bytes in brotli, 1 too many"]);
    let with_more = [("a.js", 1), ("b.wasm", 1), ("c.html", 1), ("d.css", 1)];
    assert_eq!(sentences(&with_more, &[9]), ["d.css: has no budget"]);
    let whole = &with_more[..3];
    assert_eq!(sentences(whole, &[10]), ["the start: 10 of 9 bytes as it is, 1 too many"]);
    assert_eq!(sentences(whole, &[]), ["the start: start.js is not in the build"]);
    assert_eq!(sentences(&with_more[..2], &[9])[0], "c.html: c.html is not in the build");
}

#[test]
fn modules_are_listed_by_file_name() {
    let list = r#"{"inputs": {}, "outputs": {"out.js": {"bytes": 9, "inputs": {
        "embed/a.js": {"bytesInOutput": 4}, "../target/words.json": {"bytesInOutput": 3}}}}}"#;
    let parts = [("a.js".to_owned(), 4), ("words.json".to_owned(), 3)];
    assert_eq!(parts_in(list), Some(parts.into()));
    for broken in ["", "{}", r#"{"outputs": {}}"#, r#"{"outputs": {"a": {"inputs": {}}}}"#] {
        assert_eq!(parts_in(broken), None, "{broken}");
    }
}

#[test]
fn compressed_forms_are_sizes_of_their_file() -> Result<()> {
    let folder = tempfile::tempdir()?;
    ["sub", "npm"].iter().try_for_each(|sub| fs::create_dir(folder.path().join(sub)))?;
    for (name, bytes) in [
        ("a.js", 9),
        ("a.js.br", 3),
        ("a.js.gz", 4),
        ("sub/b.png", 7),
        ("npm/a.js", 9),
        (sums::NAME, 70),
    ] {
        fs::write(folder.path().join(name), "x".repeat(bytes))?;
    }
    let forms = [("a.js".to_owned(), [9, 4, 3]), ("sub/b.png".to_owned(), [7, 7, 7])];
    assert_eq!(measure(folder.path())?, forms.into());
    Ok(())
}

#[test]
fn the_budgets_of_this_project_are_valid() {
    Budgets::parse(include_str!("../../../budgets.json")).expect("budgets.json is valid");
    let unknown = r#"{"files": {}, "raw": {"b": 1}, "totals": {}, "script": {}}"#;
    let more = r#"{"files": {}, "raw": {}, "totals": {}, "script": {}, "beside": {}}"#;
    for broken in [r#"{"files": {}}"#, unknown, more] {
        assert!(Budgets::parse(broken).is_err(), "{broken}");
    }
}
