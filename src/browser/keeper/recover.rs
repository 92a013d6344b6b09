//! What tabs that are gone have noted and not stored.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::platform::spawn_local;

use super::{Keeper, gone, journal};
use crate::app::keep::{LeftBehind, Noted, Queue, Read, Store, Table, Trouble, Where, Write};
use crate::browser::clock::age_ms;
use crate::browser::store::{Local, Storage};
use crate::model::AI1;

/// After so many milliseconds what a tab has noted and not stored is taken over: it is gone, or in trouble.
const DEAD_MS: u32 = 10_000;

impl Keeper {
    /// Stores what other tabs have left behind, as they would have done.
    pub(super) async fn recover(self: &Rc<Self>) {
        let Some(storage) = self.storage.borrow().clone() else { return };
        let Some(local) = &self.local else { return };
        let mut is_waiting = false;
        for key in local.keys(&journal(&self.shelf.prefix())) {
            let Some(tab) = key.strip_prefix("journal/").filter(|tab| *tab != self.tab) else {
                continue;
            };
            let text = local.get(&key).unwrap_or_default();
            let left = LeftBehind::read(&AI1, &text);
            if local.get(&gone(tab)).is_none() && may_live(&left.noted) {
                is_waiting = true;
            } else if !left.is_newer {
                let is_stored = self.replay(&storage, left, tab, &text).await.is_ok();
                // Its tab may live after all, and have noted more.
                if is_stored && local.get(&key).as_ref() == Some(&text) {
                    let _ = local.set(&key, None);
                    let _ = local.set(&gone(tab), None);
                }
            }
        }
        if storage.place() == Where::Database {
            self.bring_home(&storage, local).await;
        }
        if is_waiting {
            let keeper = Rc::clone(self);
            spawn_local(async move {
                keeper.keeping.wait(DEAD_MS).await;
                keeper.recover().await;
            });
        }
    }

    async fn replay(
        self: &Rc<Self>,
        storage: &Storage,
        left: LeftBehind,
        tab: &str,
        text: &str,
    ) -> Result<(), Trouble> {
        if left.is_damaged {
            let key = format!("{tab} journal");
            let reads = vec![Read::One(Table::Quarantine, key.clone())];
            let put = Write::Put(Table::Quarantine, key, text.to_owned());
            storage.update(reads, move |_| (vec![put], ())).await?;
        }
        self.store_all(storage, Queue::replay(left.noted)).await
    }

    /// Stores everything that waits in a queue beside ours. It reaches us as if another tab had stored it.
    async fn store_all(
        self: &Rc<Self>,
        storage: &Storage,
        mut queue: Queue,
    ) -> Result<(), Trouble> {
        let mut ids = BTreeSet::new();
        let mut outcome = Ok(());
        while let Some((kept, base)) = queue.take_next() {
            ids.insert(kept.case.id.clone());
            match self.commit(storage, kept, base).await {
                Ok(landed) => {
                    ids.insert(landed.kept.case.id.clone());
                    queue.landed(&landed, &self.suffix.borrow());
                }
                Err(trouble) => {
                    outcome = Err(trouble);
                    break;
                }
            }
        }
        for id in ids {
            self.look_again(&id).await;
            self.keeping.tell(&id);
        }
        outcome
    }

    /// Cases in local storage are from a time when the database did not open. It does now.
    async fn bring_home(self: &Rc<Self>, storage: &Storage, local: &Local) {
        for key in local.keys(&format!("{}/{}", Table::Cases.name(), self.shelf.prefix())) {
            let text = local.get(&key).unwrap_or_default();
            let Ok(Noted { kept, at, .. }) = Noted::read(&AI1, &text) else { continue };
            let noted = vec![Noted { kept, base: 0, at }];
            let is_stored = self.store_all(storage, Queue::replay(noted)).await.is_ok();
            if is_stored && local.get(&key).as_ref() == Some(&text) {
                let _ = local.set(&key, None);
            }
        }
    }
}

/// Clocks are set back now and then: what was noted in the future is old.
fn may_live(noted: &[Noted]) -> bool {
    let is_young = |noted: &Noted| (0.0..f64::from(DEAD_MS)).contains(&age_ms(&noted.at));
    noted.iter().any(is_young)
}
