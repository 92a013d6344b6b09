//! Saving: tabs that write at the same time, crash or take over from each other, and storage that is full, damaged,
//! cleared or of a newer version. Nothing that was reported as saved is lost.

mod damage;
mod many;
mod marks;
mod several_tabs;
pub(crate) mod world;

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use stop_fix_scale::app::autosave::commit::Commit;
use stop_fix_scale::app::autosave::journal::{Journal, OrphanJournal};
use stop_fix_scale::app::autosave::ledger::{DataLoss, Digest};
use stop_fix_scale::app::autosave::load::{load, load_reads};
use stop_fix_scale::app::autosave::memory_store::MemoryStore;
use stop_fix_scale::app::autosave::moments;
use stop_fix_scale::app::autosave::old_versions::{trim, trim_reads};
use stop_fix_scale::app::autosave::queue::SaveQueue;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{Read, StorageError, StorageKey, StorageKind, Table};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::format::record::Ledger;
use stop_fix_scale_core::model::AI1;
use test_support::config;

use self::world::{NOW, at_once, now, update};

fn shelf() -> StorageKey {
    StorageKey::named("default")
}

fn case(id: &str, title: &str) -> SavedCase {
    let case = Case { id: id.into(), title: title.into(), ..Case::default() };
    SavedCase { case: Rc::new(case), deleted: false }
}

/// A store after the first start.
fn started() -> MemoryStore {
    let store = MemoryStore::default();
    update(&store, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
    store
}

/// Stores one edit, and reads it back.
fn store(store: &MemoryStore, saved: SavedCase, base: u64) -> Result<u64, StorageError> {
    let edit = Commit::new(&AI1, &shelf(), (saved, base), now(), "(other tab)")?;
    let landed = update(store, edit.reads(), |rows| edit.decide(&AI1, rows))?;
    let (is_there, _) =
        update(store, landed.reads(&shelf()), |rows| (Vec::new(), landed.is_there(rows)));
    assert!(is_there, "the edit was saved");
    Ok(landed.revision)
}

/// The first words of the titles in a table. Unreadable rows are left out.
fn titles(store: &MemoryStore, table: Table) -> Vec<String> {
    world::titles(store, table)
}

type Step = fn(&mut SaveQueue);

#[test]
fn the_save_status_follows_the_queue() {
    let started = || {
        let mut queue = SaveQueue::default();
        queue.set_storage_kind(StorageKind::Database);
        queue
    };
    let full = || StorageError::Full;
    let rows: [(&str, &[Step], SaveStatus); 12] = [
        ("new", &[], SaveStatus::NothingToSave),
        ("no answer", &[|q| *q = SaveQueue::default(), SaveQueue::mark_late], SaveStatus::NoAnswer),
        ("typed", &[|q| q.edit(case("a", ""))], SaveStatus::Saving),
        (
            "late",
            &[|q| q.edit(case("a", "")), |q| drop(q.take_next()), SaveQueue::mark_late],
            SaveStatus::SavingSlowly,
        ),
        ("saved", &[|q| q.edit(case("a", "")), land], SaveStatus::Saved(StorageKind::Database)),
        (
            "late, then saved",
            &[|q| q.edit(case("a", "")), SaveQueue::mark_late, land],
            SaveStatus::Saved(StorageKind::Database),
        ),
        (
            "full",
            &[|q| q.edit(case("a", "")), |q| fail(q, StorageError::Full)],
            SaveStatus::NotSaved(full()),
        ),
        (
            "room again",
            &[|q| q.edit(case("a", "")), |q| fail(q, StorageError::Full), land],
            SaveStatus::Saved(StorageKind::Database),
        ),
        (
            "too large",
            &[|q| q.edit(case("a", "")), |q| fail(q, StorageError::TooLarge)],
            SaveStatus::NotSaved(StorageError::TooLarge),
        ),
        (
            "shortened",
            &[
                |q| q.edit(case("a", "")),
                |q| fail(q, StorageError::TooLarge),
                |q| q.edit(case("a", "")),
                land,
            ],
            SaveStatus::Saved(StorageKind::Database),
        ),
        (
            "only in the page",
            &[|q| q.set_storage_kind(StorageKind::Page), |q| q.edit(case("a", "")), land],
            SaveStatus::NotSaved(StorageError::Refused),
        ),
        ("newer", &[SaveQueue::seal], SaveStatus::NotSaved(StorageError::Newer)),
    ];
    for (name, steps, expected) in rows {
        let mut queue = started();
        for step in steps {
            step(&mut queue);
        }
        assert_eq!(queue.saving(), expected, "{name}");
    }
}

fn land(queue: &mut SaveQueue) {
    let (saved, base) = queue.take_next().expect("an edit is waiting");
    let memory = started();
    let edit = Commit::new(&AI1, &shelf(), (saved, base), now(), "").expect("small");
    let landed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
    queue.landed(&landed, "");
}

fn fail(queue: &mut SaveQueue, trouble: StorageError) {
    queue.take_next().expect("an edit is waiting");
    queue.failed(trouble);
}

#[test]
fn a_case_that_is_too_large_does_not_hold_up_the_others() {
    let mut queue = SaveQueue::default();
    queue.edit(case("a", "large"));
    queue.edit(case("b", "small"));
    fail(&mut queue, StorageError::TooLarge);
    let (next, _) = queue.take_next().expect("the other case");
    assert_eq!(next.case.id, "b");
    assert!(queue.has_edit("a"), "the queue still has it");
    let noted = Journal::default().text(&AI1, &queue, &now()).expect("a journal");
    assert!(noted.contains("large"), "the journal has it, too");
}

#[test]
fn nothing_is_written_after_newer_data_was_found() {
    let mut queue = SaveQueue::default();
    queue.edit(case("a", ""));
    fail(&mut queue, StorageError::Newer);
    queue.edit(case("b", ""));
    assert_eq!(queue.take_next(), None);
    assert_eq!(queue.unsaved().count(), 2, "the queue still has both edits");
}

#[test]
fn an_edit_after_a_lost_answer_is_based_on_the_edit_before() {
    // The first edit reached the store, but the answer got lost.
    let memory = started();
    let mut queue = SaveQueue::default();
    queue.edit(case("a", "first"));
    let (saved, base) = queue.take_next().expect("an edit is waiting");
    store(&memory, saved, base).expect("stored");
    queue.failed(StorageError::Closed);
    queue.edit(case("a", "second"));
    while let Some((saved, base)) = queue.take_next() {
        let edit = Commit::new(&AI1, &shelf(), (saved, base), now(), "").expect("small");
        let landed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
        queue.landed(&landed, "");
    }
    assert_eq!(titles(&memory, Table::Cases), ["second"]);
    assert_eq!(titles(&memory, Table::History), ["first"]);
}

#[test]
fn an_edit_that_another_tab_has_built_on_counts_as_saved() {
    let memory = started();
    let edit = Commit::new(&AI1, &shelf(), (case("a", "mine"), 0), now(), "").expect("small");
    let landed = update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
    store(&memory, case("a", "theirs"), 1).expect("stored");
    let look = |store: &MemoryStore| {
        update(store, landed.reads(&shelf()), |rows| (Vec::new(), landed.is_there(rows)))
    };
    assert_eq!(look(&memory), (true, Digest { cases: 1, commits: 2 }));
    assert!(!look(&started()).0, "it is not in an empty store");
}

#[test]
fn an_edit_that_is_saved_again_is_not_duplicated() {
    let memory = started();
    // The same conflicting edit is saved twice: by its own tab, and by one that has taken over from it.
    store(&memory, case("a", "base"), 0).expect("stored");
    store(&memory, case("a", "theirs"), 1).expect("stored");
    for _ in 0..2 {
        store(&memory, case("a", "mine"), 1).expect("stored");
    }
    // An edit of the copy stays, too.
    let copy = world::id_of(&memory, "mine");
    store(&memory, case(&copy, "more"), 1).expect("stored");
    store(&memory, case("a", "mine"), 1).expect("stored");
    // So does an edit that is based on one without a conflict.
    store(&memory, case("a", "theirs"), 1).expect("stored");
    let mut found = titles(&memory, Table::Cases);
    found.sort();
    assert_eq!(found, ["more", "theirs"]);
    let mut earlier = titles(&memory, Table::History);
    earlier.sort();
    assert_eq!(earlier, ["base", "mine"]);
}

#[test]
fn after_the_storage_is_cleared_everything_is_saved_again() {
    let memory = started();
    let mut queue = SaveQueue::default();
    for id in ["a", "b", "c"] {
        let revision = store(&memory, case(id, id), 0).expect("stored");
        queue.learn(case(id, id), revision);
    }
    let cleared = MemoryStore::default();
    queue.edit(case("b", "edited"));
    let (saved, base) = queue.take_next().expect("an edit is waiting");
    assert_eq!(
        store(&cleared, saved, base),
        Err(StorageError::Closed),
        "a cleared store is not mistaken for a new one"
    );
    queue.failed(StorageError::Closed);
    queue.requeue_all();
    let noted = Journal::default().text(&AI1, &queue, &now()).expect("a journal");
    assert_eq!(noted.lines().count(), 1, "cases that are only saved again are not edits");
    let again = started();
    while let Some((saved, base)) = queue.take_next() {
        let edit = Commit::new(&AI1, &shelf(), (saved, base), now(), "").expect("small");
        let landed = update(&again, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("stored");
        queue.landed(&landed, "");
    }
    many::store_next(&again, &mut queue);
    assert_eq!(titles(&again, Table::Cases), ["a", "edited", "c"]);
    assert!(queue.is_idle() && !queue.is_at_risk(), "{queue:?}");
}

#[test]
fn an_edit_that_another_tab_overwrote_is_saved_as_a_copy() {
    // Local storage has no transactions: both tabs have written revision 1, and the other tab was last.
    let memory = started();
    store(&memory, case("a", "theirs"), 0).expect("stored");
    let mut queue = SaveQueue::default();
    queue.learn(case("a", "mine"), 1);
    assert!(
        !queue.learn_from_tab(&AI1, &case("a", "theirs"), 1, ""),
        "the edit of this tab stays visible until then"
    );
    let (saved, base) = queue.take_next().expect("it is stored again");
    store(&memory, saved, base).expect("stored");
    let mut found = titles(&memory, Table::Cases);
    found.sort();
    assert_eq!(found, ["mine", "theirs"]);
    let mut calm = SaveQueue::default();
    calm.learn(case("a", "same"), 1);
    assert!(!calm.learn_from_tab(&AI1, &case("a", "same"), 1, ""));
    assert_eq!(calm.take_next(), None, "an equal case is not written again");
    assert!(calm.learn_from_tab(&AI1, &case("a", "newer"), 2, ""));
}

#[test]
fn data_removed_by_the_browser_is_noticed() {
    let digest = |cases, commits| Digest { cases, commits };
    let rows = [
        (digest(12, 40), digest(12, 40), None),
        (digest(12, 40), digest(13, 42), None),
        (digest(0, 0), digest(0, 0), None),
        (digest(12, 40), digest(0, 0), Some((12, 0))),
        (digest(12, 40), digest(11, 40), Some((12, 11))),
        (digest(12, 40), digest(12, 39), Some((12, 12))),
        (digest(12, 40), digest(13, 39), Some((12, 12))),
    ];
    for (before, now, expected) in rows {
        let expected = expected.map(|(had, has)| DataLoss { had, has });
        assert_eq!(before.loss(now), expected, "{before:?} {now:?}");
        assert_eq!(Digest::read(&before.to_text()), Some(before));
    }
    for damaged in ["", "12", "12 ", " 40", "-1 4", "12 40 1", "a b"] {
        assert_eq!(Digest::read(damaged), None, "{damaged:?}");
    }
}

#[test]
fn the_digest_counts_cases_and_commits() {
    let memory = started();
    store(&memory, case("a", "one"), 0).expect("stored");
    store(&memory, case("b", "two"), 0).expect("stored");
    store(&memory, SavedCase { deleted: true, ..case("b", "two") }, 1).expect("stored");
    let digest = |memory: &MemoryStore| {
        let reads = load_reads(&shelf());
        update(memory, reads, |rows| load(&AI1, &shelf(), &now(), &rows)).digest
    };
    assert_eq!(digest(&memory), Digest { cases: 2, commits: 3 });
    // A case that was set aside is not lost.
    let rows = [Table::Cases, Table::Meta].into_iter().flat_map(|table| {
        memory.table(table).into_iter().map(move |row| (table, row.key, row.text))
    });
    let damaged = MemoryStore::with(rows.map(|(table, key, text)| {
        let text = if key == "default/a" { None } else { text };
        (table, key, text)
    }));
    assert_eq!(digest(&damaged), Digest { cases: 2, commits: 3 });
    assert_eq!(damaged.table(Table::Quarantine).len(), 1);
    assert_eq!(digest(&damaged), Digest { cases: 2, commits: 3 });
}

#[test]
fn trimming_keeps_the_newest_versions() {
    let key = |id: &str, revision: u64| format!("default/{id}/{revision:08} {NOW}");
    let states = [("a", 12), ("a%2Fb", 5), ("b", 6), ("c", 1)];
    let rows = states.into_iter().flat_map(|(id, count)| {
        (1..=count).map(move |revision| (Table::History, key(id, revision), Some(String::new())))
    });
    let memory = MemoryStore::with(rows);
    let gone = update(&memory, trim_reads(&shelf()), |rows| trim(&shelf(), &rows));
    let left: Vec<String> = memory.table(Table::History).into_iter().map(|row| row.key).collect();
    let expected = [("a", 8..=12), ("a%2Fb", 1..=5), ("b", 2..=6), ("c", 1..=1)];
    let mut expected: Vec<String> = expected
        .into_iter()
        .flat_map(|(id, revisions)| revisions.map(move |revision| key(id, revision)))
        .collect();
    expected.sort();
    assert_eq!((gone, left), (8, expected));
}

#[test]
fn trimming_never_changes_how_a_case_was_at_a_named_moment() {
    let day =
        |day: u16| -> String { format!("2026-{:02}-{:02}T09:00:00Z", day / 28 + 1, day % 28 + 1) };
    let days = || btree_set(0_u16..336, 0..12);
    proptest!(config(), |(versions in vec(days(), 1..4), named in days())| {
        let saved = |case: usize| versions[case].iter().zip(1..).map(move |(at, revision)| {
            format!("default/{case}/{revision:08} {}", day(*at))
        });
        let rows = (0..versions.len()).flat_map(saved);
        let memory = MemoryStore::with(rows.map(|key| (Table::History, key, Some(String::new()))));
        for at in &named {
            let at = day(*at).replace("T09", "T16").parse().expect("a time");
            let named = NamedMoment { at, name: "Board".into() };
            update(&memory, Vec::new(), |_| (vec![moments::put(&shelf(), &named)], ()));
        }
        let gone = update(&memory, trim_reads(&shelf()), |rows| trim(&shelf(), &rows));
        let left: Vec<String> = memory.table(Table::History).into_iter().map(|row| row.key).collect();
        prop_assert_eq!(left.len() + gone, versions.iter().map(BTreeSet::len).sum::<usize>());
        for (case, days) in versions.iter().enumerate() {
            let in_force = named.iter().filter_map(|at| days.range(..=*at).next_back());
            let needed: BTreeSet<&u16> = in_force.chain(days.iter().rev().take(5)).collect();
            let expected = saved(case).zip(days).filter(|(_, day)| needed.contains(day));
            let prefix = format!("default/{case}/");
            let left = left.iter().filter(|key| key.starts_with(&prefix)).cloned();
            prop_assert!(left.eq(expected.map(|(key, _)| key)));
        }
    });
}

#[test]
fn a_burst_of_edits_keeps_versions_from_months_ago() {
    let months =
        (1..=6).map(|month| (format!("2026-{month:02}"), format!("2026-{month:02}-01T09:00:00Z")));
    let hours =
        (1..=12).map(|hour| (format!("h{hour:02}"), format!("2026-06-30T{hour:02}:00:00Z")));
    // As when a person types: a version each second.
    let burst =
        (0..60).map(|second| (format!("s{second:02}"), format!("2026-07-01T09:00:{second:02}Z")));
    let memory = started();
    for (revision, (title, time)) in (0..).zip(months.chain(hours).chain(burst)) {
        let time = time.parse().expect("a time");
        let edit = Commit::new(&AI1, &shelf(), (case("a", &title), revision), time, "");
        let edit = edit.expect("it is small");
        update(&memory, edit.reads(), |rows| edit.decide(&AI1, rows)).expect("it is stored");
    }
    let earlier = titles(&memory, Table::History);
    assert_eq!(earlier.len(), 40);
    assert_eq!(earlier[..6], ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
    let hours: Vec<String> = (1..=12).map(|hour| format!("h{hour:02}")).collect();
    assert_eq!(earlier[6..18], hours);
    let newest: Vec<String> = (39..=58).map(|second| format!("s{second}")).collect();
    assert_eq!(earlier[20..], newest);
}

#[test]
fn replaying_an_old_journal_adds_no_second_case() {
    let memory = started();
    for base in 0..60 {
        store(&memory, case("a", &format!("edit {base}")), base).expect("stored");
    }
    let replayed = (40..60).rev();
    for base in replayed {
        store(&memory, case("a", &format!("edit {base}")), base).expect("stored");
        assert_eq!(memory.table(Table::Cases).len(), 1, "edit {base}");
    }
}

#[test]
fn a_journal_reads_back_and_damage_is_detected() {
    let mut queue = SaveQueue::default();
    queue.learn(case("a", "stored"), 7);
    queue.edit(case("a", "typed"));
    queue.take_next();
    queue.edit(case("a", "typed over"));
    queue.edit(case("b", "new"));
    let mut journal = Journal::default();
    let text = journal.text(&AI1, &queue, &now()).expect("a journal");
    let left = OrphanJournal::read(&AI1, &text);
    let noted: Vec<(&str, u64)> =
        left.noted.iter().map(|noted| (noted.edited.case.title.as_str(), noted.base)).collect();
    assert_eq!(noted, [("typed", 7), ("typed over", 7), ("new", 0)]);
    assert_eq!(
        journal.text(&AI1, &queue, &now()),
        Some(text.clone()),
        "writing it again gives the same text"
    );
    let damaged = text.replacen("typed", "taped", 1);
    let left = OrphanJournal::read(&AI1, &damaged);
    assert!(left.is_damaged && !left.is_newer && left.noted.len() == 2, "{left:?}");
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert!(OrphanJournal::read(&AI1, &newer).is_newer);
}

#[test]
fn a_newer_store_is_read_but_never_written() {
    let memory = started();
    store(&memory, case("a", "old"), 0).expect("stored");
    let ledger = Ledger::default().to_text().replace("\"version\":1", "\"version\":2");
    let newer = memory.table(Table::Cases).into_iter().map(|row| (Table::Cases, row.key, row.text));
    let newer = MemoryStore::with(newer.chain([
        (Table::Meta, shelf().ledger(), Some(ledger)),
        (Table::Cases, "default/x".into(), Some("of another kind".into())),
    ]));
    let before = world::everything(&newer);
    let loaded = update(&newer, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
    assert!(loaded.is_newer);
    assert_eq!(loaded.cases.len(), 1, "readable cases are shown");
    assert_eq!(loaded.sealed, ["default/x"], "unreadable cases do not count as damaged");
    assert_eq!(store(&newer, case("a", "new"), 1), Err(StorageError::Newer));
    assert_eq!(world::everything(&newer), before, "nothing was written");
}

#[test]
fn a_newer_record_is_not_changed() {
    let memory = started();
    store(&memory, case("a", "old"), 0).expect("stored");
    let rows = memory.table(Table::Cases).into_iter();
    let newer = rows.map(|row| {
        let text = row.text.map(|text| text.replacen("\"version\":1", "\"version\":2", 1));
        (Table::Cases, row.key, text)
    });
    let newer = MemoryStore::with(newer);
    let loaded = update(&newer, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
    assert!(!loaded.is_newer, "the other cases can be edited");
    assert_eq!(loaded.sealed, ["default/a"]);
    let before = newer.table(Table::Cases);
    assert_eq!(store(&newer, case("a", "mine"), 1), Err(StorageError::Newer));
    assert_eq!(newer.table(Table::Cases), before);
}

#[test]
fn the_id_of_a_case_never_affects_a_different_case() {
    let memory = started();
    let ids = ["a", "a/b", "a%2Fb", "", "/", "..", "\u{FFFF}z", "ledger", "a/00000001 x", "ü\0"];
    for id in ids {
        store(&memory, case(id, "title"), 0).expect("stored");
        store(&memory, case(id, "again"), 1).expect("stored");
    }
    let loaded = update(&memory, load_reads(&shelf()), |rows| load(&AI1, &shelf(), &now(), &rows));
    assert_eq!(loaded.cases.len(), ids.len());
    assert!(loaded.cases.iter().all(|(_, revision)| *revision == 2));
    for id in ids {
        let reads = vec![Read::Under(Table::History, shelf().history(id))];
        let earlier = update(&memory, reads, |rows| (Vec::new(), rows[0].len()));
        assert_eq!(earlier, 1, "{id:?}");
    }
    at_once(async {});
}
