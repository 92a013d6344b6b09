//! A source file, and a problem at a place in it.

use std::fmt;

/// The path and the text of a file.
pub(crate) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// Problems show the path. For locales, the file name is also the language.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.replace('\\', "/"), text: text.into() }
    }

    /// The file name without its folder and extension.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// A problem with the message `id`, at the place of a slice of this file's text.
    pub(super) fn problem(&self, slice: &str, id: &str, what: impl Into<String>) -> Problem {
        let offset = slice.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        self.problem_at(offset, id, what)
    }

    /// A problem with the message `id`, at a byte offset.
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

/// A problem: where it is, and a sentence that says what it is.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    path: String,
    line: usize,
    id: String,
    what: String,
}

impl Problem {
    /// A problem with the folder as a whole.
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
