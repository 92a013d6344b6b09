//! The grid of cases and dimensions: it shows low scores, and which dimension holds back the most cases.

use stop_fix_scale_core::model::Dimension;
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::definition::Thresholds;
use yew::prelude::*;

use crate::app::list::plot::held_back;
use crate::app::list::row_cache::CachedRow;
use crate::app::sentences::result::{self, NOTHING_KNOWN};
use crate::view::list::list_context::ListContext;

/// The table. The last row counts all found cases, including those not drawn.
pub(crate) fn grid<'a>(
    page: &ListContext,
    drawn: impl Iterator<Item = &'a &'a CachedRow>,
    found: &[&CachedRow],
) -> Html {
    let words = page.words;
    let rows: Vec<_> = found.iter().map(|entry| &entry.row).collect();
    let held = held_back(&rows);
    html! {
        <table class="grid" key="grid">
            <thead>
                <tr>
                    <th scope="col">{ words.grid_case() }</th>
                    for dimension in Dimension::ALL {
                        <th scope="col"><span>{ page.dimension(dimension) }</span></th>
                    }
                </tr>
            </thead>
            <tbody>
                for entry in drawn {
                    { line(page, entry) }
                }
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ words.grid_held_back() }</th>
                    for (_, count) in held.iter() {
                        <td>{ count.to_string() }</td>
                    }
                </tr>
            </tfoot>
        </table>
    }
}

fn line(page: &ListContext, CachedRow { case, row }: &CachedRow) -> Html {
    let weakest = result::weakest_of(&row.points, row.weakest);
    html! {
        <tr key={case.id.clone()}>
            <th scope="row">{ page.verdict(row.headline) }{ page.name(case) }</th>
            for (dimension, span) in row.points.iter() {
                <td class={classes!(band(page.state.model.rules.thresholds, *span), (weakest == Some(dimension)).then_some("weakest"))}>
                    { result::span_in_words(page.words, *span) }
                </td>
            }
        </tr>
    }
}

/// The shade of a score, by its low end.
fn band(thresholds: Thresholds, span: PointSpan) -> &'static str {
    if span == NOTHING_KNOWN {
        "unknown"
    } else if span.low <= thresholds.weak_at_or_below {
        "weak"
    } else if span.low < thresholds.scale_from {
        "middling"
    } else {
        "strong"
    }
}
