//! The result of a case on a projector: it fills the window, in letters that can be read from the last row.

use stop_fix_scale_core::format::case_file::Case;
use yew::prelude::*;

use crate::app::model::ModelRef;
use crate::app::sentences::path::{first_steps, nearest};
use crate::app::sentences::titled;
use crate::app::words::Words;
use crate::view::case::case_view::CaseView;
use crate::view::case::{balance, decision, range};
use crate::view::pieces::dialog::Dialog;
use crate::view::pieces::text;
use crate::view::pieces::verdict_class::verdict_class;

/// The name of the case, the verdict and why, the bars, and what to do first, in a dialog over the whole window.
pub(crate) fn projector(words: Words, model: ModelRef, case: &Case, close: Callback<()>) -> Html {
    let screen = CaseView::of(model, words, case);
    html! {
        <Dialog {words} title={titled(words, &case.title)} {close}
            class={verdict_class("projector", screen.assessment.headline)}>
            <div class="projector-body">
                <div class="card projector-part">
                    <div class="result-head">{ decision::verdict(&screen) }</div>
                    { range::range(&screen) }
                </div>
                <div class="card projector-part">{ balance::balance(&screen) }</div>
                { steps(&screen) }
            </div>
        </Dialog>
    }
}

fn steps(screen: &CaseView) -> Html {
    let Some((_, steps)) = nearest(&screen.assessment) else { return Html::default() };
    html! {
        <div class="card projector-part projector-steps">
            { text::title(screen.say().first_title()) }
            <ol class="todo">
                for step in first_steps(&screen.assessment, steps) {
                    <li class="step">
                        <strong>{ screen.say().act(step.criterion) }</strong>
                        { text::done(screen.say().aim(step.criterion, step.to)) }
                    </li>
                }
            </ol>
        </div>
    }
}
