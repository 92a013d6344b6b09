//! The two questions on people and autonomy, and why they are asked.

use yew::prelude::*;

use crate::app::case::message::AnswerChange;
use crate::app::case::question::{ContextQuestion, Question};
use crate::view::case::case_view::CaseView;
use crate::view::case::clear;

/// Both context questions.
pub(crate) fn context(screen: &CaseView) -> Html {
    let words = screen.words;
    html! {
        <section class="part card context">
            <h2 class="dimension">{ words.context_title() }</h2>
            <p class="asks">{ words.context_why() }</p>
            for question in ContextQuestion::ALL {
                { yes_or_no(screen, question) }
            }
        </section>
    }
}

fn yes_or_no(screen: &CaseView, question: ContextQuestion) -> Html {
    let words = screen.words;
    let given = question.answer(&screen.answers);
    let text = screen.context_question(question);
    html! {
        <fieldset class="question yes-or-no" ref={screen.focus_targets.of(Question::Context(question))}>
            <legend class="legend">{ text.clone() }</legend>
            <div class="segments">
                for (answer, word) in [(true, words.yes()), (false, words.no())] {
                    <label part="option" class={if given == Some(answer) { "segment chosen" } else { "segment" }}>
                        <input type="radio" name={question.id()} checked={given == Some(answer)}
                            onchange={screen.changes::<Event>(AnswerChange::Context(question, Some(answer)))} />
                        { word }
                    </label>
                }
            </div>
            <p class="was">{ was(screen, question) }</p>
            { clear::clear(screen, &text, given.is_some(), AnswerChange::Context(question, None)) }
        </fieldset>
    }
}

/// The answer of the case, if the trial differs.
fn was(screen: &CaseView, question: ContextQuestion) -> Option<String> {
    let real = question.answer(&screen.state.case.answers);
    let differs = real != question.answer(&screen.answers);
    differs.then(|| screen.words.was(&screen.say().yes_or_no(real)).into_owned())
}
