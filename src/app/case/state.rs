//! The open case: its answers, its trial, its unfolded dimensions.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{Answers, PerDimension};

use crate::app::case::question::Question;

/// The stored state; everything else is computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseState {
    /// The open case.
    pub case: Case,
    /// The answers of a trial. The case does not change during one.
    pub trial: Option<Answers>,
    /// The dimensions whose four questions are shown.
    pub unfolded: PerDimension<bool>,
    /// The question to focus.
    pub visit: Option<FocusRequest>,
}

impl CaseState {
    /// The answers on the screen: those of the trial, else those of the case.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        self.trial.as_ref().unwrap_or(&self.case.answers)
    }

    /// The questions that the trial has changed.
    pub fn changed(&self) -> impl Iterator<Item = Question> {
        Question::all().filter(|question| !question.is_same(self.answers(), &self.case.answers))
    }
}

/// A request to focus a question. The number tells repeated requests apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FocusRequest {
    /// The question to focus.
    pub question: Question,
    pub(crate) number: u32,
}
