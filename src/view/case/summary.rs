//! A case that is only looked at: what follows from its answers, and all that was said.

use yew::prelude::*;

use crate::app::case::title::shown;
use crate::view::case::case_view::CaseView;

/// What stands on its sheet of paper.
pub(crate) fn then(screen: &CaseView) -> Html {
    html! {
        <div class={classes!("then", screen.assessment.headline.id())}>
            { name(screen) }
            { crate::view::case::print_sheet::about(screen) }
            <p>{ screen.say().reason() }</p>
            { crate::view::case::print_sheet::plots(screen) }
            { crate::view::case::print_sheet::said(screen) }
        </div>
    }
}

fn name(screen: &CaseView) -> Html {
    let title = shown(&screen.state.case.title).unwrap_or_default();
    html! { <p class="history-name" dir="auto">{ title.to_owned() }</p> }
}

/// The same with the verdict large, where nothing else stands around it.
pub(crate) fn looked_at(screen: &CaseView) -> Html {
    html! {
        <div class={classes!("then", "looked-at", screen.assessment.headline.id())}>
            { name(screen) }
            { crate::view::case::result::verdict(screen) }
            { crate::view::case::print_sheet::about(screen) }
            { crate::view::case::print_sheet::plots(screen) }
            { crate::view::case::print_sheet::said(screen) }
        </div>
    }
}
