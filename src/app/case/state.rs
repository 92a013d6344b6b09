//! The open case: its answers, what is tried out, what is unfolded.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{Answers, PerDimension};

use crate::app::case::question::Question;

/// Everything that is not computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseState {
    /// The case at hand.
    pub case: Case,
    /// Answers that are tried out. The case does not change while there are any.
    pub trial: Option<Answers>,
    /// The dimensions whose four questions are shown.
    pub unfolded: PerDimension<bool>,
    /// Where the person wants to go.
    pub visit: Option<FocusRequest>,
}

impl CaseState {
    /// The answers that the screen shows: those that are tried out, else those of the case.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        self.trial.as_ref().unwrap_or(&self.case.answers)
    }

    /// The questions whose answer is changed on trial.
    pub fn changed(&self) -> impl Iterator<Item = Question> {
        Question::all().filter(|question| !question.is_same(self.answers(), &self.case.answers))
    }
}

/// The wish to go to a question. The number tells it from an earlier wish to go to the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusRequest {
    /// Where to.
    pub question: Question,
    pub(crate) number: u32,
}
