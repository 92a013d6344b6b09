//! The history of the open case, and the version being viewed.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::model::Model;

use crate::app::history::series::Moment;
use crate::app::history::stuck::{Stuck, stuck};
use crate::app::history::versions::{CaseHistory, Version, milliseconds};

/// The history of the open case, and the version being viewed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryState {
    /// The loaded history. Stale until reloaded after a case switch.
    pub(super) read: Option<CaseHistory>,
    /// The revision being viewed, and how.
    pub viewed: Option<(u64, VersionView)>,
    /// The case before a version was restored, for undo.
    pub(super) before: Option<Rc<Case>>,
}

/// How a version is viewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionView {
    /// In full.
    Full,
    /// Its differences from the version with this revision, or from the current one.
    Compared(Option<u64>),
}

impl HistoryState {
    /// The loaded history, if it belongs to this case.
    #[must_use]
    pub fn of(&self, open: &Case) -> Option<&CaseHistory> {
        self.read.as_ref().filter(|history| history.id == open.id)
    }

    /// The earlier versions of the open case, oldest first, and the stored version that equals it, if any.
    #[must_use]
    pub fn versions(&self, open: &Case) -> (&[Version], Option<&Version>) {
        let versions = self.of(open).map_or(&[][..], |history| &history.versions);
        match versions.split_last() {
            Some((last, earlier)) if says_the_same(&last.case, open) => (earlier, Some(last)),
            _ => (versions, None),
        }
    }

    /// Whether to propose Stop for the open case, because its review date has passed without improvement.
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

/// Whether two cases differ only in when they were saved.
fn says_the_same(one: &Case, other: &Case) -> bool {
    one.answers == other.answers && *one == Case { updated: one.updated.clone(), ..other.clone() }
}
