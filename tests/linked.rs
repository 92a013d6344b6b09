//! What others have shared, looked at, kept and left; the dialogs, and what becomes of copying from them.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/cases.rs"]
mod cases;

use cases::{act, now};
use stop_fix_scale::app::edge::{News, Wish};
use stop_fix_scale::app::home::{Copying, Deed, Dialog, Home, LinkDeed, Linked, Place};
use stop_fix_scale::app::opening::{Found, Preview, open};
use stop_fix_scale::app::state::{Action, Field, State};
use stop_fix_scale_core::format::case_file::Case;
use test_support::model_once;

const CODE: &str = "SFS:1/M:AI1/V:CC33/D:B/I:2.2X3U/A:1223/G:2332/C:NN/R:FIX/9J3DS";

fn link(home: &mut Home, deed: LinkDeed) -> Vec<Wish> {
    act(home, Deed::Link(deed))
}

fn write(home: &mut Home, title: &str) -> Vec<Wish> {
    act(home, Deed::Score(Action::Write(Field::Title, title.into())))
}

fn shared() -> Preview {
    match open(model_once(), CODE) {
        Ok(Found::Preview(preview)) => preview,
        other => panic!("{other:?}"),
    }
}

/// The store has told that it holds nothing.
fn home() -> Home {
    let mut home = Home::new("seed");
    let _ = act(&mut home, Deed::Hear(News::Loaded(Vec::new())));
    home
}

fn previewed(home: &Home) -> Option<&State> {
    match &home.linked {
        Some(Linked::Preview { scoring, .. }) => Some(scoring),
        _ => None,
    }
}

#[test]
fn what_is_tried_on_a_preview_is_nowhere_saved() {
    let mut home = home();
    let _ = link(&mut home, LinkDeed::Ask);
    assert_eq!(link(&mut home, LinkDeed::Look(shared())), []);
    assert_eq!((&home.place, &home.dialog), (&Place::Preview, &None));
    assert_eq!(previewed(&home).map(|state| state.case.answers), Some(*shared().answers()));
    let mine = home.scoring.clone();
    assert_eq!(write(&mut home, "Tried"), []);
    assert_eq!(previewed(&home).map(|state| &*state.case.title), Some("Tried"));
    assert_eq!((&home.scoring, home.cases.len()), (&mine, 0));
    // Elsewhere the person works on a case of their own again.
    let _ = act(&mut home, Deed::Go(Place::Case));
    let wishes = write(&mut home, "Mine");
    assert!(matches!(wishes.first(), Some(Wish::Keep(kept)) if &*kept.case.title == "Mine"));
    assert_eq!(previewed(&home).map(|state| &*state.case.title), Some("Tried"));
}

#[test]
fn what_is_kept_of_a_preview_is_a_case_of_ones_own_as_it_is_shown() {
    let mut home = home();
    let mine = home.scoring.case.id.clone();
    let _ = link(&mut home, LinkDeed::Look(shared()));
    let _ = write(&mut home, "Tried");
    let wishes = link(&mut home, LinkDeed::Keep);
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
        matches!(wishes.first(), Some(Wish::Keep(kept)) if *kept.case == case && !kept.deleted)
    );
    assert_eq!((&home.place, &home.linked, home.cases.len()), (&Place::Case, &None, 1));
    assert_eq!(link(&mut home, LinkDeed::Keep), [], "there is nothing more to keep");
}

#[test]
fn who_has_looked_enough_is_back_where_their_cases_are() {
    let rows = [
        ("no case", false, Place::Preview, Place::Case),
        ("a case", true, Place::Preview, Place::Cases),
        ("gone elsewhere", true, Place::About, Place::About),
    ];
    for (name, has_case, from, to) in rows {
        let mut home = home();
        if has_case {
            let _ = write(&mut home, "Mine");
        }
        let _ = link(&mut home, LinkDeed::Look(shared()));
        home.place = from.clone();
        let wishes = link(&mut home, LinkDeed::Leave);
        assert_eq!((&home.place, &home.linked), (&to, &None), "{name}");
        let remember = Wish::Remember(to.clone(), home.scoring.case.id.clone());
        let expected = if from == to { Vec::new() } else { vec![remember] };
        assert_eq!(wishes, expected, "{name}");
    }
}

#[test]
fn the_address_of_the_page_may_name_a_case_or_what_cannot_be_read() {
    let mut home = home();
    assert_eq!(act(&mut home, Deed::Hear(News::Linked(CODE.replace("CC33", "CC34")))), []);
    assert!(matches!(home.linked, Some(Linked::Refused(_))), "{:?}", home.linked);
    assert_eq!(home.place, Place::Case);
    let _ = act(&mut home, Deed::Hear(News::Linked(CODE.into())));
    assert_eq!(previewed(&home).map(|state| state.case.answers), Some(*shared().answers()));
    assert_eq!(home.place, Place::Preview);
}

#[test]
fn a_dialog_tells_whether_what_it_offers_was_copied() {
    let copying = |text: Option<&str>, is_done| Copying { text: text.map(str::to_owned), is_done };
    for (deed, dialog) in [
        (LinkDeed::Share, Dialog::Share as fn(Copying) -> Dialog),
        (LinkDeed::Embed, Dialog::Embed),
    ] {
        let mut home = home();
        let _ = link(&mut home, deed);
        assert_eq!(home.dialog, Some(dialog(Copying::default())));
        for is_done in [true, false] {
            assert_eq!(link(&mut home, LinkDeed::Copy("x".into())), [Wish::Copy("x".into())]);
            assert_eq!(home.dialog, Some(dialog(copying(Some("x"), None))), "not known yet");
            let _ = act(&mut home, Deed::Hear(News::Clipboard(is_done)));
            assert_eq!(home.dialog, Some(dialog(copying(Some("x"), Some(is_done)))));
        }
        let _ = link(&mut home, LinkDeed::Close);
        assert_eq!(home.dialog, None);
    }
    let mut home = home();
    let _ = link(&mut home, LinkDeed::Ask);
    assert_eq!(link(&mut home, LinkDeed::Copy("x".into())), [Wish::Copy("x".into())]);
    assert_eq!(home.dialog, Some(Dialog::Open), "it offers nothing");
}
