//! Where the rules come from, and what is not claimed about them.

use yew::prelude::*;

use super::Screen;

/// The rules in short, that they are argued and not fitted, and where the ideas come from.
pub(super) fn origin(screen: &Screen) -> Html {
    let words = screen.words;
    html! {
        <details class="origin">
            <summary>{ words.origin_title() }</summary>
            <p>{ words.origin_rules() }</p>
            <p>{ words.origin_proof() }</p>
            <p>{ words.origin_argued() }</p>
            <p>{ words.origin_ideas() }</p>
            <ul class="ideas">
                for idea in ideas(screen) {
                    <li>{ screen.text(idea) }</li>
                }
            </ul>
        </details>
    }
}

/// The titles of all articles that the patterns name, each once.
fn ideas(screen: &Screen) -> Vec<&'static str> {
    let mut titles = Vec::new();
    for title in screen.model.patterns.iter().flat_map(|pattern| pattern.ideas_from) {
        if !titles.contains(title) {
            titles.push(title);
        }
    }
    titles
}
