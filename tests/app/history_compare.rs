//! Comparing two versions of a case, drawing its history, and choosing which old versions stay.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::autosave::thin::thin;
use stop_fix_scale::app::case::message::{AnswerChange, CaseMessage};
use stop_fix_scale::app::case::question::{ContextQuestion, Question, Subject};
use stop_fix_scale::app::case::state::CaseState;
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::case::update::apply;
use stop_fix_scale::app::history::compare::{Changes, FromTo, Trend, compare};
use stop_fix_scale::app::history::series::{Moment, series};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{
    AI1, Answer, Answers, Criterion, Dimension, Evidence, Level, Rating, assess,
};
use test_support::{answers, config, proven};

fn case(answers: Answers) -> Case {
    Case { answers, ..Case::default() }
}

fn changes(from: &Case, to: &Case) -> Changes {
    compare(&AI1, from, to)
}

#[test]
fn the_trend_of_an_answer_follows_from_its_level_and_evidence() {
    use Evidence::{Documented, None as Unproven, Running, Tried};
    use Rating::{Agreed, Claimed, Missing, Shown, Sustained};
    use Trend::{Better, Other, Worse};
    let rated = |rating| Some(Answer::Rated(rating));
    let rows = [
        (rated(Missing), rated(Claimed), Better),
        (rated(Agreed), rated(Shown(Tried)), Better),
        // The level counts the same, but the claim is higher or better proven.
        (rated(Agreed), rated(Shown(Unproven)), Better),
        (rated(Shown(Unproven)), rated(Shown(Documented)), Better),
        (rated(Shown(Running)), rated(Sustained(Running)), Better),
        (rated(Shown(Tried)), rated(Shown(Running)), Better),
        // The level counts for less, although the claim is higher.
        (rated(Shown(Running)), rated(Sustained(Documented)), Worse),
        // The level counts the same, but the claim is higher and less proven.
        (rated(Shown(Documented)), rated(Sustained(Unproven)), Other),
        (rated(Shown(Running)), rated(Sustained(Tried)), Other),
        (None, rated(Sustained(Running)), Other),
        (rated(Missing), Some(Answer::DontKnow), Other),
        (None, Some(Answer::DontKnow), Other),
    ];
    for subject in [Subject::Dimension(Dimension::Adoption), Subject::Criterion(Criterion::FIRST)] {
        let with = |answer| {
            let mut answers = Answers::default();
            match subject {
                Subject::Dimension(dimension) => *answers.quick.get_mut(dimension) = answer,
                Subject::Criterion(criterion) => *answers.criteria.get_mut(criterion) = answer,
            }
            case(answers)
        };
        for (from, to, expected) in rows {
            let there = changes(&with(from), &with(to)).levels;
            let back = changes(&with(to), &with(from)).levels;
            let opposite = match expected {
                Better => Worse,
                Worse => Better,
                Other => Other,
            };
            for (moves, answer, trend) in [
                (there, FromTo { from, to }, expected),
                (back, FromTo { from: to, to: from }, opposite),
            ] {
                let [only] = moves[..] else { panic!("{moves:?}: exactly one question changes") };
                assert_eq!((only.subject, only.answer, only.trend), (subject, answer, trend));
            }
        }
    }
}

#[test]
fn a_new_review_date_is_reported_as_a_change() {
    let date = "2027-01-31".parse().ok();
    let set = apply(CaseState::default(), CaseMessage::SetReviewDate(date)).case;
    let moved = changes(&Case::default(), &set);
    let expected = Changes { date: Some(FromTo { from: None, to: date }), ..Changes::default() };
    assert_eq!(moved, expected);
}

proptest! {
    #![proptest_config(config())]

    /// Applying the changes to the earlier answers gives the later ones. None is missing or made up.
    #[test]
    fn the_changes_are_exactly_what_differs(one in answers(), other in answers()) {
        let (from, to) = (case(one), case(other));
        prop_assert_eq!(changes(&from, &from), Changes::default());
        let found = changes(&from, &to);
        let mut after = one;
        for moved in &found.levels {
            prop_assert!(moved.answer.from != moved.answer.to);
            prop_assert_eq!(moved.subject.answer(&one), moved.answer.from);
            match moved.subject {
                Subject::Dimension(dimension) => *after.quick.get_mut(dimension) = moved.answer.to,
                Subject::Criterion(criterion) => *after.criteria.get_mut(criterion) = moved.answer.to,
            }
        }
        for (question, answer) in &found.context {
            prop_assert!(answer.from != answer.to);
            match question {
                ContextQuestion::AffectsPeople => after.context.affects_people = answer.to,
                ContextQuestion::ActsAlone => after.context.acts_alone = answer.to,
            }
        }
        prop_assert_eq!(after, other);
        let count = Question::all().filter(|question| !question.is_same(&one, &other)).count();
        prop_assert_eq!(found.levels.len() + found.context.len(), count);
    }

    #[test]
    fn results_are_reported_as_changed_only_where_they_differ(one in answers(), other in answers()) {
        let found = changes(&case(one), &case(other));
        let [from, to] = [one, other].map(|answers| assess(&AI1, &answers));
        prop_assert_eq!(found.headline.is_some(), from.headline != to.headline);
        prop_assert_eq!(found.range.is_some(), from.range != to.range);
        if let Some(headline) = found.headline {
            prop_assert_eq!(headline, FromTo { from: from.headline, to: to.headline });
        }
        if let Some(range) = found.range {
            prop_assert_eq!(range, FromTo { from: from.range, to: to.range });
        }
        let mut points = from.points;
        for (dimension, moved) in found.points {
            prop_assert!(moved.from != moved.to);
            prop_assert_eq!(*points.get(dimension), moved.from);
            *points.get_mut(dimension) = moved.to;
        }
        prop_assert_eq!(points, to.points);
    }

    /// A change called better makes no result worse, whatever the other answers are.
    #[test]
    fn a_better_answer_never_worsens_the_result(
        answers in answers(),
        index in 0_usize..25,
        levels in proptest::array::uniform2((0_usize..5, 0_usize..4)),
    ) {
        let Some(Question::Level(subject)) = Question::all().nth(index) else { unreachable!() };
        let [from, to] = levels.map(|(level, evidence)| {
            let rate = CaseMessage::Answer(AnswerChange::Rate(subject, Level::ALL[level]));
            let prove = CaseMessage::Answer(AnswerChange::SetEvidence(subject, Evidence::ALL[evidence]));
            let state = CaseState { case: case(answers), ..CaseState::default() };
            [rate, prove].into_iter().fold(state, apply).case
        });
        for moved in changes(&from, &to).levels {
            let (worse, better) = match moved.trend {
                Trend::Better => (&from, &to),
                Trend::Worse => (&to, &from),
                Trend::Other => continue,
            };
            let [worse, better] = [worse, better].map(|case| assess(&AI1, &case.answers));
            prop_assert!(worse.range.low <= better.range.low, "{moved:?}");
            prop_assert!(worse.range.high <= better.range.high, "{moved:?}");
            for (dimension, points) in worse.points.iter() {
                prop_assert!(points.low <= better.points.get(dimension).low, "{moved:?}");
            }
        }
    }

    #[test]
    fn changed_texts_are_listed(written in vec(any::<bool>(), 26), before in "[ab]?") {
        let fields = || TextField::all().zip(&written);
        let all = |state, field| apply(state, CaseMessage::SetText(field, before.clone()));
        let from = TextField::all().fold(CaseState::default(), all);
        let write = |state, (field, is_written): (TextField, &bool)| {
            let text = if *is_written { "new".to_owned() } else { before.clone() };
            apply(state, CaseMessage::SetText(field, text))
        };
        let to = fields().fold(from.clone(), write);
        let expected: Vec<TextField> = fields().filter(|(_, is)| **is).map(|(field, _)| field).collect();
        let found = changes(&from.case, &to.case);
        prop_assert_eq!(found, Changes { texts: expected, ..Changes::default() });
    }

    #[test]
    fn a_series_has_every_version_in_order_of_time(
        states in vec((answers(), 0_u64..1_000), 0..8),
    ) {
        let cases: Vec<(u64, Case)> =
            states.iter().map(|(answers, at)| (*at, case(*answers))).collect();
        let moments: Vec<Moment<'_>> =
            cases.iter().map(|(at, case)| Moment { at: *at, case }).collect();
        let marks = series(&AI1, &moments);
        prop_assert!(marks.is_sorted_by_key(|mark| mark.at));
        let mut expected: Vec<_> = states
            .iter()
            .map(|(answers, at)| (*at, assess(&AI1, answers)))
            .map(|(at, assessment)| (at, assessment.points, assessment.headline))
            .collect();
        expected.sort_by_key(|(at, ..)| *at);
        let marks: Vec<_> = marks.iter().map(|mark| (mark.at, mark.points, mark.headline)).collect();
        prop_assert_eq!(marks, expected);
    }
}

#[test]
fn a_mark_in_a_series_has_the_low_and_the_high_points() {
    let mut answers = Answers::default();
    *answers.criteria.get_mut(Criterion::FIRST) = proven(Level::Shown);
    let case = case(answers);
    let marks = series(&AI1, &[Moment { at: 5, case: &case }]);
    let value = marks[0].points.get(Dimension::Value);
    assert_eq!((marks[0].at, value.low, value.high), (5, 3, 15));
}

const MAX_VERSIONS: usize = 20;
const HOUR: u64 = 3_600_000;
const MONTH: u64 = 30 * 24 * HOUR;

/// The versions that are left after saving at these times.
fn thinned(times: impl IntoIterator<Item = u64>) -> Vec<u64> {
    let mut left = Vec::new();
    for time in times {
        left.push(time);
        if let Some(index) = thin(&left, MAX_VERSIONS) {
            left.remove(index);
        }
        assert!(left.len() <= MAX_VERSIONS, "never more than the maximum");
    }
    left
}

#[test]
fn the_version_whose_removal_leaves_the_smallest_gap_is_dropped() {
    let rows: [(&[u64], usize, Option<usize>); 9] = [
        (&[], 0, None),
        (&[1], 0, None),
        (&[1, 2], 1, None),
        (&[1, 2, 3], 3, None),
        (&[1, 2, 3], 2, Some(1)),
        (&[0, 10, 11, 12, 50], 4, Some(2)),
        (&[0, 40, 48, 50], 3, Some(2)),
        // For equal gaps, the older version.
        (&[0, 1, 2, 3, 4], 4, Some(1)),
        // A clock that was set back.
        (&[0, 100, 90, 200, 300], 4, Some(1)),
    ];
    for (times, most, expected) in rows {
        assert_eq!(thin(times, most), expected, "{times:?}, at most {most}");
    }
}

#[test]
fn a_burst_of_edits_drops_no_monthly_version() {
    let months = (0..10).map(|month| month * MONTH);
    let burst = (0..500).map(|edit| 9 * MONTH + HOUR + edit * 1_000);
    let left = thinned(months.clone().chain(burst));
    assert_eq!(left.len(), MAX_VERSIONS);
    for month in months.take(9) {
        assert!(left.contains(&month), "month {} is gone", month / MONTH);
    }
}

proptest! {
    #![proptest_config(config())]

    /// The first and the last version stay, and no gap left by thinning is wider than two even gaps. An even
    /// gap is a nineteenth of the whole time.
    #[test]
    fn versions_stay_spread_over_time(steps in vec(prop_oneof![0..100_u64, 0..HOUR, 0..MONTH], 1..120)) {
        let times: Vec<u64> = steps.iter().scan(0, |time, step| { *time += step; Some(*time) }).collect();
        let left = thinned(times.iter().copied());
        let (first, last) = (times[0], times[times.len() - 1]);
        prop_assert_eq!((left.first(), left.last()), (Some(&first), Some(&last)));
        prop_assert_eq!(left.len(), times.len().min(MAX_VERSIONS));
        for gap in left.windows(2) {
            let inside = |time: &&u64| gap[0] < **time && **time < gap[1];
            let was_made = times.iter().any(|time| inside(&time));
            let most = 2 * (last - first) / 19;
            prop_assert!(!was_made || gap[1] - gap[0] <= most, "{gap:?}, at most {most}");
        }
    }

    #[test]
    fn thinning_arbitrary_times_drops_an_inner_version(times in vec(any::<u64>(), 0..30), most in 0_usize..25) {
        let inner = 1..times.len().saturating_sub(1);
        match thin(&times, most) {
            Some(index) => prop_assert!(times.len() > most && inner.contains(&index)),
            None => prop_assert!(times.len() <= most || times.len() < 3),
        }
    }
}
