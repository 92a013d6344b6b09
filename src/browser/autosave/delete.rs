//! Taking a deleted case out of the store for good.

use std::rc::Rc;

use yew::platform::spawn_local;

use crate::app::autosave::delete::Deletion;
use crate::app::autosave::store::Store;
use crate::browser::autosave::Autosave;

/// How long until it is tried again, in milliseconds: where the case is being stored, and where that has failed.
const SOON_MS: u32 = 250;

const AGAIN_MS: u32 = 5_000;

impl Autosave {
    /// Takes it away once nothing of it is under way any more. If that fails it is tried again; on a page
    /// that is gone by then it is among the deleted ones as before.
    pub fn forget(self: &Rc<Self>, id: String) {
        let keeper = Rc::clone(self);
        spawn_local(async move {
            loop {
                let has_edit = keeper.queue.borrow().has_edit(&id);
                if !has_edit && keeper.is_gone(&id).await {
                    break;
                }
                keeper.keeping.wait(if has_edit { SOON_MS } else { AGAIN_MS }).await;
            }
            // Where another tab has brought it back, it is here again.
            keeper.queue.borrow_mut().forgets(&id);
            keeper.look_again(&[id]).await;
        });
    }

    async fn is_gone(self: &Rc<Self>, id: &str) -> bool {
        let Some(storage) = self.storage.borrow().clone() else { return false };
        let base = self.queue.borrow().base(id);
        let forget = Deletion { shelf: self.shelf.clone(), id: id.to_owned(), base };
        let keeper = Rc::clone(self);
        let gone = storage.update(forget.reads(), move |rows| {
            let (writes, digest) = forget.decide(&rows);
            // Before it is gone: the next start must not take it for a loss.
            if !writes.is_empty() {
                keeper.write_digest(digest);
            }
            (writes, ())
        });
        gone.await.is_ok()
    }
}
