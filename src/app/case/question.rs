//! The questions a person can be asked.

use stop_fix_scale_core::model::{Answer, Answers, Criterion, Dimension, Rating};

/// Something that is answered with a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A whole dimension: its quick rating.
    Dimension(Dimension),
    /// One of its four questions.
    Criterion(Criterion),
}

impl Subject {
    /// Its id in data, as in `V` or `V1`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Dimension(dimension) => dimension.id(),
            Self::Criterion(criterion) => criterion.id(),
        }
    }

    /// The dimension it is or belongs to.
    #[must_use]
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Dimension(dimension) => dimension,
            Self::Criterion(criterion) => criterion.dimension,
        }
    }

    /// Its answer.
    #[must_use]
    pub fn answer(self, answers: &Answers) -> Option<Answer> {
        match self {
            Self::Dimension(dimension) => *answers.quick.get(dimension),
            Self::Criterion(criterion) => *answers.criteria.get(criterion),
        }
    }

    /// Its rating, if the answer is a level.
    #[must_use]
    pub fn rating(self, answers: &Answers) -> Option<Rating> {
        self.answer(answers).and_then(Answer::rating)
    }

    pub(crate) fn set(self, answers: &mut Answers, answer: Option<Answer>) {
        match self {
            Self::Dimension(dimension) => *answers.quick.get_mut(dimension) = answer,
            Self::Criterion(criterion) => *answers.criteria.get_mut(criterion) = answer,
        }
    }
}

/// The two questions on people and autonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextQuestion {
    /// Can a result affect people?
    AffectsPeople,
    /// Does it act without a person confirming it first?
    ActsAlone,
}

impl ContextQuestion {
    /// Both, in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::AffectsPeople, Self::ActsAlone];

    /// Its id in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::AffectsPeople => "affects-people",
            Self::ActsAlone => "acts-alone",
        }
    }

    /// Its answer.
    #[must_use]
    pub const fn answer(self, answers: &Answers) -> Option<bool> {
        match self {
            Self::AffectsPeople => answers.context.affects_people,
            Self::ActsAlone => answers.context.acts_alone,
        }
    }

    pub(crate) const fn set(self, answers: &mut Answers, answer: Option<bool>) {
        match self {
            Self::AffectsPeople => answers.context.affects_people = answer,
            Self::ActsAlone => answers.context.acts_alone = answer,
        }
    }
}

/// Any question of the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Asks for a level.
    Level(Subject),
    /// Asks for yes or no.
    Context(ContextQuestion),
}

impl Question {
    /// All 27: five ratings, twenty criteria, two on the context.
    pub fn all() -> impl Iterator<Item = Self> {
        let wholes = Dimension::ALL.into_iter().map(Subject::Dimension);
        let levels = wholes.chain(Criterion::all().map(Subject::Criterion)).map(Self::Level);
        levels.chain(ContextQuestion::ALL.into_iter().map(Self::Context))
    }

    /// Whether it has the same answer in both sets.
    #[must_use]
    pub fn is_same(self, one: &Answers, other: &Answers) -> bool {
        match self {
            Self::Level(subject) => subject.answer(one) == subject.answer(other),
            Self::Context(question) => question.answer(one) == question.answer(other),
        }
    }
}
