//! The result, most decisive parts first.

use std::borrow::Cow;

use stop_fix_scale_core::model::Headline;
use yew::prelude::*;

use crate::app::sentences::reason::Reasoning;
use crate::view::case::case_view::{CaseLink, CaseView};
use crate::view::case::{
    balance, losing_scale, next_question, path, patterns, range, review, what_if,
};
use crate::view::pieces::{rationale, verdict_icon};

/// The verdict and its details. Focusable, so that it can be scrolled without a mouse. `announced` is the verdict for the
/// status region, and whether it is the one of a trial.
pub(crate) fn result(screen: &CaseView, announced: (Headline, bool)) -> Html {
    let words = screen.words;
    let headline = screen.assessment.headline;
    let trying = screen.is_trying().then_some("trying");
    html! {
        <section class={classes!("result", "card", headline.id(), trying)} part="result"
            aria-label={words.result()} tabindex="0" ref={screen.focus_targets.result.clone()}>
            <div class="result-head">
                { what_if::trying(screen) }
                { review::come(screen) }
                { verdict(screen) }
            </div>
            { range::range(screen) }
            { balance::balance(screen) }
            { next_question::next_question(screen) }
            { path::paths(screen) }
            { losing_scale::losing_scale(screen) }
            { patterns::patterns(screen) }
            { rationale::rationale(screen) }
            { foot(screen) }
            // Nothing else is in here, so it is announced only when the verdict changes.
            <p class="spoken" part="status" role="status">
                { status(screen, announced) }
            </p>
        </section>
    }
}

/// What can be done with the result.
fn foot(screen: &CaseView) -> Html {
    let words = screen.words;
    let follows =
        |link| screen.links.as_ref().map(|follow| follow.reform(move |_: MouseEvent| link));
    let is_alone = screen.links.is_none();
    html! {
        <div class="result-foot" part="actions">
            <button type="button" part="button" class="action primary" hidden={is_alone} onclick={follows(CaseLink::Share)}>
                { words.share() }
            </button>
            { what_if::way_in(screen) }
            <button type="button" part="button" class="link print" onclick={screen.print.reform(|_: MouseEvent| ())}>
                { words.print() }
            </button>
            <button type="button" part="button" class="link" hidden={is_alone} onclick={follows(CaseLink::Projector)}>
                { words.projector() }
            </button>
            <button type="button" part="button" class="link" hidden={is_alone} onclick={follows(CaseLink::History)}>
                { words.history_way() }
            </button>
        </div>
    }
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
