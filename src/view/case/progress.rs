//! The progress of the case.

use yew::prelude::*;

use crate::app::case::progress::{OpenQuestions, progress as progress_of};
use crate::view::case::case_view::CaseView;

/// How many questions are answered, and what the open ones can change.
pub(crate) fn progress(screen: &CaseView) -> Html {
    let words = screen.words;
    let progress = progress_of(&screen.answers, &screen.assessment);
    let open = match progress.open {
        OpenQuestions::Settled => words.progress_settled(),
        OpenQuestions::Decide(count) => words.progress_decide(count),
        OpenQuestions::DecideTogether => words.progress_together(),
    };
    html! {
        <p class="progress">
            <strong>
                { words.progress(
                    progress.rated, progress.dimensions, progress.answered, progress.total,
                ) }
            </strong>
            { " " }
            <span>{ open }</span>
        </p>
    }
}
