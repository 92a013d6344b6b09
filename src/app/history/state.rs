//! The history of the open case, and what is looked at of it.

use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::model::AI1;

use crate::app::case::review::{Stuck, stuck};
use crate::app::history::series::Moment;
use crate::app::history::versions::{CaseHistory, Version, milliseconds};
use crate::app::state::State;

/// The history of the open case, and what the person looks at of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryState {
    /// What was read; of another case until it is read anew.
    pub(crate) past: Option<CaseHistory>,
    /// The revision of the state that is looked at, and how.
    pub looked_at: Option<(u64, VersionView)>,
    /// What the case said before an earlier state was brought back.
    pub(crate) before: Option<Rc<Case>>,
}

/// A way of looking at an earlier state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionView {
    /// All that it said.
    Whole,
    /// What is another in the state with this revision, or now.
    Compared(Option<u64>),
}

impl State {
    /// What was read of the history of the open case.
    #[must_use]
    pub fn past(&self) -> Option<&CaseHistory> {
        self.history.past.as_ref().filter(|past| past.id == self.scoring.case.id)
    }

    /// The states of the open case before the present one, oldest first; and what is stored of the present one.
    #[must_use]
    pub fn earlier(&self) -> (&[Version], Option<&Version>) {
        let states = self.past().map_or(&[][..], |past| &past.states);
        match states.split_last() {
            Some((last, earlier)) if says_the_same(&last.case, &self.scoring.case) => {
                (earlier, Some(last))
            }
            _ => (states, None),
        }
    }

    /// Whether Stop is proposed for the open case, because its review is past and it has not moved.
    #[must_use]
    pub fn stuck(&self, today: Date) -> Option<Stuck> {
        let case = &self.scoring.case;
        let states = &self.past()?.states;
        let moment = |at: &Timestamp, case| Moment { at: milliseconds(at), case };
        let mut moments: Vec<_> =
            states.iter().map(|state| moment(&state.saved, state.case.as_ref())).collect();
        moments.push(moment(case.updated.as_ref()?, case));
        stuck(&AI1, &moments, today)
    }
}

/// Whether two cases differ in nothing but when they were saved.
pub(crate) fn says_the_same(one: &Case, other: &Case) -> bool {
    one.answers == other.answers && *one == Case { updated: one.updated.clone(), ..other.clone() }
}
