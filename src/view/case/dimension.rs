//! One dimension: its quick rating and its four questions, which unfold in place.

use stop_fix_scale_core::model::{Answers, Dimension};
use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::question::{Question, Subject};
use crate::app::words::count;
use crate::view::case::case_view::CaseView;
use crate::view::case::rating;

/// The properties of [`Part`].
#[derive(Clone, Properties)]
pub(crate) struct PartProperties {
    pub(crate) screen: CaseView,
    pub(crate) dimension: Dimension,
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
            && one.words == another.words
            && one.send == another.send
            && one.is_trying() == another.is_trying()
            && same_answers(&one.answers, &another.answers)
            && same_answers(&state.case.answers, &other_state.case.answers)
            && state.case.notes.of(dimension) == other_state.case.notes.of(dimension)
            && state.unfolded.get(dimension) == other_state.unfolded.get(dimension)
    }
}

/// The quick rating, a note on which answers are used, and the four questions if they are unfolded.
#[component]
pub(crate) fn Part(properties: &PartProperties) -> Html {
    let PartProperties { screen, dimension } = properties;
    let dimension = *dimension;
    let unfolded = *screen.state.unfolded.get(dimension);
    let answered = answered(screen, dimension);
    let name = screen.dimension(dimension);
    let (action, word, label) = if unfolded {
        (CaseMessage::Fold(dimension), screen.words.fold(), screen.words.fold_of(&name))
    } else {
        (CaseMessage::Unfold(dimension), screen.words.unfold(), screen.words.unfold_of(&name))
    };
    html! {
        <section class={classes!("part", (answered == 4).then_some("overruled"))}>
            { rating::rating(screen, Subject::Dimension(dimension)) }
            <p class="counts">{ what_counts(screen, dimension, answered) }</p>
            <p class="was">{ changed_unseen(screen, dimension, unfolded) }</p>
            <button type="button" part="button" class="unfold" aria-expanded={unfolded.to_string()}
                aria-label={label} onclick={screen.sends(action)}>
                { word }
            </button>
            <div class="four" hidden={!unfolded}>
                if unfolded {
                    for criterion in dimension.criteria() {
                        { rating::rating(screen, Subject::Criterion(criterion)) }
                    }
                }
            </div>
        </section>
    }
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
        (0 | 4, false) => String::new(),
        (0, true) => words.counts_quick().into_owned(),
        (4, true) => words.counts_answers().into_owned(),
        (_, true) => words.counts_both(answered, 4_u32.saturating_sub(answered)).into_owned(),
        (_, false) => words.counts_some(answered).into_owned(),
    }
}

/// How many of the four the trial has changed while they are hidden.
fn changed_unseen(screen: &CaseView, dimension: Dimension, unfolded: bool) -> Option<String> {
    let is_mine = |question: &Question| matches!(question, Question::Level(Subject::Criterion(one)) if one.dimension == dimension);
    let changed = count(screen.state.changed().filter(is_mine).count());
    (changed > 0 && !unfolded).then(|| screen.words.was_four(changed).into_owned())
}
