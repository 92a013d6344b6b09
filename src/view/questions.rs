//! What is asked: what the case is, the five dimensions, and the context.

use yew::prelude::*;

use super::dimension::Part;
use super::{Screen, about, bar, context, progress, review};
use stop_fix_scale_core::model::Dimension;

/// All questions, and the result bar that stays in sight below them on narrow pages.
pub(super) fn questions(screen: &Screen) -> Html {
    html! {
        <div class="questions">
            <p class="intro">{ screen.words.intro() }</p>
            { about::about(screen) }
            { progress::progress(screen) }
            for dimension in Dimension::ALL {
                <Part key={dimension.id()} screen={screen.clone()} {dimension} />
            }
            { context::context(screen) }
            { review::review(screen) }
            { bar::bar(screen) }
        </div>
    }
}
