//! What is asked: what the case is, the five dimensions, and the context.

use stop_fix_scale_core::model::Dimension;
use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::case::dimension::Part;

/// All questions, and the result bar that stays in sight below them on narrow pages.
pub(crate) fn questions(screen: &CaseView) -> Html {
    html! {
        <div class="questions">
            <p class="intro">{ screen.words.intro() }</p>
            { crate::view::case::description::about(screen) }
            { crate::view::case::progress::progress(screen) }
            for dimension in Dimension::ALL {
                <Part key={dimension.id()} screen={screen.clone()} {dimension} />
            }
            { crate::view::case::context::context(screen) }
            { crate::view::case::review::review(screen) }
            { crate::view::case::sticky_bar::bar(screen) }
        </div>
    }
}
