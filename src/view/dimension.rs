//! One dimension: its quick rating, and its four questions, which unfold in place.

use yew::prelude::*;

use super::{Screen, rating};
use crate::app::question::Subject;
use crate::app::state::Action;
use crate::model::Dimension;

/// The quick rating, what it counts for, and the four questions where the person wants to see them.
pub(super) fn dimension(screen: &Screen<'_>, dimension: Dimension) -> Html {
    let unfolded = *screen.state.unfolded.get(dimension);
    let answered = answered(screen, dimension);
    let name = screen.dimension(dimension);
    let (action, word, label) = if unfolded {
        (Action::Fold(dimension), screen.words.fold(), screen.words.fold_of(&name))
    } else {
        (Action::Unfold(dimension), screen.words.unfold(), screen.words.unfold_of(&name))
    };
    html! {
        <section class={classes!("part", (answered == 4).then_some("overruled"))}>
            { rating::rating(screen, Subject::Dimension(dimension)) }
            <p class="counts">{ what_counts(screen, dimension, answered) }</p>
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

/// How many of the four were answered, honest *don't know* included: then the quick rating counts no more.
fn answered(screen: &Screen<'_>, dimension: Dimension) -> u32 {
    let answers = screen.answers.criteria.of(dimension);
    answers.iter().map(|answer| u32::from(answer.is_some())).sum()
}

/// Which answers count: the quick rating stands for what is not answered.
fn what_counts(screen: &Screen<'_>, dimension: Dimension, answered: u32) -> String {
    let words = screen.words;
    let is_rated = screen.answers.quick_rating(dimension).is_some();
    match (answered, is_rated) {
        (0, false) => String::new(),
        (0, true) => words.counts_quick().into_owned(),
        (4, _) => words.counts_answers().into_owned(),
        (_, true) => words.counts_both(answered, 4_u32.saturating_sub(answered)).into_owned(),
        (_, false) => words.counts_some(answered).into_owned(),
    }
}
