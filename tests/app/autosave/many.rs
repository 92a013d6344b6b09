//! Thousands of cases, read in chunks and saved in batches.

use stop_fix_scale::app::autosave::batch::Batch;
use stop_fix_scale::app::autosave::bulk_progress::{BulkKind, BulkProgress, UnfinishedBulk};
use stop_fix_scale::app::autosave::commit::Commit;
use stop_fix_scale::app::autosave::commit_outcome::CommitOutcome;
use stop_fix_scale::app::autosave::load::{load, load_reads, read};
use stop_fix_scale::app::autosave::memory_store::MemoryStore;
use stop_fix_scale::app::autosave::queue::SaveQueue;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{CHUNK, StorageError, StorageKind, Table, Write};
use stop_fix_scale_core::model::AI1;

use super::world::{now, titles, update};
use super::{case, shelf, started, store};

#[test]
fn any_number_of_cases_is_read_in_chunks() {
    for count in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7] {
        let memory = started();
        for number in 0..count {
            store(&memory, case(&format!("{number:04}"), "x"), 0).expect("stored");
        }
        // Some of them cannot be read.
        let damaged: Vec<String> =
            [3, CHUNK - 1, CHUNK + 3, 3 * CHUNK + 6].map(|number| format!("{number:04}")).into();
        let mut expected = 0;
        for id in damaged.iter().filter(|id| id.parse::<usize>().is_ok_and(|id| id < count)) {
            let spoil = Write::Put(Table::Cases, shelf().case(id), "damaged".into());
            update(&memory, Vec::new(), |_| (vec![spoil], ()));
            expected += 1;
        }
        let mut loaded =
            update(&memory, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
        assert_eq!(loaded.digest.cases, count, "all are counted before they are read");
        let mut pieces = 1;
        while let Some(reads) = loaded.more_reads(&shelf()) {
            assert!(loaded.cases.len() <= pieces * CHUNK);
            let more = |rows: Vec<_>| (loaded.more(&AI1, &shelf(), &now(), &rows), ());
            update(&memory, reads, more);
            pieces += 1;
        }
        assert_eq!(pieces, count / CHUNK + 1, "{count}");
        assert_eq!(loaded.cases.len(), count - expected, "{count}");
        assert_eq!((loaded.moved.len(), loaded.unreadable().len()), (expected, expected));
        assert_eq!(
            memory.table(Table::Quarantine).len(),
            expected,
            "each unreadable row is in quarantine"
        );
        let mut ids: Vec<&str> = loaded.cases.iter().map(|(saved, _)| &*saved.case.id).collect();
        ids.dedup();
        assert_eq!(ids.len(), count - expected, "no case is read twice");
    }
}

#[test]
fn requeued_cases_are_saved_in_batches() {
    let mut queue = SaveQueue::default();
    queue.set_storage_kind(StorageKind::Database);
    for number in 0..450 {
        let id = format!("{number:03}");
        queue.learn(case(&id, &id), 7);
    }
    queue.requeue_all();
    assert!(queue.is_at_risk(), "closing the page would lose them");
    assert_eq!(queue.saving(), SaveStatus::Saving);
    let (first, progress) = queue.take_bulk().expect("a batch");
    assert_eq!((first.len(), progress), (200, None));
    queue.edit(case("001", "edited meanwhile"));
    queue.bulk_failed(StorageError::Full);
    assert_eq!(queue.saving(), SaveStatus::NotSaved(StorageError::Full));
    assert_eq!(queue.take_bulk(), None, "edits are saved before the batch");
    queue.edit(case("300", "edited"));
    let memory = started();
    // The batch that was reported as failed was saved after all.
    let before = Batch::new(&AI1, &shelf(), first, now(), ("tab", None));
    let _ = update(&memory, before.reads(), |rows| before.decide(&rows));
    let mut last = 0;
    while let Some(next) = queue.take_next() {
        let number = queue.marks("tab").first().expect("its number").number;
        assert!(number > last, "a later edit has a higher number");
        last = number;
        let edit = Commit::new(&AI1, &shelf(), next, now(), "").expect("small");
        let landed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
        assert_eq!(landed.others, None, "there is no conflict copy");
        queue.landed(&landed, "");
    }
    while !queue.is_idle() {
        store_next(&memory, &mut queue);
    }
    assert_eq!(memory.table(Table::Cases).len(), 450, "no case is missing or saved twice");
    let found = titles(&memory, Table::Cases);
    assert_eq!((&*found[0], &*found[1], &*found[300]), ("000", "edited", "edited"));
}

#[test]
fn a_store_recreated_by_another_tab_is_not_mistaken_for_the_old_one() {
    let old = Some(String::from("2026-01-01T00:00:00Z"));
    let memory = started();
    let edit = Commit::new(&AI1, &shelf(), (case("a", "typed"), 7), now(), "").expect("small");
    let edit = edit.only_in(old.clone());
    let closed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows));
    assert_eq!(
        closed,
        Err(StorageError::Closed),
        "otherwise the other cases would be lost silently"
    );
    let many = vec![(case("a", "a"), 7)];
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", None)).only_in(old);
    let closed = update(&memory, batch.reads(), |rows| batch.decide(&rows));
    assert_eq!(closed, Err(StorageError::Closed));
    assert_eq!(memory.table(Table::Cases).len(), 0);
    // An edit for the current store is saved.
    let loaded = update(&memory, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
    let edit = Commit::new(&AI1, &shelf(), (case("a", "typed"), 7), now(), "").expect("small");
    let edit = edit.only_in(loaded.begun);
    let stored = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows));
    assert_eq!(stored.expect("it is stored").revision, 8);
}

#[test]
fn a_case_that_two_tabs_save_again_ends_up_as_the_newest() {
    // What is stored when this tab saves "ours" again, the revision that this tab knows, and what is stored afterwards.
    let rows = [
        (None, 7, ("ours", 7)),
        (Some(("ours", 7)), 7, ("ours", 7)),
        (Some(("older", 6)), 7, ("ours", 8)),
        (Some(("newer", 8)), 7, ("newer", 8)),
    ];
    for (there, base, expected) in rows {
        let memory = started();
        if let Some((title, revision)) = there {
            let other = vec![(case("a", title), revision)];
            let batch = Batch::new(&AI1, &shelf(), other, now(), ("tab", None));
            update(&memory, batch.reads(), |rows| batch.decide(&rows))
                .expect("stored")
                .landed
                .pop();
        }
        let ours = vec![(case("a", "ours"), base)];
        let batch = Batch::new(&AI1, &shelf(), ours, now(), ("tab", None));
        let together = update(&memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
        assert_eq!(together.alone, [], "it was not changed here, so there is no copy");
        let is_theirs = expected.0 == "newer";
        assert_eq!(together.theirs.len(), usize::from(is_theirs));
        let [row] = &memory.table(Table::Cases)[..] else { panic!("one case") };
        let (saved, revision) = read(&AI1, &shelf(), row).expect("a case");
        assert_eq!((&*saved.case.title, revision), expected);
    }
}

#[test]
fn a_case_that_conflicts_with_a_stored_one_is_saved_on_its_own() {
    let memory = started();
    store(&memory, case("a", "theirs"), 0).expect("stored");
    let many = vec![(case("a", "ours"), 0), (case("b", "ours"), 0)];
    let progress = BulkProgress { done: 2, total: 2, ..BulkProgress::default() };
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", Some(&progress)));
    let together = update(&memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    assert_eq!(together.alone, [(case("a", "ours"), 0)]);
    let landed = |one: &CommitOutcome| (one.saved.case.id.clone(), one.revision);
    let landed: Vec<_> = together.landed.iter().map(landed).collect();
    assert_eq!((landed, together.theirs.len()), (vec![("b".to_owned(), 1)], 0));
    assert_eq!(titles(&memory, Table::Cases), ["theirs", "ours"]);
}

#[test]
fn bulk_progress_is_recorded_until_it_is_complete() {
    for what in [BulkKind::Add, BulkKind::TakeBack] {
        let memory = started();
        for done in [0, 1, 2] {
            let progress = BulkProgress { what, done, total: 2, source: "our cases.json".into() };
            let many = vec![(case(&done.to_string(), "x"), 0)];
            let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", Some(&progress)));
            update(&memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
            let found = UnfinishedBulk::read(&shelf(), &memory.table(Table::Meta));
            let noted = UnfinishedBulk { tab: "tab".into(), at: now(), progress };
            assert_eq!(found, if done < 2 { vec![noted] } else { vec![] }, "{what:?} {done}");
        }
    }
}

#[test]
fn a_batch_counts_as_saved_only_if_every_row_is_as_written() {
    let put = |id: &str| Write::Put(Table::Cases, shelf().case(id), "other".into());
    // The writes in between, whether the batch still counts as saved, and the number of cases.
    let rows = [
        (vec![], true, 2),
        (vec![Write::Delete(Table::Cases, shelf().case("b"))], false, 1),
        (vec![put("b")], false, 2),
        (vec![put("c")], true, 3),
    ];
    for (between, are_there, cases) in rows {
        let memory = started();
        let many = vec![(case("a", "a"), 0), (case("b", "b"), 0)];
        let batch =
            Batch::new(&AI1, &shelf(), many, now(), ("tab", Some(&BulkProgress::default())));
        let together = update(&memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
        update(&memory, Vec::new(), |_| (between.clone(), ()));
        let read_back = |rows: Vec<_>| (Vec::new(), together.are_there(&rows));
        let (found, digest) = update(&memory, together.reads(&shelf()), read_back);
        assert_eq!((found, digest.cases, digest.commits), (are_there, cases, 1), "{between:?}");
    }
}

#[test]
fn an_edit_made_before_a_batch_is_saved_is_kept() {
    let mut queue = SaveQueue::default();
    queue.set_storage_kind(StorageKind::Database);
    queue.learn(case("a", "from the file"), 1);
    let deleted = SavedCase { deleted: true, ..case("a", "from the file") };
    queue.queue_bulk(vec![deleted], BulkProgress::default());
    // The person edits the case, and the edit is saved first.
    let memory = started();
    store(&memory, case("a", "from the file"), 0).expect("stored");
    queue.edit(case("a", "typed"));
    let next = queue.take_next().expect("the edit");
    let edit = Commit::new(&AI1, &shelf(), next, now(), "").expect("small");
    let landed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
    queue.landed(&landed, "");
    store_next(&memory, &mut queue);
    assert!(queue.is_idle(), "the edit is newer: {queue:?}");
    assert_eq!(titles(&memory, Table::Cases), ["typed"]);
}

#[test]
fn an_undone_import_stays_undone_when_the_store_is_cleared() {
    let mut queue = SaveQueue::default();
    queue.set_storage_kind(StorageKind::Database);
    queue.learn(case("a", "a"), 1);
    queue.learn(case("b", "b"), 1);
    queue.queue_bulk(vec![SavedCase { deleted: true, ..case("a", "a") }], BulkProgress::default());
    let (many, progress) = queue.take_bulk().expect("a batch");
    queue.requeue_all();
    let memory = started();
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", progress.as_ref()));
    let together = update(&memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    assert!(!queue.has_stored(&together.landed[0].saved));
    queue.bulk_landed(&together);
    assert!(queue.has_stored(&together.landed[0].saved));
    while !queue.is_idle() {
        store_next(&memory, &mut queue);
    }
    let rows = memory.table(Table::Cases);
    let deleted: Vec<bool> =
        rows.iter().map(|row| read(&AI1, &shelf(), row).expect("a case").0.deleted).collect();
    assert_eq!(deleted, [true, false]);
}

#[test]
fn a_failed_batch_is_reported_until_it_is_retried_or_abandoned() {
    let many = || (vec![case("a", "a")], BulkProgress { total: 1, ..BulkProgress::default() });
    let mut queue = SaveQueue::default();
    queue.set_storage_kind(StorageKind::Database);
    queue.queue_bulk(many().0, many().1);
    queue.take_bulk().expect("a batch");
    queue.bulk_failed(StorageError::Full);
    assert_eq!(queue.saving(), SaveStatus::NotSaved(StorageError::Full));
    assert!(queue.is_at_risk(), "the browser warns before the page is left");
    queue.queue_bulk(many().0, many().1);
    assert_eq!(queue.saving(), SaveStatus::Saving, "the batch is tried again");
    queue.take_bulk().expect("a batch");
    queue.bulk_failed(StorageError::Full);
    queue.end_bulk();
    assert_eq!(
        (queue.saving(), queue.is_at_risk()),
        (SaveStatus::NothingToSave, false),
        "the batch was abandoned"
    );
    queue.queue_bulk(many().0, many().1);
    assert!(queue.drop_bulk() && !queue.drop_bulk(), "only one batch was waiting");
    queue.queue_bulk(many().0, many().1);
    assert!(!queue.give_up_bulk(), "the batch can still be saved");
    queue.seal();
    assert!(queue.give_up_bulk(), "the caller has to learn it");
    assert!(!queue.give_up_bulk(), "only once");
}

/// Saves the next batch of a queue.
pub(crate) fn store_next(memory: &MemoryStore, queue: &mut SaveQueue) {
    let (many, progress) = queue.take_bulk().expect("a batch");
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", progress.as_ref()));
    let together = update(memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    queue.bulk_landed(&together);
}
