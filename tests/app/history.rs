//! The history of a case: reading, viewing and restoring versions, with a store in memory.

use proptest::prelude::*;
use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::store::{Row, StorageError, StorageKind};
use stop_fix_scale::app::case::message::{AnswerChange, CaseMessage};
use stop_fix_scale::app::case::question::Subject;
use stop_fix_scale::app::case::state::Detail;
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::cases::message::CasesMessage;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::history::message::HistoryMessage;
use stop_fix_scale::app::history::state::VersionView;
use stop_fix_scale::app::history::versions::{CaseHistory, Version};
use stop_fix_scale::app::list::message::ListMessage;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::page::Page;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::{AI1, Criterion, Dimension, Level};

use crate::history_tool::{Tool, at};

const WRITE: fn(&str) -> Message =
    |text| Message::Case(CaseMessage::SetText(TextField::Title, text.to_owned()));

#[test]
fn restoring_a_version_adds_a_new_one_and_can_be_undone() {
    let mut tool = Tool::started();
    let rows: [(&str, Message, &[&str], &str); 8] = [
        ("nothing typed", Message::DismissNotice, &[], ""),
        ("the first", WRITE("a"), &[], "a"),
        ("the second", WRITE("b"), &["a"], "b"),
        ("the third", WRITE("c"), &["a", "b"], "c"),
        ("restore the first", Message::History(HistoryMessage::Restore(1)), &["a", "b", "c"], "a"),
        ("undo", Message::History(HistoryMessage::UndoRestore), &["a", "b", "c", "a"], "c"),
        (
            "undo once more",
            Message::History(HistoryMessage::UndoRestore),
            &["a", "b", "c", "a"],
            "c",
        ),
        (
            "no such version",
            Message::History(HistoryMessage::Restore(77)),
            &["a", "b", "c", "a"],
            "c",
        ),
    ];
    tool.act(Message::Navigate(Page::History));
    for (name, message, earlier, now) in rows {
        tool.act(message);
        assert_eq!(tool.earlier(), earlier, "{name}");
        assert_eq!(tool.state.open.case.title, now, "{name}");
    }
}

#[test]
fn restoring_brings_back_all_content_under_the_same_id() {
    let mut tool = Tool::started();
    let criterion = Criterion::FIRST;
    let says = [
        CaseMessage::SetText(TextField::Title, "a".into()),
        CaseMessage::SetText(TextField::Note(criterion), "as agreed".into()),
        CaseMessage::SetText(TextField::Floor, "10 %".into()),
        CaseMessage::SetReviewDate(Some("2027-01-31".parse().expect("a date"))),
        CaseMessage::Answer(AnswerChange::Rate(Subject::Criterion(criterion), Level::Agreed)),
        CaseMessage::Show(Dimension::Value, Detail::Questions),
    ];
    tool.act(Message::Navigate(Page::History));
    for action in says {
        tool.act(Message::Case(action));
    }
    let then = tool.state.open.case.clone();
    tool.act(Message::Case(CaseMessage::Answer(AnswerChange::Clear(Subject::Criterion(
        criterion,
    )))));
    tool.act(Message::Case(CaseMessage::SetReviewDate(None)));
    tool.act(Message::Case(CaseMessage::StartTrial(Vec::new())));
    let revision = tool.state.history.versions(&tool.state.open.case).0[4].revision;
    tool.act(Message::History(HistoryMessage::View(revision, VersionView::Full)));
    tool.act(Message::History(HistoryMessage::Restore(revision)));
    let now = tool.state.open.case.clone();
    assert_ne!(now.updated, then.updated, "it is a new version");
    assert_eq!((&now.answers, &now.review, &now.notes), (&then.answers, &then.review, &then.notes));
    assert_eq!((&now.id, &now.title, &now.created), (&then.id, &then.title, &then.created));
    assert_eq!(tool.state.open.trial, None, "the trial belonged to a different version");
    assert_eq!(
        *tool.state.open.details.get(Dimension::Value),
        Detail::Questions,
        "the page stays as it was"
    );
    assert_eq!(tool.state.history.viewed, None);
    assert_eq!(tool.state.notice, Some(Notice::VersionRestored));
    assert_eq!(
        tool.state.cases.get(&now.id).expect("the case exists").case.answers,
        now.answers,
        "the list has the same answers"
    );
}

#[test]
fn an_unsaved_change_hides_no_saved_version() {
    let mut tool = Tool::started();
    tool.act(Message::Navigate(Page::History));
    tool.act(WRITE("a"));
    tool.act(WRITE("b"));
    let _ = tool.effects(WRITE("c"));
    assert_eq!(tool.earlier(), ["a", "b"]);
    assert_eq!(
        tool.state.history.versions(&tool.state.open.case).1,
        None,
        "the saved version no longer matches the case"
    );
}

#[test]
fn a_version_with_a_different_id_is_restored_into_the_open_case() {
    let mut tool = Tool::started();
    tool.act(WRITE("a"));
    let id = tool.state.open.case.id.clone();
    let case = Case { id: "another".into(), title: "from elsewhere".into(), ..Case::default() };
    let state = Version { revision: 1, saved: at(0), deleted: false, case: case.into() };
    let past = CaseHistory { id: id.clone(), versions: vec![state], ..CaseHistory::default() };
    tool.act(Message::Event(Event::HistoryRead(past)));
    tool.act(Message::History(HistoryMessage::Restore(1)));
    assert_eq!(tool.state.open.case.id, id);
    assert_eq!(tool.state.cases.get(&id).expect("the case exists").case.title, "from elsewhere");
    assert_eq!(tool.state.cases.all().count(), 1);
}

#[test]
fn undoing_a_restore_never_changes_a_different_case() {
    let mut tool = Tool::started();
    tool.act(Message::Navigate(Page::History));
    tool.act(WRITE("a"));
    tool.act(WRITE("b"));
    tool.act(Message::History(HistoryMessage::Restore(1)));
    tool.act(Message::Cases(CasesMessage::New));
    tool.act(WRITE("another"));
    tool.act(Message::History(HistoryMessage::UndoRestore));
    assert_eq!(tool.state.open.case.title, "another");
    assert_eq!(tool.state.cases.all().count(), 2);
}

#[test]
fn with_newer_data_versions_can_be_viewed_but_not_restored() {
    let mut tool = Tool::started();
    tool.act(Message::Navigate(Page::History));
    tool.act(WRITE("a"));
    tool.act(WRITE("b"));
    tool.act(Message::History(HistoryMessage::Restore(1)));
    tool.act(Message::Event(Event::SaveStatus(SaveStatus::NotSaved(StorageError::Newer))));
    for recall in [HistoryMessage::Restore(2), HistoryMessage::UndoRestore] {
        tool.act(Message::History(recall.clone()));
        assert_eq!(tool.state.open.case.title, "a", "{recall:?}");
    }
    tool.act(Message::History(HistoryMessage::View(2, VersionView::Compared(Some(1)))));
    assert_eq!(tool.state.history.viewed, Some((2, VersionView::Compared(Some(1)))));
}

#[test]
fn a_history_is_read_when_it_is_needed_or_may_have_grown() {
    let saved = || Message::Event(Event::SaveStatus(SaveStatus::Saved(StorageKind::Database)));
    let storing = || Message::Event(Event::SaveStatus(SaveStatus::Saving));
    let mut tool = Tool::new();
    let rows: [(&str, Message, bool); 13] = [
        ("nothing is loaded", Message::Cases(CasesMessage::New), false),
        ("on a page that waits", Message::Navigate(Page::History), false),
        ("back", Message::Navigate(Page::Case), false),
        ("loaded", Message::Event(Event::Loaded(Vec::new())), true),
        ("typed on the case", WRITE("a"), false),
        ("saved there", saved(), false),
        ("shown", Message::Navigate(Page::History), true),
        ("looked at", Message::History(HistoryMessage::View(1, VersionView::Full)), false),
        ("on its way", storing(), true),
        ("saved", saved(), true),
        ("nothing new", saved(), false),
        ("left", Message::Navigate(Page::Case), false),
        ("another case", Message::Cases(CasesMessage::New), true),
    ];
    for (name, message, reads) in rows {
        let effects = tool.effects(message);
        let id = tool.state.open.case.id.clone();
        assert_eq!(effects.contains(&Effect::ReadHistory(id)), reads, "{name}: {effects:?}");
    }
}

#[test]
fn a_history_is_never_shown_for_a_different_case() {
    let mut tool = Tool::started();
    tool.act(Message::Navigate(Page::History));
    tool.act(WRITE("a"));
    tool.act(WRITE("b"));
    tool.act(Message::History(HistoryMessage::View(1, VersionView::Full)));
    let _ = tool.effects(Message::Cases(CasesMessage::New));
    assert_eq!(tool.earlier(), [""; 0], "before the other history is read");
    assert_eq!(tool.state.history.viewed, None);
}

#[test]
fn unreadable_versions_are_counted_and_the_rest_are_in_order() {
    let row = |key: &str, text: Option<String>| Row { key: key.to_owned(), text };
    let record = |revision: u64, deleted: bool| {
        let case =
            r#"{"format":"stop-fix-scale/case","version":1,"id":"x","title":"t","model":"AI1"}"#;
        Record { revision, saved: at(revision), deleted, case: case.into() }.to_text()
    };
    let damaged = record(4, false).replace("\"t\"", "\"u\"");
    let rows = vec![
        vec![
            row("x/2", Some(record(2, true))),
            row("x/1", Some(record(1, false))),
            row("x/3", None),
            row("x/4", Some(damaged)),
            row("x/5", Some(String::new())),
        ],
        vec![row("x", Some(record(6, false)))],
    ];
    let past = CaseHistory::read(&AI1, "x".into(), rows);
    let states: Vec<(u64, bool)> =
        past.versions.iter().map(|state| (state.revision, state.deleted)).collect();
    assert_eq!(states, [(1, false), (2, true), (6, false)]);
    assert_eq!((past.unreadable, past.error), (3, None));
    for rows in [Vec::new(), vec![Vec::new()], vec![Vec::new(), Vec::new()]] {
        let past = CaseHistory::read(&AI1, "x".into(), rows);
        assert_eq!((past.versions.len(), past.unreadable), (0, 0));
    }
}

#[test]
fn a_viewed_version_closes_when_the_page_or_the_case_changes() {
    let mut tool = Tool::started();
    tool.act(WRITE("a"));
    tool.act(WRITE("b"));
    tool.act(Message::Navigate(Page::History));
    tool.act(Message::History(HistoryMessage::View(1, VersionView::Full)));
    tool.act(Message::List(ListMessage::ShowMore));
    assert_eq!(tool.state.history.viewed, Some((1, VersionView::Full)));
    tool.act(Message::Navigate(Page::Case));
    assert_eq!(tool.state.history.viewed, None, "the same case on a different page");
    tool.act(Message::Navigate(Page::History));
    tool.act(Message::History(HistoryMessage::View(1, VersionView::Full)));
    tool.act(Message::Event(Event::Navigated(Page::History, "other".into())));
    assert_eq!(tool.state.history.viewed, Some((1, VersionView::Full)), "there is no such case");
}

#[test]
fn stop_is_proposed_once_the_history_is_read() {
    let mut tool = Tool::started();
    // A Fix: every criterion is Agreed, except that integration is weaker.
    for criterion in Criterion::all() {
        let is_weak = criterion.dimension == Dimension::Integration;
        let level = if is_weak { Level::Claimed } else { Level::Agreed };
        tool.act(Message::Case(CaseMessage::Answer(AnswerChange::Rate(
            Subject::Criterion(criterion),
            level,
        ))));
    }
    let date = |text: &str| text.parse().expect("a date");
    tool.act(Message::Case(CaseMessage::SetReviewDate(Some(date("2026-12-31")))));
    let today = date("2027-01-05");
    tool.act(WRITE("a new name"));
    tool.act(Message::Navigate(Page::History));
    assert_eq!(
        tool.state.history.stuck(&MODEL, &tool.state.open.case, date("2026-12-31")),
        None,
        "it is not overdue on the date itself"
    );
    let stuck = tool
        .state
        .history
        .stuck(&MODEL, &tool.state.open.case, today)
        .expect("it has not improved");
    assert_eq!(stuck.dimension, Dimension::Integration);
    tool.act(Message::Case(CaseMessage::SetReviewDate(Some(date("2026-11-19")))));
    assert_eq!(
        tool.state.history.stuck(&MODEL, &tool.state.open.case, today),
        None,
        "its date had passed when it was set"
    );
    tool.act(Message::Event(Event::HistoryRead(CaseHistory::default())));
    assert_eq!(
        tool.state.history.stuck(&MODEL, &tool.state.open.case, today),
        None,
        "the history belongs to no case"
    );
}

/// What a person does with a case.
#[derive(Clone, Copy, Debug)]
enum Step {
    Write(u8),
    BringBack(u8),
    Undo,
}

fn step() -> impl Strategy<Value = Step> + Clone {
    prop_oneof![
        any::<u8>().prop_map(Step::Write),
        any::<u8>().prop_map(Step::BringBack),
        Just(Step::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: test_support::config().cases / 50 + 1, ..test_support::config() })]

    #[test]
    fn restoring_and_undoing_loses_no_version(steps in proptest::collection::vec(step(), 0..20)) {
        let mut tool = Tool::started();
        tool.act(Message::Navigate(Page::History));
        let (mut said, mut before): (Vec<String>, Option<String>) = (Vec::new(), None);
        for step in steps {
            let now = said.last().cloned();
            let next = match step {
                Step::Write(number) => {
                    tool.act(WRITE(&format!("state {number}")));
                    Some(format!("state {number}"))
                }
                Step::BringBack(number) => {
                    let versions = tool.state.history.versions(&tool.state.open.case).0.iter().map(|state| state.revision);
                    let versions: Vec<u64> = versions.collect();
                    let Some(revision) = versions.get(usize::from(number) % versions.len().max(1)) else { continue };
                    let index = versions.iter().position(|version| version == revision).expect("the revision is in the list");
                    tool.act(Message::History(HistoryMessage::Restore(*revision)));
                    before.clone_from(&now);
                    Some(said[index].clone())
                }
                Step::Undo => {
                    tool.act(Message::History(HistoryMessage::UndoRestore));
                    before.take()
                }
            };
            // Typing the same text again adds no version.
            said.extend(next.filter(|next| Some(next) != now.as_ref() || !matches!(step, Step::Write(_))));
            let (now, earlier) = said.split_last().map_or(("", &[][..]), |(now, rest)| (now, rest));
            prop_assert_eq!(&tool.state.open.case.title, now);
            prop_assert_eq!(tool.earlier(), earlier);
        }
    }
}
