//! Reads single rows of the store, to show them.

use std::rc::Rc;

use yew::platform::spawn_local;

use crate::app::autosave::load::read;
use crate::app::autosave::store::{Read, Store, Table};
use crate::app::event::Event;
use crate::app::history::versions::CaseHistory;
use crate::app::storage::state::RawRow;
use crate::browser::autosave::Autosave;

impl Autosave {
    /// Reports the earlier versions of a case.
    pub fn read_history(self: &Rc<Self>, id: String) {
        let autosave = Rc::clone(self);
        spawn_local(async move {
            let Some(storage) = autosave.storage.borrow().clone() else { return };
            let (model, of) = (autosave.model, id.clone());
            let reads = CaseHistory::reads(&autosave.shelf, &id);
            let found = storage
                .update(reads, move |rows| (Vec::new(), CaseHistory::read(&model, of, rows)));
            let found = found.await;
            let failed = |error| CaseHistory { id, error: Some(error), ..CaseHistory::default() };
            autosave.report(Event::HistoryRead(found.unwrap_or_else(failed)));
        });
    }

    /// Reports the content of a row.
    pub fn read_raw_row(self: &Rc<Self>, table: Table, key: String) {
        let autosave = Rc::clone(self);
        spawn_local(async move {
            let Some(storage) = autosave.storage.borrow().clone() else { return };
            let reads = vec![Read::One(table, key)];
            let rows = storage.update(reads, |rows| (Vec::new(), rows)).await;
            for row in rows.into_iter().flatten().flatten() {
                autosave.report(Event::RawRow(RawRow { key: row.key, text: row.text }));
            }
        });
    }

    /// Reads these cases again, because another tab has saved them. An edit that is pending here stays and becomes a copy.
    pub(crate) async fn reread(self: &Rc<Self>, ids: &[String]) {
        if let Some(early) = &mut *self.early.borrow_mut() {
            early.extend_from_slice(ids);
            return;
        }
        let Some(storage) = self.storage.borrow().clone() else { return };
        if ids.is_empty() {
            return;
        }
        let reads = ids.iter().map(|id| Read::One(Table::Cases, self.shelf.case(id))).collect();
        let rows = storage.update(reads, |rows| (Vec::new(), rows)).await;
        let mut changed = Vec::new();
        for row in rows.into_iter().flatten().flatten() {
            let Ok((saved, revision)) = read(&self.model, &self.shelf, &row) else { continue };
            let suffix = self.suffix.borrow().clone();
            if self.queue.borrow_mut().learn_from_tab(&self.model, &saved, revision, &suffix) {
                changed.push(saved);
            }
        }
        if !changed.is_empty() {
            self.report(Event::ChangedElsewhere(changed));
        }
        if self.queue.borrow().waiting() > 0 {
            self.store_soon();
        }
    }
}
