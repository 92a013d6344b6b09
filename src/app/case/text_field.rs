//! The texts of a case.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::Criterion;

/// A text of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    /// Its name.
    Title,
    /// What it is about.
    Summary,
    /// Who is responsible for it.
    Owner,
    /// The note on a criterion.
    Note(Criterion),
    /// The metric of the review.
    Metric,
    /// The limit of the metric for the action.
    Floor,
    /// The action to take then.
    Consequence,
}

impl TextField {
    /// All texts, in the order of the case file.
    pub fn all() -> impl Iterator<Item = Self> {
        let about = [Self::Title, Self::Summary, Self::Owner].into_iter();
        let review = [Self::Metric, Self::Floor, Self::Consequence];
        about.chain(Criterion::all().map(Self::Note)).chain(review)
    }

    /// Whether the text is a single line: a line break that is pasted becomes a space.
    pub(crate) fn is_one_line(self) -> bool {
        !matches!(self, Self::Summary | Self::Note(_))
    }

    /// The text.
    #[must_use]
    pub fn text(self, case: &Case) -> &str {
        match self {
            Self::Title => &case.title,
            Self::Summary => &case.summary,
            Self::Owner => &case.owner,
            Self::Note(criterion) => case.notes.get(criterion),
            Self::Metric => &case.review.metric,
            Self::Floor => &case.review.floor,
            Self::Consequence => &case.review.action,
        }
    }

    pub(crate) fn text_mut(self, case: &mut Case) -> &mut String {
        match self {
            Self::Title => &mut case.title,
            Self::Summary => &mut case.summary,
            Self::Owner => &mut case.owner,
            Self::Note(criterion) => case.notes.get_mut(criterion),
            Self::Metric => &mut case.review.metric,
            Self::Floor => &mut case.review.floor,
            Self::Consequence => &mut case.review.action,
        }
    }
}
