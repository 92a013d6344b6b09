//! Named moments, and how the cases were at one of them.

use std::rc::Rc;

use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::sorted::SortedMap;
use yew::platform::spawn_local;

use crate::app::autosave::moments;
use crate::app::autosave::store::{CHUNK, Read, Store, Table, Write};
use crate::app::event::Event;
use crate::app::list::past_state::{self, PastState, in_force};
use crate::browser::autosave::Autosave;
use crate::browser::clock::now;
use crate::browser::store::BrowserStore;

impl Autosave {
    /// Gives the present moment this name. What waits is saved first, so that it belongs to the moment.
    pub fn name_moment(self: &Rc<Self>, name: String) {
        let autosave = Rc::clone(self);
        spawn_local(async move {
            autosave.store_all_that_waits().await;
            let put = moments::put(&autosave.shelf, &NamedMoment { at: now(), name });
            autosave.write_moments(vec![put], true).await;
        });
    }

    /// Stores these named moments with their times.
    pub fn put_moments(self: &Rc<Self>, all: &[NamedMoment]) {
        let writes = all.iter().map(|moment| moments::put(&self.shelf, moment)).collect();
        self.write_moments_soon(writes);
    }

    /// Forgets the name of a moment.
    pub fn forget_moment(self: &Rc<Self>, moment: &NamedMoment) {
        self.write_moments_soon(vec![moments::forget(&self.shelf, moment)]);
    }

    /// Reports the named moments.
    pub(crate) fn read_moments(self: &Rc<Self>) {
        self.write_moments_soon(Vec::new());
    }

    fn write_moments_soon(self: &Rc<Self>, writes: Vec<Write>) {
        let autosave = Rc::clone(self);
        spawn_local(async move { autosave.write_moments(writes, false).await });
    }

    /// Writes and reports what is then stored. If nothing can be written, nothing is reported.
    async fn write_moments(&self, writes: Vec<Write>, has_named: bool) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        let reads = || moments::reads(&self.shelf);
        if !writes.is_empty() && storage.update(reads(), |_| (writes, ())).await.is_err() {
            return;
        }
        let rows = storage.update(reads(), |rows| (Vec::new(), rows)).await;
        if let Some(rows) = rows.ok().and_then(|rows| rows.into_iter().next()) {
            self.report(Event::Moments(moments::read(&self.shelf, &rows), has_named));
        }
    }

    /// Reports how these cases were at this moment. Their history is read in chunks: between two of them the page can
    /// respond.
    pub fn read_past_states(self: &Rc<Self>, at: i64, ids: Vec<String>) {
        let autosave = Rc::clone(self);
        spawn_local(async move {
            // Otherwise the version before an edit that waits would not be in the history yet.
            autosave.store_all_that_waits().await;
            let storage = autosave.storage.borrow().clone();
            let states = match storage {
                Some(storage) => autosave.past_states(&storage, at, &ids).await,
                None => SortedMap::default(),
            };
            autosave.report(Event::PastStates(at, states));
        });
    }

    async fn past_states(
        &self,
        storage: &BrowserStore,
        at: i64,
        ids: &[String],
    ) -> SortedMap<String, PastState> {
        let mut states = SortedMap::default();
        let keys = storage.update(past_state::reads(&self.shelf), |rows| (Vec::new(), rows)).await;
        let keys = keys.ok().and_then(|rows| rows.into_iter().next()).unwrap_or_default();
        let versions: Vec<(String, String)> =
            in_force(&self.shelf, &keys, ids, at).into_iter().collect();
        for chunk in versions.chunks(CHUNK) {
            let model = self.model;
            let reads = chunk.iter().map(|(_, key)| Read::One(Table::History, key.clone()));
            let decide = move |rows: Vec<Vec<_>>| {
                let state = |rows: &Vec<_>| PastState::read(&model, rows.first()?);
                (Vec::new(), rows.iter().map(state).collect::<Vec<_>>())
            };
            let read = storage.update(reads.collect(), decide).await.unwrap_or_default();
            let found = chunk.iter().zip(read);
            states.extend(found.filter_map(|((id, _), state)| Some((id.clone(), state?))));
            self.bridge.wait(0).await;
        }
        states
    }
}
