//! The tool with two cases and one that is deleted, and what a person does with it.
#![allow(dead_code, reason = "each test file uses its part")]

use std::rc::Rc;

use stop_fix_scale::app::edge::{News, Wish};
use stop_fix_scale::app::home::{Deed, Home, update};
use stop_fix_scale::app::keep::Kept;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;

pub(crate) fn now() -> Timestamp {
    "2026-11-20T09:58:45Z".parse().expect("a time")
}

pub(crate) fn act(home: &mut Home, deed: Deed) -> Vec<Wish> {
    update(home, deed, &now())
}

pub(crate) fn kept(id: &str, title: &str, deleted: bool) -> Kept {
    let case = Case { id: id.into(), title: title.into(), ..Case::default() };
    Kept { case: Rc::new(case), deleted }
}

/// Two cases, and one that is deleted.
pub(crate) fn home() -> Home {
    let mut home = Home::new("seed");
    let cases = vec![kept("a", "A", false), kept("b", "B", false), kept("gone", "Gone", true)];
    let _ = act(&mut home, Deed::Hear(News::Loaded(cases)));
    home
}
