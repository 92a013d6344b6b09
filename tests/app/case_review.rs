//! When a review is due, and when Stop is proposed because a case has not improved by then.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::case::review::{Due, date_in, due};
use stop_fix_scale::app::history::series::Moment;
use stop_fix_scale::app::history::stuck::{Stuck, stuck};
use stop_fix_scale_core::format::case_file::{Case, Review};
use stop_fix_scale_core::format::date::{Date, Timestamp};
use stop_fix_scale_core::model::{AI1, Answers, Dimension, Headline, Level, PerCriterion, assess};
use test_support::{answers, config, proven};

fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a date"))
}

#[test]
fn a_review_is_due_on_its_date_and_overdue_the_day_after() {
    let today = date("2026-11-21");
    let rows = [
        (None, Due::Never),
        (Some("2026-11-22"), Due::In(1)),
        (Some("2026-11-21"), Due::In(0)),
        (Some("2026-11-20"), Due::Past(1)),
        (Some("2027-01-31"), Due::In(71)),
        (Some("2025-11-21"), Due::Past(365)),
        (Some("2024-02-29"), Due::Past(996)),
    ];
    for (day, expected) in rows {
        assert_eq!(due(day.map(date), today), expected, "{day:?}");
    }
}

#[test]
fn an_empty_field_clears_the_date_and_an_invalid_date_is_refused() {
    assert_eq!(date_in(""), Ok(None));
    assert_eq!(date_in("2027-01-31"), Ok(Some(date("2027-01-31"))));
    for text in ["2027-02-31", "12027-01-31", "2027-1-31", " ", "tomorrow"] {
        assert!(date_in(text).is_err(), "{text}");
    }
}

/// A Fix: every criterion is Agreed, except that those of integration have the given level.
fn fix(integration: Level) -> Answers {
    let criteria = PerCriterion::from_fn(|criterion| {
        proven(if criterion.dimension == Dimension::Integration {
            integration
        } else {
            Level::Agreed
        })
    });
    Answers { criteria, ..Answers::default() }
}

/// A saved version: when it was saved, its review date, and its level of integration.
type State = (&'static str, Option<&'static str>, Level);

/// The name of a row, the saved versions, and the points of integration then and now if Stop is proposed.
type Row = (&'static str, &'static [State], Option<(u8, u8)>);

fn milliseconds(since_1970: i64) -> u64 {
    u64::try_from(since_1970).expect("after 1970")
}

fn proposed(states: &[State], today: &str) -> Option<Stuck> {
    let cases: Vec<(u64, Case)> = states
        .iter()
        .map(|(time, review, level)| {
            let review = Review { date: review.map(date), ..Review::default() };
            let time: Timestamp = time.parse().expect("a time");
            (
                milliseconds(time.milliseconds()),
                Case { answers: fix(*level), review, ..Case::default() },
            )
        })
        .collect();
    let moments: Vec<Moment<'_>> =
        cases.iter().map(|(at, case)| Moment { at: *at, case }).collect();
    stuck(&AI1, &moments, date(today))
}

#[test]
fn stop_is_proposed_for_a_fix_that_has_not_improved_by_its_review() {
    use Level::{Agreed, Claimed, Missing, Shown};
    const MARCH: Option<&str> = Some("2026-03-31");
    const JUNE: Option<&str> = Some("2026-06-30");
    const JANUARY: &str = "2026-01-05T09:00:00Z";
    const FEBRUARY: &str = "2026-02-05T09:00:00Z";
    const APRIL: &str = "2026-04-02T09:00:00Z";
    let rows: [Row; 15] = [
        ("no version", &[], None),
        ("not changed since", &[(JANUARY, MARCH, Claimed)], Some((4, 4))),
        ("no review", &[(JANUARY, None, Claimed)], None),
        ("a later review", &[(JANUARY, JUNE, Claimed)], None),
        ("the same", &[(JANUARY, MARCH, Claimed), (APRIL, MARCH, Claimed)], Some((4, 4))),
        ("down", &[(JANUARY, MARCH, Claimed), (APRIL, MARCH, Missing)], Some((4, 0))),
        ("up", &[(JANUARY, MARCH, Claimed), (APRIL, MARCH, Agreed)], None),
        (
            "up and down again",
            &[(JANUARY, MARCH, Claimed), (FEBRUARY, MARCH, Shown), (APRIL, MARCH, Claimed)],
            Some((4, 4)),
        ),
        (
            "up before the review was set",
            &[(JANUARY, None, Missing), (FEBRUARY, MARCH, Claimed), (APRIL, MARCH, Claimed)],
            Some((4, 4)),
        ),
        (
            "a different review date in between",
            &[(JANUARY, MARCH, Missing), (FEBRUARY, JUNE, Claimed), (FEBRUARY, MARCH, Claimed)],
            Some((4, 4)),
        ),
        ("postponed", &[(JANUARY, MARCH, Claimed), (APRIL, JUNE, Claimed)], None),
        (
            "set after its date had passed",
            &[(JANUARY, None, Claimed), (APRIL, MARCH, Claimed)],
            None,
        ),
        ("older versions are gone", &[(APRIL, MARCH, Claimed)], None),
        ("set on its date", &[("2026-03-31T00:00:00Z", MARCH, Claimed)], None),
        ("set the day before", &[("2026-03-30T23:59:59Z", MARCH, Claimed)], Some((4, 4))),
    ];
    for (what, states, expected) in rows {
        let found = proposed(states, "2026-04-05");
        let points = found.map(|stuck| (stuck.then.low, stuck.now.low));
        assert_eq!(points, expected, "{what}");
        assert!(found.is_none_or(|stuck| stuck.dimension == Dimension::Integration), "{what}");
        assert_eq!(proposed(states, "2026-03-31"), None, "{what}: not overdue on the date itself");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn due_counts_days_in_both_directions(
        days in proptest::array::uniform2((0_u16..10_000, 1_u8..=12, 1_u8..=28)),
    ) {
        let day = |(year, month, day)| date(&format!("{year:04}-{month:02}-{day:02}"));
        let [one, other] = days.map(day);
        match due(Some(one), other) {
            Due::Never => prop_assert!(false, "there is a date"),
            Due::In(days) => prop_assert_eq!(one.number(), other.number() + days),
            Due::Past(days) => prop_assert_eq!(one.number() + days, other.number()),
        }
        prop_assert_eq!(one < other, one.number() < other.number());
        prop_assert_eq!(one < other, one.milliseconds() < other.milliseconds());
    }

    /// Stop is only proposed for an overdue Fix that has no more points where it was weakest.
    #[test]
    fn a_proposal_to_stop_has_a_valid_reason(
        states in vec((answers(), 0_usize..3, 0_u64..20), 0..5),
        today in 0_usize..3,
    ) {
        let days = ["2026-03-01", "2026-03-10", "2026-03-20"].map(date);
        let start = milliseconds(date("2026-03-01").milliseconds());
        let cases: Vec<(u64, Case)> = states
            .into_iter()
            .map(|(answers, day, at)| {
                let review = Review { date: Some(days[day]), ..Review::default() };
                (start + at * 86_400_000, Case { answers, review, ..Case::default() })
            })
            .collect();
        let moments: Vec<Moment<'_>> =
            cases.iter().map(|(at, case)| Moment { at: *at, case }).collect();
        let Some(found) = stuck(&AI1, &moments, days[today]) else { return Ok(()) };
        let now = moments.last().expect("a proposal is about a case");
        let assessment = assess(&AI1, &now.case.answers);
        prop_assert!(matches!(assessment.headline, Headline::Fix(_)));
        prop_assert!(matches!(due(now.case.review.date, days[today]), Due::Past(_)));
        prop_assert_eq!(found.now, *assessment.points.get(found.dimension));
        prop_assert!(found.now.low <= found.then.low);
        let is_base = |moment: &Moment<'_>| {
            let assessment = assess(&AI1, &moment.case.answers);
            moment.case.review.date == now.case.review.date
                && assessment.weakest == found.dimension
                && *assessment.points.get(found.dimension) == found.then
        };
        prop_assert!(moments.iter().any(is_base), "no version matches the proposal");
    }
}
