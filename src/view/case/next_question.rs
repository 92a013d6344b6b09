//! *Answer next*: the most important question, with a link to it.

use yew::prelude::*;

use crate::app::case::message::CaseMessage;
use crate::app::case::progress;
use crate::app::case::question::{Question, Subject};
use crate::view::case::case_view::CaseView;
use crate::view::pieces::button::button;
use crate::view::pieces::text;

/// The most important question; hidden once only one verdict is possible.
pub(crate) fn next_question(screen: &CaseView) -> Html {
    let question =
        progress::next_question(&screen.model.rules, &screen.answers, &screen.assessment)
            .filter(|question| screen.has_more || is_about_dimension(*question));
    // A question that nobody here can answer is not asked again.
    let is_unknown = question.is_some_and(|question| unknown(screen, question).is_some());
    let title = if is_unknown { screen.words.next_find_out() } else { screen.words.next_title() };
    html! {
        <div class="next" hidden={question.is_none()}>
            { text::title(title) }
            { question.map(|question| link(screen, question)) }
        </div>
    }
}

fn link(screen: &CaseView, question: Question) -> Html {
    let asks = match question {
        Question::Level(subject) => screen.asks(subject),
        Question::Context(context) => screen.context_question(context),
    };
    html! {
        <p class="step">
            { go_to(screen, question, screen.question(question)) }
            { text::done(asks) }
            <span class="done">{ unknown(screen, question) }</span>
        </p>
    }
}

/// A link to a question.
pub(crate) fn go_to(screen: &CaseView, question: Question, name: String) -> Html {
    button("link", name, screen.sends(CaseMessage::GoToQuestion(question)))
}

/// The words of all others are in the chunk `more`.
const fn is_about_dimension(question: Question) -> bool {
    matches!(question, Question::Level(Subject::Dimension(_)) | Question::Context(_))
}

/// The text for a criterion answered with "I don't know": the answer has to be found out first.
fn unknown(screen: &CaseView, question: Question) -> Option<String> {
    let Question::Level(subject @ Subject::Criterion(_)) = question else { return None };
    let answer = subject.answer(&screen.answers)?;
    Some(screen.words.next_so_far(&screen.say().answer(Some(answer))).into_owned())
}
