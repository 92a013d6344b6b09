//! The history of the open case: a line per dimension, and all versions.

use yew::prelude::*;

use crate::app::message::Message;
use crate::app::page::Page;
use crate::app::sentences::titled;
use crate::view::case::case_view::CaseView;
use crate::view::history::properties::HistoryProperties;
use crate::view::history::{score_lines, versions};
use crate::view::pieces::button::button;

/// The page.
#[component]
pub(crate) fn History(properties: &HistoryProperties) -> Html {
    let HistoryProperties { words, state, act, environment } = properties;
    let words = *words;
    let screen = CaseView::of(state.model, words, &state.open.case);
    let (earlier, _) = state.history.versions(&state.open.case);
    let past = state.history.of(&state.open.case);
    let unreadable = past.map_or(0, |past| past.unreadable);
    let has_error = past.is_some_and(|past| past.error.is_some());
    let is_empty = past.is_some() && !has_error && unreadable == 0 && earlier.is_empty();
    html! {
        <div class="history">
            { button("link", words.history_back(), act.reform(|_| Message::Navigate(Page::Case))) }
            <h2 class="page-title" tabindex="-1">{ words.history_of(&titled(words, &state.open.case.title)) }</h2>
            <p hidden={!is_empty}>{ words.history_empty() }</p>
            <p hidden={!has_error}>{ words.history_trouble() }</p>
            <p hidden={unreadable == 0}>{ words.history_unreadable(unreadable) }</p>
            { score_lines::score_lines(&screen, earlier, *environment, &state.list.moments) }
            { versions::version_list(properties, &screen) }
        </div>
    }
}
