//! What others have shared, looked at, kept and left; the dialogs, and what becomes of copying from them.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/cases.rs"]
mod cases;

use cases::{act, now};
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
use test_support::model_once;

const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";

fn link(home: &mut State, deed: ShareMessage) -> Vec<Effect> {
    act(home, Message::Link(deed))
}

fn write(home: &mut State, title: &str) -> Vec<Effect> {
    act(home, Message::Score(CaseMessage::Write(TextField::Title, title.into())))
}

fn shared() -> SharedCase {
    match open(model_once(), CODE) {
        Ok(OpenedText::Preview(preview)) => preview,
        other => panic!("{other:?}"),
    }
}

/// The store has told that it holds nothing.
fn home() -> State {
    let mut home = State::new("seed");
    let _ = act(&mut home, Message::Hear(Event::Loaded(Vec::new())));
    home
}

fn previewed(home: &State) -> Option<&CaseState> {
    match &home.linked {
        Some(OpenedLink::Preview { scoring, .. }) => Some(scoring),
        _ => None,
    }
}

#[test]
fn what_is_tried_on_a_preview_is_nowhere_saved() {
    let mut home = home();
    let _ = link(&mut home, ShareMessage::Ask);
    assert_eq!(link(&mut home, ShareMessage::Look(shared())), []);
    assert_eq!((&home.place, &home.dialog), (&Page::Preview, &None));
    assert_eq!(previewed(&home).map(|state| state.case.answers), Some(*shared().answers()));
    let mine = home.scoring.clone();
    assert_eq!(write(&mut home, "Tried"), []);
    assert_eq!(previewed(&home).map(|state| &*state.case.title), Some("Tried"));
    assert_eq!((&home.scoring, home.cases.len()), (&mine, 0));
    // Elsewhere the person works on a case of their own again.
    let _ = act(&mut home, Message::Go(Page::Case));
    let wishes = write(&mut home, "Mine");
    assert!(matches!(wishes.first(), Some(Effect::Keep(kept)) if &*kept.case.title == "Mine"));
    assert_eq!(previewed(&home).map(|state| &*state.case.title), Some("Tried"));
}

#[test]
fn what_is_kept_of_a_preview_is_a_case_of_ones_own_as_it_is_shown() {
    let mut home = home();
    let mine = home.scoring.case.id.clone();
    let _ = link(&mut home, ShareMessage::Look(shared()));
    let _ = write(&mut home, "Tried");
    let wishes = link(&mut home, ShareMessage::Keep);
    let case = home.scoring.case.clone();
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
        matches!(wishes.first(), Some(Effect::Keep(kept)) if *kept.case == case && !kept.deleted)
    );
    assert_eq!((&home.place, &home.linked, home.cases.len()), (&Page::Case, &None, 1));
    assert_eq!(link(&mut home, ShareMessage::Keep), [], "there is nothing more to keep");
}

#[test]
fn who_has_looked_enough_is_back_where_their_cases_are() {
    let rows = [
        ("no case", false, Page::Preview, Page::Case),
        ("a case", true, Page::Preview, Page::Cases),
        ("gone elsewhere", true, Page::About, Page::About),
    ];
    for (name, has_case, from, to) in rows {
        let mut home = home();
        if has_case {
            let _ = write(&mut home, "Mine");
        }
        let _ = link(&mut home, ShareMessage::Look(shared()));
        home.place = from.clone();
        let wishes = link(&mut home, ShareMessage::Leave);
        assert_eq!((&home.place, &home.linked), (&to, &None), "{name}");
        let remember = Effect::Remember(to.clone(), home.scoring.case.id.clone());
        let expected = if from == to { Vec::new() } else { vec![remember] };
        assert_eq!(wishes, expected, "{name}");
    }
}

#[test]
fn the_address_of_the_page_may_name_a_case_or_what_cannot_be_read() {
    let mut home = home();
    assert_eq!(act(&mut home, Message::Hear(Event::Linked(CODE.replace("CC33", "CC34")))), []);
    assert!(matches!(home.linked, Some(OpenedLink::Refused(_))), "{:?}", home.linked);
    assert_eq!(home.place, Page::Case);
    let _ = act(&mut home, Message::Hear(Event::Linked(CODE.into())));
    assert_eq!(previewed(&home).map(|state| state.case.answers), Some(*shared().answers()));
    assert_eq!(home.place, Page::Preview);
}

#[test]
fn a_dialog_tells_whether_what_it_offers_was_copied() {
    let copying =
        |text: Option<&str>, is_done| CopyStatus { text: text.map(str::to_owned), is_done };
    for (deed, dialog) in [
        (ShareMessage::Share, Dialog::Share as fn(CopyStatus) -> Dialog),
        (ShareMessage::Embed, Dialog::Embed),
    ] {
        let mut home = home();
        let _ = link(&mut home, deed);
        assert_eq!(home.dialog, Some(dialog(CopyStatus::default())));
        for is_done in [true, false] {
            assert_eq!(link(&mut home, ShareMessage::Copy("x".into())), [Effect::Copy("x".into())]);
            assert_eq!(home.dialog, Some(dialog(copying(Some("x"), None))), "not known yet");
            let _ = act(&mut home, Message::Hear(Event::Clipboard(is_done)));
            assert_eq!(home.dialog, Some(dialog(copying(Some("x"), Some(is_done)))));
        }
        let _ = link(&mut home, ShareMessage::Close);
        assert_eq!(home.dialog, None);
    }
    let mut home = home();
    let _ = link(&mut home, ShareMessage::Ask);
    assert_eq!(link(&mut home, ShareMessage::Copy("x".into())), [Effect::Copy("x".into())]);
    assert_eq!(home.dialog, Some(Dialog::Open), "it offers nothing");
}
