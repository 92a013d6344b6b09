//! The tool as a whole: pages, the case that is open, what the store and other tabs tell, and what is done about the storage.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/cases.rs"]
mod cases;

use std::collections::BTreeSet;
use std::rc::Rc;

use cases::{act, home, kept, now};
use stop_fix_scale::app::autosave::ledger::DataLoss;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::saved_case::SavedCase;
use stop_fix_scale::app::autosave::store::{StorageError, StorageKind, Table};
use stop_fix_scale::app::case::message::CaseMessage;
use stop_fix_scale::app::case::text_field::TextField;
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

fn hear(home: &mut State, news: Event) -> Vec<Effect> {
    act(home, Message::Hear(news))
}

fn write(title: &str) -> Message {
    Message::Score(CaseMessage::Write(TextField::Title, title.into()))
}

fn open(home: &State) -> (&str, &str) {
    (&home.scoring.case.id, &home.scoring.case.title)
}

#[test]
fn the_start_leads_to_the_cases_where_there_are_some() {
    let rows = [
        ("none", vec![], Page::Case),
        ("deleted ones only", vec![kept("a", "A", true)], Page::Case),
        ("one", vec![kept("a", "A", false)], Page::Cases),
    ];
    for (name, cases, place) in rows {
        let mut home = State::new("seed");
        let arriving = cases.iter().map(|kept| Rc::clone(&kept.case)).collect::<Vec<_>>();
        assert_eq!(hear(&mut home, Event::Arriving(arriving.clone())), [], "{name}");
        assert_eq!(*home.arriving, arriving, "{name}");
        let count = cases.len();
        let wishes = hear(&mut home, Event::Loaded(cases));
        let id = home.scoring.case.id.clone();
        assert_eq!(
            wishes,
            [Effect::Start(place.clone(), id.clone()), Effect::ReadHistory(id)],
            "{name}"
        );
        assert_eq!((&home.place, home.arriving.len()), (&place, 0), "{name}");
        assert_eq!((home.cases.len(), home.is_loaded), (count, true), "{name}");
    }
}

#[test]
fn who_has_begun_to_write_before_the_store_answers_stays_there() {
    let mut home = State::new("seed");
    let id = home.scoring.case.id.clone();
    assert!(matches!(act(&mut home, write("Early"))[..], [Effect::Keep(_), ..]));
    // The store has the same case as it was before.
    let _ = hear(&mut home, Event::Loaded(vec![kept(&id, "Old", false), kept("a", "A", false)]));
    assert_eq!((&home.place, open(&home).1), (&Page::Case, "Early"));
    assert_eq!((home.cases.len(), &*home.cases[&id].case.title), (2, "Early"));
}

#[test]
fn what_is_written_is_kept_and_dated_and_what_changes_nothing_is_not() {
    let mut home = home();
    let _ = act(&mut home, Message::New);
    let id = home.scoring.case.id.clone();
    assert!(id != "a" && !id.is_empty());
    let wishes = act(&mut home, write("New"));
    let case = home.scoring.case.clone();
    assert_eq!((&case.created, &case.updated), (&Some(now()), &Some(now())));
    assert_eq!(
        wishes.first(),
        Some(&Effect::Keep(SavedCase { case: Rc::new(case), deleted: false }))
    );
    assert_eq!(act(&mut home, write("New")), []);
    assert_eq!(act(&mut home, Message::Score(CaseMessage::Unfold(Dimension::Value))), []);
    assert!(*home.scoring.unfolded.get(Dimension::Value));
}

#[test]
fn each_new_case_has_an_id_of_its_own() {
    let mut home = home();
    let ids: BTreeSet<String> = (0..20)
        .map(|_| {
            let _ = act(&mut home, Message::New);
            home.scoring.case.id.clone()
        })
        .collect();
    assert_eq!(ids.len(), 20);
}

#[test]
fn a_page_is_remembered_with_the_case_that_is_open() {
    let mut home = home();
    let rows = [
        (Message::Open("a".into()), Page::Case, "a"),
        (Message::Go(Page::About), Page::About, "a"),
        (Message::Open("gone".into()), Page::About, "a"),
        (Message::Open("nobody".into()), Page::About, "a"),
        (Message::Open("b".into()), Page::Case, "b"),
        (Message::Go(Page::History), Page::History, "b"),
    ];
    for (deed, place, id) in rows {
        let has_gone = home.place != place || home.scoring.case.id != id;
        let wishes = act(&mut home, deed.clone());
        let expected = has_gone.then(|| Effect::Remember(place.clone(), id.into()));
        assert_eq!(wishes.first(), expected.as_ref(), "{deed:?}");
        assert_eq!((&home.place, open(&home).0), (&place, id), "{deed:?}");
    }
}

#[test]
fn whoever_goes_elsewhere_leaves_notices_and_open_rows_behind() {
    let mut home = home();
    home.notice = Some(Notice::Copied);
    home.list.unfolded = Some("a".into());
    let _ = act(&mut home, Message::Go(Page::About));
    assert_eq!((&home.notice, &home.list.unfolded), (&None, &None));
    home.notice = Some(Notice::Copied);
    assert_eq!(act(&mut home, Message::Dismiss), []);
    assert_eq!(home.notice, None);
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
        let mut home = home();
        let _ = act(&mut home, Message::Open("b".into()));
        home.notice = Some(Notice::Copied);
        let wishes = hear(&mut home, Event::Went(Page::History, id.into()));
        let told = wishes.contains(&Effect::Opened(id.into()));
        assert_eq!((told, open(&home).1), (is_told, title), "{id}");
        assert_eq!((&home.place, &home.notice), (&Page::History, &None), "{id}");
    }
}

#[test]
fn the_case_that_is_open_does_not_stay_open_when_it_is_deleted() {
    let mut home = home();
    let _ = act(&mut home, Message::Open("a".into()));
    let _ = act(&mut home, Message::Delete("b".into()));
    assert_eq!(open(&home), ("a", "A"), "another one");
    let _ = act(&mut home, Message::Delete("a".into()));
    assert_eq!(open(&home).1, "");
    assert!(!open(&home).0.is_empty());
    assert!(!home.cases.contains_key(open(&home).0), "what is typed would bring it back");
    assert_eq!(act(&mut home, Message::Delete("nobody".into())), []);
}

#[test]
fn what_another_tab_has_changed_is_shown_and_told_where_it_is_open() {
    for (id, is_open) in [("a", true), ("b", false)] {
        let mut home = home();
        let _ = act(&mut home, Message::Open("a".into()));
        assert_eq!(hear(&mut home, Event::Elsewhere(vec![kept(id, "Theirs", false)])), []);
        assert_eq!(&*home.cases[id].case.title, "Theirs");
        assert_eq!(open(&home).1, if is_open { "Theirs" } else { "A" });
        assert_eq!(home.notice, is_open.then_some(Notice::ChangedElsewhere));
    }
}

#[test]
fn an_edit_that_became_a_copy_is_what_is_open_then() {
    for (is_open, expected) in [(true, "copy"), (false, "b")] {
        let mut home = home();
        let _ = act(&mut home, Message::Open(if is_open { "a" } else { "b" }.into()));
        let (stored, copy) = (kept("a", "Theirs", false), kept("copy", "Mine", false));
        let wishes = hear(&mut home, Event::Copied { stored, copy });
        assert_eq!(wishes.contains(&Effect::Opened("copy".into())), is_open);
        assert_eq!(open(&home).0, expected);
        assert_eq!(home.notice, is_open.then_some(Notice::Copied));
        assert_eq!(
            (&*home.cases["a"].case.title, &*home.cases["copy"].case.title),
            ("Theirs", "Mine")
        );
    }
}

#[test]
fn what_the_store_tells_is_known() {
    let mut home = home();
    assert!(!home.is_sealed());
    let _ = hear(&mut home, Event::Saving(SaveStatus::Saved(StorageKind::Database)));
    assert_eq!(home.saving, SaveStatus::Saved(StorageKind::Database));
    let _ = hear(&mut home, Event::Saving(SaveStatus::NotSaved(StorageError::Newer)));
    assert!(home.is_sealed());
    let uncovered = RawRow { key: "k".into(), text: Some("t".into()) };
    let _ = hear(&mut home, Event::Shown(uncovered.clone()));
    assert_eq!(home.storage.uncovered, Some(uncovered));
    assert_eq!(act(&mut home, Message::Print), [Effect::Print]);
    assert_eq!(act(&mut home, Message::Check), []);
    assert_eq!(home.differing, Some(Vec::new()), "the golden cases agree");
}

type Holds = fn(&State) -> bool;

#[test]
fn each_thing_about_the_storage_is_asked_of_the_edge_and_no_longer_shown() {
    let shown = || {
        let mut home = home();
        let found = StorageReport {
            loss: Some(DataLoss { had: 3, has: 2 }),
            aside: BTreeSet::from(["a".to_owned(), "b".to_owned()]),
            ..StorageReport::default()
        };
        let _ = hear(&mut home, Event::Found(found));
        let uncovered = RawRow { key: "k".into(), text: Some("as it is".into()) };
        let _ = hear(&mut home, Event::Shown(uncovered));
        home
    };
    let show = || Effect::Show(Table::Quarantine, "k".into());
    let rows: [(StorageMessage, Vec<Effect>, Holds); 5] = [
        (StorageMessage::Show(Table::Quarantine, "k".into()), vec![show()], |home| {
            home.storage.uncovered.is_none()
        }),
        (StorageMessage::Copy, vec![Effect::Copy("as it is".into())], |home| {
            home.storage.uncovered.is_some()
        }),
        (StorageMessage::Hide, vec![], |home| home.storage.uncovered.is_none()),
        (StorageMessage::KnowLoss, vec![Effect::KnowLoss], |home| {
            home.storage.found.loss.is_none()
        }),
        (StorageMessage::TryAgain("a".into()), vec![Effect::TryAgain("a".into())], |home| {
            !home.storage.is_aside("a") && home.storage.is_aside("b")
        }),
    ];
    for (mending, wishes, holds) in rows {
        let mut home = shown();
        assert_eq!(act(&mut home, Message::Mend(mending.clone())), wishes, "{mending:?}");
        assert!(holds(&home), "{mending:?}");
    }
    let mut home = shown();
    let _ = hear(&mut home, Event::Shown(RawRow { key: "k".into(), text: None }));
    assert_eq!(act(&mut home, Message::Mend(StorageMessage::Copy)), [], "it is no text");
}

#[test]
fn folders_have_the_names_that_the_scripts_know() {
    let names =
        [FolderChoice::Known, FolderChoice::Other, FolderChoice::Quietly].map(FolderChoice::name);
    assert_eq!(names, ["known", "other", "quietly"]);
}
