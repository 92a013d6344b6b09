//! The result, most decisive parts first.

use std::borrow::Cow;

use stop_fix_scale_core::model::{Answers, Headline};
use yew::prelude::*;

use crate::app::sentences::reason::Reasoning;
use crate::view::case::case_view::{CaseLink, CaseLinks, CaseView};
use crate::view::case::more::{Place, more};
use crate::view::case::{balance, handed_on, next_question, range, what_if};
use crate::view::pieces::button::{button, button_unless};
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::verdict_icon;

/// The verdict and its details. Focusable, so that it can be scrolled without a mouse. `announced` is the verdict for the
/// status region, and whether it is the one of a trial.
pub(crate) fn result(screen: &CaseView, announced: (Headline, bool)) -> Html {
    let words = screen.words;
    let headline = screen.assessment.headline;
    let class = if screen.is_trying() { "result card trying" } else { "result card" };
    html! {
        <section class={verdict_class(class, headline)} part="result"
            aria-label={words.result()} tabindex="0" ref={screen.focus_targets.result.clone()}>
            { more(screen, Place::Trial) }
            <div class="result-head">
                { more(screen, Place::AboveVerdict) }
                { verdict(screen) }
                { more(screen, Place::BelowVerdict) }
            </div>
            { range::range(screen) }
            { more(screen, Place::Review) }
            { balance::balance(screen) }
            if headline == Headline::Open {
                { next_question::next_question(screen) }
            }
            { more(screen, Place::Paths) }
            if headline != Headline::Open {
                { next_question::next_question(screen) }
            }
            { more(screen, Place::Foot) }
            // Nothing else is in here, so it is announced only when the verdict changes.
            <p class="spoken" part="status" role="status">
                { status(screen, announced) }
            </p>
        </section>
    }
}

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

fn status(screen: &CaseView, (headline, is_tried): (Headline, bool)) -> Cow<'static, str> {
    let verdict = if headline == screen.assessment.headline {
        screen.say().verdict_title()
    } else {
        screen.headline(headline)
    };
    if is_tried {
        screen.words.status_trial(&verdict)
    } else {
        screen.words.status_verdict(&verdict)
    }
}

/// The verdict as a word and a shape, with the reason.
pub(crate) fn verdict(screen: &CaseView) -> Html {
    let headline = screen.assessment.headline;
    html! {
        <div class="decision">
            <h2 class="verdict" part="verdict">
                { verdict_icon::verdict_icon(headline.verdict()) }
                <span>{ screen.say().verdict_title() }</span>
            </h2>
            { reason(screen) }
            <p class="claimed">{ screen.say().as_claimed() }</p>
        </div>
    }
}

/// What decides, in bold, and a sentence about it.
pub(crate) fn reason(screen: &CaseView) -> Html {
    let Reasoning { title, text } = screen.say().reason();
    html! { <p class="reason"><strong>{ title }</strong>{ " " }{ text }</p> }
}
