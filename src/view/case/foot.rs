//! What can be done with the result.

use stop_fix_scale_core::model::{Answers, Headline};
use yew::prelude::*;

use crate::view::case::case_view::{CaseLink, CaseLinks, CaseView};
use crate::view::case::{handed_on, what_if};
use crate::view::pieces::button::{button, button_unless};

/// What can be done with the result; less if the case can only be read. Nothing while the case is blank.
pub(crate) fn foot(screen: &CaseView, is_read_only: bool) -> Html {
    let is_blank = screen.answers == Answers::default() && screen.state.case.title.is_empty();
    html! {
        <div class="result-foot" part="actions" hidden={is_blank}>
            { link(screen, CaseLink::Share) }
            { link(screen, CaseLink::CopyResult) }
            if !is_read_only {
                { what_if::way_in(screen) }
            }
            <div class="foot-links">
                if !is_read_only {
                    { button(
                        "link print",
                        screen.words.print(),
                        screen.print.reform(|_: MouseEvent| ()),
                    ) }
                }
                { link(screen, CaseLink::Projector) }
                { link(screen, CaseLink::History) }
            </div>
            { handed_on::status(screen.words, screen.links.handed_on.as_ref()) }
        </div>
    }
}

/// The button for a link, if it is offered.
fn link(screen: &CaseView, link: CaseLink) -> Html {
    let (words, CaseLinks { offered, follow, .. }) = (screen.words, &screen.links);
    let (name, class) = match link {
        // It is not the main thing yet before there is a verdict, nor while something is tried.
        CaseLink::Share if screen.is_trying() || screen.real.headline == Headline::Open => {
            (words.share(), "action")
        }
        CaseLink::Share => (words.share(), "action primary"),
        CaseLink::CopyResult => (words.copy_result(), "action"),
        CaseLink::Projector => (words.projector(), "link"),
        CaseLink::History => (words.history_way(), "link"),
    };
    let follows = follow.reform(move |_: MouseEvent| link);
    button_unless(!offered.contains(&link), class, name, follows)
}
