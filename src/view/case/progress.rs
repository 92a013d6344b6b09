//! The progress of the case.

use yew::prelude::*;

use crate::app::case::progress::{OpenQuestions, progress as progress_of};
use crate::view::case::case_view::CaseView;

/// How to answer, how many dimensions are answered, and what the open questions can change.
pub(crate) fn progress(screen: &CaseView) -> Html {
    let words = screen.words;
    let progress = progress_of(&screen.answers, &screen.assessment);
    let open = progress.open.map(|open| match open {
        OpenQuestions::Settled => words.progress_settled(),
        OpenQuestions::Decide(count) => words.progress_decide(count),
        OpenQuestions::DecideTogether => words.progress_together(),
    });
    let is_complete = progress.answered == progress.dimensions;
    html! {
        <div class="progress">
            <h2 class="progress-title">
                { if is_complete { words.progress_title_all() } else { words.progress_title() } }
            </h2>
            <p class="progress-count">
                { words.progress(progress.answered, progress.dimensions, progress.unknown) }
            </p>
            <p class="intro" hidden={is_complete}>{ words.intro() }</p>
            <p class="progress-open">{ open }</p>
        </div>
    }
}
