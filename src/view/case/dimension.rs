//! One dimension: a line with its answer; when open, its quick rating and its four questions.

use std::borrow::Cow;

use stop_fix_scale_core::model::{Answers, Dimension};
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::progress::is_answered;
use crate::app::case::question::{Question, Subject};
use crate::app::case::state::Detail;
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::case::rating;
use crate::view::pieces::button::button_unless;

/// The properties of [`Part`].
#[derive(Clone, Properties)]
pub(crate) struct PartProperties {
    pub(crate) screen: CaseView,
    pub(crate) dimension: Dimension,
    /// That it stops the case, or limits it.
    pub(crate) mark: Option<Cow<'static, str>>,
}

/// Compares only what this dimension shows, so that an answer re-renders its own dimension and not the other four.
impl PartialEq for PartProperties {
    fn eq(&self, other: &Self) -> bool {
        let (one, another, dimension) = (&self.screen, &other.screen, self.dimension);
        let same_answers = |one: &Answers, another: &Answers| {
            one.quick.get(dimension) == another.quick.get(dimension)
                && one.criteria.of(dimension) == another.criteria.of(dimension)
        };
        let (state, other_state) = (&one.state, &another.state);
        dimension == other.dimension
            && self.mark == other.mark
            && one.assessment.headline == another.assessment.headline
            && one.words == another.words
            && one.has_more == another.has_more
            && one.send == another.send
            && one.is_trying() == another.is_trying()
            && same_answers(&one.answers, &another.answers)
            && same_answers(&state.case.answers, &other_state.case.answers)
            && state.case.notes.of(dimension) == other_state.case.notes.of(dimension)
            && state.details.get(dimension) == other_state.details.get(dimension)
    }
}

/// The line, and below it what is open.
#[component]
pub(crate) fn Part(properties: &PartProperties) -> Html {
    let PartProperties { screen, dimension, mark } = properties;
    let dimension = *dimension;
    let detail = *screen.state.details.get(dimension);
    let answered = answered(screen, dimension);
    // While the questions are being answered the rating stays as it is, so that nothing moves under the pointer.
    let is_old = *use_memo(detail == Detail::Line, |_| answered == 4);
    let weak = mark.as_ref().map(|_| screen.assessment.headline.id());
    html! {
        <section class={classes!("part", "card", (answered == 4).then_some("overruled"), weak.map(|_| "weakest"), weak)}
            ref={screen.focus_targets.of(Question::Level(Subject::Dimension(dimension)))}>
            { head(screen, dimension, mark.clone()) }
            if detail != Detail::Line {
                { quick(screen, dimension, is_old) }
                { foot(screen, dimension, answered) }
            }
            if detail == Detail::Questions && screen.has_more {
                <div class="four">
                    for criterion in dimension.criteria() {
                        { rating::rating(screen, Subject::Criterion(criterion)) }
                    }
                </div>
                <div class="part-foot" hidden={!is_answered(&screen.answers, dimension)}>{ advance(screen, dimension) }</div>
            }
        </section>
    }
}

/// The quick rating. It takes one line if all four questions were answered when the part was opened, because it no longer counts.
fn quick(screen: &CaseView, dimension: Dimension, is_old: bool) -> Html {
    let words = screen.words;
    let rating = rating::rating(screen, Subject::Dimension(dimension));
    if !is_old {
        return rating;
    }
    html! {
        <details class="old-rating">
            <summary>
                { words.old_rating(&screen.say().rated(dimension).0) }
                <span class="to-open">{ words.show() }</span>
                <span class="to-close">{ words.dimension_close() }</span>
            </summary>
            { rating }
        </details>
    }
}

/// The name, what was said about it, and the button that opens and closes it. All of it can be clicked.
fn head(screen: &CaseView, dimension: Dimension, mark: Option<Cow<'static, str>>) -> Html {
    let words = screen.words;
    let name = screen.dimension(dimension);
    let is_open = *screen.state.details.get(dimension) != Detail::Line;
    let is_answered = is_answered(&screen.answers, dimension);
    let (toggle, label) = match (is_open, is_answered) {
        (true, _) => (words.dimension_close(), words.dimension_close_of(&name)),
        (false, true) => (words.dimension_change(), words.dimension_change_of(&name)),
        (false, false) => (words.dimension_answer(), words.dimension_answer_of(&name)),
    };
    let detail = match (is_open, answered(screen, dimension)) {
        (true, _) => Detail::Line,
        // Only they count.
        (false, 4) => Detail::Questions,
        (false, _) => Detail::Rating,
    };
    let (said, level) = if is_open || !is_answered {
        (screen.asks(Subject::Dimension(dimension)), String::new())
    } else {
        screen.say().in_a_line(dimension)
    };
    html! {
        <div class="part-head">
            <h2 class="dimension">{ name }</h2>
            <p class={if is_open || !is_answered { "part-asks" } else { "part-said" }}>
                { said }
            </p>
            <p class="part-note" hidden={level.is_empty() && mark.is_none()}>
                <span class="part-level">{ level }</span>{ " " }<span class="part-weakest">{ mark }</span>
            </p>
            <p class="was">{ changed_unseen(screen, dimension) }</p>
            <button type="button" part="button" class="link part-toggle" name={dimension.id().to_string()} aria-expanded={is_open.to_string()}
                aria-label={label} onclick={screen.sends(CaseMessage::Show(dimension, detail))}>
                { toggle }
            </button>
        </div>
    }
}

/// Which answers count, the button for the four questions, and the button that goes on, unless the questions come first.
fn foot(screen: &CaseView, dimension: Dimension, answered: u32) -> Html {
    let words = screen.words;
    let name = screen.dimension(dimension);
    let is_deep = *screen.state.details.get(dimension) == Detail::Questions;
    let (detail, label) = if is_deep {
        (Detail::Rating, words.fold_of(&name))
    } else {
        (Detail::Questions, words.unfold_of(answered, &name))
    };
    html! {
        <div class="part-foot">
            <p class="counts">{ what_counts(screen, dimension, answered) }</p>
            <button type="button" part="button" class="action unfold" aria-expanded={is_deep.to_string()}
                aria-label={label} onclick={screen.sends(CaseMessage::Show(dimension, detail))}>
                { if is_deep { words.fold() } else { words.unfold(answered) } }
            </button>
            if !is_deep {
                { advance(screen, dimension) }
            }
        </div>
    }
}

/// The button that goes on to the next dimension.
fn advance(screen: &CaseView, dimension: Dimension) -> Html {
    button_unless(
        !is_answered(&screen.answers, dimension),
        "action advance",
        screen.words.dimension_advance(),
        screen.sends(CaseMessage::Advance(dimension)),
    )
}

/// How many of the four questions are answered, including "I don't know". With four, the quick rating isn't used.
fn answered(screen: &CaseView, dimension: Dimension) -> u32 {
    let answers = screen.answers.criteria.of(dimension);
    answers.iter().map(|answer| u32::from(answer.is_some())).sum()
}

/// Which answers are used: the quick rating takes the place of unanswered questions.
fn what_counts(screen: &CaseView, dimension: Dimension, answered: u32) -> String {
    let words = screen.words;
    let is_rated = screen.answers.quick_rating(dimension).is_some();
    match (answered, is_rated) {
        (0, false) => words.counts_none().into_owned(),
        (4, false) => String::new(),
        (0, true) => words.counts_quick().into_owned(),
        (4, true) => words.counts_answers().into_owned(),
        (_, true) => words.counts_both(answered, 4_u32.saturating_sub(answered)).into_owned(),
        (_, false) => words.counts_some(answered).into_owned(),
    }
}

/// How many of its answers the trial has changed while they are not shown.
fn changed_unseen(screen: &CaseView, dimension: Dimension) -> Option<String> {
    let detail = *screen.state.details.get(dimension);
    let is_unseen = |question: &Question| match question {
        Question::Level(Subject::Criterion(one)) => {
            one.dimension == dimension && detail != Detail::Questions
        }
        Question::Level(Subject::Dimension(one)) => *one == dimension && detail == Detail::Line,
        Question::Context(_) => false,
    };
    let changed = count(screen.state.changed().filter(is_unseen).count());
    (changed > 0).then(|| screen.words.was_four(changed).into_owned())
}
