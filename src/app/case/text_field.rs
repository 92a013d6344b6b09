//! The texts of a case.

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::Criterion;

/// A text of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    /// Its name.
    Title,
    /// What it is about.
    Summary,
    /// Who answers for it.
    Owner,
    /// The note on a criterion.
    Note(Criterion),
    /// What the review measures.
    Metric,
    /// Below what something is done then.
    Floor,
    /// What is done then.
    Consequence,
}

impl TextField {
    /// Every text, in the order in which they stand in a case file.
    pub fn all() -> impl Iterator<Item = Self> {
        let about = [Self::Title, Self::Summary, Self::Owner].into_iter();
        let review = [Self::Metric, Self::Floor, Self::Consequence];
        about.chain(Criterion::all().map(Self::Note)).chain(review)
    }

    /// What it says.
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
