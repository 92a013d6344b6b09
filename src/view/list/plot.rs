//! The plot of Value against the weakest other dimension.

use yew::prelude::*;

use crate::app::list::row_cache::CachedRow;
use crate::view::list::change;
use crate::view::list::drawing::Drawing;
use crate::view::list::list_context::ListContext;
use crate::view::pieces::text;

/// The plot. Cases with the same points and verdict share a mark.
pub(crate) fn plot(page: &ListContext, found: &[&CachedRow]) -> Html {
    let words = page.words;
    let drawing = Drawing { page, found };
    let (marks, key) = drawing.marks();
    html! {
        <figure class="plot card">
            { text::title(words.plot_title()) }
            <svg class="plot-drawing" role="img" aria-label={words.plot_label()}>{ marks }</svg>
            { key }
            <figcaption class="note">
                { words.plot_note() }
                { " " }
                { change::moment(page).map(|moment| words.plot_since(&moment)) }
            </figcaption>
        </figure>
    }
}
