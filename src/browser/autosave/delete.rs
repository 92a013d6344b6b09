//! Deletes a case from the store for good.

use std::rc::Rc;

use yew::platform::spawn_local;

use crate::app::autosave::delete::Deletion;
use crate::app::autosave::store::Store;
use crate::browser::autosave::Autosave;
use crate::browser::autosave::delays::{DELETE_MS, RETRY_MS};

impl Autosave {
    /// Deletes the case as soon as no edit of it is pending. A failure is retried; if the page is closed
    /// before that works, the case is still among the deleted ones.
    pub fn delete_forever(self: &Rc<Self>, id: String) {
        let autosave = Rc::clone(self);
        spawn_local(async move {
            loop {
                let has_edit = autosave.queue.borrow().has_edit(&id);
                if !has_edit && autosave.is_gone(&id).await {
                    break;
                }
                autosave.bridge.wait(if has_edit { DELETE_MS } else { RETRY_MS }).await;
            }
            // If another tab has restored the case, it is shown again.
            autosave.queue.borrow_mut().forget(&id);
            autosave.reread(&[id]).await;
        });
    }

    async fn is_gone(self: &Rc<Self>, id: &str) -> bool {
        let Some(storage) = self.storage.borrow().clone() else { return false };
        let base = self.queue.borrow().base(id);
        let forget = Deletion { shelf: self.shelf.clone(), id: id.to_owned(), base };
        let autosave = Rc::clone(self);
        let gone = storage.update(forget.reads(), move |rows| {
            let (writes, digest) = forget.decide(&rows);
            // Written before the case is gone, or the next start would report a loss.
            if !writes.is_empty() {
                autosave.write_digest(digest);
            }
            (writes, ())
        });
        gone.await.is_ok()
    }
}
