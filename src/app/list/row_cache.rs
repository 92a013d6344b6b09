//! Cached rows: each is recomputed only when its case changes.

use std::borrow::Borrow;
use std::rc::Rc;

use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::Model;

use crate::app::list::rows::{Fold, ListRow, SortOrder, listed};

/// A case with its row.
#[derive(Clone, Debug)]
pub struct CachedRow {
    /// The case.
    pub case: Rc<Case>,
    /// The row computed from it.
    pub row: ListRow,
}

impl Borrow<ListRow> for CachedRow {
    fn borrow(&self) -> &ListRow {
        &self.row
    }
}

/// All cases with their rows.
#[derive(Clone, Debug, Default)]
pub struct RowCache(Vec<CachedRow>);

impl RowCache {
    /// All rows, by case id.
    #[must_use]
    pub fn all(&self) -> &[CachedRow] {
        &self.0
    }

    /// The ids of all cases in this order.
    #[must_use]
    pub fn ids(&self, order: SortOrder, fold: Fold) -> Vec<String> {
        let indexes = listed(&self.0, "", order, fold).into_iter();
        indexes.filter_map(|index| self.0.get(index)).map(|entry| entry.case.id.clone()).collect()
    }

    /// Updates the rows to these cases, which must be sorted by id. Unchanged cases are not recomputed.
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
            self.0.push(same.unwrap_or_else(|| CachedRow {
                case: Rc::clone(case),
                row: ListRow::of(model, case, fold),
            }));
        }
    }
}
