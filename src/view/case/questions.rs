//! The questions: the description, the five dimensions, the context and the review.

use stop_fix_scale_core::model::Dimension;
use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::case::dimension::Part;
use crate::view::case::{context, description, progress, review, sticky_bar};

/// All questions, and the sticky result bar for narrow pages.
pub(crate) fn questions(screen: &CaseView) -> Html {
    html! {
        <div class="questions">
            <p class="intro">{ screen.words.intro() }</p>
            { description::description(screen) }
            { progress::progress(screen) }
            for dimension in Dimension::ALL {
                <Part key={dimension.id()} screen={screen.clone()} {dimension} />
            }
            { context::context(screen) }
            { review::review(screen) }
            { sticky_bar::sticky_bar(screen) }
        </div>
    }
}
