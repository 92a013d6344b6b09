//! What a case shows beside its questions, its verdict and its bars. It is in the chunk `more`, because the first answer does not need it.

use std::cell::Cell;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::chunks::{self, in_chunk, now};
use crate::app::model::ModelRef;
use crate::view::case::case_view::CaseView;
use crate::view::case::{
    foot, losing_scale, path, patterns, print_sheet, review, summary, what_if,
};
use crate::view::pieces::rationale;

/// A place on the page of a case.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// Above the verdict.
    AboveVerdict,
    /// The running trial, before everything else.
    Trial,
    /// Right below the verdict.
    BelowVerdict,
    /// The review that has come.
    Review,
    /// The ways to a better verdict.
    Paths,
    /// The end of the result.
    End,
    /// The trial on narrow pages, at the bottom of the window.
    Bar,
    /// The print sheet.
    Paper,
    /// All of a case that can only be read.
    Whole,
}

/// What is shown there; nothing until the chunk is here.
pub(crate) fn more(screen: &CaseView, place: Place) -> Html {
    if screen.has_more { now(shown(screen, place)).unwrap_or_default() } else { Html::default() }
}

in_chunk! { more:
    fn shown(screen: &CaseView, place: Place) -> Html {
        match place {
            Place::Trial => what_if::trying(screen),
            Place::AboveVerdict => what_if::last_done(screen),
            Place::BelowVerdict => what_if::without(screen),
            Place::Review => review::come(screen),
            Place::Paths => path::paths(screen),
            Place::End => end(screen),
            Place::Bar => what_if::bar(screen),
            Place::Paper => print_sheet::sheet(&screen.of_case()),
            Place::Whole => summary::read_only(screen),
        }
    }
}

fn end(screen: &CaseView) -> Html {
    html! {
        <>
            { losing_scale::losing_scale(screen) }
            { patterns::patterns(screen) }
            { rationale::rationale(screen) }
            { foot::foot(screen, false) }
        </>
    }
}

thread_local! {
    static IS_HERE: Cell<bool> = const { Cell::new(!cfg!(feature = "split")) };
}

/// Whether the chunk is here, and the model, which has all its sentences then. Draws again when it arrives.
#[hook]
pub(crate) fn use_more(model: ModelRef) -> (bool, ModelRef) {
    let is_here = use_state_eq(|| IS_HERE.get());
    use_effect_with((), {
        let is_here = is_here.clone();
        move |()| {
            if !*is_here {
                spawn_local(async move {
                    chunks::more().await;
                    IS_HERE.set(true);
                    is_here.set(true);
                });
            }
        }
    });
    (*is_here, if *is_here { model.whole() } else { model })
}
