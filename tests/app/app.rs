//! The tool as a whole: pages, the case that is open, what the store and other tabs tell, and what is done about the storage.

use std::collections::BTreeSet;
use std::rc::Rc;

use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::ledger::DataLoss;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{StorageError, StorageKind, Table};
use stop_fix_scale::app::case::message::CaseMessage;
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::files::state::FolderChoice;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::storage::message::StorageMessage;
use stop_fix_scale::app::storage::state::{RawRow, StorageReport};
use stop_fix_scale_core::model::Dimension;

use crate::cases::{act, kept, now, state};

fn hear(state: &mut State, news: Event) -> Vec<Effect> {
    act(state, Message::Event(news))
}

fn write(title: &str) -> Message {
    Message::Case(CaseMessage::SetText(TextField::Title, title.into()))
}

fn open(state: &State) -> (&str, &str) {
    (&state.open.case.id, &state.open.case.title)
}

#[test]
fn the_start_leads_to_the_cases_where_there_are_some() {
    let rows = [
        ("none", vec![], Page::Case),
        ("deleted ones only", vec![kept("a", "A", true)], Page::Case),
        ("one", vec![kept("a", "A", false)], Page::Cases),
    ];
    for (name, cases, place) in rows {
        let mut state = State::new("seed", MODEL);
        let arriving = cases.iter().map(|kept| Rc::clone(&kept.case)).collect::<Vec<_>>();
        assert_eq!(hear(&mut state, Event::PartlyLoaded(arriving.clone())), [], "{name}");
        assert_eq!(*state.cases.arriving, arriving, "{name}");
        let count = cases.len();
        let wishes = hear(&mut state, Event::Loaded(cases));
        let id = state.open.case.id.clone();
        assert_eq!(
            wishes,
            [Effect::StartNavigation(place.clone(), id.clone()), Effect::ReadHistory(id)],
            "{name}"
        );
        assert_eq!((&state.page, state.cases.arriving.len()), (&place, 0), "{name}");
        assert_eq!((state.cases.all().count(), state.cases.is_loaded), (count, true), "{name}");
    }
}

#[test]
fn who_has_begun_to_write_before_the_store_answers_stays_there() {
    let mut state = State::new("seed", MODEL);
    let id = state.open.case.id.clone();
    assert!(matches!(act(&mut state, write("Early"))[..], [Effect::Save(_), ..]));
    // The store has the same case as it was before.
    let _ = hear(&mut state, Event::Loaded(vec![kept(&id, "Old", false), kept("a", "A", false)]));
    assert_eq!((&state.page, open(&state).1), (&Page::Case, "Early"));
    assert_eq!(
        (state.cases.all().count(), &*state.cases.get(&id).expect("it is there").case.title),
        (2, "Early")
    );
}

#[test]
fn what_is_written_is_kept_and_dated_and_what_changes_nothing_is_not() {
    let mut state = state();
    let _ = act(&mut state, Message::Cases(CasesMessage::New));
    let id = state.open.case.id.clone();
    assert!(id != "a" && !id.is_empty());
    let wishes = act(&mut state, write("New"));
    let case = state.open.case.clone();
    assert_eq!((&case.created, &case.updated), (&Some(now()), &Some(now())));
    assert_eq!(
        wishes.first(),
        Some(&Effect::Save(SavedCase { case: Rc::new(case), deleted: false }))
    );
    assert_eq!(act(&mut state, write("New")), []);
    assert_eq!(act(&mut state, Message::Case(CaseMessage::Unfold(Dimension::Value))), []);
    assert!(*state.open.unfolded.get(Dimension::Value));
}

#[test]
fn each_new_case_has_an_id_of_its_own() {
    let mut state = state();
    let ids: BTreeSet<String> = (0..20)
        .map(|_| {
            let _ = act(&mut state, Message::Cases(CasesMessage::New));
            state.open.case.id.clone()
        })
        .collect();
    assert_eq!(ids.len(), 20);
}

#[test]
fn a_page_is_remembered_with_the_case_that_is_open() {
    let mut state = state();
    let rows = [
        (Message::Cases(CasesMessage::Open("a".into())), Page::Case, "a"),
        (Message::Navigate(Page::About), Page::About, "a"),
        (Message::Cases(CasesMessage::Open("gone".into())), Page::About, "a"),
        (Message::Cases(CasesMessage::Open("nobody".into())), Page::About, "a"),
        (Message::Cases(CasesMessage::Open("b".into())), Page::Case, "b"),
        (Message::Navigate(Page::History), Page::History, "b"),
    ];
    for (deed, place, id) in rows {
        let has_gone = state.page != place || state.open.case.id != id;
        let wishes = act(&mut state, deed.clone());
        let expected = has_gone.then(|| Effect::PushNavigation(place.clone(), id.into()));
        assert_eq!(wishes.first(), expected.as_ref(), "{deed:?}");
        assert_eq!((&state.page, open(&state).0), (&place, id), "{deed:?}");
    }
}

#[test]
fn whoever_goes_elsewhere_leaves_notices_and_open_rows_behind() {
    let mut state = state();
    state.notice = Some(Notice::ConflictCopy);
    state.list.unfolded = Some("a".into());
    let _ = act(&mut state, Message::Navigate(Page::About));
    assert_eq!((&state.notice, &state.list.unfolded), (&None, &None));
    state.notice = Some(Notice::ConflictCopy);
    assert_eq!(act(&mut state, Message::DismissNotice), []);
    assert_eq!(state.notice, None);
}

#[test]
fn the_way_back_leads_to_what_is_still_there() {
    let rows = [
        // Where it leads, what is open then, and whether that is told.
        ("a", "A", true),
        ("b", "B", false),
        ("gone", "B", false),
        ("nobody", "B", false),
    ];
    for (id, title, is_told) in rows {
        let mut state = state();
        let _ = act(&mut state, Message::Cases(CasesMessage::Open("b".into())));
        state.notice = Some(Notice::ConflictCopy);
        let wishes = hear(&mut state, Event::Navigated(Page::History, id.into()));
        let told = wishes.contains(&Effect::SetOpenCase(id.into()));
        assert_eq!((told, open(&state).1), (is_told, title), "{id}");
        assert_eq!((&state.page, &state.notice), (&Page::History, &None), "{id}");
    }
}

#[test]
fn the_case_that_is_open_does_not_stay_open_when_it_is_deleted() {
    let mut state = state();
    let _ = act(&mut state, Message::Cases(CasesMessage::Open("a".into())));
    let _ = act(&mut state, Message::Cases(CasesMessage::Delete("b".into())));
    assert_eq!(open(&state), ("a", "A"), "another one");
    let _ = act(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    assert_eq!(open(&state).1, "");
    assert!(!open(&state).0.is_empty());
    assert!(state.cases.get(open(&state).0).is_none(), "what is typed would bring it back");
    assert_eq!(act(&mut state, Message::Cases(CasesMessage::Delete("nobody".into()))), []);
}

#[test]
fn what_another_tab_has_changed_is_shown_and_told_where_it_is_open() {
    for (id, is_open) in [("a", true), ("b", false)] {
        let mut state = state();
        let _ = act(&mut state, Message::Cases(CasesMessage::Open("a".into())));
        assert_eq!(hear(&mut state, Event::ChangedElsewhere(vec![kept(id, "Theirs", false)])), []);
        assert_eq!(&*state.cases.get(id).expect("it is there").case.title, "Theirs");
        assert_eq!(open(&state).1, if is_open { "Theirs" } else { "A" });
        assert_eq!(state.notice, is_open.then_some(Notice::ChangedElsewhere));
    }
}

#[test]
fn an_edit_that_became_a_copy_is_what_is_open_then() {
    for (is_open, expected) in [(true, "copy"), (false, "b")] {
        let mut state = state();
        let _ = act(
            &mut state,
            Message::Cases(CasesMessage::Open(if is_open { "a" } else { "b" }.into())),
        );
        let (stored, copy) = (kept("a", "Theirs", false), kept("copy", "Mine", false));
        let wishes = hear(&mut state, Event::ConflictCopy { stored, copy });
        assert_eq!(wishes.contains(&Effect::SetOpenCase("copy".into())), is_open);
        assert_eq!(open(&state).0, expected);
        assert_eq!(state.notice, is_open.then_some(Notice::ConflictCopy));
        assert_eq!(
            (
                &*state.cases.get("a").expect("it is there").case.title,
                &*state.cases.get("copy").expect("it is there").case.title
            ),
            ("Theirs", "Mine")
        );
    }
}

#[test]
fn what_the_store_tells_is_known() {
    let mut state = state();
    assert!(!state.is_read_only());
    let _ = hear(&mut state, Event::SaveStatus(SaveStatus::Saved(StorageKind::Database)));
    assert_eq!(state.save_status, SaveStatus::Saved(StorageKind::Database));
    let _ = hear(&mut state, Event::SaveStatus(SaveStatus::NotSaved(StorageError::Newer)));
    assert!(state.is_read_only());
    let uncovered = RawRow { key: "k".into(), text: Some("t".into()) };
    let _ = hear(&mut state, Event::RawRow(uncovered.clone()));
    assert_eq!(state.storage.raw_row, Some(uncovered));
    assert_eq!(act(&mut state, Message::Print), [Effect::Print]);
    assert_eq!(act(&mut state, Message::SelfCheck), []);
    assert_eq!(state.self_check, Some(Vec::new()), "the golden cases agree");
}

type Holds = fn(&State) -> bool;

#[test]
fn each_thing_about_the_storage_is_asked_of_the_edge_and_no_longer_shown() {
    let shown = || {
        let mut state = state();
        let found = StorageReport {
            loss: Some(DataLoss { had: 3, has: 2 }),
            aside: BTreeSet::from(["a".to_owned(), "b".to_owned()]),
            ..StorageReport::default()
        };
        let _ = hear(&mut state, Event::StorageReport(found));
        let uncovered = RawRow { key: "k".into(), text: Some("as it is".into()) };
        let _ = hear(&mut state, Event::RawRow(uncovered));
        state
    };
    let show = || Effect::ReadRawRow(Table::Quarantine, "k".into());
    let rows: [(StorageMessage, Vec<Effect>, Holds); 5] = [
        (StorageMessage::ShowRawRow(Table::Quarantine, "k".into()), vec![show()], |state| {
            state.storage.raw_row.is_none()
        }),
        (StorageMessage::CopyRawRow, vec![Effect::CopyText("as it is".into())], |state| {
            state.storage.raw_row.is_some()
        }),
        (StorageMessage::HideRawRow, vec![], |state| state.storage.raw_row.is_none()),
        (StorageMessage::AcknowledgeLoss, vec![Effect::AcknowledgeLoss], |state| {
            state.storage.report.loss.is_none()
        }),
        (StorageMessage::RetryCase("a".into()), vec![Effect::RetryCase("a".into())], |state| {
            !state.storage.is_aside("a") && state.storage.is_aside("b")
        }),
    ];
    for (mending, wishes, holds) in rows {
        let mut state = shown();
        assert_eq!(act(&mut state, Message::Storage(mending.clone())), wishes, "{mending:?}");
        assert!(holds(&state), "{mending:?}");
    }
    let mut state = shown();
    let _ = hear(&mut state, Event::RawRow(RawRow { key: "k".into(), text: None }));
    assert_eq!(act(&mut state, Message::Storage(StorageMessage::CopyRawRow)), [], "it is no text");
}

#[test]
fn folders_have_the_names_that_the_scripts_know() {
    let names = [FolderChoice::Known, FolderChoice::Other, FolderChoice::WithoutAsking]
        .map(FolderChoice::name);
    assert_eq!(names, ["known", "other", "quietly"]);
}
