//! The cases of one verdict, as the bar above the list counts and filters them.

use stop_fix_scale_core::model::{Headline, Verdict};

use crate::app::list::rows::ListRow;

/// All cases with the same verdict, or all without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerdictGroup(pub Option<Verdict>);

/// The number of steps in which the bar shows the share of a group.
const STEPS: usize = 10;

impl VerdictGroup {
    /// All groups, in the order of the bar.
    pub const ALL: [Self; 4] = [
        Self(Some(Verdict::Stop)),
        Self(Some(Verdict::Fix)),
        Self(None),
        Self(Some(Verdict::Scale)),
    ];

    /// Whether a case with this verdict belongs to it.
    #[must_use]
    pub fn has(self, headline: Headline) -> bool {
        self.0 == headline.verdict()
    }

    /// How many of these rows belong to it.
    #[must_use]
    pub fn count<'a>(self, rows: impl IntoIterator<Item = &'a ListRow>) -> usize {
        rows.into_iter().filter(|row| self.has(row.headline)).count()
    }
}

/// The share of a part in whole tenths, rounded. A part that is not empty has at least one, so that it can be seen.
#[must_use]
pub fn tenths(part: usize, all: usize) -> usize {
    let steps = part.saturating_mul(STEPS).saturating_add(all / 2).checked_div(all);
    steps.unwrap_or_default().max(part.min(1))
}
