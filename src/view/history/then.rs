//! An earlier state as a whole: what followed from its answers, and all that was said.

use yew::prelude::*;

use super::super::{Screen, sheet};

/// What stands on the sheet of paper of that state.
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
