//! A case that is only looked at: what follows from its answers, and all that was said.

use yew::prelude::*;

use super::{Screen, result, sheet};
use crate::app::title::shown;

/// What stands on its sheet of paper.
pub(super) fn then(screen: &Screen) -> Html {
    html! {
        <div class={classes!("then", screen.assessment.headline.id())}>
            { name(screen) }
            { sheet::about(screen) }
            <p>{ screen.say().reason() }</p>
            { sheet::plots(screen) }
            { sheet::said(screen) }
        </div>
    }
}

fn name(screen: &Screen) -> Html {
    let title = shown(&screen.state.case.title).unwrap_or_default();
    html! { <p class="history-name" dir="auto">{ title.to_owned() }</p> }
}

/// The same with the verdict large, where nothing else stands around it.
pub(super) fn looked_at(screen: &Screen) -> Html {
    html! {
        <div class={classes!("then", "looked-at", screen.assessment.headline.id())}>
            { name(screen) }
            { result::verdict(screen) }
            { sheet::about(screen) }
            { sheet::plots(screen) }
            { sheet::said(screen) }
        </div>
    }
}
