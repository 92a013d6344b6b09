//! Words that are missing, unused or badly filled must fail the real build: copies of `locales/`
//! with one thing broken, and a build for each. The copies are made from the files as they are, so
//! they cannot go stale. How each kind of problem is told is tested in `tests/words`.

use std::fs;
use std::path::{Path, PathBuf};

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    let path = layout.root.join("locales/en.ftl");
    let english = fs::read_to_string(&path).map_err(Failure::file("read", &path))?;
    let rows = rows(&english)
        .ok_or_else(|| Failure::new("locales/en.ftl has no message that could be broken"))?;
    let tallies = rows.iter().map(|row| check(layout, row).map(Tally::of_check));
    tallies.sum::<Result<Tally, Failure>>().map(Outcome::from)
}

/// What is done to every language, and what the build then says; nothing if it has to pass.
struct Row {
    name: &'static str,
    edit: Box<dyn Fn(&str) -> String>,
    told: Option<String>,
}

/// Each row breaks the first message that it can be tried on.
fn rows(english: &str) -> Option<Vec<Row>> {
    let is_alone = |id: &str| !english.contains(&format!("{{ {id} }}"));
    let (_, alone) = messages(english).find(|(_, id)| is_alone(id))?;
    let (start, renamed) = (format!("\n{alone} ="), format!("\n{alone}-renamed ="));

    let takes_arguments = |line: &str| line.contains("{ $") && !line.ends_with("->");
    let (line, filled) = messages(english).find(|(line, _)| takes_arguments(line))?;
    let longer = format!("# $another (text): nobody fills it in\n{line} {{ $another }}");
    let misspelt = line.replacen("{ $", "{ $misspelt-", 1);

    let row = |name, told, edit| Row { name, edit, told: Some(told) };
    Some(vec![
        Row { name: "sound", edit: Box::new(str::to_owned), told: None },
        row("not Fluent", "this is not Fluent".into(), added("broken")),
        row(
            "unused",
            "`nobody_says_this` is never used".into(),
            added("nobody-says-this = Nobody"),
        ),
        row("missing", no_method(alone), replaced(&start, &renamed)),
        // The compiler shows the method whose arguments do not fit.
        row("badly filled", format!("fn {}(", method(filled)), replaced(line, &longer)),
        row("undeclared", format!("{filled}: $misspelt-"), replaced(line, &misspelt)),
    ])
}

fn added(line: &'static str) -> Box<dyn Fn(&str) -> String> {
    Box::new(move |text| format!("{text}\n{line}\n"))
}

fn replaced(from: &str, to: &str) -> Box<dyn Fn(&str) -> String> {
    let (from, to) = (from.to_owned(), to.to_owned());
    Box::new(move |text| text.replacen(&from, &to, 1))
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

fn no_method(id: &str) -> String {
    format!("no method named `{}` found", method(id))
}

/// Whether the build does what the row says; if not, tells what it said.
fn check(layout: &Layout, row: &Row) -> Result<bool, Failure> {
    let locales = edited_locales(layout, row)?;
    let output = program::cargo(&layout.root)
        .args(["check", "--package", "stop-fix-scale", "--lib", "--color", "never"])
        .env("SFS_LOCALES", &locales)
        .output()
        .map_err(|error| Failure::new(format!("cannot start cargo: {error}")))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let (passed, expected) = match &row.told {
        None => (output.status.success(), "pass".to_owned()),
        Some(told) => {
            let refused = !output.status.success() && said.contains(told);
            (refused, format!("fail and say \"{told}\""))
        }
    };
    if !passed {
        println!("{}: the build should {expected}; it said\n{said}", row.name);
    }
    Ok(passed)
}

fn edited_locales(layout: &Layout, row: &Row) -> Result<PathBuf, Failure> {
    let from = layout.root.join("locales");
    let to = layout.work("words").join(row.name.replace(' ', "-"));
    fs::create_dir_all(&to).map_err(Failure::file("create", &to))?;
    for entry in fs::read_dir(&from).map_err(Failure::file("read", &from))? {
        let entry = entry.map_err(Failure::file("read", &from))?;
        edit(&entry.path(), &to.join(entry.file_name()), row)?;
    }
    Ok(to)
}

fn edit(from: &Path, to: &Path, row: &Row) -> Result<(), Failure> {
    let text = fs::read_to_string(from).map_err(Failure::file("read", from))?;
    fs::write(to, (row.edit)(&text)).map_err(Failure::file("write", to))
}
