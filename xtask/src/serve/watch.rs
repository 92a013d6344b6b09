//! Noticing that files have changed, by looking: it works on every disk and needs no library.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::build;
use crate::layout::Layout;

/// Between two looks.
pub(super) const PAUSE: Duration = Duration::from_millis(400);

/// When each file was last written, and its length.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fingerprint(BTreeMap<PathBuf, (SystemTime, u64)>);

impl Fingerprint {
    /// A file that cannot be read just now counts as absent; the next look will see it.
    pub(super) fn of<'a>(paths: impl IntoIterator<Item = &'a Path>) -> Self {
        let mut seen = BTreeMap::new();
        let mut left: Vec<PathBuf> = paths.into_iter().map(Path::to_path_buf).collect();
        while let Some(path) = left.pop() {
            let Ok(about) = fs::metadata(&path) else {
                continue;
            };
            if about.is_dir() {
                let entries = fs::read_dir(&path).into_iter().flatten().flatten();
                left.extend(entries.map(|entry| entry.path()));
            } else if let Ok(written) = about.modified() {
                seen.insert(path, (written, about.len()));
            }
        }
        Self(seen)
    }
}

/// Builds after every change of a source, in a thread of its own.
pub(super) fn build_on_change(layout: Layout) {
    thread::spawn(move || {
        let mut built = sources(&layout);
        loop {
            thread::sleep(PAUSE);
            let now = sources(&layout);
            if now == built {
                continue;
            }
            // An editor may still be writing: wait until nothing moves.
            if settled(&layout, &now) {
                built = now;
                report(build::run(&layout, None));
            }
        }
    });
}

fn report(result: Result<(), crate::failure::Failure>) {
    match result {
        Ok(()) => println!("Built again: reload the page."),
        Err(failure) => eprintln!("{failure}\nStill serving the last build that worked."),
    }
}

fn settled(layout: &Layout, seen: &Fingerprint) -> bool {
    thread::sleep(PAUSE);
    sources(layout) == *seen
}

fn sources(layout: &Layout) -> Fingerprint {
    let entries = fs::read_dir(&layout.root).into_iter().flatten().flatten();
    let paths: Vec<PathBuf> = entries
        .filter(|entry| is_source(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .collect();
    Fingerprint::of(paths.iter().map(PathBuf::as_path))
}

/// Everything in the repository may go into the page, except what is known not to.
fn is_source(name: &str) -> bool {
    const OTHERS: [&str; 9] = [
        "target",
        "dist",
        "node_modules",
        "test-results",
        "tests",
        "benches",
        "docs",
        "examples",
        "xtask",
    ];
    !name.starts_with('.')
        && !name.starts_with("mutants.out")
        && !OTHERS.contains(&name)
        && Path::new(name).extension().is_none_or(|ending| ending != "md")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_the_page_is_watched_and_what_a_build_writes_is_not() {
        for (name, watched) in [
            ("src", true),
            ("locales", true),
            ("index.html", true),
            ("build.rs", true),
            ("target", false),
            ("dist", false),
            (".git", false),
            ("mutants.out.old", false),
            ("README.md", false),
        ] {
            assert_eq!(is_source(name), watched, "{name}");
        }
    }

    #[test]
    fn a_changed_file_changes_the_fingerprint() {
        let folder = std::env::temp_dir().join(format!("sfs-watch-{}", std::process::id()));
        let look = || Fingerprint::of([folder.as_path()]);
        fs::create_dir_all(folder.join("sub")).expect("the temporary folder can be written");
        let empty = look();
        fs::write(folder.join("sub").join("a"), "1").expect("the temporary folder can be written");
        let one = look();
        assert_ne!(one, empty);
        assert_eq!(one, look());
        fs::write(folder.join("sub").join("a"), "22").expect("the temporary folder can be written");
        assert_ne!(one, look());
        fs::remove_dir_all(&folder).expect("the temporary folder can be removed");
    }
}
