//! Cases × dimensions: where it is low, and which dimension holds most cases back.

use yew::prelude::*;

use super::Overview;
use crate::app::listing::entries::Entry;
use crate::app::listing::plot::held_back;
use crate::app::say::{self, NOTHING_KNOWN};
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{AI1, Dimension};

/// The table. The last line counts all that are found, drawn or not.
pub(super) fn grid<'a>(
    page: &Overview,
    drawn: impl Iterator<Item = &'a &'a Entry>,
    found: &[&Entry],
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

fn line(page: &Overview, Entry { case, row }: &Entry) -> Html {
    let weakest = say::weakest_of(&row.points, row.weakest);
    html! {
        <tr key={case.id.clone()}>
            <th scope="row">{ page.verdict(row.headline) }{ page.name(case) }</th>
            for (dimension, span) in row.points.iter() {
                <td class={classes!(band(*span), (weakest == Some(dimension)).then_some("weakest"))}>
                    { say::span_in_words(page.words, *span) }
                </td>
            }
        </tr>
    }
}

/// How a score is shaded: by what counts for sure.
fn band(span: PointSpan) -> &'static str {
    let thresholds = &AI1.rules.thresholds;
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
