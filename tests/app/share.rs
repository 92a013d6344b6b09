//! Previewing, saving and closing a shared case, and copying from the dialogs.

use stop_fix_scale::MODEL;
use stop_fix_scale::app::case::message::CaseMessage;
use stop_fix_scale::app::case::state::CaseState;
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::effect::Effect;
use stop_fix_scale::app::event::Event;
use stop_fix_scale::app::message::Message;
use stop_fix_scale::app::page::Page;
use stop_fix_scale::app::share::message::ShareMessage;
use stop_fix_scale::app::share::open::{OpenedText, SharedCase, open};
use stop_fix_scale::app::share::state::{CopyStatus, Dialog, OpenedLink};
use stop_fix_scale::app::state::State;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::AI1;

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

fn previewed(state: &State) -> Option<&CaseState> {
    match &state.share.opened {
        Some(OpenedLink::Preview { case, .. }) => Some(case),
        _ => None,
    }
}

#[test]
fn changes_to_a_preview_are_not_saved() {
    let mut state = state();
    let _ = link(&mut state, ShareMessage::OpenPasteDialog);
    assert_eq!(link(&mut state, ShareMessage::Preview(shared())), []);
    assert_eq!((&state.page, &state.share.dialog), (&Page::Preview, &None));
    assert_eq!(previewed(&state).map(|state| state.case.answers), Some(*shared().answers()));
    let mine = state.open.clone();
    assert_eq!(write(&mut state, "Tried"), []);
    assert_eq!(previewed(&state).map(|state| &*state.case.title), Some("Tried"));
    assert_eq!((&state.open, state.cases.all().count()), (&mine, 0));
    // On a different page the person works on their own case again.
    let _ = act(&mut state, Message::Navigate(Page::Case));
    let effects = write(&mut state, "Mine");
    assert!(matches!(effects.first(), Some(Effect::Save(saved)) if &*saved.case.title == "Mine"));
    assert_eq!(previewed(&state).map(|state| &*state.case.title), Some("Tried"));
}

#[test]
fn keeping_a_preview_saves_it_as_a_new_case() {
    let mut state = state();
    let mine = state.open.case.id.clone();
    let _ = link(&mut state, ShareMessage::Preview(shared()));
    let _ = write(&mut state, "Tried");
    let effects = link(&mut state, ShareMessage::KeepPreview);
    let case = state.open.case.clone();
    let expected = Case {
        id: case.id.clone(),
        title: "Tried".into(),
        answers: *shared().answers(),
        created: Some(now()),
        updated: Some(now()),
        ..Case::default()
    };
    assert_eq!(case, expected);
    assert!(!case.id.is_empty() && case.id != mine, "{}", case.id);
    assert!(
        matches!(effects.first(), Some(Effect::Save(saved)) if *saved.case == case && !saved.deleted)
    );
    assert_eq!(
        (&state.page, &state.share.opened, state.cases.all().count()),
        (&Page::Case, &None, 1)
    );
    assert_eq!(link(&mut state, ShareMessage::KeepPreview), [], "there is no preview any more");
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
    assert_eq!(previewed(&state).map(|state| state.case.answers), Some(*shared().answers()));
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
