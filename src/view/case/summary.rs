//! A read-only view of a case: its result and its answers.

use yew::prelude::*;

use crate::app::case::title::shown;
use crate::view::case::case_view::CaseView;
use crate::view::case::{decision, foot, print_sheet};
use crate::view::pieces::verdict_class::verdict_class;

/// The content of the print sheet, for a version in the history.
pub(crate) fn summary(screen: &CaseView) -> Html {
    html! {
        <div class={verdict_class("then", screen.assessment.headline)}>
            <div class="result-head">{ decision::verdict(screen) }</div>
            { name(screen) }
            { print_sheet::about(screen) }
            { print_sheet::plots(screen) }
            { print_sheet::said(screen) }
        </div>
    }
}

fn name(screen: &CaseView) -> Html {
    let title = shown(&screen.state.case.title).unwrap_or_default();
    html! { <p class="history-name" dir="auto">{ title.to_owned() }</p> }
}

/// The same with a large verdict, for the read-only element.
pub(crate) fn read_only(screen: &CaseView) -> Html {
    html! {
        <div class={verdict_class("then looked-at", screen.assessment.headline)}>
            { name(screen) }
            { decision::verdict(screen) }
            { print_sheet::about(screen) }
            { print_sheet::plots(screen) }
            { foot::foot(screen, true) }
            { print_sheet::said(screen) }
        </div>
    }
}
