//! Hundreds and thousands of cases: read in pieces, stored together.

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
fn a_shelf_of_any_size_is_read_in_pieces() {
    for count in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7] {
        let memory = started();
        for number in 0..count {
            store(&memory, case(&format!("{number:04}"), "x"), 0).expect("stored");
        }
        // Some of them cannot be read; one is not even text.
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
            "each is where it can be found"
        );
        let mut ids: Vec<&str> = loaded.cases.iter().map(|(kept, _)| &*kept.case.id).collect();
        ids.dedup();
        assert_eq!(ids.len(), count - expected, "none twice");
    }
}

#[test]
fn what_is_stored_again_goes_many_at_a_time() {
    let mut queue = SaveQueue::default();
    queue.stays(StorageKind::Database);
    for number in 0..450 {
        let id = format!("{number:03}");
        queue.knows(case(&id, &id), 7);
    }
    queue.all_is_gone();
    assert!(queue.is_at_risk(), "it would be lost with the page");
    assert_eq!(queue.saving(), SaveStatus::Saving);
    let (first, progress) = queue.take_many().expect("many");
    assert_eq!((first.len(), progress), (200, None));
    queue.edited(case("001", "edited meanwhile"));
    queue.many_failed(StorageError::Full);
    assert_eq!(queue.saving(), SaveStatus::NotSaved(StorageError::Full));
    assert_eq!(queue.take_many(), None, "what a person has changed goes first");
    queue.edited(case("300", "edited"));
    let memory = started();
    // What has failed was stored in truth.
    let before = Batch::new(&AI1, &shelf(), first, now(), ("tab", None));
    let _ = update(&memory, before.reads(), |rows| before.decide(&rows));
    let mut last = 0;
    while let Some(next) = queue.take_next() {
        let number = queue.marks("tab").first().expect("its number").number;
        assert!(number > last, "what comes later has the higher number");
        last = number;
        let edit = Commit::new(&AI1, &shelf(), next, now(), "").expect("small");
        let landed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
        assert_eq!(landed.others, None, "no copy comes of it");
        queue.landed(&landed, "");
    }
    while !queue.is_idle() {
        store_next(&memory, &mut queue);
    }
    assert_eq!(memory.table(Table::Cases).len(), 450, "none is forgotten, none is twice");
    let found = titles(&memory, Table::Cases);
    assert_eq!((&*found[0], &*found[1], &*found[300]), ("000", "edited", "edited"));
}

#[test]
fn a_store_that_was_laid_anew_by_another_tab_is_not_taken_for_the_old_one() {
    let old = Some(String::from("2026-01-01T00:00:00Z"));
    let memory = started();
    let edit = Commit::new(&AI1, &shelf(), (case("a", "typed"), 7), now(), "").expect("small");
    let edit = edit.only_in(old.clone());
    let closed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows));
    assert_eq!(closed, Err(StorageError::Closed), "the other cases would be gone without a word");
    let many = vec![(case("a", "a"), 7)];
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", None)).only_in(old);
    let closed = update(&memory, batch.reads(), |rows| batch.decide(&rows));
    assert_eq!(closed, Err(StorageError::Closed));
    assert_eq!(memory.table(Table::Cases).len(), 0);
    // In the one that there is now it is stored, with all others.
    let loaded = update(&memory, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
    let edit = Commit::new(&AI1, &shelf(), (case("a", "typed"), 7), now(), "").expect("small");
    let edit = edit.only_in(loaded.begun);
    let stored = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows));
    assert_eq!(stored.expect("it is stored").revision, 8);
}

#[test]
fn what_two_tabs_store_again_is_one_and_the_newest() {
    // What stands there when this tab stores "ours" again, in which revision it is known here, and what stands there then.
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
        assert_eq!(together.alone, [], "nobody has changed it here: no copy comes of it");
        let is_theirs = expected.0 == "newer";
        assert_eq!(together.theirs.len(), usize::from(is_theirs));
        let [row] = &memory.table(Table::Cases)[..] else { panic!("one case") };
        let (kept, revision) = read(&AI1, &shelf(), row).expect("a case");
        assert_eq!((&*kept.case.title, revision), expected);
    }
}

#[test]
fn where_something_else_stands_in_its_place_a_case_goes_alone() {
    let memory = started();
    store(&memory, case("a", "theirs"), 0).expect("stored");
    let many = vec![(case("a", "ours"), 0), (case("b", "ours"), 0)];
    let progress = BulkProgress { done: 2, total: 2, ..BulkProgress::default() };
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", Some(&progress)));
    let together = update(&memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    assert_eq!(together.alone, [(case("a", "ours"), 0)]);
    let landed = |one: &CommitOutcome| (one.kept.case.id.clone(), one.revision);
    let landed: Vec<_> = together.landed.iter().map(landed).collect();
    assert_eq!((landed, together.theirs.len()), (vec![("b".to_owned(), 1)], 0));
    assert_eq!(titles(&memory, Table::Cases), ["theirs", "ours"]);
}

#[test]
fn how_far_it_has_come_is_noted_until_it_is_through() {
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
fn many_are_there_when_each_is_as_it_was_written() {
    let put = |id: &str| Write::Put(Table::Cases, shelf().case(id), "other".into());
    // What happens in between, whether both of them are there then, and how many cases.
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
fn what_somebody_changes_before_many_are_stored_stays() {
    let mut queue = SaveQueue::default();
    queue.stays(StorageKind::Database);
    queue.knows(case("a", "from the file"), 1);
    let deleted = SavedCase { deleted: true, ..case("a", "from the file") };
    queue.together(vec![deleted], BulkProgress::default());
    // The person types into it; that is stored first.
    let memory = started();
    store(&memory, case("a", "from the file"), 0).expect("stored");
    queue.edited(case("a", "typed"));
    let next = queue.take_next().expect("the edit");
    let edit = Commit::new(&AI1, &shelf(), next, now(), "").expect("small");
    let landed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
    queue.landed(&landed, "");
    store_next(&memory, &mut queue);
    assert!(queue.is_idle(), "what was typed is newer: {queue:?}");
    assert_eq!(titles(&memory, Table::Cases), ["typed"]);
}

#[test]
fn what_is_taken_back_while_the_store_is_cleared_stays_taken_back() {
    let mut queue = SaveQueue::default();
    queue.stays(StorageKind::Database);
    queue.knows(case("a", "a"), 1);
    queue.knows(case("b", "b"), 1);
    queue.together(vec![SavedCase { deleted: true, ..case("a", "a") }], BulkProgress::default());
    let (many, progress) = queue.take_many().expect("many");
    queue.all_is_gone();
    let memory = started();
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", progress.as_ref()));
    let together = update(&memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    assert!(!queue.has_stored(&together.landed[0].kept));
    queue.many_landed(&together);
    assert!(queue.has_stored(&together.landed[0].kept));
    while !queue.is_idle() {
        store_next(&memory, &mut queue);
    }
    let rows = memory.table(Table::Cases);
    let deleted: Vec<bool> =
        rows.iter().map(|row| read(&AI1, &shelf(), row).expect("a case").0.deleted).collect();
    assert_eq!(deleted, [true, false]);
}

#[test]
fn many_that_cannot_be_stored_are_told_until_somebody_decides() {
    let many = || (vec![case("a", "a")], BulkProgress { total: 1, ..BulkProgress::default() });
    let mut queue = SaveQueue::default();
    queue.stays(StorageKind::Database);
    queue.together(many().0, many().1);
    queue.take_many().expect("many");
    queue.many_failed(StorageError::Full);
    assert_eq!(queue.saving(), SaveStatus::NotSaved(StorageError::Full));
    assert!(queue.is_at_risk(), "the browser asks whoever leaves");
    queue.together(many().0, many().1);
    assert_eq!(queue.saving(), SaveStatus::Saving, "it is tried again");
    queue.take_many().expect("many");
    queue.many_failed(StorageError::Full);
    queue.many_ends();
    assert_eq!(
        (queue.saving(), queue.is_at_risk()),
        (SaveStatus::NothingToSave, false),
        "it was left"
    );
    queue.together(many().0, many().1);
    assert!(queue.drops_many() && !queue.drops_many(), "who stops it waits for nothing");
    queue.together(many().0, many().1);
    assert!(!queue.gives_up_many(), "it can still be stored");
    queue.seal();
    assert!(queue.gives_up_many(), "whoever waits must hear of it");
    assert!(!queue.gives_up_many(), "once");
}

/// Stores what a queue has many of, together.
pub(crate) fn store_next(memory: &MemoryStore, queue: &mut SaveQueue) {
    let (many, progress) = queue.take_many().expect("many");
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", progress.as_ref()));
    let together = update(memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    queue.many_landed(&together);
}
