//! How storage problems are dealt with.

use std::mem::take;

use crate::app::autosave::bulk_progress::UnfinishedBulk;
use crate::app::effect::Effect;
use crate::app::next::Next;
use crate::app::storage::message::StorageMessage;
use crate::app::storage::state::StorageState;

/// Handles a message and returns the follow-ups.
pub(crate) fn update(storage: &mut StorageState, message: StorageMessage) -> Vec<Next> {
    let effect = match message {
        StorageMessage::ShowRawRow(table, key) => {
            storage.raw_row = None;
            Some(Effect::ReadRawRow(table, key))
        }
        StorageMessage::CopyRawRow => {
            let text = storage.raw_row.as_ref().and_then(|row| row.text.clone());
            text.map(Effect::CopyText)
        }
        StorageMessage::HideRawRow => {
            storage.raw_row = None;
            None
        }
        StorageMessage::Reload => Some(Effect::Reload),
        StorageMessage::AcknowledgeLoss => {
            storage.report.loss = None;
            Some(Effect::AcknowledgeLoss)
        }
        StorageMessage::RetryCase(id) => {
            storage.report.aside.remove(&id);
            Some(Effect::RetryCase(id))
        }
        StorageMessage::AcknowledgeUnfinished => end_bulk(take(&mut storage.report.unfinished)),
        StorageMessage::Finished(source) => {
            let unfinished = take(&mut storage.report.unfinished);
            let (finished, left) =
                unfinished.into_iter().partition(|one| one.progress.source == source);
            storage.report.unfinished = left;
            end_bulk(finished)
        }
        StorageMessage::Report(report) => {
            storage.report = report;
            None
        }
        StorageMessage::Unfinished(unfinished) => {
            storage.report.unfinished = unfinished;
            None
        }
        StorageMessage::RawRow(row) => {
            storage.raw_row = Some(row);
            None
        }
    };
    effect.map(Next::from).into_iter().collect()
}

fn end_bulk(finished: Vec<UnfinishedBulk>) -> Option<Effect> {
    let tabs: Vec<String> = finished.into_iter().map(|one| one.tab).collect();
    (!tabs.is_empty()).then_some(Effect::EndBulk(tabs))
}
