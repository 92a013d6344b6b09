//! The line of time of a history: quarters, and moments that have names.

use std::rc::Rc;

use stop_fix_scale::app::history::quarters::ticks;
use stop_fix_scale::app::history::score_path::{band, line, steps};
use stop_fix_scale::app::history::versions::{Version, names, sitting};
use stop_fix_scale::app::sentences::result::NOTHING_KNOWN;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Timestamp;
use stop_fix_scale_core::format::moment::NamedMoment;
use stop_fix_scale_core::model::assess::PointSpan;

#[test]
fn a_moment_names_the_version_that_was_the_newest_then() {
    let time =
        |day: u8| -> Timestamp { format!("2026-09-{day:02}T10:00:00Z").parse().expect("a time") };
    let version = |revision, day| {
        let case = Rc::new(Case::default());
        Version { revision, saved: time(day), deleted: false, case }
    };
    let versions = [version(1, 3), version(2, 10), version(3, 20)];
    let moment = |day, name: &str| NamedMoment { at: time(day), name: name.to_owned() };
    let moments = [
        moment(30, "Board Q3"),
        moment(20, "Trial"),
        moment(10, "a"),
        moment(9, "b"),
        moment(1, "early"),
    ];
    let found: Vec<Vec<&str>> = (0..3)
        .map(|place| names(&moments, &versions[place], versions.get(place + 1)).collect())
        .collect();
    assert_eq!(found, [vec!["b"], vec!["a"], vec!["Board Q3", "Trial"]]);
}

#[test]
fn a_sitting_ends_with_a_long_break_or_a_name() {
    let time = |minute: u8| -> Timestamp {
        format!("2026-09-03T{:02}:{:02}:00Z", 10 + minute / 60, minute % 60)
            .parse()
            .expect("a time")
    };
    let case = Rc::new(Case::default());
    let version = |(revision, minute): (u64, &u8)| {
        let case = Rc::clone(&case);
        Version { revision, saved: time(*minute), deleted: false, case }
    };
    let rows: [(&[u8], Option<u8>, usize); 8] = [
        (&[], None, 0),
        (&[0], None, 1),
        (&[0, 30], None, 2),
        (&[0, 31], None, 1),
        (&[0, 20, 40, 60], None, 4),
        (&[0, 40, 60, 80], None, 3),
        (&[0, 20, 40, 60], Some(25), 2),
        (&[0, 20, 40, 60], Some(61), 4),
    ];
    for (minutes, named, expected) in rows {
        let versions: Vec<Version> = (1..).zip(minutes).map(version).collect();
        let name = |minute| NamedMoment { at: time(minute), name: "Board".to_owned() };
        let moments: Vec<NamedMoment> = named.into_iter().map(name).collect();
        assert_eq!(sitting(&versions, &moments), expected, "{minutes:?} {named:?}");
    }
}

#[test]
fn the_line_of_a_score_has_a_gap_where_nothing_is_known() {
    let span = |low, high| PointSpan { low, high };
    let (unknown, half, full) = (NOTHING_KNOWN, span(8, 12), span(16, 16));
    let rows: [(&[PointSpan], &str, &str); 7] = [
        (&[], "", ""),
        (&[unknown], "", ""),
        (&[unknown, unknown], "", ""),
        (&[half], "M0 50H1000", ""),
        (&[unknown, half, full], "M100 50H200V0H1000", "M100 50h0M200 0h0"),
        (&[half, unknown, half], "M0 50H100M200 50H1000", "M200 50h0"),
        // A score of 0 with something known about it is one.
        (&[full, span(0, 4), unknown], "M0 0H100V100H200", "M100 100h0"),
    ];
    for (spans, expected, dots) in rows {
        let spans: Vec<_> = (0_u64..).step_by(100).zip(spans.iter().copied()).collect();
        assert_eq!((&*line(&spans), &*steps(&spans)), (expected, dots), "{spans:?}");
    }
    assert_eq!(band(&[(0, unknown), (100, half)]), "M0 0H100V25H1000V50H100V100H0Z");
}

/// A year, and a quarter of it.
type Quarter = (u32, Option<u32>);

#[test]
fn quarters_are_marked_where_there_is_room_for_them() {
    let day = |text: &str| {
        let time: Timestamp = format!("{text}T12:00:00Z").parse().expect("a time");
        u64::try_from(time.milliseconds()).expect("after 1970")
    };
    let rows: [(&str, &str, &[Quarter]); 7] = [
        ("2026-01-10", "2026-01-20", &[]),
        ("2026-01-10", "2026-07-01", &[(2026, Some(2)), (2026, Some(3))]),
        ("2025-12-31", "2026-01-01", &[(2026, Some(1))]),
        (
            "2025-11-01",
            "2027-02-01",
            &[(2026, Some(1)), (2026, Some(2)), (2026, Some(3)), (2026, Some(4)), (2027, Some(1))],
        ),
        ("2025-11-01", "2027-05-01", &[(2026, Some(1)), (2026, Some(3)), (2027, Some(1))]),
        (
            "2024-06-01",
            "2029-06-01",
            &[(2025, None), (2026, None), (2027, None), (2028, None), (2029, None)],
        ),
        (
            "1970-01-01",
            "2026-06-01",
            &[(1980, None), (1990, None), (2000, None), (2010, None), (2020, None)],
        ),
    ];
    for (first, last, expected) in rows {
        let found: Vec<_> =
            ticks(day(first), day(last)).iter().map(|tick| (tick.year, tick.quarter)).collect();
        assert_eq!(found, expected, "{first} to {last}");
    }
    assert!(ticks(0, u64::MAX).len() < 6);
    assert_eq!(ticks(day("2026-07-01"), day("2026-01-01")), []);
}
