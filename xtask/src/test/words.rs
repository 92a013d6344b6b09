//! Words that are wrong must fail the build. Which mistakes are found is tested in `tests/words`; here, that the
//! build really stops at them and shows the sentence.

use std::fs;
use std::path::{Path, PathBuf};

use super::tally::{Outcome, Tally};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::program;

/// What is added to the English words, and what the build must then say.
const BROKEN: [(&str, &str, &str); 3] = [
    ("no Fluent", "broken\n", "this is not Fluent"),
    ("an id twice", "twice = A\ntwice = B\n", "twice: this id is used twice"),
    ("an argument out of nowhere", "gap = { $n } left\n", "gap: $n is not declared"),
];

pub(super) fn run(layout: &Layout) -> Result<Outcome, Failure> {
    let tallies = BROKEN.map(|(name, added, told)| {
        let refusal = refusal_of(layout, added)?;
        let passed = refusal.as_ref().is_some_and(|text| text.contains(told));
        if !passed {
            let said = refusal.unwrap_or_else(|| "nothing: it built".to_owned());
            println!("{name}: the build should have said \"{told}\" and said\n{said}");
        }
        Ok(Tally::of_check(passed))
    });
    tallies.into_iter().sum::<Result<Tally, Failure>>().map(Outcome::from)
}

/// What the build says about the words with this added; none when it accepts them.
fn refusal_of(layout: &Layout, added: &str) -> Result<Option<String>, Failure> {
    let locales = copy_of_locales(layout)?;
    let english = locales.join("en.ftl");
    let mut text = fs::read_to_string(&english).map_err(Failure::file("read", &english))?;
    text.push('\n');
    text.push_str(added);
    fs::write(&english, text).map_err(Failure::file("write", &english))?;
    let output = program::cargo(&layout.root)
        .args(["check", "--lib", "--color=never"])
        .env("SFS_LOCALES", &locales)
        .output()
        .map_err(|error| Failure::new(format!("cannot start cargo: {error}")))?;
    let refused = !output.status.success();
    Ok(refused.then(|| String::from_utf8_lossy(&output.stderr).into_owned()))
}

fn copy_of_locales(layout: &Layout) -> Result<PathBuf, Failure> {
    let from = layout.root.join("locales");
    let to = layout.work("broken-locales");
    fs::create_dir_all(&to).map_err(Failure::file("create", &to))?;
    for entry in fs::read_dir(&from).map_err(Failure::file("read", &from))? {
        let entry = entry.map_err(Failure::file("read", &from))?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(to)
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::copy(from, to).map_err(Failure::file("copy", from)).map(drop)
}
