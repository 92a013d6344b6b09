//! What follows from the answers, the deciding things first.

use yew::prelude::*;

use super::{Screen, balance, next, range, reason, shape};
use crate::app::state::ContextQuestion;
use crate::model::{Answers, Assessment, Dimension};

/// The verdict, its reason, what is still possible, the five dimensions, and what to do next. It takes
/// the focus, because it may have to be scrolled without a mouse.
pub(super) fn result(
    screen: &Screen<'_>,
    answers: &Answers,
    assessment: &Assessment,
    place: &NodeRef,
) -> Html {
    let words = screen.words;
    let headline = screen.headline(assessment.headline);
    html! {
        <section class={classes!("result", assessment.headline.id())} part="result"
            aria-label={words.result()} tabindex="0" ref={place.clone()}>
            <p class="progress">{ progress(screen, answers) }</p>
            <h2 class="verdict" part="verdict">
                { shape::shape(assessment.headline.verdict()) }
                <span>{ headline.clone() }</span>
            </h2>
            <p class="reason">{ reason::reason(screen, answers, assessment) }</p>
            <p class="claimed">{ as_claimed(screen, assessment) }</p>
            { range::range(screen, assessment) }
            { balance::balance(screen, assessment) }
            { next::next(screen, answers, assessment) }
            // It says nothing else, so that it speaks only when the verdict changes.
            <p class="status" role="status">{ words.status_verdict(&headline) }</p>
        </section>
    }
}

fn progress(screen: &Screen<'_>, answers: &Answers) -> String {
    let rated = answers.quick.iter().filter(|(_, answer)| answer.is_some());
    let told =
        ContextQuestion::ALL.into_iter().filter(|question| question.answer(answers).is_some());
    let total = Dimension::ALL.len() + ContextQuestion::ALL.len();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    screen.words.progress(count(rated.count() + told.count()), count(total)).into_owned()
}

fn as_claimed(screen: &Screen<'_>, assessment: &Assessment) -> Option<String> {
    let claimed = assessment.claimed.verdict()?;
    let differs = assessment.headline.verdict() != Some(claimed);
    differs.then(|| screen.words.as_claimed(&screen.verdict(claimed)).into_owned())
}
