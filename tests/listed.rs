//! What is done to cases from their list: rename, duplicate, delete, bring back, take away for good.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/cases.rs"]
mod cases;

use std::collections::BTreeMap;
use std::rc::Rc;

use cases::{act, home, now};
use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::autosave::delete::Deletion;
use stop_fix_scale::app::autosave::ledger::Digest;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{Row as Stored, StorageError, StorageKey, Table, Write};
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::list::message::ListMessage;
use stop_fix_scale::app::list::row_cache::RowCache;
use stop_fix_scale::app::list::rows::{ListRow, SortOrder};
use stop_fix_scale::app::list::state::{ListView, PAGE_SIZE};
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::storage::state::StorageReport;
use stop_fix_scale_core::format::record::{Ledger, Record};
use test_support::{config, model_once};

fn shown(home: &State) -> Vec<&str> {
    home.present().map(|kept| &*kept.case.title).collect()
}

fn deleted(home: &State) -> Vec<&str> {
    home.deleted().map(|kept| &*kept.case.title).collect()
}

fn keeps(wishes: &[Effect]) -> Vec<&SavedCase> {
    let mut keeps = Vec::new();
    for wish in wishes {
        if let Effect::Keep(kept) = wish {
            keeps.push(kept);
        }
    }
    keeps
}

#[test]
fn a_new_name_is_kept_and_dated() {
    let mut home = home();
    let wishes = act(&mut home, Message::Rename("a".into(), "Z".into()));
    let [stored] = keeps(&wishes)[..] else { unreachable!("one case is kept") };
    assert_eq!((&*stored.case.title, &stored.case.updated), ("Z", &Some(now())));
    assert_eq!(shown(&home), ["Z", "B"]);
}

#[test]
fn the_same_name_and_an_unknown_case_change_nothing() {
    for (id, title) in [("a", "A"), ("nobody", "Z")] {
        let mut home = home();
        let before = home.clone();
        assert_eq!(act(&mut home, Message::Rename(id.into(), title.into())), []);
        assert_eq!(home, before);
    }
}

#[test]
fn the_open_case_takes_its_new_name() {
    let mut home = home();
    let _ = act(&mut home, Message::Open("a".into()));
    let _ = act(&mut home, Message::Rename("a".into(), "Z".into()));
    assert_eq!(home.scoring.case.title, "Z", "else the next answer would put the old name back");
    let _ = act(&mut home, Message::Rename("b".into(), "Y".into()));
    assert_eq!(home.scoring.case.title, "Z");
}

#[test]
fn a_copy_is_a_case_of_its_own_and_is_open() {
    let mut home = home();
    let wishes = act(&mut home, Message::Duplicate("a".into(), "(copy)".into()));
    let [copy] = keeps(&wishes)[..] else { unreachable!("one case is kept") };
    assert_ne!(copy.case.id, "a");
    assert_eq!(copy.case.created, Some(now()));
    assert_eq!((&home.place, &home.scoring.case.id), (&Page::Case, &copy.case.id));
    assert_eq!(shown(&home).len(), 3);
}

#[test]
fn a_deleted_case_comes_back_as_it_was() {
    let mut home = home();
    let before = home.cases.clone();
    let _ = act(&mut home, Message::Look(ListMessage::Unfold(Some("a".into()))));
    let wishes = act(&mut home, Message::Delete("a".into()));
    assert!(keeps(&wishes)[0].deleted);
    assert_eq!(home.list.unfolded, None, "it comes back as a row like the others");
    assert_eq!((shown(&home), deleted(&home)), (vec!["B"], vec!["A", "Gone"]));
    assert_eq!(home.notice, Some(Notice::Deleted("a".into())));
    let wishes = act(&mut home, Message::BringBack("a".into()));
    assert!(!keeps(&wishes)[0].deleted);
    assert_eq!((&home.cases, &home.notice), (&before, &None));
}

#[test]
fn what_is_set_aside_or_deleted_cannot_be_opened() {
    let mut home = home();
    let found = StorageReport {
        aside: ["b", "nobody"].map(String::from).into(),
        ..StorageReport::default()
    };
    let _ = act(&mut home, Message::Hear(Event::Found(found)));
    assert_eq!(shown(&home), ["A"]);
    let aside: Vec<&str> = home.aside().map(|kept| &*kept.case.title).collect();
    assert_eq!(aside, ["B"]);
    let openable = |id| home.openable(id).map(|kept| &*kept.case.title);
    assert_eq!(["a", "b", "gone", "nobody"].map(openable), [Some("A"), None, None, None]);
}

#[test]
fn each_place_is_found_by_its_name() {
    for place in Page::ALL {
        assert_eq!(Page::named(place.name()), place);
    }
    assert_eq!(Page::named("nowhere"), Page::Case);
}

#[test]
fn only_a_deleted_case_goes_for_good() {
    let table = [
        ("gone", SaveStatus::Nothing, true),
        ("a", SaveStatus::Nothing, false),
        ("nobody", SaveStatus::Nothing, false),
        // A newer version of the tool keeps the cases: nothing is taken away from under it.
        ("gone", SaveStatus::NotSaved(StorageError::Newer), false),
    ];
    for (id, saving, goes) in table {
        let mut home = home();
        home.saving = saving;
        let before = home.cases.clone();
        let wishes = act(&mut home, Message::Forget(id.into()));
        let expected = if goes { vec![Effect::Forget(id.into())] } else { Vec::new() };
        assert_eq!(wishes, expected, "{id}");
        assert_eq!(home.cases != before, goes, "{id}");
        assert_eq!(home.cases.contains_key(id), !goes && id != "nobody", "{id}");
    }
}

#[test]
fn what_is_gone_for_good_is_not_offered_to_be_brought_back() {
    let mut home = home();
    let _ = act(&mut home, Message::Delete("a".into()));
    let _ = act(&mut home, Message::Look(ListMessage::Doubt(Some("gone".into()))));
    let _ = act(&mut home, Message::Forget("gone".into()));
    assert_eq!(home.notice, Some(Notice::Deleted("a".into())), "another case's notice stays");
    assert_eq!(home.list.doubted, None);
    let _ = act(&mut home, Message::Forget("a".into()));
    assert_eq!(home.notice, None);
    assert_eq!(act(&mut home, Message::BringBack("a".into())), []);
}

#[test]
fn looking_changes_what_is_shown_and_no_case() {
    let mut home = home();
    let cases = home.cases.clone();
    let some = || Some("a".to_owned());
    let looks = [
        ListMessage::More,
        ListMessage::Show(ListView::Grid),
        ListMessage::Sort(SortOrder::Name),
        ListMessage::Unfold(some()),
        ListMessage::Doubt(some()),
    ];
    for look in looks {
        let before = home.list.clone();
        assert_eq!(act(&mut home, Message::Look(look)), []);
        assert_ne!(home.list, before);
    }
    let list = &home.list;
    assert_eq!(
        (list.form, list.order, list.most),
        (ListView::Grid, SortOrder::Name, 2 * PAGE_SIZE)
    );
    assert_eq!((&list.unfolded, &list.doubted), (&some(), &some()));
    // Another search starts at its first hits; the rest of the look stays.
    let _ = act(&mut home, Message::Look(ListMessage::Search("b".into())));
    let list = &home.list;
    assert_eq!((&*list.query, list.most, list.form), ("b", PAGE_SIZE, ListView::Grid));
    assert_eq!(home.cases, cases);
}

/// What [`Deletion`] reads, where this stands in the store.
fn rows(stored: Option<(u64, bool)>) -> Vec<Vec<Stored>> {
    let row = |key: &str, text: Option<String>| Stored { key: key.into(), text };
    let record = |(revision, deleted)| {
        let case = r#"{"format":"stop-fix-scale/case"}"#.into();
        Record { revision, saved: now(), deleted, case }.to_text()
    };
    let count = |count: usize| vec![row("", Some(count.to_string()))];
    vec![
        vec![row("default/ledger", Some(Ledger { commits: 7, begun: None }.to_text()))],
        count(1 + usize::from(stored.is_some())),
        count(1),
        vec![row("default/gone/1", None), row("default/gone/2", None)],
        stored.map(|stored| row("default/gone", Some(record(stored)))).into_iter().collect(),
    ]
}

#[test]
fn a_case_goes_with_its_history_unless_somebody_has_brought_it_back() {
    let forget = Deletion { shelf: StorageKey::named("default"), id: "gone".into(), base: 3 };
    assert_eq!(forget.reads().len(), rows(None).len());
    let table = [
        (Some((3, true)), true),
        (Some((4, true)), true),
        // The store has not yet heard of the deletion, and nobody else has changed it.
        (Some((3, false)), true),
        (Some((4, false)), false),
        (None, false),
    ];
    for (stored, goes) in table {
        let (writes, digest) = forget.decide(&rows(stored));
        let away = |table, key: &str| Write::Delete(table, key.to_owned());
        let expected = [
            away(Table::Cases, "default/gone"),
            away(Table::History, "default/gone/1"),
            away(Table::History, "default/gone/2"),
        ];
        assert_eq!(writes, if goes { &expected[..] } else { &[] }, "{stored:?}");
        // The next start has to find as many as are noted, or it tells of a loss.
        let left = 2 + usize::from(stored.is_some() && !goes);
        assert_eq!(digest, Digest { cases: left, commits: 7 }, "{stored:?}");
    }
}

fn deed() -> impl Strategy<Value = Message> {
    let id = || prop_oneof![Just("a"), Just("b"), Just("gone"), Just("nobody")];
    prop_oneof![
        (id(), "[AZ]?").prop_map(|(id, title)| Message::Rename(id.into(), title)),
        id().prop_map(|id| Message::Duplicate(id.into(), "(copy)".into())),
        id().prop_map(|id| Message::Delete(id.into())),
        id().prop_map(|id| Message::BringBack(id.into())),
        id().prop_map(|id| Message::Forget(id.into())),
        id().prop_map(|id| Message::Open(id.into())),
        id().prop_map(|id| Message::Look(ListMessage::Unfold(Some(id.into())))),
        Just(Message::New),
        Just(Message::Go(Page::Cases)),
        Just(Message::Dismiss),
    ]
}

fn fold(text: &str) -> String {
    text.to_lowercase()
}

proptest! {
    #![proptest_config(tenth())]

    #[test]
    fn the_store_is_asked_for_exactly_what_has_changed(deeds in vec(deed(), 0..12)) {
        let mut home = home();
        let mut stored = BTreeMap::clone(&home.cases);
        let mut entries = RowCache::default();
        for deed in deeds {
            for wish in act(&mut home, deed) {
                match wish {
                    Effect::Keep(kept) => {
                        stored.insert(kept.case.id.clone(), kept);
                    }
                    Effect::Forget(id) => {
                        let gone = stored.remove(&id);
                        prop_assert!(gone.is_some_and(|kept| kept.deleted));
                    }
                    _ => {}
                }
            }
            prop_assert_eq!(&*home.cases, &stored);
            // Whatever was done, the rows are those of the cases, and nothing else is computed again.
            let before: Vec<_> = entries.all().iter().map(|entry| Rc::clone(&entry.case)).collect();
            COMPUTED.set(0);
            entries.follow(model_once(), home.present().map(|kept| &kept.case), counted);
            let expected: Vec<ListRow> =
                home.present().map(|kept| ListRow::of(model_once(), &kept.case, fold)).collect();
            let rows: Vec<ListRow> = entries.all().iter().map(|entry| entry.row.clone()).collect();
            prop_assert_eq!(rows, expected);
            let is_new = |kept: &&SavedCase| !before.iter().any(|case| Rc::ptr_eq(case, &kept.case));
            // Folded twice for each row: its name, and all its text.
            prop_assert_eq!(COMPUTED.get(), 2 * home.present().filter(is_new).count());
        }
    }
}

thread_local! {
    static COMPUTED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

fn counted(text: &str) -> String {
    COMPUTED.set(COMPUTED.get() + 1);
    fold(text)
}

/// Each case is a whole evening of work, so a tenth is as many.
fn tenth() -> proptest::test_runner::Config {
    let mut config = config();
    config.cases = (config.cases / 10).max(1);
    config
}
