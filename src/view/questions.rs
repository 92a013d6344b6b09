//! What is asked: the five dimensions, and the context.

use yew::prelude::*;

use super::{Screen, balance, context, focus, rating, shape};
use crate::model::{Answers, Assessment, Dimension};

/// All questions, and the result bar that stays in sight beside them on narrow pages.
pub(super) fn questions(
    screen: &Screen<'_>,
    answers: &Answers,
    assessment: &Assessment,
    result: &NodeRef,
) -> Html {
    html! {
        <div class="questions">
            <p class="intro">{ screen.words.intro() }</p>
            for dimension in Dimension::ALL {
                { rating::rating(screen, answers, dimension) }
            }
            { context::context(screen, answers) }
            { result_bar(screen, assessment, result) }
        </div>
    }
}

fn result_bar(screen: &Screen<'_>, assessment: &Assessment, result: &NodeRef) -> Html {
    let onclick = {
        let result = result.clone();
        move |_: MouseEvent| focus::show(&result)
    };
    let weakest = balance::known_weakest(assessment)
        .map(|dimension| screen.words.bar_weakest(&screen.dimension(dimension)).into_owned());
    html! {
        <button type="button" part="button" class={classes!("bar", assessment.headline.id())} {onclick}>
            { shape::shape(assessment.headline.verdict()) }
            <strong class="bar-verdict">{ screen.headline(assessment.headline) }</strong>
            <span class="bar-weakest">{ weakest }</span>
            <span class="bar-show">{ screen.words.bar_show() }</span>
        </button>
    }
}
