//! Where the plot draws its marks. It has any size: places are in units of the whole plot, the sizes of marks are in pixels. It is
//! read from left to right; the view mirrors it.

use stop_fix_scale_core::model::Headline;
use stop_fix_scale_core::sorted::{SortedMap, sort_by_key};

use crate::app::list::plot::PlotMark;

/// The size of the plot in units.
pub const UNITS: (i32, i32) = (1700, 1870);

/// The place of 0 points, and the length of a point. No mark reaches the frame, and the names of the zones have two lines above all
/// marks.
const ORIGIN: (i32, i32) = (50, 1810);
const POINT: i32 = 100;

/// The size of a mark that is alone at its value.
const SIZE: i32 = 16;

/// The place of a value in the plot. Halves of points are the edges of zones, so that no edge runs through a mark.
#[must_use]
pub fn place(half_points: (i32, i32)) -> (i32, i32) {
    let length = |half_points: i32| half_points.saturating_mul(POINT) / 2;
    let (across, up) = half_points;
    (ORIGIN.0.saturating_add(length(across)), ORIGIN.1.saturating_sub(length(up)))
}

/// The place of these points.
#[must_use]
pub fn place_of(across: u8, up: u8) -> (i32, i32) {
    place((i32::from(across).saturating_mul(2), i32::from(up).saturating_mul(2)))
}

/// A mark of the plot: all cases with these points and this verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedMark {
    /// The indices of their rows.
    pub rows: Vec<usize>,
    /// Their verdict.
    pub headline: Headline,
    /// Where it is.
    pub spot: Spot,
}

/// Where a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The place of its value.
    pub value: (i32, i32),
    /// How far the mark is from that place: marks of different verdicts that have the same value are next to each other.
    pub shift: (i32, i32),
    /// Its size.
    pub size: i32,
}

/// Places all marks, in the order of their first rows. Marks of different verdicts with the same value share its place.
#[must_use]
pub fn place_all(marks: &[PlotMark]) -> Vec<PlacedMark> {
    let mut values: SortedMap<(u8, u8), SortedMap<&str, Vec<&PlotMark>>> = SortedMap::default();
    for mark in marks {
        values.change((mark.value.low, mark.others.low), |verdicts| {
            verdicts.change(mark.headline.id(), |marks| marks.push(mark));
        });
    }
    let mut placed = Vec::new();
    for ((across, up), verdicts) in values.iter() {
        let is_next =
            |other: &(u8, u8)| other.0.abs_diff(*across) <= 1 && other.1.abs_diff(*up) <= 1;
        let is_crowded = values.iter().filter(|(other, _)| is_next(other)).count() > 1;
        let (size, beside) = match (verdicts.len(), is_crowded) {
            (1, _) => (SIZE, ALONE),
            (2, false) => (14, PAIR),
            (_, false) => (14, SQUARE),
            (2, true) => (8, TIGHT_PAIR),
            (_, true) => (8, TIGHT_SQUARE),
        };
        for (marks, shift) in verdicts.values().zip(beside) {
            let Some(first) = marks.first() else { continue };
            placed.push(PlacedMark {
                rows: marks.iter().map(|mark| mark.row).collect(),
                headline: first.headline,
                spot: Spot { value: place_of(*across, *up), shift: *shift, size },
            });
        }
    }
    sort_by_key(&mut placed, |mark| mark.rows.first().copied());
    placed
}

/// The places for one mark, for two that share a value, and for more: there are at most four verdicts. They are tighter where
/// a value next to theirs has marks, too.
const ALONE: &[(i32, i32)] = &[(0, 0)];
const PAIR: &[(i32, i32)] = &[(-8, 0), (8, 0)];
const SQUARE: &[(i32, i32)] = &[(-8, -8), (8, -8), (-8, 8), (8, 8)];
const TIGHT_PAIR: &[(i32, i32)] = &[(-4, 0), (4, 0)];
const TIGHT_SQUARE: &[(i32, i32)] = &[(-4, -4), (4, -4), (-4, 4), (4, 4)];
