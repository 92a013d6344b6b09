//! Where the plot draws its marks and their names. All lengths are units of the drawing, which is read from left to
//! right; the view mirrors it.

use stop_fix_scale_core::model::Headline;
use stop_fix_scale_core::sorted::{SortedMap, sort_by_key};

use crate::app::list::plot::PlotMark;
use crate::app::list::plot_area::Area;
use crate::app::list::plot_names::size_of;

/// The place of 0 points, and the length of a point, across and upwards.
const ORIGIN: (i32, i32) = (44, 292);
const POINT: (i32, i32) = (16, 16);

/// From the outermost places to the frame, across and upwards. No mark reaches the frame, and the names of the zones have a line
/// above all marks.
const PADDING: (i32, i32) = (13, 24);

/// The size of a mark that is alone at its value.
const SIZE: i32 = 16;

/// With more marks there is no room for names.
const MAX_NAMED: usize = 60;

/// The place of a value in the drawing. Halves of points are the edges of zones, so that no edge runs through a mark.
#[must_use]
pub fn place(half_points: (i32, i32)) -> (i32, i32) {
    let (across, up) = half_points;
    let x = across.saturating_mul(POINT.0) / 2;
    let y = up.saturating_mul(POINT.1) / 2;
    (ORIGIN.0.saturating_add(x), ORIGIN.1.saturating_sub(y))
}

/// The place of these points.
#[must_use]
pub fn place_of(across: u8, up: u8) -> (i32, i32) {
    place((i32::from(across).saturating_mul(2), i32::from(up).saturating_mul(2)))
}

/// Where the axes meet: outside of all places, so that no line between two of them lies on an axis.
#[must_use]
pub fn corner() -> (i32, i32) {
    (ORIGIN.0.saturating_sub(PADDING.0), ORIGIN.1.saturating_add(14))
}

/// The corner of the frame across from the one where the axes meet.
#[must_use]
pub fn far_corner(most: u8) -> (i32, i32) {
    let (x, y) = place_of(most, most);
    (x.saturating_add(PADDING.0), y.saturating_sub(PADDING.1))
}

/// Where names may be: inside of the frame. Letters of a wide font reach further to the left.
const ROOM: Area = Area { edges: [44, 13, 312, 305] };

/// A name next to its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The text, in one line or two.
    pub text: String,
    /// Where it is.
    pub area: Area,
    /// Whether it ends at its place rather than starts there: it is on the left of its mark.
    pub ends: bool,
}

/// A mark of the drawing: all cases with these points and this verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedMark {
    /// The indices of their rows.
    pub rows: Vec<usize>,
    /// Their verdict.
    pub headline: Headline,
    /// The place of their value.
    pub value: (i32, i32),
    /// The middle of the mark: its value, or next to it if marks of other verdicts have the same.
    pub middle: (i32, i32),
    /// Its size.
    pub size: i32,
    /// Its name, if there is room for it.
    pub label: Option<Label>,
}

/// Places all marks, and as many names as there is room for. No name covers a mark, a different name, one of the lines or one of
/// the areas that are taken. Each name is for where the ones before it do not fit.
#[must_use]
pub fn layout(
    marks: &[PlotMark],
    lines: &[[(i32, i32); 2]],
    taken: Vec<Area>,
    names: impl Fn(&[usize]) -> Vec<String>,
) -> Vec<PlacedMark> {
    let mut placed = place_all(marks);
    if placed.len() > MAX_NAMED {
        return placed;
    }
    let mut covered = taken;
    // A name is nearer to its own mark than to any other.
    let kept_free = |mark: &PlacedMark| Area::around(mark.middle, mark.size.saturating_add(4));
    covered.extend(placed.iter().map(kept_free));
    covered.extend(lines.iter().flat_map(|line| along(*line)));
    sort_by_key(&mut placed, |mark| mark.rows.first().copied());
    let names: Vec<Vec<String>> = placed.iter().map(|mark| names(&mark.rows)).collect();
    let labels = best_names(&placed, &names, &covered);
    for (mark, label) in placed.iter_mut().zip(labels) {
        mark.label = label;
    }
    placed
}

/// With so many marks at most, every mark is once the first to be named: the order decides who has room.
const MAX_TRIED: usize = 20;

/// The names in the order that loses least, the first of several such orders. None after one that loses nothing is tried.
fn best_names(
    placed: &[PlacedMark],
    names: &[Vec<String>],
    covered: &[Area],
) -> Vec<Option<Label>> {
    let tries = if placed.len() > MAX_TRIED { 1 } else { placed.len() };
    let (mut least, mut best) = (usize::MAX, Vec::new());
    for first in 0..tries {
        let (lost, labels) = name_all(placed, names, first, covered.to_vec());
        if lost < least {
            (least, best) = (lost, labels);
        }
        if least == 0 {
            break;
        }
    }
    best
}

/// Names the marks from this one on, and then those before it; with how many better names did not fit.
fn name_all(
    placed: &[PlacedMark],
    names: &[Vec<String>],
    first: usize,
    mut covered: Vec<Area>,
) -> (usize, Vec<Option<Label>>) {
    let mut lost: usize = 0;
    let mut labels: Vec<Option<Label>> = vec![None; placed.len()];
    let (before, after) = labels.split_at_mut(first);
    let all = placed.iter().zip(names);
    let order = all.clone().skip(first).zip(after).chain(all.zip(before));
    for ((mark, names), place) in order {
        let found = names.iter().enumerate();
        let found = found.map(|(rank, name)| (rank, label(mark, name.clone(), &covered)));
        let (rank, label) =
            found.into_iter().find(|(_, label)| label.is_some()).unwrap_or((names.len(), None));
        lost = lost.saturating_add(rank);
        covered.extend(label.iter().map(|label| label.area));
        *place = label;
    }
    (lost, labels)
}

/// Marks of different verdicts with the same value share its place.
fn place_all(marks: &[PlotMark]) -> Vec<PlacedMark> {
    let mut values: SortedMap<(u8, u8), SortedMap<&str, Vec<&PlotMark>>> = SortedMap::default();
    for mark in marks {
        values.change((mark.value.low, mark.others.low), |verdicts| {
            verdicts.change(mark.headline.id(), |marks| marks.push(mark));
        });
    }
    let mut placed = Vec::new();
    for ((across, up), verdicts) in values.iter() {
        let value = place_of(*across, *up);
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
        for (marks, (x, y)) in verdicts.values().zip(beside) {
            let Some(first) = marks.first() else { continue };
            placed.push(PlacedMark {
                rows: marks.iter().map(|mark| mark.row).collect(),
                headline: first.headline,
                value,
                middle: (value.0.saturating_add(*x), value.1.saturating_add(*y)),
                size,
                label: None,
            });
        }
    }
    placed
}

/// The places for one mark, for two that share a value, and for more: there are at most four verdicts. They are tighter where
/// a value next to theirs has marks, too.
const ALONE: &[(i32, i32)] = &[(0, 0)];
const PAIR: &[(i32, i32)] = &[(-8, 0), (8, 0)];
const SQUARE: &[(i32, i32)] = &[(-8, -8), (8, -8), (-8, 8), (8, 8)];
const TIGHT_PAIR: &[(i32, i32)] = &[(-4, 0), (4, 0)];
const TIGHT_SQUARE: &[(i32, i32)] = &[(-4, -4), (4, -4), (-4, 4), (4, 4)];

/// Small areas along a line, close enough that no letter fits between them.
fn along([(x1, y1), (x2, y2)]: [(i32, i32); 2]) -> Vec<Area> {
    let (across, down) = (x2.saturating_sub(x1), y2.saturating_sub(y1));
    let steps = across.abs().max(down.abs()).checked_div(4).unwrap_or(0).max(1);
    let at = |start: i32, length: i32, step: i32| {
        start.saturating_add(length.saturating_mul(step).checked_div(steps).unwrap_or(0))
    };
    (0..=steps).map(|step| Area::around((at(x1, across, step), at(y1, down, step)), 4)).collect()
}

/// The first place for the name that is free: on the right of the mark, on its left, below and above, and then at its corners.
fn label(mark: &PlacedMark, text: String, covered: &[Area]) -> Option<Label> {
    let (width, height) = size_of(&text);
    let (x, y) = mark.middle;
    let beside = (mark.size / 2).saturating_add(3);
    let below = beside;
    let (right, left) = (x.saturating_add(beside), x.saturating_sub(beside));
    let middle = x.saturating_sub(width / 2);
    let tops = [y.saturating_sub(height / 2), y.saturating_add(below), {
        y.saturating_sub(below).saturating_sub(height)
    }];
    let [level, under, over] = tops;
    let places = [
        (right, level, false),
        (left.saturating_sub(width), level, true),
        (middle, under, false),
        (middle, over, false),
        (right, under, false),
        (right, over, false),
        (left.saturating_sub(width), under, true),
        (left.saturating_sub(width), over, true),
    ];
    let area = |(left, top, ends): (i32, i32, bool)| {
        let (right, bottom) = (left.saturating_add(width), top.saturating_add(height));
        (Area { edges: [left, top, right, bottom] }, ends)
    };
    let is_free = |(area, _): &(Area, bool)| {
        ROOM.holds(area) && !covered.iter().any(|other| area.meets(other))
    };
    let (area, ends) = places.map(area).into_iter().find(is_free)?;
    Some(Label { text, area, ends })
}
