//! The history of the open case, and what is looked at of it.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::model::Model;

use crate::app::history::series::Moment;
use crate::app::history::stuck::{Stuck, stuck};
use crate::app::history::versions::{CaseHistory, Version, milliseconds};

/// The history of the open case, and what the person looks at of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryState {
    /// What was read; of another case until it is read anew.
    pub(super) read: Option<CaseHistory>,
    /// The revision of the state that is looked at, and how.
    pub viewed: Option<(u64, VersionView)>,
    /// What the case said before an earlier state was brought back.
    pub(super) before: Option<Rc<Case>>,
}

/// A way of looking at an earlier state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionView {
    /// All that it said.
    Full,
    /// What is another in the state with this revision, or now.
    Compared(Option<u64>),
}

impl HistoryState {
    /// What was read of the history of this case.
    #[must_use]
    pub fn of(&self, open: &Case) -> Option<&CaseHistory> {
        self.read.as_ref().filter(|history| history.id == open.id)
    }

    /// The versions of the open case before the present one, oldest first; and what is stored of the present one.
    #[must_use]
    pub fn versions(&self, open: &Case) -> (&[Version], Option<&Version>) {
        let versions = self.of(open).map_or(&[][..], |history| &history.versions);
        match versions.split_last() {
            Some((last, earlier)) if says_the_same(&last.case, open) => (earlier, Some(last)),
            _ => (versions, None),
        }
    }

    /// Whether Stop is proposed for the open case, because its review date is past and it has not changed.
    #[must_use]
    pub fn stuck(&self, model: &Model, open: &Case, today: Date) -> Option<Stuck> {
        let versions = &self.of(open)?.versions;
        let moment = |at: &Timestamp, case| Moment { at: milliseconds(at), case };
        let mut moments: Vec<_> =
            versions.iter().map(|version| moment(&version.saved, version.case.as_ref())).collect();
        moments.push(moment(open.updated.as_ref()?, open));
        stuck(model, &moments, today)
    }
}

/// Whether two cases differ in nothing but when they were saved.
fn says_the_same(one: &Case, other: &Case) -> bool {
    one.answers == other.answers && *one == Case { updated: one.updated.clone(), ..other.clone() }
}
