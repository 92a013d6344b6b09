//! The tool as a whole: pages, the case that is open, what the store and other tabs tell, and what is done about the storage.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/cases.rs"]
mod cases;

use std::collections::BTreeSet;
use std::rc::Rc;

use cases::{act, home, kept, now};
use stop_fix_scale::app::edge::{News, Wish};
use stop_fix_scale::app::home::files::Which;
use stop_fix_scale::app::home::{Deed, Found, Home, Mending, Notice, Place, Uncovered};
use stop_fix_scale::app::keep::{Kept, Loss, Saving, Table, Trouble, Where};
use stop_fix_scale::app::state::{Action, Field};
use stop_fix_scale_core::model::Dimension;

fn hear(home: &mut Home, news: News) -> Vec<Wish> {
    act(home, Deed::Hear(news))
}

fn write(title: &str) -> Deed {
    Deed::Score(Action::Write(Field::Title, title.into()))
}

fn open(home: &Home) -> (&str, &str) {
    (&home.scoring.case.id, &home.scoring.case.title)
}

#[test]
fn the_start_leads_to_the_cases_where_there_are_some() {
    let rows = [
        ("none", vec![], Place::Case),
        ("deleted ones only", vec![kept("a", "A", true)], Place::Case),
        ("one", vec![kept("a", "A", false)], Place::Cases),
    ];
    for (name, cases, place) in rows {
        let mut home = Home::new("seed");
        let arriving = cases.iter().map(|kept| Rc::clone(&kept.case)).collect::<Vec<_>>();
        assert_eq!(hear(&mut home, News::Arriving(arriving.clone())), [], "{name}");
        assert_eq!(*home.arriving, arriving, "{name}");
        let count = cases.len();
        let wishes = hear(&mut home, News::Loaded(cases));
        let id = home.scoring.case.id.clone();
        assert_eq!(
            wishes,
            [Wish::Start(place.clone(), id.clone()), Wish::ReadHistory(id)],
            "{name}"
        );
        assert_eq!((&home.place, home.arriving.len()), (&place, 0), "{name}");
        assert_eq!((home.cases.len(), home.is_loaded), (count, true), "{name}");
    }
}

#[test]
fn who_has_begun_to_write_before_the_store_answers_stays_there() {
    let mut home = Home::new("seed");
    let id = home.scoring.case.id.clone();
    assert!(matches!(act(&mut home, write("Early"))[..], [Wish::Keep(_), ..]));
    // The store has the same case as it was before.
    let _ = hear(&mut home, News::Loaded(vec![kept(&id, "Old", false), kept("a", "A", false)]));
    assert_eq!((&home.place, open(&home).1), (&Place::Case, "Early"));
    assert_eq!((home.cases.len(), &*home.cases[&id].case.title), (2, "Early"));
}

#[test]
fn what_is_written_is_kept_and_dated_and_what_changes_nothing_is_not() {
    let mut home = home();
    let _ = act(&mut home, Deed::New);
    let id = home.scoring.case.id.clone();
    assert!(id != "a" && !id.is_empty());
    let wishes = act(&mut home, write("New"));
    let case = home.scoring.case.clone();
    assert_eq!((&case.created, &case.updated), (&Some(now()), &Some(now())));
    assert_eq!(wishes.first(), Some(&Wish::Keep(Kept { case: Rc::new(case), deleted: false })));
    assert_eq!(act(&mut home, write("New")), []);
    assert_eq!(act(&mut home, Deed::Score(Action::Unfold(Dimension::Value))), []);
    assert!(*home.scoring.unfolded.get(Dimension::Value));
}

#[test]
fn each_new_case_has_an_id_of_its_own() {
    let mut home = home();
    let ids: BTreeSet<String> = (0..20)
        .map(|_| {
            let _ = act(&mut home, Deed::New);
            home.scoring.case.id.clone()
        })
        .collect();
    assert_eq!(ids.len(), 20);
}

#[test]
fn a_page_is_remembered_with_the_case_that_is_open() {
    let mut home = home();
    let rows = [
        (Deed::Open("a".into()), Place::Case, "a"),
        (Deed::Go(Place::About), Place::About, "a"),
        (Deed::Open("gone".into()), Place::About, "a"),
        (Deed::Open("nobody".into()), Place::About, "a"),
        (Deed::Open("b".into()), Place::Case, "b"),
        (Deed::Go(Place::History), Place::History, "b"),
    ];
    for (deed, place, id) in rows {
        let has_gone = home.place != place || home.scoring.case.id != id;
        let wishes = act(&mut home, deed.clone());
        let expected = has_gone.then(|| Wish::Remember(place.clone(), id.into()));
        assert_eq!(wishes.first(), expected.as_ref(), "{deed:?}");
        assert_eq!((&home.place, open(&home).0), (&place, id), "{deed:?}");
    }
}

#[test]
fn whoever_goes_elsewhere_leaves_notices_and_open_rows_behind() {
    let mut home = home();
    home.notice = Some(Notice::Copied);
    home.list.unfolded = Some("a".into());
    let _ = act(&mut home, Deed::Go(Place::About));
    assert_eq!((&home.notice, &home.list.unfolded), (&None, &None));
    home.notice = Some(Notice::Copied);
    assert_eq!(act(&mut home, Deed::Dismiss), []);
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
        let _ = act(&mut home, Deed::Open("b".into()));
        home.notice = Some(Notice::Copied);
        let wishes = hear(&mut home, News::Went(Place::History, id.into()));
        let told = wishes.contains(&Wish::Opened(id.into()));
        assert_eq!((told, open(&home).1), (is_told, title), "{id}");
        assert_eq!((&home.place, &home.notice), (&Place::History, &None), "{id}");
    }
}

#[test]
fn the_case_that_is_open_does_not_stay_open_when_it_is_deleted() {
    let mut home = home();
    let _ = act(&mut home, Deed::Open("a".into()));
    let _ = act(&mut home, Deed::Delete("b".into()));
    assert_eq!(open(&home), ("a", "A"), "another one");
    let _ = act(&mut home, Deed::Delete("a".into()));
    assert_eq!(open(&home).1, "");
    assert!(!open(&home).0.is_empty());
    assert!(!home.cases.contains_key(open(&home).0), "what is typed would bring it back");
    assert_eq!(act(&mut home, Deed::Delete("nobody".into())), []);
}

#[test]
fn what_another_tab_has_changed_is_shown_and_told_where_it_is_open() {
    for (id, is_open) in [("a", true), ("b", false)] {
        let mut home = home();
        let _ = act(&mut home, Deed::Open("a".into()));
        assert_eq!(hear(&mut home, News::Elsewhere(vec![kept(id, "Theirs", false)])), []);
        assert_eq!(&*home.cases[id].case.title, "Theirs");
        assert_eq!(open(&home).1, if is_open { "Theirs" } else { "A" });
        assert_eq!(home.notice, is_open.then_some(Notice::ChangedElsewhere));
    }
}

#[test]
fn an_edit_that_became_a_copy_is_what_is_open_then() {
    for (is_open, expected) in [(true, "copy"), (false, "b")] {
        let mut home = home();
        let _ = act(&mut home, Deed::Open(if is_open { "a" } else { "b" }.into()));
        let (stored, copy) = (kept("a", "Theirs", false), kept("copy", "Mine", false));
        let wishes = hear(&mut home, News::Copied { stored, copy });
        assert_eq!(wishes.contains(&Wish::Opened("copy".into())), is_open);
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
    let _ = hear(&mut home, News::Saving(Saving::Saved(Where::Database)));
    assert_eq!(home.saving, Saving::Saved(Where::Database));
    let _ = hear(&mut home, News::Saving(Saving::NotSaved(Trouble::Newer)));
    assert!(home.is_sealed());
    let uncovered = Uncovered { key: "k".into(), text: Some("t".into()) };
    let _ = hear(&mut home, News::Shown(uncovered.clone()));
    assert_eq!(home.storage.uncovered, Some(uncovered));
    assert_eq!(act(&mut home, Deed::Print), [Wish::Print]);
    assert_eq!(act(&mut home, Deed::Check), []);
    assert_eq!(home.differing, Some(Vec::new()), "the golden cases agree");
}

type Holds = fn(&Home) -> bool;

#[test]
fn each_thing_about_the_storage_is_asked_of_the_edge_and_no_longer_shown() {
    let shown = || {
        let mut home = home();
        let found = Found {
            loss: Some(Loss { had: 3, has: 2 }),
            aside: BTreeSet::from(["a".to_owned(), "b".to_owned()]),
            ..Found::default()
        };
        let _ = hear(&mut home, News::Found(found));
        let uncovered = Uncovered { key: "k".into(), text: Some("as it is".into()) };
        let _ = hear(&mut home, News::Shown(uncovered));
        home
    };
    let show = || Wish::Show(Table::Quarantine, "k".into());
    let rows: [(Mending, Vec<Wish>, Holds); 5] = [
        (Mending::Show(Table::Quarantine, "k".into()), vec![show()], |home| {
            home.storage.uncovered.is_none()
        }),
        (Mending::Copy, vec![Wish::Copy("as it is".into())], |home| {
            home.storage.uncovered.is_some()
        }),
        (Mending::Hide, vec![], |home| home.storage.uncovered.is_none()),
        (Mending::KnowLoss, vec![Wish::KnowLoss], |home| home.storage.found.loss.is_none()),
        (Mending::TryAgain("a".into()), vec![Wish::TryAgain("a".into())], |home| {
            !home.storage.is_aside("a") && home.storage.is_aside("b")
        }),
    ];
    for (mending, wishes, holds) in rows {
        let mut home = shown();
        assert_eq!(act(&mut home, Deed::Mend(mending.clone())), wishes, "{mending:?}");
        assert!(holds(&home), "{mending:?}");
    }
    let mut home = shown();
    let _ = hear(&mut home, News::Shown(Uncovered { key: "k".into(), text: None }));
    assert_eq!(act(&mut home, Deed::Mend(Mending::Copy)), [], "it is no text");
}

#[test]
fn folders_have_the_names_that_the_scripts_know() {
    let names = [Which::Known, Which::Other, Which::Quietly].map(Which::name);
    assert_eq!(names, ["known", "other", "quietly"]);
}
