//! Data for the plot and its summary.

use std::borrow::Borrow;

use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{Dimension, Headline, PerDimension};

use crate::app::list::rows::ListRow;
use crate::app::sentences::result::weakest_of;

/// A case in the plot of Value against the weakest other dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlotMark {
    /// The index of its row.
    pub row: usize,
    /// The points of Value.
    pub value: PointSpan,
    /// The lowest points of the other dimensions, from low to high.
    pub others: PointSpan,
    /// The verdict, which determines the shape of the mark.
    pub headline: Headline,
}

/// The marks of all rows.
pub fn spots(rows: &[impl Borrow<ListRow>]) -> Vec<PlotMark> {
    rows.iter().map(Borrow::borrow).enumerate().map(|(index, row)| spot(index, row)).collect()
}

fn spot(index: usize, row: &ListRow) -> PlotMark {
    let (value, others) = coordinates(&row.points);
    PlotMark { row: index, value, others, headline: row.headline }
}

/// The points of Value, and the lowest of the other dimensions.
#[must_use]
pub fn coordinates(points: &PerDimension<PointSpan>) -> (PointSpan, PointSpan) {
    let [value, others @ ..] = Dimension::ALL;
    let fewest = |end: fn(&PointSpan) -> u8| {
        others.iter().map(|dimension| end(points.get(*dimension))).min().unwrap_or_default()
    };
    let others = PointSpan { low: fewest(|span| span.low), high: fewest(|span| span.high) };
    (*points.get(value), others)
}

/// How many cases each dimension holds back: those that are Stop or Fix, and in which no other dimension is weaker. Where all are
/// equal, none holds the case back.
pub fn held_back(rows: &[impl Borrow<ListRow>]) -> PerDimension<u32> {
    let mut cases = PerDimension::default();
    for row in rows.iter().map(Borrow::borrow) {
        if matches!(row.headline, Headline::Stop | Headline::Fix(_)) {
            for dimension in weakest_of(&row.points) {
                let count: &mut u32 = cases.get_mut(dimension);
                *count = count.saturating_add(1);
            }
        }
    }
    cases
}

/// The dimensions that hold back the most cases: several on a tie, none if no case is held back.
#[must_use]
pub fn holds_most_back(cases: &PerDimension<u32>) -> Vec<Dimension> {
    let most = cases.iter().map(|(_, count)| *count).max().filter(|count| *count > 0);
    cases
        .iter()
        .filter(|(_, count)| Some(**count) == most)
        .map(|(dimension, _)| dimension)
        .collect()
}
