//! A file, and what is wrong at a place in it.

use std::fmt;

/// A file that was read.
pub(crate) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// The path is shown in problems and, for locales, names the language.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.replace('\\', "/"), text: text.into() }
    }

    /// The file name without folder and ending.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// What is wrong with the message `id`, at a slice of this file's text.
    pub(super) fn problem(&self, slice: &str, id: &str, what: impl Into<String>) -> Problem {
        let offset = slice.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        self.problem_at(offset, id, what)
    }

    /// The same, at an offset in bytes.
    pub(super) fn problem_at(&self, offset: usize, id: &str, what: impl Into<String>) -> Problem {
        let lines_before = self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count();
        Problem {
            path: self.path.clone(),
            line: lines_before + 1,
            id: id.into(),
            what: what.into(),
        }
    }
}

/// Something that is wrong, where, and in one sentence what.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    path: String,
    line: usize,
    id: String,
    what: String,
}

impl Problem {
    /// What is wrong with the folder as a whole.
    pub(super) fn of_folder(what: &str) -> Self {
        Self { path: "locales".into(), line: 0, id: String::new(), what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.path)?;
        if self.line > 0 {
            write!(out, ":{}", self.line)?;
        }
        if !self.id.is_empty() {
            write!(out, ": {}", self.id)?;
        }
        write!(out, ": {}", self.what)
    }
}
