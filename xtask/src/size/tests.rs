//! What is measured, and which promises are broken.

use super::*;

const BUDGETS: &str = r#"{
    "files": {"a.js": 60, "b.wasm": 60, "c.html": 500},
    "raw": {"c.html": 4000},
    "totals": {"the page": {"bytes": 100, "files": ["a.js", "b.wasm"]}},
    "script": {}
}"#;

fn told(sizes: &[(&str, u64)]) -> Vec<String> {
    let files: Vec<Measured> = sizes
        .iter()
        .map(|&(name, brotli)| Measured {
            name: name.to_owned(),
            raw: 10 * brotli,
            gzip: 9_000,
            brotli,
        })
        .collect();
    Budgets::parse(BUDGETS).expect("the budgets are sound").excesses(&files)
}

#[test]
fn each_broken_promise_is_one_sentence() {
    let nothing: [&str; 0] = [];
    assert_eq!(told(&[("a.js", 60), ("b.wasm", 40), ("c.html", 400)]), nothing);
    assert_eq!(
        told(&[("a.js", 61), ("b.wasm", 39), ("c.html", 5)]),
        ["a.js: 61 bytes in brotli, budget 60, 1 too many"]
    );
    assert_eq!(
        told(&[("a.js", 60), ("b.wasm", 40), ("c.html", 401)]),
        ["c.html: 4010 bytes as it is, budget 4000, 10 too many"]
    );
    assert_eq!(
        told(&[("a.js", 60), ("b.wasm", 41), ("c.html", 5)]),
        ["the page: 101 bytes in brotli, budget 100, 1 too many"]
    );
    assert_eq!(
        told(&[("a.js", 1), ("b.wasm", 1), ("c.html", 1), ("d.css", 1)]),
        ["d.css: has no budget"]
    );
    assert_eq!(
        told(&[("a.js", 1), ("c.html", 1)]),
        ["b.wasm: has a budget, but the build does not make it"]
    );
}

#[test]
fn a_packed_form_is_a_size_of_its_file_and_no_file_of_its_own() {
    let folder = std::env::temp_dir().join(format!("sfs-size-{}", std::process::id()));
    for sub in ["sub", "npm"] {
        fs::create_dir_all(folder.join(sub)).expect("the temporary folder can be written");
    }
    for (name, bytes) in [
        ("a.js", 9),
        ("a.js.br", 3),
        ("a.js.gz", 4),
        ("sub/b.png", 7),
        ("npm/a.js", 9),
        (sums::NAME, 70),
    ] {
        fs::write(folder.join(name), "x".repeat(bytes))
            .expect("the temporary folder can be written");
    }
    let files = measure(&folder).expect("the folder can be read");
    fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
    let named =
        |name: &str, raw, gzip, brotli| Measured { name: name.to_owned(), raw, gzip, brotli };
    assert_eq!(files, [named("a.js", 9, 4, 3), named("sub/b.png", 7, 7, 7)]);
}

#[test]
fn the_budgets_of_this_project_can_be_read() {
    Budgets::parse(include_str!("../../../budgets.json")).expect("budgets.json is sound");
    for (broken, why) in [
        (r#"{"files": {}}"#, "totals are needed"),
        (
            r#"{"files": {}, "raw": {}, "totals": {"a": {"files": []}}, "script": {}}"#,
            "a total has a number",
        ),
        (
            r#"{"files": {}, "raw": {}, "totals": {"a": {"bytes": 1, "files": ["b"]}}, "script": {}}"#,
            "b has none",
        ),
        (r#"{"files": {}, "raw": {"b": 1}, "totals": {}, "script": {}}"#, "b has none in brotli"),
        (
            r#"{"files": {}, "raw": {}, "totals": {}, "script": {}, "beside": {}}"#,
            "nothing is overlooked",
        ),
    ] {
        assert!(Budgets::parse(broken).is_err(), "{why}");
    }
}
