//! The marks of the plot, each at its value, and what they are called.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::list::plot::PlotMark;
use stop_fix_scale::app::list::plot_layout::{PlacedMark, Spot, place_all, place_of};
use stop_fix_scale::app::list::plot_names::{in_two_lines, names_of, short};
use stop_fix_scale_core::model::assess::PointSpan;
use stop_fix_scale_core::model::{FixKind, Headline};
use test_support::config;

pub(crate) const HEADLINES: [Headline; 4] =
    [Headline::Stop, Headline::Fix(FixKind::Repair), Headline::Open, Headline::Scale];

pub(crate) fn mark(row: usize, (across, up): (u8, u8), headline: Headline) -> PlotMark {
    PlotMark {
        row,
        value: PointSpan { low: across, high: across },
        others: PointSpan { low: up, high: up },
        headline,
    }
}

pub(crate) fn marks_at(at: &[(u8, u8)]) -> Vec<PlacedMark> {
    let marks = at.iter().enumerate().map(|(row, at)| mark(row, *at, HEADLINES[0]));
    place_all(&marks.collect::<Vec<_>>())
}

/// How wide a mark is that is alone at its place.
const SIZE: i32 = 16;

#[test]
fn marks_of_different_verdicts_share_a_value_and_those_of_one_are_a_single_mark() {
    let fix = Headline::Fix(FixKind::Prove);
    let marks = [
        mark(0, (10, 8), HEADLINES[0]),
        mark(1, (10, 8), HEADLINES[1]),
        mark(2, (10, 8), fix),
        mark(3, (2, 8), fix),
    ];
    let placed = place_all(&marks);
    let seen: Vec<_> = placed.iter().map(|mark| (&*mark.rows, mark.spot.size == SIZE)).collect();
    assert_eq!(seen, [(&[0][..], false), (&[1, 2], false), (&[3], true)]);
    let [(stop, _), (fix, _)] = [placed[0].spot.shift, placed[1].spot.shift];
    assert_eq!(stop + fix, 0, "next to each other, around their value");
    assert_eq!((placed[2].spot.value, placed[2].spot.shift), (place_of(2, 8), (0, 0)));
}

#[test]
fn a_name_has_one_line_or_two_and_only_a_very_long_one_is_cut() {
    let rows = [
        ("Welding", vec!["Welding"]),
        ("Spare parts", vec!["Spare parts", "Spare\nparts"]),
        (
            "Übersetzung der Sicherheitsdatenblätter",
            vec!["Übersetzung der\nSicherheitsdatenblätter"],
        ),
        (
            "Remind patients who are likely to miss their appointment",
            vec!["Remind patients who are likely\nto miss their appointment"],
        ),
        (
            "Remind all patients who are likely to miss their next appointment",
            vec!["Remind all patients who are\nlikely to miss their next…"],
        ),
        ("Donaudampfschifffahrtsgesellschaft", vec!["Donaudampfschifffahrtsgese…"]),
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

pub(crate) fn some_mark() -> impl Strategy<Value = ((u8, u8), Headline)> {
    ((0_u8..=16, 0_u8..=16), proptest::sample::select(HEADLINES.to_vec()))
}

pub(crate) fn with_rows(all: &[((u8, u8), Headline)]) -> Vec<PlotMark> {
    all.iter().enumerate().map(|(row, (at, headline))| mark(row, *at, *headline)).collect()
}

proptest! {
    #![proptest_config(tenth())]

    #[test]
    fn every_mark_is_at_its_value(all in vec(some_mark(), 0..90)) {
        let marks = with_rows(&all);
        let placed = place_all(&marks);
        let mut rows: Vec<usize> = placed.iter().flat_map(|mark| mark.rows.clone()).collect();
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..marks.len()).collect::<Vec<_>>());
        for one in &placed {
            for row in &one.rows {
                let PlotMark { value, others, headline, .. } = marks[*row];
                prop_assert_eq!((one.spot.value, one.headline), (place_of(value.low, others.low), headline));
            }
            let sharing: Vec<_> =
                placed.iter().filter(|other| other.spot.value == one.spot.value).collect();
            prop_assert_eq!(one.spot.size == SIZE, sharing.len() == 1);
            let sum = |of: fn(&Spot) -> i32| sharing.iter().map(|mark| of(&mark.spot)).sum::<i32>();
            if sharing.len() != 3 {
                let sums = (sum(|spot| spot.shift.0), sum(|spot| spot.shift.1));
                prop_assert_eq!(sums, (0, 0), "around their value");
            }
        }
    }
}

/// A tenth of the cases, because each one is a whole plot.
pub(crate) fn tenth() -> proptest::test_runner::Config {
    let mut config = config();
    config.cases = (config.cases / 10).max(1);
    config
}
