//! A case that is only looked at: what follows from its answers, and all that was said.

use yew::prelude::*;

use super::{Screen, result, sheet};

/// What stands on its sheet of paper.
pub(super) fn then(screen: &Screen) -> Html {
    html! {
        <div class={classes!("then", screen.assessment.headline.id())}>
            <p class="history-name" dir="auto">{ screen.state.case.title.clone() }</p>
            { sheet::about(screen) }
            <p>{ screen.say().reason() }</p>
            { sheet::plots(screen) }
            { sheet::said(screen) }
        </div>
    }
}

/// The same with the verdict large, where nothing else stands around it.
pub(super) fn looked_at(screen: &Screen) -> Html {
    html! {
        <div class={classes!("then", "looked-at", screen.assessment.headline.id())}>
            <p class="history-name" dir="auto">{ screen.state.case.title.clone() }</p>
            { result::verdict(screen) }
            { sheet::about(screen) }
            { sheet::plots(screen) }
            { sheet::said(screen) }
        </div>
    }
}
