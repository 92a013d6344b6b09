//! The rows of all cases, each computed once for each state of its case.

use std::borrow::Borrow;
use std::rc::Rc;

use super::{Fold, Row};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::Model;

/// A case with its row.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The case.
    pub case: Rc<Case>,
    /// What follows from it.
    pub row: Row,
}

impl Borrow<Row> for Entry {
    fn borrow(&self) -> &Row {
        &self.row
    }
}

/// All cases with their rows.
#[derive(Clone, Debug, Default)]
pub struct Entries(Vec<Entry>);

impl Entries {
    /// All of them, by id.
    #[must_use]
    pub fn all(&self) -> &[Entry] {
        &self.0
    }

    /// Follows the cases, which come by id. What did not change since is not computed again.
    pub fn follow<'a>(
        &mut self,
        model: &Model,
        cases: impl Iterator<Item = &'a Rc<Case>>,
        fold: Fold,
    ) {
        let mut before = std::mem::take(&mut self.0).into_iter().peekable();
        for case in cases {
            while before.next_if(|entry| entry.case.id < case.id).is_some() {}
            let same = before.next_if(|entry| Rc::ptr_eq(&entry.case, case));
            self.0.push(same.unwrap_or_else(|| Entry {
                case: Rc::clone(case),
                row: Row::of(model, case, fold),
            }));
        }
    }
}
