//! Recovers the edits that closed tabs have not saved. They are shown at once, and saved from here.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::js_sys::Array;
use yew::platform::spawn_local;

use stop_fix_scale_core::sorted::{SortedMap, SortedSet};

use crate::app::autosave::journal::{JournalEntry, OrphanJournal};
use crate::app::autosave::names::{JOURNAL, LEFT};
use crate::app::autosave::queue::SaveQueue;
use crate::app::autosave::save_status::SaveStatus;
use crate::app::autosave::store::{Read, StorageError, StorageKind, Store, Table, Write};
use crate::app::autosave::tab_mark::marks;
use crate::app::event::Event;
use crate::browser::autosave::Autosave;
use crate::browser::autosave::delays::{CLOSED_TAB_CHECK_MS, CLOSED_TAB_MS};
use crate::browser::autosave_bridge::AutosaveBridge;
use crate::browser::clock::{age_ms, now};
use crate::browser::store::BrowserStore;
use crate::browser::store::local::LocalStore;

/// The names of tabs that hold a lock while they are open begin with this.
const LOCKED: char = '~';

/// The journal of a closed tab.
#[derive(Clone, Debug)]
pub(crate) struct Adopted {
    tab: String,
    text: String,
}

/// The name of the tab with this seed.
pub(crate) fn name(seed: String, bridge: &AutosaveBridge) -> String {
    if bridge.has_locks() { format!("{LOCKED}{seed}") } else { seed }
}

impl Autosave {
    /// Takes over the journals of closed tabs. A journal with a case that already has an edit here is saved later, from
    /// a separate queue, as if another tab had saved it.
    pub(crate) async fn recover(self: &Rc<Self>, storage: &BrowserStore) {
        let mut later = Vec::new();
        let left = self.left_behind().await;
        let is_some = !left.is_empty();
        let Ok(stored) = self.marks(storage, &left).await else { return };
        for Adopted { tab, text } in left {
            let behind = OrphanJournal::read(&self.model, &text);
            if behind.is_newer
                || behind.is_damaged && self.put_aside(storage, &tab, &text).await.is_err()
            {
                continue;
            }
            let noted = behind.after(stored.get(&tab).copied().unwrap_or(0));
            let has_edit =
                |noted: &JournalEntry| self.queue.borrow().has_edit(&noted.edited.case.id);
            if noted.iter().any(has_edit) {
                later.push((Adopted { tab, text }, noted));
            } else {
                self.queue.borrow_mut().adopt(&tab, noted);
                self.bridge.supersede(&format!("{}{tab}", self.shelf.prefix()));
            }
        }
        if is_some {
            // At once, so that no other tab takes over the same journals.
            self.note();
            self.bridge.write_journal();
        }
        let (autosave, home) = (Rc::clone(self), storage.kind() == StorageKind::Database);
        spawn_local(async move { autosave.store_later(later, home).await });
    }

    /// Waits until it is clear which tabs are closed, and returns their journals.
    async fn left_behind(&self) -> Vec<Adopted> {
        let Some(local) = &self.local else { return Vec::new() };
        let mut waited = 0;
        loop {
            let open_tabs = open_tabs(&self.bridge).await;
            let journals = self.journals(local);
            let is_unclear = |one: &&Adopted| {
                tab_state(local, self, one, open_tabs.as_ref()) == TabState::Unclear
            };
            if waited >= CLOSED_TAB_MS || !journals.iter().any(|one| is_unclear(&one)) {
                let is_gone = |one: &Adopted| {
                    tab_state(local, self, one, open_tabs.as_ref()) == TabState::Closed
                };
                return journals.into_iter().filter(is_gone).collect();
            }
            self.report(Event::SaveStatus(SaveStatus::Recovering));
            self.bridge.wait(CLOSED_TAB_CHECK_MS).await;
            waited = waited.saturating_add(CLOSED_TAB_CHECK_MS);
        }
    }

    fn journals(&self, local: &LocalStore) -> Vec<Adopted> {
        let prefix = self.journal("");
        let keys = local.keys(&prefix);
        let tabs = keys.iter().filter_map(|key| key.strip_prefix(&prefix));
        let others = tabs.filter(|tab| *tab != self.tab);
        let read = |tab: &str| Adopted {
            tab: tab.to_owned(),
            text: local.get(&self.journal(tab)).unwrap_or_default(),
        };
        others.map(read).collect()
    }

    async fn marks(
        &self,
        storage: &BrowserStore,
        left: &[Adopted],
    ) -> Result<SortedMap<String, u64>, StorageError> {
        if left.is_empty() {
            return Ok(SortedMap::default());
        }
        let (of, now) = (self.shelf.clone(), now());
        let needed: SortedSet<String> = left.iter().map(|one| one.tab.clone()).collect();
        let reads = vec![Read::Under(Table::Meta, of.marks())];
        let look = move |rows: Vec<Vec<_>>| {
            let (stored, writes) = marks(&of, &rows.concat(), &now, |tab| needed.contains(tab));
            (writes, stored)
        };
        storage.update(reads, look).await
    }

    async fn put_aside(
        &self,
        storage: &BrowserStore,
        tab: &str,
        text: &str,
    ) -> Result<(), StorageError> {
        let key = format!("{}{tab} journal", self.shelf.prefix());
        let put = Write::Put(Table::Quarantine, key, text.to_owned());
        storage
            .update(vec![Read::One(Table::Meta, self.shelf.ledger())], move |_| (vec![put], ()))
            .await
    }

    fn take_away(&self, adopted: &Adopted) {
        let Some(local) = &self.local else { return };
        let key = self.journal(&adopted.tab);
        // The tab may be open after all and have written more.
        if local.get(&key).as_ref() == Some(&adopted.text) {
            let _ = local.set(&key, None);
            let _ = local.set(&self.left(&adopted.tab), None);
        }
    }

    async fn store_later(
        self: &Rc<Self>,
        later: Vec<(Adopted, Vec<JournalEntry>)>,
        is_database: bool,
    ) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        for (adopted, noted) in later {
            let queue = SaveQueue::replay(&adopted.tab, noted);
            if self.store_all(&storage, queue).await.is_ok() {
                self.take_away(&adopted);
            }
        }
        if let (Some(local), true) = (&self.local, is_database) {
            self.bring_home(&storage, local).await;
        }
    }

    /// Saves everything in this separate queue. Our own queue then learns of it as if another tab had saved it.
    async fn store_all(
        self: &Rc<Self>,
        storage: &BrowserStore,
        mut queue: SaveQueue,
    ) -> Result<(), StorageError> {
        let mut ids = SortedSet::default();
        let mut outcome = Ok(());
        while let Some((edited, base)) = queue.take_next() {
            ids.insert(edited.case.id.clone());
            match self.commit(storage, edited, base, queue.marks_of_others()).await {
                Ok(landed) => {
                    ids.insert(landed.saved.case.id.clone());
                    queue.landed(&landed, &self.suffix.borrow());
                }
                Err(error) => {
                    outcome = Err(error);
                    break;
                }
            }
        }
        let ids: Vec<String> = ids.iter().cloned().collect();
        self.reread(&ids).await;
        self.bridge.announce(ids);
        outcome
    }

    /// Moves cases from local storage to the database: they were saved there while the database did not open.
    async fn bring_home(self: &Rc<Self>, storage: &BrowserStore, local: &LocalStore) {
        for key in local.keys(&format!("{}/{}", Table::Cases.name(), self.shelf.prefix())) {
            let text = local.get(&key).unwrap_or_default();
            let Ok(JournalEntry { edited, at, .. }) = JournalEntry::read(&self.model, &text) else {
                continue;
            };
            let noted = vec![JournalEntry { number: 0, adopted: Vec::new(), edited, base: 0, at }];
            let is_stored = self.store_all(storage, SaveQueue::replay("", noted)).await.is_ok();
            if is_stored && local.get(&key).as_ref() == Some(&text) {
                let _ = local.set(&key, None);
            }
        }
    }

    fn journal(&self, tab: &str) -> String {
        format!("{JOURNAL}{}{tab}", self.shelf.prefix())
    }

    /// The key that marks a tab as closed, so that its journal may be taken over.
    fn left(&self, tab: &str) -> String {
        format!("{LEFT}{}{tab}", self.shelf.prefix())
    }
}

/// The names of the open tabs; `None` if the browser cannot tell.
pub(crate) async fn open_tabs(bridge: &AutosaveBridge) -> Option<SortedSet<String>> {
    let names = bridge.open_tabs().await;
    let names: &Array = names.dyn_ref()?;
    Some(names.iter().filter_map(|name| name.as_string()).collect())
}

/// Whether a tab is still open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TabState {
    Open,
    Closed,
    Unclear,
}

fn tab_state(
    local: &LocalStore,
    autosave: &Autosave,
    one: &Adopted,
    open_tabs: Option<&SortedSet<String>>,
) -> TabState {
    let name = format!("{}{}", autosave.shelf.prefix(), one.tab);
    // A closed tab may hold its lock for a moment longer.
    if local.get(&autosave.left(&one.tab)).is_some() {
        TabState::Closed
    } else if open_tabs.is_some_and(|open_tabs| open_tabs.contains(&name)) {
        TabState::Open
    } else if open_tabs.is_some() && one.tab.starts_with(LOCKED)
        || !is_young(&OrphanJournal::read(&autosave.model, &one.text).noted)
    {
        TabState::Closed
    } else {
        TabState::Unclear
    }
}

/// Whether an edit is recent. An edit from the future is treated as old, because clocks are sometimes set back.
fn is_young(noted: &[JournalEntry]) -> bool {
    let is_young =
        |noted: &JournalEntry| (0.0..f64::from(CLOSED_TAB_MS)).contains(&age_ms(&noted.at));
    noted.iter().any(is_young)
}
