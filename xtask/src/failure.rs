//! The one error of this program: what happened and, where we know it, what to do.

use std::fmt;
use std::io;
use std::path::Path;

/// Why a command stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    what: String,
    remedy: Option<String>,
}

impl Failure {
    /// A failure that only has to be told.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// Adds the next step, as a sentence or a command.
    pub(crate) fn remedy(self, remedy: impl Into<String>) -> Self {
        Self { remedy: Some(remedy.into()), ..self }
    }

    /// For `map_err`: a file operation that went wrong, with the verb and the path.
    pub(crate) fn file<'a>(verb: &'a str, path: &'a Path) -> impl FnOnce(io::Error) -> Self + 'a {
        move |error| Self::new(format!("cannot {verb} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  {remedy}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_happened_and_then_what_to_do() {
        assert_eq!(Failure::new("no npm").to_string(), "error: no npm");
        let with_remedy = Failure::new("no npm").remedy("Install it with: get npm");
        assert_eq!(with_remedy.to_string(), "error: no npm\n  Install it with: get npm");
    }
}
