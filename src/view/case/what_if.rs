//! What-if: a trial changes answers without changing the case.

use stop_fix_scale_core::model::Headline;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::pieces::{focus, verdict_icon};

/// Starts a trial. Hidden without a verdict, because there is nothing to compare with.
pub(crate) fn way_in(screen: &CaseView) -> Html {
    let hidden = screen.is_trying() || screen.real.headline == Headline::Open;
    html! {
        <div class="trial" {hidden}>
            <button type="button" part="button" class="action" onclick={acts(screen, CaseMessage::StartTrial(Vec::new()))}>
                { screen.words.trial_start() }
            </button>
            <p class="note">{ screen.words.trial_meaning() }</p>
        </div>
    }
}

/// The running trial: the verdict of the case beside that of the trial, and the buttons that end it.
pub(crate) fn trying(screen: &CaseView) -> Html {
    let words = screen.words;
    let differences = count(screen.state.changed().count());
    html! {
        <div class="trial" hidden={!screen.is_trying()}>
            <p><strong>{ words.trial_title() }</strong>{ " " }{ words.trial_safe() }</p>
            <dl class="sides">
                { side(screen, words.trial_real().into_owned(), screen.real.headline) }
                { side(screen, words.trial_tried().into_owned(), screen.assessment.headline) }
            </dl>
            <p class="note">{ words.trial_differences(differences) }</p>
            <div class="actions" part="actions">
                <button type="button" part="button" class="action" onclick={acts(screen, CaseMessage::ApplyTrial)}>
                    { words.trial_keep() }
                </button>
                <button type="button" part="button" class="action" onclick={acts(screen, CaseMessage::DiscardTrial)}>
                    { words.trial_drop() }
                </button>
            </div>
        </div>
    }
}

fn side(screen: &CaseView, title: String, headline: Headline) -> Html {
    html! {
        <div class={classes!("side", headline.id())}>
            <dt class="side-title">{ title }</dt>
            <dd class="side-verdict">
                { verdict_icon::verdict_icon(headline.verdict()) }
                <span>{ screen.headline(headline) }</span>
            </dd>
        </div>
    }
}

/// The button disappears when used, so the focus moves to the result, which has changed.
pub(crate) fn acts(screen: &CaseView, action: CaseMessage) -> Callback<MouseEvent> {
    let result = screen.focus_targets.result.clone();
    screen.send.reform(move |_| {
        focus::show(&result);
        action.clone()
    })
}
