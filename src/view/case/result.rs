//! The result, most decisive parts first.

use std::borrow::Cow;

use stop_fix_scale_core::model::Headline;
use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::case::more::{Place, more};
use crate::view::case::{balance, decision, next_question, range};
use crate::view::pieces::verdict_class::verdict_class;

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
                { decision::verdict(screen) }
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
            { more(screen, Place::End) }
            // Nothing else is in here, so it is announced only when the verdict changes.
            <p class="spoken" part="status" role="status">
                { status(screen, announced) }
            </p>
        </section>
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
