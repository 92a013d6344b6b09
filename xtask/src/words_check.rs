//! Proves that words which are missing, unused or badly filled fail the real build: copies of
//! `locales/` with one thing broken, and a build for each. The copies are made from the file as it
//! is today, so they cannot go stale. How each kind of problem is told is tested in `tests/words`.

use std::fs;

use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

/// A changed English file, and what the build then says; nothing if it has to pass.
struct Row {
    name: &'static str,
    english: String,
    told: Option<String>,
}

/// Builds once for each row; the first that comes out otherwise is the failure.
pub(crate) fn run(layout: &Layout) -> Result<(), Failure> {
    let path = layout.root.join("locales/en.ftl");
    let english = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let rows = rows(&english)
        .ok_or_else(|| Failure::new("locales/en.ftl has no message that can be broken"))?;
    rows.iter().try_for_each(|row| check(layout, row))
}

fn check(layout: &Layout, row: &Row) -> Result<(), Failure> {
    let folder = layout.work("words").join(row.name);
    fs::create_dir_all(&folder).map_err(Failure::file("make", &folder))?;
    let file = folder.join("en.ftl");
    fs::write(&file, &row.english).map_err(Failure::file("write", &file))?;

    let mut cargo = program::cargo(&layout.root);
    cargo.args(["check", "--package", "stop-fix-scale", "--lib", "--color", "never"]);
    let output = cargo
        .env("SFS_LOCALES", &folder)
        .output()
        .map_err(|error| Failure::new(format!("cannot start cargo: {error}")))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let (as_expected, expected) = match &row.told {
        None => (output.status.success(), "pass".to_owned()),
        Some(told) => {
            let failed = !output.status.success() && said.contains(told);
            (failed, format!("fail and say '{told}'"))
        }
    };
    if as_expected {
        return Ok(());
    }
    let what = format!("with the words '{}' the build must {expected}; it said:\n{said}", row.name);
    Err(Failure::new(what))
}

fn rows(english: &str) -> Option<Vec<Row>> {
    let is_alone = |id: &str| !english.contains(&format!("{{ {id} }}"));
    let (line, id) = messages(english).find(|(_, id)| is_alone(id))?;
    let missing = english.replacen(line, &line.replacen(id, &format!("{id}-renamed"), 1), 1);

    let unused = format!("{english}\nnobody-says-this = Nobody says this.\n");

    let takes_arguments = |line: &str| line.contains("{ $") && !line.ends_with("->");
    let (line, filled) = messages(english).find(|(line, _)| takes_arguments(line))?;
    let longer = format!("# $another (text): nobody fills it in\n{line} {{ $another }}");
    let underfilled = english.replacen(line, &longer, 1);
    let undeclared = english.replacen(line, &line.replacen("{ $", "{ $renamed-", 1), 1);

    Some(vec![
        Row { name: "sound", english: english.into(), told: None },
        Row {
            name: "missing",
            english: missing,
            told: Some(format!("no method named `{}` found", method(id))),
        },
        Row {
            name: "unused",
            english: unused,
            told: Some("`nobody_says_this` is never used".into()),
        },
        // The compiler shows the method whose arguments do not fit.
        Row {
            name: "badly-filled",
            english: underfilled,
            told: Some(format!("fn {}(", method(filled))),
        },
        Row { name: "undeclared", english: undeclared, told: Some(format!("{filled}: $renamed-")) },
    ])
}

/// The first line of every message that has a method, and its id.
fn messages(english: &str) -> impl Iterator<Item = (&str, &str)> {
    english.lines().filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        let starts_well = id.starts_with(|letter: char| letter.is_ascii_lowercase());
        (starts_well && !id.starts_with("loader-")).then_some((line, id))
    })
}

fn method(id: &str) -> String {
    id.replace('-', "_")
}
