//! Previewing, saving and closing a shared case, and copying from the dialogs.

use stop_fix_scale::MODEL;
use stop_fix_scale::app::autosave::save_status::SaveStatus;
use stop_fix_scale::app::autosave::store::StorageError;
use stop_fix_scale::app::case::message::{AnswerChange, CaseMessage};
use stop_fix_scale::app::case::question::Subject;
use stop_fix_scale::app::case::state::{CaseState, Detail};
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::case::update::apply;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::files::message::FilesMessage;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::notice::Notice;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::share::message::ShareMessage;
use stop_fix_scale::app::share::open::{OpenedText, SharedCase, open};
use stop_fix_scale::app::share::state::{CopyStatus, Dialog, OpenedLink};
use stop_fix_scale::app::state::State;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{AI1, Criterion, Dimension, Level};

use crate::cases::{act, now};

const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";

fn link(state: &mut State, message: ShareMessage) -> Vec<Effect> {
    act(state, Message::Share(message))
}

fn write(state: &mut State, title: &str) -> Vec<Effect> {
    act(state, Message::Case(CaseMessage::SetText(TextField::Title, title.into())))
}

fn shared() -> SharedCase {
    match open(&AI1, CODE) {
        Ok(OpenedText::Preview(preview)) => preview,
        other => panic!("{other:?}"),
    }
}

/// A state after an empty store was loaded.
fn state() -> State {
    let mut state = State::new("seed", MODEL);
    let _ = act(&mut state, Message::Event(Event::Loaded(Vec::new())));
    state
}

/// What a preview asks of the edge: to remember it in the browser history, and that no case is looked at.
fn begun(state: &State) -> [Effect; 2] {
    let id = state.open.case.id.clone();
    [Effect::SetOpenCase(String::new()), Effect::StartNavigation(Page::Preview, id)]
}

#[test]
fn a_preview_changes_nothing() {
    let mut state = state();
    let mine = state.open.clone();
    let _ = link(&mut state, ShareMessage::OpenPasteDialog);
    let effects = link(&mut state, ShareMessage::Preview(shared()));
    assert_eq!(effects, begun(&state));
    assert_eq!((&state.page, &state.share.dialog), (&Page::Preview, &None));
    // Looking around is not work that could be lost: questions are shown, and answers are tried.
    let value = Subject::Dimension(Dimension::Value);
    let looks = [
        CaseMessage::Show(Dimension::Value, Detail::Questions),
        CaseMessage::StartTrial(Vec::new()),
        CaseMessage::Answer(AnswerChange::Rate(value, Level::Missing)),
        CaseMessage::DiscardTrial,
    ];
    for look in looks {
        assert_eq!(act(&mut state, Message::Case(look.clone())), [], "{look:?}");
    }
    let shown = state.previewed().expect("a preview");
    assert_eq!(shown.case.answers, *shared().answers());
    assert_eq!(*shown.details.get(Dimension::Value), Detail::Questions);
    assert_eq!((&state.open, state.cases.all().count()), (&mine, 0));
    // On a different page the person works on their own case again.
    let _ = act(&mut state, Message::Navigate(Page::Case));
    let effects = write(&mut state, "Mine");
    assert!(matches!(effects.first(), Some(Effect::Save(saved)) if &*saved.case.title == "Mine"));
    // And going back shows the preview again.
    let id = state.open.case.id.clone();
    let _ = act(&mut state, Message::Event(Event::Navigated(Page::Preview, id)));
    assert_eq!(state.previewed().map(|state| &*state.case.title), Some(""));
}

#[test]
fn the_first_change_of_a_preview_makes_it_a_case() {
    let value = Subject::Dimension(Dimension::Value);
    let date = "2027-01-31".parse().ok();
    let trial = vec![
        CaseMessage::StartTrial(Vec::new()),
        CaseMessage::Answer(AnswerChange::Rate(value, Level::Missing)),
        CaseMessage::ApplyTrial,
    ];
    let ways = [
        vec![CaseMessage::Answer(AnswerChange::Rate(value, Level::Missing))],
        vec![CaseMessage::SetText(TextField::Title, "T".into())],
        vec![CaseMessage::SetText(TextField::Note(Criterion::FIRST), "A note".into())],
        vec![CaseMessage::SetReviewDate(date)],
        trial,
    ];
    for messages in ways {
        let mut state = state();
        let mine = state.open.clone();
        let _ = link(&mut state, ShareMessage::Preview(shared()));
        let _ = act(
            &mut state,
            Message::Case(CaseMessage::Show(Dimension::Adoption, Detail::Questions)),
        );
        let (preview, id) =
            (state.previewed().cloned(), state.previewed().map(|s| s.case.id.clone()));
        let mut effects = Vec::new();
        for message in &messages {
            effects = act(&mut state, Message::Case(message.clone()));
        }
        let kept = state.open.clone();
        assert!(
            matches!(effects.first(), Some(Effect::Save(saved)) if *saved.case == kept.case && !saved.deleted),
            "{messages:?}: {effects:?}"
        );
        let expected = messages.iter().cloned().fold(preview.expect("a preview"), apply);
        let case = Case { created: Some(now()), updated: Some(now()), ..expected.case.clone() };
        assert_eq!(kept, CaseState { case, ..expected }, "it is shown as before");
        // The fields are the same ones on the screen, so the focus stays.
        assert_eq!(Some(&kept.case.id), id.as_ref());
        assert_ne!(kept.case.id, mine.case.id);
        assert_eq!((&state.page, &state.share.opened), (&Page::Case, &None));
        assert_eq!(state.notice, Some(Notice::PreviewKept));
        assert_eq!(state.listed().count(), 1, "{messages:?}");
        // From then on it is a case like any other.
        let effects = write(&mut state, "Later");
        assert!(
            matches!(effects.first(), Some(Effect::Save(saved)) if saved.case.id == kept.case.id)
        );
        assert_eq!(link(&mut state, ShareMessage::KeepPreview), [], "there is no preview any more");
    }
}

#[test]
fn keeping_can_be_undone() {
    for (name, has_case) in [("nothing saved", false), ("a case", true)] {
        let mut state = state();
        if has_case {
            let _ = write(&mut state, "Mine");
        }
        let mine = state.open.case.clone();
        let _ = link(&mut state, ShareMessage::Preview(shared()));
        let _ = write(&mut state, "Tried");
        let _ = write(&mut state, "Tried again");
        let copy = state.open.case.clone();
        let effects = link(&mut state, ShareMessage::UndoKeep);
        assert!(
            matches!(effects.first(), Some(Effect::Save(saved)) if saved.deleted && *saved.case == copy),
            "{name}: it is deleted as it was left, and can be restored: {effects:?}"
        );
        let shown = state.previewed().expect("the preview is back");
        assert_eq!((&*shown.case.title, shown.case.answers), ("", *shared().answers()), "{name}");
        assert_ne!(shown.case.id, copy.id, "{name}: if it is kept again, it is a different case");
        assert_eq!((&state.page, &state.notice), (&Page::Preview, &None), "{name}");
        if has_case {
            assert_eq!(state.open.case, mine, "the person's own case is open again");
        } else {
            assert_eq!(state.open.case.title, "");
        }
        assert_eq!(state.listed().count(), usize::from(has_case), "{name}");
        assert_eq!(link(&mut state, ShareMessage::UndoKeep), [], "{name}: only once");
    }
    // A second link ends the offer, which is about the first one.
    let mut state = state();
    let _ = link(&mut state, ShareMessage::Preview(shared()));
    let _ = link(&mut state, ShareMessage::KeepPreview);
    let _ = link(&mut state, ShareMessage::Preview(shared()));
    assert_eq!(state.notice, None);
    assert_eq!(link(&mut state, ShareMessage::UndoKeep), []);
    assert_eq!(state.listed().count(), 1);
}

#[test]
fn while_nothing_may_be_written_a_preview_is_only_read() {
    let mut state = state();
    let newer = SaveStatus::NotSaved(StorageError::Newer);
    let _ = act(&mut state, Message::Event(Event::SaveStatus(newer)));
    let _ = link(&mut state, ShareMessage::Preview(shared()));
    let before = state.previewed().cloned();
    assert_eq!(write(&mut state, "Tried"), []);
    assert_eq!(link(&mut state, ShareMessage::KeepPreview), []);
    assert_eq!((state.previewed(), state.cases.all().count()), (before.as_ref(), 0));
}

#[test]
fn going_back_to_a_preview_that_is_gone_shows_the_cases() {
    for (has_case, page) in [(false, Page::Start), (true, Page::Cases)] {
        let mut state = state();
        if has_case {
            let _ = write(&mut state, "Mine");
        }
        let _ = act(&mut state, Message::Event(Event::Navigated(Page::Preview, "gone".into())));
        assert_eq!(state.page, page);
    }
}

#[test]
fn several_pasted_answers_become_cases_at_once() {
    let mut state = state();
    let _ = link(&mut state, ShareMessage::OpenPasteDialog);
    let all = vec![shared(), shared(), shared()];
    let effects = link(&mut state, ShareMessage::KeepAll(all.clone(), "pasted text".into()));
    let Some(Effect::SaveBulk(batch, progress)) = effects.last() else { panic!("{effects:?}") };
    assert_eq!((batch.len(), &*progress.source), (3, "pasted text"));
    assert_eq!((&state.page, &state.share.dialog), (&Page::Cases, &None));
    // While these are saved, others have to wait, and stay in the dialog.
    let _ = link(&mut state, ShareMessage::OpenPasteDialog);
    assert_eq!(link(&mut state, ShareMessage::KeepAll(all, "again".into())), []);
    assert_eq!(state.share.dialog, Some(Dialog::Open));
    let _ = act(&mut state, Message::Event(Event::BulkSaved(Ok(batch.clone()))));
    assert_eq!(state.notice, Some(Notice::Added { done: 3, total: 3, updated: 0 }));
    let ids: Vec<&str> = state.listed().map(|saved| &*saved.case.id).collect();
    assert_eq!(ids.len(), 3, "each is a case of its own: {ids:?}");
    assert!(state.listed().all(|saved| saved.case.answers == *shared().answers()));
    // One undo for all of them.
    let effects = act(&mut state, Message::Files(FilesMessage::UndoImport));
    let Some(Effect::SaveBulk(batch, _)) = effects.last() else { panic!("{effects:?}") };
    assert!(batch.len() == 3 && batch.iter().all(|saved| saved.deleted));
}

#[test]
fn closing_a_preview_returns_to_the_cases() {
    let rows = [
        ("no case", false, Page::Preview, Page::Start),
        ("a case", true, Page::Preview, Page::Cases),
        ("on a different page", true, Page::About, Page::About),
    ];
    for (name, has_case, from, to) in rows {
        let mut state = state();
        if has_case {
            let _ = write(&mut state, "Mine");
        }
        let _ = link(&mut state, ShareMessage::Preview(shared()));
        state.page = from.clone();
        let effects = link(&mut state, ShareMessage::ClosePreview);
        assert_eq!((&state.page, &state.share.opened), (&to, &None), "{name}");
        let remember = Effect::PushNavigation(to.clone(), state.open.case.id.clone());
        let expected = if from == to { Vec::new() } else { vec![remember] };
        assert_eq!(effects, expected, "{name}");
    }
}

#[test]
fn a_link_in_the_address_is_previewed_or_refused() {
    let mut state = state();
    assert_eq!(
        act(&mut state, Message::Event(Event::LinkOpened(CODE.replace("CC33", "CC34")))),
        []
    );
    assert!(matches!(state.share.opened, Some(OpenedLink::Refused(_))), "{:?}", state.share.opened);
    assert_eq!(state.page, Page::Start);
    let _ = act(&mut state, Message::Event(Event::LinkOpened(CODE.into())));
    assert_eq!(state.previewed().map(|state| state.case.answers), Some(*shared().answers()));
    assert_eq!(state.page, Page::Preview);
}

#[test]
fn a_dialog_knows_whether_its_text_was_copied() {
    let copying =
        |text: Option<&str>, is_done| CopyStatus { text: text.map(str::to_owned), is_done };
    for (message, dialog) in [
        (ShareMessage::OpenShareDialog, Dialog::Share as fn(CopyStatus) -> Dialog),
        (ShareMessage::OpenEmbedDialog, Dialog::Embed),
    ] {
        let mut state = state();
        let _ = link(&mut state, message);
        assert_eq!(state.share.dialog, Some(dialog(CopyStatus::default())));
        for is_done in [true, false] {
            assert_eq!(
                link(&mut state, ShareMessage::Copy("x".into())),
                [Effect::CopyText("x".into())]
            );
            assert_eq!(state.share.dialog, Some(dialog(copying(Some("x"), None))), "not known yet");
            let _ = act(&mut state, Message::Event(Event::CopyFinished(is_done)));
            assert_eq!(state.share.dialog, Some(dialog(copying(Some("x"), Some(is_done)))));
        }
        let _ = link(&mut state, ShareMessage::CloseDialog);
        assert_eq!(state.share.dialog, None);
    }
    let mut state = state();
    let _ = link(&mut state, ShareMessage::OpenPasteDialog);
    assert_eq!(link(&mut state, ShareMessage::Copy("x".into())), [Effect::CopyText("x".into())]);
    assert_eq!(state.share.dialog, Some(Dialog::Open), "this dialog has nothing to copy");
}
