//! Hundreds and thousands of cases: read in pieces, stored together.

use stop_fix_scale::app::keep::{
    Batch, Edit, Memory, PIECE, Queue, Saving, Table, Trouble, Where, Write, load, load_reads,
};
use stop_fix_scale::model::AI1;

use crate::world::{now, titles, update};
use crate::{case, shelf, started, store};

#[test]
fn a_shelf_of_any_size_is_read_in_pieces() {
    for count in [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 7] {
        let memory = started();
        for number in 0..count {
            store(&memory, case(&format!("{number:04}"), "x"), 0).expect("stored");
        }
        // Some of them cannot be read; one is not even text.
        let damaged: Vec<String> =
            [3, PIECE - 1, PIECE + 3, 3 * PIECE + 6].map(|number| format!("{number:04}")).into();
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
            assert!(loaded.cases.len() <= pieces * PIECE);
            let more = |rows: Vec<_>| (loaded.more(&AI1, &shelf(), &now(), &rows), ());
            update(&memory, reads, more);
            pieces += 1;
        }
        assert_eq!(pieces, count / PIECE + 1, "{count}");
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
    let mut queue = Queue::default();
    queue.stays(Where::Database);
    for number in 0..450 {
        let id = format!("{number:03}");
        queue.knows(case(&id, &id), 7);
    }
    queue.all_is_gone();
    assert!(queue.is_at_risk(), "it would be lost with the page");
    assert_eq!(queue.saving(), Saving::Saving);
    let (first, progress) = queue.take_many().expect("many");
    assert_eq!((first.len(), progress), (200, None));
    queue.edited(case("001", "edited meanwhile"));
    queue.many_failed(Trouble::Full);
    assert_eq!(queue.saving(), Saving::NotSaved(Trouble::Full));
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
        let edit = Edit::new(&AI1, &shelf(), next, now(), "").expect("small");
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

/// Stores what a queue has many of, together.
pub(crate) fn store_next(memory: &Memory, queue: &mut Queue) {
    let (many, progress) = queue.take_many().expect("many");
    let batch = Batch::new(&AI1, &shelf(), many, now(), ("tab", progress.as_ref()));
    let together = update(memory, batch.reads(), |rows| batch.decide(&rows)).expect("stored");
    queue.many_landed(&together);
}
