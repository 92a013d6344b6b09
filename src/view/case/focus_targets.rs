//! The elements that can receive the focus.

use stop_fix_scale_core::model::{PerCriterion, PerDimension};
use yew::NodeRef;

use crate::app::case::question::{ContextQuestion, Question, Subject};

/// One element per question, and one for the result.
pub(crate) struct FocusTargets {
    dimensions: PerDimension<NodeRef>,
    criteria: PerCriterion<NodeRef>,
    affects_people: NodeRef,
    acts_alone: NodeRef,
    pub(crate) result: NodeRef,
}

impl FocusTargets {
    pub(crate) fn new() -> Self {
        Self {
            dimensions: PerDimension::from_fn(|_| NodeRef::default()),
            criteria: PerCriterion::from_fn(|_| NodeRef::default()),
            affects_people: NodeRef::default(),
            acts_alone: NodeRef::default(),
            result: NodeRef::default(),
        }
    }

    /// The element of a question.
    pub(crate) fn of(&self, question: Question) -> &NodeRef {
        match question {
            Question::Level(Subject::Dimension(dimension)) => self.dimensions.get(dimension),
            Question::Level(Subject::Criterion(criterion)) => self.criteria.get(criterion),
            Question::Context(ContextQuestion::AffectsPeople) => &self.affects_people,
            Question::Context(ContextQuestion::ActsAlone) => &self.acts_alone,
        }
    }
}

/// Each tool has one instance, which never changes.
impl PartialEq for FocusTargets {
    fn eq(&self, other: &Self) -> bool {
        self.result == other.result
    }
}
