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
    html! {
        <figure class="plot card">
            { text::title(words.plot_title()) }
            <svg class="plot-drawing" viewBox="0 -8 320 346" role="img" aria-label={words.plot_label()}>
                { drawing.zones() }
                { drawing.axes() }
                { drawing.marks() }
            </svg>
            <figcaption class="note">
                { words.plot_note() }
                { " " }
                { change::moment(page).map(|moment| words.plot_since(&moment)) }
            </figcaption>
        </figure>
    }
}
