//! Where the rules come from, and what is not claimed about them.

use stop_fix_scale_core::model::Model;
use yew::prelude::*;

use crate::app::words::Words;
use crate::view::case::case_view::CaseView;

/// The rules in short, why they are argued for rather than fitted to data, and the sources of the
/// ideas.
pub(crate) fn rationale(screen: &CaseView) -> Html {
    let words = screen.words;
    html! {
        <details class="origin">
            <summary>{ words.origin_title() }</summary>
            <p>{ words.origin_rules() }</p>
            <p>{ words.origin_proof() }</p>
            <p>{ words.origin_argued() }</p>
            <p>{ words.origin_ideas() }</p>
            { ideas(words, &screen.model) }
        </details>
    }
}

/// The titles of all articles that the patterns cite.
pub(crate) fn ideas(words: Words, model: &Model) -> Html {
    html! {
        <ul class="ideas">
            for idea in titles(model) {
                <li>{ words.model_text(idea) }</li>
            }
        </ul>
    }
}

/// Each title once.
fn titles(model: &Model) -> Vec<&'static str> {
    let mut titles = Vec::new();
    for title in model.patterns.iter().flat_map(|pattern| pattern.ideas_from) {
        if !titles.contains(title) {
            titles.push(title);
        }
    }
    titles
}
