//! The tool as a whole: pages, the open case, events from the store and other tabs, and problems with the storage.

use std::collections::BTreeSet;
use std::rc::Rc;

use proptest::prelude::*;
use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::ledger::DataLoss;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{StorageError, StorageKind, Table};
use stop_fix_scale::app::case::message::CaseMessage;
use stop_fix_scale::app::case::state::Detail;
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::files::message::FilesMessage;
use stop_fix_scale::app::files::state::FolderChoice;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::state::State;
use stop_fix_scale::app::storage::message::StorageMessage;
use stop_fix_scale::app::storage::state::{RawRow, StorageReport};
use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{Answers, Dimension, Headline};
use stop_fix_scale_core::sorted::SortedSet;
use test_support::config;

use crate::cases::{act, now, saved, state};

fn hear(state: &mut State, event: Event) -> Vec<Effect> {
    act(state, Message::Event(event))
}

fn write(title: &str) -> Message {
    Message::Case(CaseMessage::SetText(TextField::Title, title.into()))
}

fn open(state: &State) -> (&str, &str) {
    (&state.open.case.id, &state.open.case.title)
}

#[test]
fn the_tool_starts_on_the_list_if_there_are_cases() {
    let rows = [
        ("none", vec![], Page::Start),
        ("deleted ones only", vec![saved("a", "A", true)], Page::Start),
        ("one", vec![saved("a", "A", false)], Page::Cases),
    ];
    for (name, cases, page) in rows {
        let mut state = State::new("seed", MODEL);
        let arriving = cases.iter().map(|one| Rc::clone(&one.case)).collect::<Vec<_>>();
        assert_eq!(hear(&mut state, Event::PartlyLoaded(arriving.clone())), [], "{name}");
        assert_eq!(*state.cases.arriving, arriving, "{name}");
        let count = cases.len();
        let effects = hear(&mut state, Event::Loaded(cases));
        let id = state.open.case.id.clone();
        assert_eq!(
            effects,
            [Effect::StartNavigation(page.clone(), id.clone()), Effect::ReadHistory(id)],
            "{name}"
        );
        assert_eq!((&state.page, state.cases.arriving.len()), (&page, 0), "{name}");
        assert_eq!((state.cases.all().count(), state.cases.is_loaded), (count, true), "{name}");
    }
}

#[test]
fn text_typed_before_the_cases_are_loaded_is_kept() {
    let mut state = State::new("seed", MODEL);
    let id = state.open.case.id.clone();
    assert!(matches!(act(&mut state, write("Early"))[..], [Effect::Save(_), ..]));
    // The store has an older version of the same case.
    let _ = hear(&mut state, Event::Loaded(vec![saved(&id, "Old", false), saved("a", "A", false)]));
    assert_eq!((&state.page, open(&state).1), (&Page::Start, "Early"));
    assert_eq!(
        (state.cases.all().count(), &*state.cases.get(&id).expect("the case exists").case.title),
        (2, "Early")
    );
    // The browser history says that this is the first page, which is for people without a case.
    let _ = hear(&mut state, Event::Navigated(Page::Start, id));
    assert_eq!((&state.page, open(&state).1), (&Page::Start, "Early"));
}

#[test]
fn only_changes_are_dated_and_saved() {
    let mut state = state();
    let _ = act(&mut state, Message::Cases(CasesMessage::New));
    let id = state.open.case.id.clone();
    assert!(id != "a" && !id.is_empty());
    let effects = act(&mut state, write("New"));
    let case = state.open.case.clone();
    assert_eq!((&case.created, &case.updated), (&Some(now()), &Some(now())));
    assert_eq!(
        effects.first(),
        Some(&Effect::Save(SavedCase { case: Rc::new(case), deleted: false }))
    );
    assert_eq!(act(&mut state, write("New")), []);
    assert_eq!(
        act(&mut state, Message::Case(CaseMessage::Show(Dimension::Value, Detail::Questions))),
        []
    );
    assert_eq!(*state.open.details.get(Dimension::Value), Detail::Questions);
}

#[test]
fn each_new_case_has_its_own_id() {
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
fn navigating_pushes_the_page_and_the_open_case() {
    let mut state = state();
    let rows = [
        (Message::Cases(CasesMessage::Open("a".into())), Page::Case, "a"),
        (Message::Navigate(Page::About), Page::About, "a"),
        (Message::Cases(CasesMessage::Open("gone".into())), Page::About, "a"),
        (Message::Cases(CasesMessage::Open("nobody".into())), Page::About, "a"),
        (Message::Cases(CasesMessage::Open("b".into())), Page::Case, "b"),
        (Message::Navigate(Page::History), Page::History, "b"),
    ];
    for (message, page, id) in rows {
        let has_gone = state.page != page || state.open.case.id != id;
        let effects = act(&mut state, message.clone());
        let expected = has_gone.then(|| Effect::PushNavigation(page.clone(), id.into()));
        assert_eq!(effects.first(), expected.as_ref(), "{message:?}");
        assert_eq!((&state.page, open(&state).0), (&page, id), "{message:?}");
    }
}

#[test]
fn navigating_closes_notices_and_open_rows() {
    let mut state = state();
    state.notice = Some(Notice::ConflictCopy);
    std::rc::Rc::make_mut(&mut state.list).unfolded = Some("a".into());
    let _ = act(&mut state, Message::Files(FilesMessage::Unfold));
    assert!(state.files.is_unfolded);
    let _ = act(&mut state, Message::Navigate(Page::About));
    assert_eq!((&state.notice, &state.list.unfolded), (&None, &None));
    assert!(!state.files.is_unfolded);
    state.notice = Some(Notice::ConflictCopy);
    assert_eq!(act(&mut state, Message::DismissNotice), []);
    assert_eq!(state.notice, None);
}

#[test]
fn going_back_opens_only_cases_that_still_exist() {
    let rows = [
        // The case to go back to, the title that is open then, and whether the open case is reported.
        ("a", "A", true),
        ("b", "B", false),
        ("gone", "B", false),
        ("nobody", "B", false),
    ];
    for (id, title, expected) in rows {
        let mut state = state();
        let _ = act(&mut state, Message::Cases(CasesMessage::Open("b".into())));
        state.notice = Some(Notice::ConflictCopy);
        let effects = hear(&mut state, Event::Navigated(Page::History, id.into()));
        let is_sent = effects.contains(&Effect::SetOpenCase(id.into()));
        assert_eq!((is_sent, open(&state).1), (expected, title), "{id}");
        assert_eq!((&state.page, &state.notice), (&Page::History, &None), "{id}");
    }
}

#[test]
fn an_address_leads_to_a_page_or_to_a_case_and_a_case_that_is_not_there_to_all_others() {
    let gone = Some(Notice::NoSuchCase);
    let rows = [
        (Page::Cases, "", Page::Cases, "B", None),
        (Page::About, "", Page::About, "B", None),
        (Page::Case, "a", Page::Case, "A", None),
        (Page::Case, "b", Page::Case, "B", None),
        (Page::Case, "gone", Page::Cases, "B", gone.clone()),
        (Page::Case, "nobody", Page::Cases, "B", gone),
    ];
    for (page, id, shown, title, notice) in rows {
        let mut state = state();
        let _ = act(&mut state, Message::Cases(CasesMessage::Open("b".into())));
        let fragment = page.fragment(id);
        let address = Page::of_fragment(&fragment).expect("it leads somewhere");
        assert_eq!(address, (page, id.into()), "{fragment}");
        let effects = hear(&mut state, Event::AddressOpened(address.0, address.1));
        assert_eq!((&state.page, open(&state).1), (&shown, title), "{fragment}");
        assert_eq!(state.notice, notice, "{fragment}");
        let now = Effect::StartNavigation(shown, open(&state).0.into());
        assert!(effects.contains(&now), "a reload comes back here: {fragment}");
    }
    // A new case that nothing was typed into is not stored, and is there all the same.
    let mut state = state();
    let _ = act(&mut state, Message::Cases(CasesMessage::New));
    let id = open(&state).0.to_owned();
    let _ = hear(&mut state, Event::AddressOpened(Page::Case, id));
    assert_eq!((&state.page, &state.notice), (&Page::Case, &None));
}

#[test]
fn a_fragment_of_anything_else_leads_nowhere() {
    for fragment in [
        "",
        "#",
        "#case",
        "#history",
        "#preview",
        "#CASES",
        "#cases/a",
        "#case/%",
        "#case/%4",
        "#case/%zz",
        "#case/%ff",
    ] {
        assert_eq!(Page::of_fragment(fragment), None, "{fragment}");
    }
    let code = ShareCode::new(&MODEL, Answers::default(), Headline::Open).to_string();
    assert_eq!(Page::of_fragment(&format!("#{code}")), None);
    proptest!(config(), |(id in any::<String>())| {
        let fragment = Page::Case.fragment(&id);
        prop_assert!(fragment.is_ascii() && !fragment.contains(['"', ' ', '<']));
        prop_assert_eq!(Page::of_fragment(&fragment), Some((Page::Case, id)));
    });
}

#[test]
fn deleting_the_open_case_closes_it() {
    let mut state = state();
    let _ = act(&mut state, Message::Cases(CasesMessage::Open("a".into())));
    let _ = act(&mut state, Message::Cases(CasesMessage::Delete("b".into())));
    assert_eq!(open(&state), ("a", "A"), "a different case was deleted");
    let _ = act(&mut state, Message::Cases(CasesMessage::Delete("a".into())));
    assert_eq!(open(&state).1, "");
    assert!(!open(&state).0.is_empty());
    assert!(state.cases.get(open(&state).0).is_none(), "typing would bring the deleted case back");
    assert_eq!(act(&mut state, Message::Cases(CasesMessage::Delete("nobody".into()))), []);
}

#[test]
fn a_change_in_another_tab_is_shown_with_a_notice_if_the_case_is_open() {
    for (id, is_open) in [("a", true), ("b", false)] {
        let mut state = state();
        let _ = act(&mut state, Message::Cases(CasesMessage::Open("a".into())));
        assert_eq!(hear(&mut state, Event::ChangedElsewhere(vec![saved(id, "Theirs", false)])), []);
        assert_eq!(&*state.cases.get(id).expect("the case exists").case.title, "Theirs");
        assert_eq!(open(&state).1, if is_open { "Theirs" } else { "A" });
        assert_eq!(state.notice, is_open.then_some(Notice::ChangedElsewhere));
    }
}

#[test]
fn a_conflict_copy_of_the_open_case_is_opened() {
    for (is_open, expected) in [(true, "copy"), (false, "b")] {
        let mut state = state();
        let _ = act(
            &mut state,
            Message::Cases(CasesMessage::Open(if is_open { "a" } else { "b" }.into())),
        );
        let (stored, copy) = (saved("a", "Theirs", false), saved("copy", "Mine", false));
        let effects = hear(&mut state, Event::ConflictCopy { stored, copy });
        assert_eq!(effects.contains(&Effect::SetOpenCase("copy".into())), is_open);
        assert_eq!(open(&state).0, expected);
        assert_eq!(state.notice, is_open.then_some(Notice::ConflictCopy));
        assert_eq!(
            (
                &*state.cases.get("a").expect("the case exists").case.title,
                &*state.cases.get("copy").expect("the case exists").case.title
            ),
            ("Theirs", "Mine")
        );
    }
}

#[test]
fn events_from_the_store_update_the_state() {
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
fn storage_messages_give_effects_and_update_what_is_shown() {
    let shown = || {
        let mut state = state();
        let found = StorageReport {
            loss: Some(DataLoss { had: 3, has: 2 }),
            aside: SortedSet::from(["a".to_owned(), "b".to_owned()]),
            ..StorageReport::default()
        };
        let _ = hear(&mut state, Event::StorageReport(found));
        let uncovered = RawRow { key: "k".into(), text: Some("as it is".into()) };
        let _ = hear(&mut state, Event::RawRow(uncovered));
        state
    };
    let show = || Effect::ReadRawRow(Table::Quarantine, "k".into());
    let rows: [(StorageMessage, Vec<Effect>, Holds); 6] = [
        (StorageMessage::ShowRawRow(Table::Quarantine, "k".into()), vec![show()], |state| {
            state.storage.raw_row.is_none()
        }),
        (StorageMessage::CopyRawRow, vec![Effect::CopyText("as it is".into())], |state| {
            state.storage.raw_row.is_some()
        }),
        (StorageMessage::Reload, vec![Effect::Reload], |state| state.storage.report.loss.is_some()),
        (StorageMessage::HideRawRow, vec![], |state| state.storage.raw_row.is_none()),
        (StorageMessage::AcknowledgeLoss, vec![Effect::AcknowledgeLoss], |state| {
            state.storage.report.loss.is_none()
        }),
        (StorageMessage::RetryCase("a".into()), vec![Effect::RetryCase("a".into())], |state| {
            !state.storage.is_aside("a") && state.storage.is_aside("b")
        }),
    ];
    for (mending, effects, holds) in rows {
        let mut state = shown();
        assert_eq!(act(&mut state, Message::Storage(mending.clone())), effects, "{mending:?}");
        assert!(holds(&state), "{mending:?}");
    }
    let mut state = shown();
    let _ = hear(&mut state, Event::RawRow(RawRow { key: "k".into(), text: None }));
    assert_eq!(
        act(&mut state, Message::Storage(StorageMessage::CopyRawRow)),
        [],
        "it is not a text"
    );
}

#[test]
fn folder_choices_have_the_names_that_the_scripts_use() {
    let names = [FolderChoice::Known, FolderChoice::Other, FolderChoice::WithoutAsking]
        .map(FolderChoice::name);
    assert_eq!(names, ["known", "other", "quietly"]);
}
