//! How that changes.

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::effect::Effect;
use crate::app::state::State;
use crate::app::storage::message::StorageMessage;

pub(crate) fn mend(home: &mut State, mending: StorageMessage) -> Vec<Effect> {
    let storage = &mut home.storage;
    match mending {
        StorageMessage::Show(table, key) => {
            storage.uncovered = None;
            vec![Effect::Show(table, key)]
        }
        StorageMessage::Copy => {
            let text = storage.uncovered.as_ref().and_then(|uncovered| uncovered.text.clone());
            text.into_iter().map(Effect::Copy).collect()
        }
        StorageMessage::Hide => {
            storage.uncovered = None;
            Vec::new()
        }
        StorageMessage::KnowLoss => {
            storage.found.loss = None;
            vec![Effect::KnowLoss]
        }
        StorageMessage::TryAgain(id) => {
            storage.found.aside.remove(&id);
            vec![Effect::TryAgain(id)]
        }
        StorageMessage::KnowUnfinished => {
            forget(std::mem::take(&mut storage.found.unfinished)).into_iter().collect()
        }
    }
}

/// The rest of this file was added: what was begun with it before is through.
pub(crate) fn ended(home: &mut State, source: &str) -> Option<Effect> {
    let unfinished = std::mem::take(&mut home.storage.found.unfinished);
    let (ended, left) = unfinished.into_iter().partition(|one| one.progress.source == source);
    home.storage.found.unfinished = left;
    forget(ended)
}

pub(crate) fn forget(ended: Vec<UnfinishedBulk>) -> Option<Effect> {
    let tabs: Vec<String> = ended.into_iter().map(|one| one.tab).collect();
    (!tabs.is_empty()).then_some(Effect::EndMany(tabs))
}
