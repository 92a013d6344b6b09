//! What the tool reports to a host page about a case. It never includes text that a person typed.

use serde::Serialize;

use super::case_file::{Case, CaseFileError, Restored};
use super::scored::Ends;
use super::share_code::ShareCode;
use crate::model::{Answers, Dimension, Headline, Model, assess, score};

/// The computed result, as in the `result` of a case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    verdict: &'static str,
    kind: Option<&'static str>,
    range: [&'static str; 2],
    /// The scores, from 0 to 100.
    scores: Ends,
    weakest: &'static str,
    complete: bool,
    model: String,
}

impl Outcome {
    /// The outcome for these answers. It is complete as soon as there is a verdict.
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

/// The value of a form field: a share code without a title, or an empty string if nothing is answered.
#[must_use]
pub fn value(model: &Model, answers: &Answers) -> String {
    if *answers == Answers::default() {
        return String::new();
    }
    let headline = assess(model, answers).headline;
    ShareCode::new(model, *answers, headline).to_string()
}

/// The dimension that a required form field still waits for: the first one without an answer. `None` once each has one, or once
/// there is a verdict. *Don't know* is an answer, and so are three of the four questions of a dimension.
#[must_use]
pub fn missing(model: &Model, answers: &Answers) -> Option<Dimension> {
    if assess(model, answers).headline != Headline::Open {
        return None;
    }
    Dimension::ALL.into_iter().find(|dimension| {
        let answered = answers.criteria.of(*dimension).iter().flatten().count();
        answers.quick.get(*dimension).is_none() && answered < 3
    })
}

/// The result of loading a case file that the host page passed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Whether the case is shown now.
    pub ok: bool,
    errors: Vec<Problem>,
}

/// A problem in the case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Problem {
    /// An error code from the embedding contract, or `set-aside` for a value that could not be used.
    code: &'static str,
    /// A place such as `answers.V1.level`, or a message about the file as a whole.
    at: String,
}

impl Report {
    /// The file was read.
    #[must_use]
    pub fn of(restored: &Restored) -> Self {
        let problem = |at: &str| Problem { code: "set-aside", at: at.to_owned() };
        let errors = restored.warnings.iter().map(|warning| problem(&warning.at)).collect();
        Self { ok: true, errors }
    }

    /// The file was refused. Nothing has changed.
    #[must_use]
    pub fn refused(error: &CaseFileError) -> Self {
        let code = match error {
            CaseFileError::Newer(_) => "newer-data",
            CaseFileError::TooLarge { .. } => "too-large",
            CaseFileError::TooDeep => "too-deep",
            _ => "bad-json",
        };
        Self { ok: false, errors: vec![Problem { code, at: error.to_string() }] }
    }
}

/// The case that a form value describes, or `None` if the value is not valid.
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
