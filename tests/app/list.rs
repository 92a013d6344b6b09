//! Actions on the list of cases: rename, duplicate, delete, restore, and delete forever.

use std::collections::BTreeMap;
use std::rc::Rc;
use stop_fix_scale_core::model::{AI1, Verdict};

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::autosave::delete::Deletion;
use stop_fix_scale::app::autosave::ledger::Digest;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{Row as Stored, StorageError, StorageKey, Table, Write};
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::list::message::ListMessage;
use stop_fix_scale::app::list::row_cache::RowCache;
use stop_fix_scale::app::list::rows::{ListRow, SortOrder};
use stop_fix_scale::app::list::state::PAGE_SIZE;
use stop_fix_scale::app::list::verdict_group::VerdictGroup;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::storage::state::StorageReport;
use stop_fix_scale_core::format::record::{Ledger, Record};
use test_support::config;

use crate::cases::{act, now, state};

fn shown(state: &State) -> Vec<&str> {
    state.listed().map(|saved| &*saved.case.title).collect()
}

fn deleted(state: &State) -> Vec<&str> {
    state.cases.deleted().map(|saved| &*saved.case.title).collect()
}

fn keeps(effects: &[Effect]) -> Vec<&SavedCase> {
    let mut keeps = Vec::new();
    for effect in effects {
        if let Effect::Save(saved) = effect {
            keeps.push(saved);
        }
    }
    keeps
}

#[test]
fn a_new_name_is_saved_with_its_time() {
    let mut state = state();
    let effects = act(&mut state, Message::Cases(CasesMessage::Rename("a".into(), "Z".into())));
    let [stored] = keeps(&effects)[..] else { unreachable!("one case is saved") };
    assert_eq!((&*stored.case.title, &stored.case.updated), ("Z", &Some(now())));
    assert_eq!(shown(&state), ["Z", "B"]);
}

#[test]
fn renaming_to_the_same_name_or_an_unknown_case_changes_nothing() {
    for (id, title) in [("a", "A"), ("nobody", "Z")] {
        let mut state = state();
        let before = state.clone();
        assert_eq!(
            act(&mut state, Message::Cases(CasesMessage::Rename(id.into(), title.into()))),
            []
        );
        assert_eq!(state, before);
    }
}

#[test]
fn renaming_the_open_case_changes_its_title() {
    let mut state = state();
    let _ = act(&mut state, Message::Cases(CasesMessage::Open("a".into())));
    let _ = act(&mut state, Message::Cases(CasesMessage::Rename("a".into(), "Z".into())));
    assert_eq!(state.open.case.title, "Z", "otherwise the next answer would restore the old name");
    let _ = act(&mut state, Message::Cases(CasesMessage::Rename("b".into(), "Y".into())));
    assert_eq!(state.open.case.title, "Z");
}

#[test]
fn duplicating_creates_and_opens_a_new_case() {
    let mut state = state();
    let effects =
        act(&mut state, Message::Cases(CasesMessage::Duplicate("a".into(), "(copy)".into())));
    let [copy] = keeps(&effects)[..] else { unreachable!("one case is saved") };
    assert_ne!(copy.case.id, "a");
    assert_eq!(copy.case.created, Some(now()));
    assert_eq!((&state.page, &state.open.case.id), (&Page::Case, &copy.case.id));
    assert_eq!(shown(&state).len(), 3);
}

#[test]
fn restoring_a_deleted_case_brings_it_back_unchanged() {
    let mut state = state();
    let before = state.cases.clone();
    let _ = act(&mut state, Message::List(ListMessage::Unfold(Some("a".into()))));
    let effects = act(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    assert!(keeps(&effects)[0].deleted);
    assert_eq!(state.list.unfolded, None, "its row is folded when it comes back");
    assert_eq!((shown(&state), deleted(&state)), (vec!["B"], vec!["A", "Gone"]));
    assert_eq!(state.notice, Some(Notice::Deleted("a".into())));
    let effects = act(&mut state, Message::Cases(CasesMessage::Restore("a".into())));
    assert!(!keeps(&effects)[0].deleted);
    assert_eq!((&state.cases, &state.notice), (&before, &None));
}

#[test]
fn cases_that_are_set_aside_or_deleted_cannot_be_opened() {
    let mut state = state();
    let found = StorageReport {
        aside: ["b", "nobody"].map(String::from).into(),
        ..StorageReport::default()
    };
    let _ = act(&mut state, Message::Event(Event::StorageReport(found)));
    assert_eq!(shown(&state), ["A"]);
    let aside: Vec<&str> = state.set_aside().map(|saved| &*saved.case.title).collect();
    assert_eq!(aside, ["B"]);
    let openable = |id| state.openable(id).map(|saved| &*saved.case.title);
    assert_eq!(["a", "b", "gone", "nobody"].map(openable), [Some("A"), None, None, None]);
}

#[test]
fn each_page_is_found_by_its_name() {
    for page in Page::ALL {
        assert_eq!(Page::named(page.name()), page);
    }
    assert_eq!(Page::named("nowhere"), Page::Start);
}

#[test]
fn only_a_deleted_case_can_be_deleted_forever() {
    let table = [
        ("gone", SaveStatus::NothingToSave, true),
        ("a", SaveStatus::NothingToSave, false),
        ("nobody", SaveStatus::NothingToSave, false),
        // A newer version of the tool has saved the cases, so this version deletes nothing.
        ("gone", SaveStatus::NotSaved(StorageError::Newer), false),
    ];
    for (id, saving, goes) in table {
        let mut state = state();
        state.save_status = saving;
        let before = state.cases.clone();
        let effects = act(&mut state, Message::Cases(CasesMessage::DeleteForever(id.into())));
        let expected = if goes { vec![Effect::DeleteForever(id.into())] } else { Vec::new() };
        assert_eq!(effects, expected, "{id}");
        assert_eq!(state.cases != before, goes, "{id}");
        assert_eq!(state.cases.get(id).is_some(), !goes && id != "nobody", "{id}");
    }
}

#[test]
fn a_case_deleted_forever_cannot_be_restored() {
    let mut state = state();
    let _ = act(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    let _ = act(&mut state, Message::List(ListMessage::AskToDelete(Some("gone".into()))));
    let _ = act(&mut state, Message::Cases(CasesMessage::DeleteForever("gone".into())));
    assert_eq!(
        state.notice,
        Some(Notice::Deleted("a".into())),
        "the notice about a different case stays"
    );
    assert_eq!(state.list.to_delete, None);
    let _ = act(&mut state, Message::Cases(CasesMessage::DeleteForever("a".into())));
    assert_eq!(state.notice, None);
    assert_eq!(act(&mut state, Message::Cases(CasesMessage::Restore("a".into()))), []);
}

const OPEN: VerdictGroup = VerdictGroup(None);
const STOP: VerdictGroup = VerdictGroup(Some(Verdict::Stop));

#[test]
fn list_messages_change_the_view_and_no_case() {
    let mut state = state();
    let cases = state.cases.clone();
    let some = || Some("a".to_owned());
    let looks = [
        ListMessage::ToggleGroup(OPEN),
        ListMessage::ToggleTools,
        ListMessage::ShowMore,
        ListMessage::Sort(SortOrder::Name),
        ListMessage::Unfold(some()),
        ListMessage::AskToDelete(some()),
    ];
    for look in looks {
        let before = state.list.clone();
        assert_eq!(act(&mut state, Message::List(look)), []);
        assert_ne!(state.list, before);
    }
    let list = &state.list;
    assert_eq!((list.only, list.order, list.most), (Some(OPEN), SortOrder::Name, 2 * PAGE_SIZE));
    assert_eq!((&list.unfolded, &list.to_delete), (&some(), &some()));
    // A new search starts at its first hits. The rest of the view stays.
    let _ = act(&mut state, Message::List(ListMessage::Search("b".into())));
    let list = &state.list;
    assert_eq!((&*list.query, list.most, list.only), ("b", PAGE_SIZE, Some(OPEN)));
    assert!(list.has_tools, "typing does not fold the search away");
    // Pressing a group again shows all cases; paper shows them to the last.
    for (group, shown) in [(OPEN, None), (OPEN, Some(OPEN)), (STOP, Some(STOP))] {
        let _ = act(&mut state, Message::List(ListMessage::ToggleGroup(group)));
        assert_eq!(state.list.only, shown);
    }
    let _ = act(&mut state, Message::List(ListMessage::ShowAll));
    assert_eq!(state.list.most, usize::MAX);
    assert_eq!(state.cases, cases);
}

/// The rows that [`Deletion`] reads if the store has this revision of the case.
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
fn deleting_forever_removes_the_history_unless_the_case_was_restored() {
    let forget = Deletion { shelf: StorageKey::named("default"), id: "gone".into(), base: 3 };
    assert_eq!(forget.reads().len(), rows(None).len());
    let table = [
        (Some((3, true)), true),
        (Some((4, true)), true),
        // The deletion is not stored yet, and no other tab has changed the case.
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
        // The next start must find as many cases as the digest counts. Otherwise it reports a loss.
        let left = 2 + usize::from(stored.is_some() && !goes);
        assert_eq!(digest, Digest { cases: left, commits: 7 }, "{stored:?}");
    }
}

fn message() -> impl Strategy<Value = Message> {
    let id = || prop_oneof![Just("a"), Just("b"), Just("gone"), Just("nobody")];
    prop_oneof![
        (id(), "[AZ]?")
            .prop_map(|(id, title)| Message::Cases(CasesMessage::Rename(id.into(), title))),
        id().prop_map(|id| Message::Cases(CasesMessage::Duplicate(id.into(), "(copy)".into()))),
        id().prop_map(|id| Message::Cases(CasesMessage::Delete(id.into()))),
        id().prop_map(|id| Message::Cases(CasesMessage::Restore(id.into()))),
        id().prop_map(|id| Message::Cases(CasesMessage::DeleteForever(id.into()))),
        id().prop_map(|id| Message::Cases(CasesMessage::Open(id.into()))),
        id().prop_map(|id| Message::List(ListMessage::Unfold(Some(id.into())))),
        Just(Message::Cases(CasesMessage::New)),
        Just(Message::Navigate(Page::Cases)),
        Just(Message::DismissNotice),
    ]
}

fn by_id(state: &State) -> BTreeMap<String, SavedCase> {
    state.cases.all().map(|saved| (saved.case.id.clone(), saved.clone())).collect()
}

fn fold(text: &str) -> String {
    text.to_lowercase()
}

proptest! {
    #![proptest_config(tenth())]

    #[test]
    fn exactly_the_changed_cases_are_saved_and_computed_again(messages in vec(message(), 0..12)) {
        let mut state = state();
        let mut stored = by_id(&state);
        let mut entries = RowCache::default();
        for message in messages {
            for effect in act(&mut state, message) {
                match effect {
                    Effect::Save(saved) => {
                        stored.insert(saved.case.id.clone(), saved);
                    }
                    Effect::DeleteForever(id) => {
                        let gone = stored.remove(&id);
                        prop_assert!(gone.is_some_and(|saved| saved.deleted));
                    }
                    _ => {}
                }
            }
            prop_assert_eq!(&by_id(&state), &stored);
            // The rows always match the cases, and only changed rows are computed again.
            let before: Vec<_> = entries.all().iter().map(|entry| Rc::clone(&entry.case)).collect();
            COMPUTED.set(0);
            entries.follow(&AI1, state.listed().map(|saved| &saved.case), counted);
            let expected: Vec<ListRow> =
                state.listed().map(|saved| ListRow::of(&AI1, &saved.case, fold)).collect();
            let rows: Vec<ListRow> = entries.all().iter().map(|entry| entry.row.clone()).collect();
            prop_assert_eq!(rows, expected);
            let is_new = |saved: &&SavedCase| !before.iter().any(|case| Rc::ptr_eq(case, &saved.case));
            // Each row folds two texts: its name, and all its text.
            prop_assert_eq!(COMPUTED.get(), 2 * state.listed().filter(is_new).count());
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

/// A tenth of the cases, because each one is a long series of messages.
fn tenth() -> proptest::test_runner::Config {
    let mut config = config();
    config.cases = (config.cases / 10).max(1);
    config
}
