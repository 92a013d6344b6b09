//! The questions: the name, the five dimensions and the context.

use stop_fix_scale_core::model::Dimension;
use yew::prelude::*;

use crate::view::case::case_view::CaseView;
use crate::view::case::dimension::Part;
use crate::view::case::{context, description, progress, sticky_bar};

/// All questions, and the sticky result bar for narrow pages.
pub(crate) fn questions(screen: &CaseView) -> Html {
    let say = screen.say();
    html! {
        <div class="questions">
            { description::description(screen) }
            { progress::progress(screen) }
            for dimension in Dimension::ALL {
                <Part key={dimension.id()} screen={screen.clone()} {dimension} mark={say.mark(dimension)} />
            }
            { context::context(screen) }
            { sticky_bar::sticky_bar(screen) }
        </div>
    }
}
