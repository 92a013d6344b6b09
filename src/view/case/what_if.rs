//! What-if: a trial changes answers without changing the case. A trial that began with a way shows a plan, which is kept as
//! steps and never as answers.

use stop_fix_scale_core::model::Headline;
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::plan;
use crate::app::case::state::{Trial, Undo};
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::pieces::arrived::Arrived;
use crate::view::pieces::button::button;
use crate::view::pieces::verdict_class::verdict_class;
use crate::view::pieces::{focus, verdict_icon};

/// Starts a trial. Hidden without a verdict, because there is nothing to compare with.
pub(crate) fn way_in(screen: &CaseView) -> Html {
    let hidden = screen.is_trying() || screen.real.headline == Headline::Open;
    html! {
        <div class="trial-start" {hidden}>
            { button("action", screen.words.trial_start(), acts(screen, CaseMessage::StartTrial(Vec::new()))) }
        </div>
    }
}

/// The running trial: what it is, and the buttons that end it.
pub(crate) fn trying(screen: &CaseView) -> Html {
    let words = screen.words;
    let (title, safe) = if is_way(screen) {
        (words.trial_way_title(), words.trial_way_safe())
    } else {
        (words.trial_title(), words.trial_safe())
    };
    html! {
        <div class="trial" hidden={!screen.is_trying()}>
            <p><strong>{ title }</strong>{ " " }{ safe }</p>
            <div class="trial-decision">{ decision(screen) }</div>
        </div>
    }
}

/// Below the verdict of the trial: the verdict of the case, and how much differs.
pub(crate) fn without(screen: &CaseView) -> Html {
    let words = screen.words;
    let size = differences(screen);
    let size = if is_way(screen) { words.path_steps(size) } else { words.trial_differences(size) };
    let real = words.trial_real(&screen.headline(screen.real.headline));
    html! {
        <p class="trial-without" hidden={!screen.is_trying()}>{ real }{ " " }{ size }</p>
    }
}

fn is_way(screen: &CaseView) -> bool {
    screen.state.trial.is_some_and(|trial| trial.is_way)
}

/// The same on narrow pages, at the bottom of the window as long as the trial runs.
pub(crate) fn bar(screen: &CaseView) -> Html {
    let headline = screen.assessment.headline;
    html! {
        <div class={verdict_class("trial-bar", headline)} hidden={!screen.is_trying()}>
            <p class="trial-bar-verdict">
                { verdict_icon::verdict_icon(headline.verdict()) }
                <strong>{ screen.headline(headline) }</strong>
                <span class="note">{ screen.words.bar_tried() }</span>
            </p>
            { decision(screen) }
        </div>
    }
}

/// The buttons that end the trial. Before answers are kept, the person is asked whether they are true.
fn decision(screen: &CaseView) -> Html {
    let words = screen.words;
    let Some(trial) = screen.state.trial else { return Html::default() };
    if trial.is_asked {
        return html! {
            <div class="trial-ask" key="asked">
                <Arrived>
                    { words.trial_sure() }{ " " }{ words.trial_would_change(differences(screen)) }
                </Arrived>
                <div class="actions">
                    { button("action primary", words.trial_keep_true(), acts(screen, CaseMessage::ApplyTrial)) }
                    { button("action", words.trial_back(), acts(screen, CaseMessage::AskToApply(false))) }
                </div>
            </div>
        };
    }
    html! {
        <div class="actions" part="actions" key="trying">
            { keep(screen, &trial) }
            { button("action", words.trial_drop(), acts(screen, CaseMessage::DiscardTrial)) }
        </div>
    }
}

/// Keeps the answers, once the person has been asked; or the steps of a way.
fn keep(screen: &CaseView, trial: &Trial) -> Html {
    let words = screen.words;
    let (name, onclick, is_empty) = if trial.is_way {
        let rules = &screen.model.rules;
        let plan = plan::towards(rules, &screen.state.case, &trial.answers, screen.today);
        let is_empty = plan::steps(rules, &plan).next().is_none();
        (words.plan_save(), acts(screen, CaseMessage::SetPlan(Box::new(plan))), is_empty)
    } else {
        (words.trial_keep(), screen.sends(CaseMessage::AskToApply(true)), differences(screen) == 0)
    };
    html! {
        <button type="button" part="button" class="action primary" disabled={is_empty} {onclick}>{ name }</button>
    }
}

/// What was kept, saved or removed last, and the button that undoes it.
pub(crate) fn last_done(screen: &CaseView) -> Html {
    let words = screen.words;
    let case = &screen.state.case;
    let has_plan = plan::steps(&screen.model.rules, &case.plan).next().is_some();
    let text = screen.state.undo.as_ref().map(|undo| match undo {
        Undo::Answers(before) => words.trial_kept(count(screen.state.differing(before).count())),
        Undo::Plan(_) if has_plan => words.plan_saved(),
        Undo::Plan(_) => words.plan_removed(),
    });
    html! {
        <div class="last-done">
            <p role="status">{ text.clone() }</p>
            if text.is_some() {
                { button("link", words.undo(), acts(screen, CaseMessage::Undo)) }
            }
        </div>
    }
}

fn differences(screen: &CaseView) -> u32 {
    count(screen.state.changed().count())
}

/// The button disappears when used, so the focus moves to the result, which has changed.
pub(crate) fn acts(screen: &CaseView, action: CaseMessage) -> Callback<MouseEvent> {
    let result = screen.focus_targets.result.clone();
    screen.send.reform(move |_| {
        focus::show(&result);
        action.clone()
    })
}
