//! The drawing of the plot: every mark is at its value, and nothing covers anything else.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::list::plot::PlotMark;
use stop_fix_scale::app::list::plot_area::Area;
use stop_fix_scale::app::list::plot_layout::{
    Label, PlacedMark, corner, far_corner, layout, place_of,
};
use stop_fix_scale::app::list::plot_names::{in_two_lines, names_of, short};
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{FixKind, Headline};
use test_support::config;

const HEADLINES: [Headline; 4] =
    [Headline::Stop, Headline::Fix(FixKind::Repair), Headline::Open, Headline::Scale];

/// The size of a mark that is alone at its value.
const SIZE: i32 = 16;

fn mark(row: usize, (across, up): (u8, u8), headline: Headline) -> PlotMark {
    PlotMark {
        row,
        value: PointSpan { low: across, high: across },
        others: PointSpan { low: up, high: up },
        headline,
    }
}

fn named(rows: &[usize]) -> Vec<String> {
    vec![format!("Case number {}", rows[0])]
}

fn named_twice(rows: &[usize]) -> Vec<String> {
    vec![format!("A longer name for\ncase {}", rows[0]), format!("Case {}", rows[0])]
}

/// The square that a mark covers.
fn covers(mark: &PlacedMark) -> Area {
    let ((x, y), half) = (mark.middle, mark.size / 2);
    Area { edges: [x - half, y - half, x + half, y + half] }
}

#[test]
fn marks_of_different_verdicts_share_a_value_and_those_of_one_are_a_single_mark() {
    let fix = Headline::Fix(FixKind::Prove);
    let marks = [
        mark(0, (10, 8), HEADLINES[0]),
        mark(1, (10, 8), HEADLINES[1]),
        mark(2, (10, 8), fix),
        mark(3, (2, 8), fix),
    ];
    let placed = layout(&marks, &[], Vec::new(), named);
    let seen: Vec<_> = placed.iter().map(|mark| (&*mark.rows, mark.size == SIZE)).collect();
    assert_eq!(seen, [(&[0][..], false), (&[1, 2], false), (&[3], true)]);
    let [(stop, _), (fix, _)] = [placed[0].middle, placed[1].middle];
    assert_eq!(stop + fix, 2 * place_of(10, 8).0, "next to each other, around their value");
    assert_eq!(placed[2].middle, place_of(2, 8));
}

#[test]
fn a_name_avoids_what_is_drawn_around_its_mark() {
    let middle = place_of(8, 8);
    let marks = [mark(0, (8, 8), HEADLINES[0])];
    let area = |taken: Vec<Area>| {
        let label = layout(&marks, &[], taken, named)[0].label.clone();
        label.map(|label| label.area.edges)
    };
    let right = Area { edges: [middle.0 + 20, 0, 320, 320] };
    let left = Area { edges: [0, 0, middle.0 - 20, 320] };
    let [free, blocked, nowhere] = [vec![], vec![right], vec![right, left]].map(area);
    assert!(free.is_some_and(|[left, ..]| left > middle.0), "on the right where there is room");
    assert!(blocked.is_some_and(|[_, _, right, _]| right < middle.0), "else on the left");
    assert_eq!(nowhere, None, "no name rather than one that covers something");
    let line = [[(middle.0 + 40, middle.1 - 60), (middle.0 + 40, middle.1 + 60)]];
    let label = layout(&marks, &line, Vec::new(), named)[0].label.clone();
    assert!(label.is_some_and(|label| label.ends), "no line runs through a name");
}

#[test]
fn a_name_is_shorter_where_the_long_one_does_not_fit() {
    let (x, y) = place_of(8, 8);
    let marks = [mark(0, (8, 8), HEADLINES[0])];
    let text =
        |taken| layout(&marks, &[], taken, named_twice)[0].label.clone().map(|label| label.text);
    let names = named_twice(&[0]);
    let [long, short] = [0, 1].map(|place| names.get(place).cloned());
    assert_eq!(text(vec![]), long);
    let narrow = [[0, 0, x - 10, 320], [0, y + 10, 320, 320], [0, 0, 320, y - 10]];
    let edge = Area { edges: [x + 80, 0, 320, 320] };
    let taken = narrow.map(|edges| Area { edges }).into_iter().chain([edge]).collect();
    assert_eq!(text(taken), short);
}

#[test]
fn the_order_of_names_leaves_room_for_most_of_them() {
    // On its right, the first name takes the only place of the second one. On its left there is room for the first one, too.
    let marks = [mark(0, (8, 8), HEADLINES[0]), mark(1, (8, 9), HEADLINES[1])];
    let (x, y) = place_of(8, 9);
    let taken =
        [[0, 0, x - 9, y + 1], [0, y + 1, x - 72, 320], [0, 0, 320, y - 8], [0, y + 31, 320, 320]];
    let taken = taken.map(|edges| Area { edges }).into();
    let names = layout(&marks, &[], taken, |rows| {
        vec![if rows[0] == 0 { "First\nname" } else { "A second name" }.to_owned()]
    });
    assert!(names.iter().all(|mark| mark.label.is_some()), "{names:?}");
}

#[test]
fn no_line_between_two_places_lies_on_an_axis() {
    let (axis, base) = corner();
    for points in 0..=16 {
        let (across, up) = (place_of(points, 0), place_of(0, points));
        assert!(up.0 - axis >= 3 && base - across.1 >= 3, "{points} points");
    }
}

#[test]
fn no_mark_reaches_the_frame() {
    let ((left, bottom), (right, top)) = (corner(), far_corner(16));
    let frame = Area { edges: [left + 2, top + 2, right - 2, bottom - 2] };
    for place in [place_of(0, 0), place_of(16, 16)] {
        assert!(frame.holds(&Area::around(place, SIZE)), "{place:?}");
    }
}

#[test]
fn a_name_takes_two_lines_before_it_is_cut() {
    let rows = [
        ("Welding", vec!["Welding", "Welding"]),
        ("Spare parts", vec!["Spare parts", "Spare\nparts", "Spare\nparts", "Spare parts"]),
        (
            "Übersetzung der Sicherheitsdatenblätter",
            vec![
                "Übersetzung der\nSicherheitsdatenblätter",
                "Übersetzung\nder…",
                "Übersetzung der…",
            ],
        ),
        (
            "Remind patients who are likely to miss their appointment",
            vec![
                "Remind patients who are\nlikely to miss their…",
                "Remind patients\nwho are likely…",
                "Remind patients…",
            ],
        ),
    ];
    for (name, expected) in rows {
        assert_eq!(names_of(name), expected);
    }
    assert_eq!(in_two_lines("Wärmebedarf"), None);
}

#[test]
fn long_names_are_cut_after_a_word() {
    let rows = [
        ("", ""),
        ("Spare parts", "Spare parts"),
        ("Exactly 18 letters", "Exactly 18 letters"),
        ("Predictive maintenance, lift motors", "Predictive…"),
        ("Sort the, incoming invoices", "Sort the, incoming…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffa…"),
        ("Übersetzungen und Ämter", "Übersetzungen und…"),
    ];
    for (name, expected) in rows {
        assert_eq!(short(name, 18), expected);
    }
}

/// Enough marks far away from all others that only the first order is tried: more than 20 marks are never tried twice.
const FAR: u8 = 21;

/// What the order that begins with this mark loses, and its labels: the mark comes first, and the far ones have no name.
fn one_order(at: &[(u8, u8)], first: usize) -> (usize, Vec<Option<Label>>) {
    let count = at.len();
    let near = at
        .iter()
        .enumerate()
        .map(|(index, at)| mark((index + count - first) % count, *at, HEADLINES[0]));
    let far =
        (0..FAR).map(|place| mark(count + usize::from(place), far_place(place), HEADLINES[0]));
    let marks: Vec<PlotMark> = near.chain(far).collect();
    let index = |rows: &[usize]| (rows[0] + first) % count;
    let placed = layout(&marks, &[], Vec::new(), |rows| {
        if rows[0] < count { named_twice(&[index(rows)]) } else { Vec::new() }
    });
    let mut labels = vec![None; count];
    for one in placed.into_iter().filter(|one| one.rows[0] < count) {
        labels[index(&one.rows)] = one.label;
    }
    let lost = labels.iter().enumerate().map(|(index, label)| {
        let names = named_twice(&[index]);
        label.as_ref().map_or(names.len(), |label: &Label| {
            names.iter().position(|name| *name == label.text).expect("one of its names")
        })
    });
    (lost.sum(), labels)
}

/// Two columns on the left.
fn far_place(place: u8) -> (u8, u8) {
    (place % 2, place / 2)
}

/// The best of all orders, each of them tried; and what is drawn.
fn best_and_drawn(at: &[(u8, u8)]) -> (usize, Vec<Option<Label>>, Vec<Option<Label>>) {
    let orders = (0..at.len()).map(|first| one_order(at, first));
    let (lost, best) = orders.min_by_key(|(lost, _)| *lost).unwrap_or_default();
    let marks: Vec<PlotMark> =
        at.iter().enumerate().map(|(row, at)| mark(row, *at, HEADLINES[0])).collect();
    let far = (0..FAR).map(far_place).map(|(across, up)| place_of(across, up));
    let taken = far.map(|middle| Area::around(middle, SIZE + 4)).collect();
    let drawn = layout(&marks, &[], taken, named_twice);
    (lost, best, drawn.into_iter().map(|mark| mark.label).collect())
}

#[test]
fn where_every_order_loses_a_name_the_first_that_loses_least_is_drawn() {
    let square: Vec<_> = (0..16).map(|place| (6 + place % 4, 6 + place / 4)).collect();
    for count in 9..=16 {
        let (lost, best, drawn) = best_and_drawn(&square[..count]);
        assert!(lost > 0, "{count} marks next to each other have no room for all names");
        assert_eq!(drawn, best, "{count} marks");
    }
}

fn some_mark() -> impl Strategy<Value = ((u8, u8), (u8, u8), Headline)> {
    let points = || (0_u8..=16, 0_u8..=16);
    (points(), points(), proptest::sample::select(HEADLINES.to_vec()))
}

proptest! {
    #![proptest_config(tenth())]

    /// Also where no order is without a loss: all of them are compared with what is drawn.
    #[test]
    fn the_first_order_that_loses_least_is_drawn(
        places in proptest::collection::btree_set((3_u8..=16, 0_u8..=16), 1..9),
    ) {
        let at: Vec<_> = places.into_iter().collect();
        let (_, best, drawn) = best_and_drawn(&at);
        prop_assert_eq!(drawn, best);
    }

    #[test]
    fn every_mark_is_at_its_value_and_nothing_covers_anything_else(
        all in vec(some_mark(), 0..90),
        lines in vec((0_i32..320, 0_i32..290, 0_i32..320, 0_i32..290), 0..3),
    ) {
        let marks: Vec<PlotMark> =
            all.iter().enumerate().map(|(row, (at, _, headline))| mark(row, *at, *headline)).collect();
        let lines: Vec<_> = lines.into_iter().map(|(x, y, to_x, to_y)| [(x, y), (to_x, to_y)]).collect();
        let placed = layout(&marks, &lines, Vec::new(), named_twice);
        let mut rows: Vec<usize> = placed.iter().flat_map(|mark| mark.rows.clone()).collect();
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..marks.len()).collect::<Vec<_>>());
        for (index, one) in placed.iter().enumerate() {
            for row in &one.rows {
                let PlotMark { value, others, headline, .. } = marks[*row];
                prop_assert_eq!((one.value, one.headline), (place_of(value.low, others.low), headline));
            }
            let sharing: Vec<_> = placed.iter().filter(|other| other.value == one.value).collect();
            let sum = sharing.iter().fold((0, 0), |(x, y), mark| (x + mark.middle.0, y + mark.middle.1));
            let count = i32::try_from(sharing.len()).expect("at most four");
            if count != 3 {
                prop_assert_eq!((sum.0 / count, sum.1 / count), one.value, "around their value");
            }
            prop_assert_eq!(one.size == SIZE, count == 1);
            for other in &placed[index + 1..] {
                prop_assert!(!covers(one).meets(&covers(other)), "{one:?} {other:?}");
                if let (Some(one), Some(other)) = (&one.label, &other.label) {
                    prop_assert!(!one.area.meets(&other.area), "{one:?} {other:?}");
                }
            }
            let Some(label) = &one.label else { continue };
            prop_assert!(named_twice(&one.rows).contains(&label.text));
            prop_assert!(placed.iter().all(|mark| !label.area.meets(&covers(mark))), "{label:?}");
            let [left, top, right, bottom] = label.area.edges;
            prop_assert!(left >= 32 && top >= 13 && right <= 312 && bottom <= 305, "{label:?}");
            for [(x1, y1), (x2, y2)] in &lines {
                for step in 0..=100 {
                    let [x, y] = [(x1, x2), (y1, y2)].map(|(from, to)| from + (to - from) * step / 100);
                    let inside = left + 1 < x && x < right - 1 && top + 1 < y && y < bottom - 1;
                    prop_assert!(!inside, "a line runs through {label:?}");
                }
            }
        }
    }
}

/// A tenth of the cases, because each one is a whole plot.
fn tenth() -> proptest::test_runner::Config {
    let mut config = config();
    config.cases = (config.cases / 10).max(1);
    config
}
