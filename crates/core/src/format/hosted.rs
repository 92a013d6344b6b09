//! What a host page is told about a case. Never a text that a person has written.

use serde::Serialize;

use super::case_file::{Case, CaseFileError, Restored};
use super::scored::Ends;
use super::share_code::ShareCode;
use crate::model::{Answers, Headline, Model, assess, score};

/// What follows from the answers, as in the `result` of a case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    verdict: &'static str,
    kind: Option<&'static str>,
    range: [&'static str; 2],
    /// From 0 to 100.
    scores: Ends,
    weakest: &'static str,
    complete: bool,
    model: String,
}

impl Outcome {
    /// The outcome of these answers. It is complete once there is a verdict.
    #[must_use]
    pub fn of(model: &Model, answers: &Answers) -> Self {
        let assessment = assess(model, answers);
        Self {
            verdict: assessment.headline.id(),
            kind: assessment.headline.kind().map(crate::model::FixKind::id),
            range: [assessment.range.low.id(), assessment.range.high.id()],
            scores: Ends::of(&assessment, score),
            weakest: assessment.weakest.id(),
            complete: assessment.headline != Headline::Open,
            model: model.id.to_owned(),
        }
    }
}

/// The value of a form field: a share code without a title, and nothing where nothing is answered.
#[must_use]
pub fn value(model: &Model, answers: &Answers) -> String {
    if *answers == Answers::default() {
        return String::new();
    }
    let headline = assess(model, answers).headline;
    ShareCode::new(model, *answers, headline).to_string()
}

/// What became of a case file that the page has brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Whether its case is shown now.
    pub ok: bool,
    errors: Vec<Mistake>,
}

/// Something that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Mistake {
    /// A code of the embedding contract, or `set-aside` for a value that could not be used.
    code: &'static str,
    /// Where: a place such as `answers.V1.level`, or what is wrong with the file as a whole.
    at: String,
}

impl Report {
    /// The file was read.
    #[must_use]
    pub fn of(restored: &Restored) -> Self {
        let mistake = |at: &str| Mistake { code: "set-aside", at: at.to_owned() };
        let errors = restored.warnings.iter().map(|warning| mistake(&warning.at)).collect();
        Self { ok: true, errors }
    }

    /// The file was not read. Nothing has changed.
    #[must_use]
    pub fn refused(error: &CaseFileError) -> Self {
        let code = match error {
            CaseFileError::Newer(_) => "newer-data",
            CaseFileError::TooLarge { .. } => "too-large",
            CaseFileError::TooDeep => "too-deep",
            _ => "bad-json",
        };
        Self { ok: false, errors: vec![Mistake { code, at: error.to_string() }] }
    }
}

/// The case that a value stands for.
#[must_use]
pub fn case_of(model: &Model, value: &str) -> Option<Case> {
    if value.is_empty() {
        return Some(Case::default());
    }
    let code: ShareCode = value.parse().ok()?;
    let code = code.for_model(model).ok()?;
    let title = code.title().unwrap_or_default().to_owned();
    Some(Case { answers: code.answers, title, ..Case::default() })
}
