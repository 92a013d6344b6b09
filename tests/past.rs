//! The history of a case: what is read of it, looked at and brought back, over a store in memory.
#![cfg(not(target_arch = "wasm32"))]

#[path = "past/page.rs"]
mod page;

use page::{Page, at};
use proptest::prelude::*;
use stop_fix_scale::app::edge::{News, Wish};
use stop_fix_scale::app::home::{Deed, Earlier, Glance, Look, Notice, Past, Place, Recall};
use stop_fix_scale::app::keep::{Row, Saving, Trouble, Where};
use stop_fix_scale::app::question::Subject;
use stop_fix_scale::app::state::{Action, Change, Field};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::record::Record;
use stop_fix_scale_core::model::{AI1, Criterion, Dimension, Level};

const WRITE: fn(&str) -> Deed = |text| Deed::Score(Action::Write(Field::Title, text.to_owned()));

#[test]
fn an_earlier_state_comes_back_as_a_new_one_and_goes_again() {
    let mut page = Page::started();
    let rows: [(&str, Deed, &[&str], &str); 8] = [
        ("nothing is said", Deed::Dismiss, &[], ""),
        ("the first", WRITE("a"), &[], "a"),
        ("the second", WRITE("b"), &["a"], "b"),
        ("the third", WRITE("c"), &["a", "b"], "c"),
        ("the first again", Deed::Recall(Recall::BringBack(1)), &["a", "b", "c"], "a"),
        ("that is undone", Deed::Recall(Recall::Undo), &["a", "b", "c", "a"], "c"),
        ("once", Deed::Recall(Recall::Undo), &["a", "b", "c", "a"], "c"),
        ("no such state", Deed::Recall(Recall::BringBack(77)), &["a", "b", "c", "a"], "c"),
    ];
    page.act(Deed::Go(Place::History));
    for (name, deed, earlier, now) in rows {
        page.act(deed);
        assert_eq!(page.earlier(), earlier, "{name}");
        assert_eq!(page.home.scoring.case.title, now, "{name}");
    }
}

#[test]
fn what_comes_back_is_all_that_was_said_under_the_same_id() {
    let mut page = Page::started();
    let criterion = Criterion::FIRST;
    let says = [
        Action::Write(Field::Title, "a".into()),
        Action::Write(Field::Note(criterion), "as agreed".into()),
        Action::Write(Field::Floor, "10 %".into()),
        Action::Schedule(Some("2027-01-31".parse().expect("a date"))),
        Action::Change(Change::Rate(Subject::Criterion(criterion), Level::Agreed)),
        Action::Unfold(Dimension::Value),
    ];
    page.act(Deed::Go(Place::History));
    for action in says {
        page.act(Deed::Score(action));
    }
    let then = page.home.scoring.case.clone();
    page.act(Deed::Score(Action::Change(Change::Clear(Subject::Criterion(criterion)))));
    page.act(Deed::Score(Action::Schedule(None)));
    page.act(Deed::Score(Action::Try(Vec::new())));
    let revision = page.home.earlier().0[4].revision;
    page.act(Deed::Recall(Recall::Look(revision, Glance::Whole)));
    page.act(Deed::Recall(Recall::BringBack(revision)));
    let now = page.home.scoring.case.clone();
    assert_ne!(now.updated, then.updated, "it is a new state");
    assert_eq!((&now.answers, &now.review, &now.notes), (&then.answers, &then.review, &then.notes));
    assert_eq!((&now.id, &now.title, &now.created), (&then.id, &then.title, &then.created));
    assert_eq!(page.home.scoring.trial, None, "what was tried belongs to another state");
    assert!(page.home.scoring.unfolded.get(Dimension::Value), "and the page stays as it is");
    assert_eq!(page.home.history.looked_at, None);
    assert_eq!(page.home.notice, Some(Notice::BroughtBack));
    assert_eq!(page.home.cases[&now.id].case.answers, now.answers, "the list says the same");
}

#[test]
fn what_is_not_stored_yet_hides_nothing_that_is() {
    let mut page = Page::started();
    page.act(Deed::Go(Place::History));
    page.act(WRITE("a"));
    page.act(WRITE("b"));
    let _ = page.wishes(WRITE("c"));
    assert_eq!(page.earlier(), ["a", "b"]);
    assert_eq!(page.home.earlier().1, None, "what is stored is no longer what the case says");
}

#[test]
fn whatever_id_stands_in_a_state_it_comes_back_into_the_open_case() {
    let mut page = Page::started();
    page.act(WRITE("a"));
    let id = page.home.scoring.case.id.clone();
    let case = Case { id: "another".into(), title: "from elsewhere".into(), ..Case::default() };
    let state = Earlier { revision: 1, saved: at(0), deleted: false, case: case.into() };
    let past = Past { id: id.clone(), states: vec![state], ..Past::default() };
    page.act(Deed::Hear(News::History(past)));
    page.act(Deed::Recall(Recall::BringBack(1)));
    assert_eq!(page.home.scoring.case.id, id);
    assert_eq!(page.home.cases[&id].case.title, "from elsewhere");
    assert_eq!(page.home.cases.len(), 1);
}

#[test]
fn undoing_never_touches_another_case() {
    let mut page = Page::started();
    page.act(Deed::Go(Place::History));
    page.act(WRITE("a"));
    page.act(WRITE("b"));
    page.act(Deed::Recall(Recall::BringBack(1)));
    page.act(Deed::New);
    page.act(WRITE("another"));
    page.act(Deed::Recall(Recall::Undo));
    assert_eq!(page.home.scoring.case.title, "another");
    assert_eq!(page.home.cases.len(), 2);
}

#[test]
fn where_a_newer_tool_keeps_the_case_its_past_is_only_looked_at() {
    let mut page = Page::started();
    page.act(Deed::Go(Place::History));
    page.act(WRITE("a"));
    page.act(WRITE("b"));
    page.act(Deed::Recall(Recall::BringBack(1)));
    page.act(Deed::Hear(News::Saving(Saving::NotSaved(Trouble::Newer))));
    for recall in [Recall::BringBack(2), Recall::Undo] {
        page.act(Deed::Recall(recall));
        assert_eq!(page.home.scoring.case.title, "a", "{recall:?}");
    }
    page.act(Deed::Recall(Recall::Look(2, Glance::Compared(Some(1)))));
    assert_eq!(page.home.history.looked_at, Some((2, Glance::Compared(Some(1)))));
}

#[test]
fn a_history_is_read_when_it_is_needed_and_whenever_it_may_have_grown() {
    let saved = || Deed::Hear(News::Saving(Saving::Saved(Where::Database)));
    let storing = || Deed::Hear(News::Saving(Saving::Saving));
    let mut page = Page::new();
    let rows: [(&str, Deed, bool); 13] = [
        ("nothing is loaded", Deed::New, false),
        ("on a page that waits", Deed::Go(Place::History), false),
        ("back", Deed::Go(Place::Case), false),
        ("loaded", Deed::Hear(News::Loaded(Vec::new())), true),
        ("typed on the case", WRITE("a"), false),
        ("saved there", saved(), false),
        ("shown", Deed::Go(Place::History), true),
        ("looked at", Deed::Recall(Recall::Look(1, Glance::Whole)), false),
        ("on its way", storing(), true),
        ("saved", saved(), true),
        ("nothing new", saved(), false),
        ("left", Deed::Go(Place::Case), false),
        ("another case", Deed::New, true),
    ];
    for (name, deed, reads) in rows {
        let wishes = page.wishes(deed);
        let id = page.home.scoring.case.id.clone();
        assert_eq!(wishes.contains(&Wish::ReadHistory(id)), reads, "{name}: {wishes:?}");
    }
}

#[test]
fn nothing_of_one_case_is_shown_for_another() {
    let mut page = Page::started();
    page.act(Deed::Go(Place::History));
    page.act(WRITE("a"));
    page.act(WRITE("b"));
    page.act(Deed::Recall(Recall::Look(1, Glance::Whole)));
    let _ = page.wishes(Deed::New);
    assert_eq!(page.earlier(), [""; 0], "before the other history is read");
    assert_eq!(page.home.history.looked_at, None);
}

#[test]
fn what_cannot_be_read_is_counted_and_the_rest_is_in_order() {
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
    let past = Past::read(&AI1, "x".into(), rows);
    let states: Vec<(u64, bool)> =
        past.states.iter().map(|state| (state.revision, state.deleted)).collect();
    assert_eq!(states, [(1, false), (2, true), (6, false)]);
    assert_eq!((past.unreadable, past.trouble), (3, None));
    for rows in [Vec::new(), vec![Vec::new()], vec![Vec::new(), Vec::new()]] {
        let past = Past::read(&AI1, "x".into(), rows);
        assert_eq!((past.states.len(), past.unreadable), (0, 0));
    }
}

#[test]
fn a_state_is_looked_at_until_the_person_goes_elsewhere() {
    let mut page = Page::started();
    page.act(WRITE("a"));
    page.act(WRITE("b"));
    page.act(Deed::Go(Place::History));
    page.act(Deed::Recall(Recall::Look(1, Glance::Whole)));
    page.act(Deed::Look(Look::More));
    assert_eq!(page.home.history.looked_at, Some((1, Glance::Whole)));
    page.act(Deed::Go(Place::Case));
    assert_eq!(page.home.history.looked_at, None, "the same case on another page");
    page.act(Deed::Go(Place::History));
    page.act(Deed::Recall(Recall::Look(1, Glance::Whole)));
    page.act(Deed::Hear(News::Went(Place::History, "other".into())));
    assert_eq!(page.home.history.looked_at, Some((1, Glance::Whole)), "there is no other case");
}

#[test]
fn stop_is_proposed_once_the_history_is_read() {
    let mut page = Page::started();
    // A Fix: everything is agreed, and integration is behind.
    for criterion in Criterion::all() {
        let is_weak = criterion.dimension == Dimension::Integration;
        let level = if is_weak { Level::Claimed } else { Level::Agreed };
        page.act(Deed::Score(Action::Change(Change::Rate(Subject::Criterion(criterion), level))));
    }
    let date = |text: &str| text.parse().expect("a date");
    page.act(Deed::Score(Action::Schedule(Some(date("2026-12-31")))));
    let today = date("2027-01-05");
    page.act(WRITE("a new name"));
    page.act(Deed::Go(Place::History));
    assert_eq!(page.home.stuck(date("2026-12-31")), None, "its day is not past");
    let stuck = page.home.stuck(today).expect("it has not moved");
    assert_eq!(stuck.dimension, Dimension::Integration);
    page.act(Deed::Score(Action::Schedule(Some(date("2026-11-19")))));
    assert_eq!(page.home.stuck(today), None, "its day was past when it was set");
    page.act(Deed::Hear(News::History(Past::default())));
    assert_eq!(page.home.stuck(today), None, "that is the history of no case");
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
    fn whatever_is_brought_back_nothing_is_lost(steps in proptest::collection::vec(step(), 0..20)) {
        let mut page = Page::started();
        page.act(Deed::Go(Place::History));
        let (mut said, mut before): (Vec<String>, Option<String>) = (Vec::new(), None);
        for step in steps {
            let now = said.last().cloned();
            let next = match step {
                Step::Write(number) => {
                    page.act(WRITE(&format!("state {number}")));
                    Some(format!("state {number}"))
                }
                Step::BringBack(number) => {
                    let kept = page.home.earlier().0.iter().map(|state| state.revision);
                    let kept: Vec<u64> = kept.collect();
                    let Some(revision) = kept.get(usize::from(number) % kept.len().max(1)) else { continue };
                    let place = kept.iter().position(|kept| kept == revision).expect("it is kept");
                    page.act(Deed::Recall(Recall::BringBack(*revision)));
                    before.clone_from(&now);
                    Some(said[place].clone())
                }
                Step::Undo => {
                    page.act(Deed::Recall(Recall::Undo));
                    before.take()
                }
            };
            // Saying the same again is no new state.
            said.extend(next.filter(|next| Some(next) != now.as_ref() || !matches!(step, Step::Write(_))));
            let (now, earlier) = said.split_last().map_or(("", &[][..]), |(now, rest)| (now, rest));
            prop_assert_eq!(&page.home.scoring.case.title, now);
            prop_assert_eq!(page.earlier(), earlier);
        }
    }
}
