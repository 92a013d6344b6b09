//! Where the plot has its names: nothing covers anything else, however large it is drawn.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::list::plot_fit::{FITS, Fit, Label, Line};
use stop_fix_scale::app::list::plot_labels::PlotNames;
use stop_fix_scale::app::list::plot_layout::{PlacedMark, Spot, UNITS, place_all, place_of};
use stop_fix_scale::app::list::plot_names::size_of;

use crate::list_plot::{marks_at, some_mark, tenth, with_rows};

const WIDE: &Fit = &FITS[2];

/// A name in one line, in two, and a number.
fn named(index: usize) -> Vec<String> {
    vec![
        format!("A name for case {index}"),
        format!("A name\nfor case {index}"),
        format!("{index}"),
    ]
}

fn names_for(marks: &[PlacedMark], lines: &[Line]) -> PlotNames {
    let marks: Vec<Spot> = marks.iter().map(|mark| mark.spot).collect();
    let names = (0..marks.len()).map(named).collect();
    PlotNames { marks, lines: lines.to_vec(), limits: Vec::new(), names }
}

/// A plot of some size, in pixels.
type Size = (i32, i32);

/// Where a place is in a plot of this size.
fn pixels((x, y): (i32, i32), (width, height): Size) -> (i32, i32) {
    (x * width / UNITS.0, y * height / UNITS.1)
}

/// What a mark covers in a plot of this size.
fn covers(fit: &Fit, mark: &Spot, size: Size) -> [i32; 4] {
    let (x, y) = pixels(mark.value, size);
    let of_mark = |length: i32| length * fit.marks / 100;
    let (x, y, half) =
        (x + of_mark(mark.shift.0), y + of_mark(mark.shift.1), of_mark(mark.size / 2));
    [x - half, y - half, x + half, y + half]
}

/// What a name covers in a plot of this size.
fn text(mark: &Spot, label: &Label, size: Size) -> [i32; 4] {
    let ((x, y), (width, height)) = (pixels(mark.value, size), size_of(&label.text));
    let (x, top) = (x + label.at.0, y + label.at.1);
    let left = match label.anchor {
        "start" => x,
        "middle" => x - width / 2,
        "end" => x - width,
        other => panic!("{other}"),
    };
    [left, top, left + width, top + height]
}

/// Whether two rectangles have a point in common. A pixel is for rounding.
fn meet(one: [i32; 4], other: [i32; 4]) -> bool {
    let [left, top, right, bottom] = one;
    let [other_left, other_top, other_right, other_bottom] = other;
    left + 1 < other_right
        && other_left + 1 < right
        && top + 1 < other_bottom
        && other_top + 1 < bottom
}

/// The name of a mark in the middle, with these lines around it: in pixels of the wide plot, from the middle on.
fn label_among(lines: &[Line]) -> Option<Label> {
    let (x, y) = place_of(8, 8);
    let (width, height) = WIDE.size;
    let units =
        |(across, down): (i32, i32)| (x + across * UNITS.0 / width, y + down * UNITS.1 / height);
    let lines: Vec<Line> = lines.iter().map(|line| line.map(units)).collect();
    names_for(&marks_at(&[(8, 8)]), &lines).place(WIDE).remove(0)
}

#[test]
fn a_name_has_the_first_free_place_beside_its_mark_and_else_a_number() {
    let upright = |x: i32| [(x, -200), (x, 200)];
    let level = |y: i32| [(-200, y), (200, y)];
    let (one, two) = ("A name for case 0", "A name\nfor case 0");
    // One line is 119 by 14 pixels, two are 70 by 28, and the number 7 by 14.
    let rows: [(&[Line], Option<(&str, &str)>); 8] = [
        (&[], Some(("start", one))),
        (&[upright(20)], Some(("end", one))),
        (&[[(20, -8), (20, 0)]], Some(("end", one))),
        (&[[(20, -8), (20, 0)], [(-20, -8), (-20, 0)]], Some(("middle", one))),
        (&[upright(100), upright(-100)], Some(("middle", one))),
        (&[upright(90), upright(-30), level(-20), level(20)], Some(("start", two))),
        (&[upright(30), upright(-14), level(-14), level(14)], Some(("start", "0"))),
        (&[upright(14), upright(-14), level(-14), level(14)], None),
    ];
    for (lines, expected) in rows {
        let label = label_among(lines);
        let seen = label.as_ref().map(|label| (label.anchor, &*label.text));
        assert_eq!(seen, expected, "{lines:?}");
    }
}

#[test]
fn a_limit_is_behind_a_name_only_if_that_has_no_other_room() {
    let limit = [(place_of(9, 0).0, 0), (place_of(9, 0).0, UNITS.1)];
    let anchor = |lines: Vec<Line>| {
        let names = names_for(&marks_at(&[(8, 8)]), &lines);
        let labels = PlotNames { limits: vec![limit], ..names }.place(WIDE);
        labels[0].as_ref().map(|label| (label.anchor, label.text.len() > 1))
    };
    assert_eq!(anchor(vec![]), Some(("end", true)));
    // On the left and in the middle there is a line.
    let left = place_of(8, 0).0 - 40;
    assert_eq!(anchor(vec![[(left, 0), (left, UNITS.1)]]), Some(("start", true)));
}

#[test]
fn a_small_plot_has_numbers() {
    let labels = names_for(&marks_at(&[(8, 8), (3, 3)]), &[]).place(&FITS[0]);
    let texts: Vec<_> = labels.iter().flatten().map(|label| &*label.text).collect();
    assert_eq!(texts, ["0", "1"]);
}

#[test]
fn no_mark_reaches_the_frame_or_the_names_of_zones() {
    for fit in &FITS {
        for mark in marks_at(&[(0, 0), (16, 16)]) {
            assert!(
                is_inside(fit, covers(fit, &mark.spot, fit.size), fit.size),
                "{mark:?} {fit:?}"
            );
        }
    }
}

/// What the first of all orders that lose least draws, each of them tried.
fn best_of_all(names: &PlotNames, fit: &Fit) -> (usize, Vec<Option<Label>>) {
    let orders = (0..names.marks.len()).map(|first| names.place_from(first, fit, &[]));
    orders.min_by_key(|(lost, _)| *lost).unwrap_or_default()
}

#[test]
fn where_every_order_loses_a_name_the_first_that_loses_least_is_drawn() {
    let square: Vec<_> = (0..16).map(|place| (6 + place % 4, 6 + place / 4)).collect();
    for count in 9..=16 {
        let names = names_for(&marks_at(&square[..count]), &[]);
        let (lost, best) = best_of_all(&names, WIDE);
        assert!(lost > 0, "{count} marks next to each other have no room for all names");
        assert_eq!(names.place(WIDE), best, "{count} marks");
    }
}

fn is_inside(fit: &Fit, [left, top, right, bottom]: [i32; 4], (width, height): Size) -> bool {
    left >= 0 && top >= fit.top && right <= width && bottom <= height
}

fn runs_through(line: Line, area: [i32; 4], size: Size) -> bool {
    let [(x1, y1), (x2, y2)] = line.map(|end| pixels(end, size));
    (0..=100).any(|step| {
        let [x, y] = [(x1, x2), (y1, y2)].map(|(from, to)| from + (to - from) * step / 100);
        meet(area, [x - 1, y - 1, x + 1, y + 1])
    })
}

fn some_line() -> impl Strategy<Value = Line> {
    let place = || (0..=UNITS.0, 0..=UNITS.1);
    (place(), place()).prop_map(|(from, to)| [from, to])
}

proptest! {
    #![proptest_config(tenth())]

    /// Also where no order is without a loss: all of them are compared with what is drawn.
    #[test]
    fn the_first_order_that_loses_least_is_drawn(
        places in proptest::collection::btree_set((3_u8..=16, 0_u8..=16), 1..9),
    ) {
        let names = names_for(&marks_at(&places.into_iter().collect::<Vec<_>>()), &[]);
        for fit in &FITS {
            prop_assert_eq!(names.place(fit), best_of_all(&names, fit).1);
        }
    }

    /// At the smallest size, and at some that are larger in one direction or in both.
    #[test]
    fn nothing_covers_anything_else_however_large_the_plot_is(
        all in vec(some_mark(), 0..40),
        lines in vec(some_line(), 0..3),
        (wider, higher) in (0..700, 0..300),
    ) {
        let placed = place_all(&with_rows(&all));
        let names = names_for(&placed, &lines);
        for fit in &FITS {
            let size = (fit.size.0 + wider, fit.size.1 + higher);
            let labels = names.place(fit);
            prop_assert_eq!(labels.len(), placed.len());
            let named: Vec<_> = names.marks.iter().zip(&labels).collect();
            for (index, (one, label)) in named.iter().enumerate() {
                for (other, _) in &named[index + 1..] {
                    prop_assert!(!meet(covers(fit, one, size), covers(fit, other, size)), "{one:?} {other:?}");
                }
                let Some(label) = label else { continue };
                let area = text(one, label, size);
                prop_assert!(is_inside(fit, area, size), "{label:?}");
                for (place, (other, other_label)) in named.iter().enumerate() {
                    let around = if place == index { (0, 0) } else { (fit.apart.0 - 1, fit.apart.1 - 1) };
                    let [left, top, right, bottom] = covers(fit, other, size);
                    let kept = [left - around.0, top - around.1, right + around.0, bottom + around.1];
                    prop_assert!(!meet(area, kept), "{label:?} {other:?}");
                    if let Some(other_label) = other_label.as_ref().filter(|_| place != index) {
                        prop_assert!(!meet(area, text(other, other_label, size)), "{label:?} {other_label:?}");
                    }
                }
                for line in &lines {
                    prop_assert!(!runs_through(*line, area, size), "{line:?} runs through {label:?}");
                }
            }
        }
    }
}
