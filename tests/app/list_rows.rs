//! The list of cases: search, order, and what is drawn next to it.

use proptest::collection::vec;
use proptest::prelude::*;
use stop_fix_scale::app::list::plot::{held_back, holds_most_back, spots};
use stop_fix_scale::app::list::rows::{ListRow, SortOrder, listed};
use stop_fix_scale::app::list::verdict_group::{VerdictGroup, tenths};
use stop_fix_scale::app::sentences::result::NOTHING_KNOWN;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{
    AI1, Answers, Criterion, Dimension, Headline, Level, PerDimension, assess,
};
use test_support::{answers, config, proven};

/// Folds text as a browser does, for the few letters in these tests.
fn fold(text: &str) -> String {
    let apart = |letter: char| match letter {
        'ä' => "a\u{308}".to_owned(),
        'é' => "e\u{301}".to_owned(),
        'ß' => "ss".to_owned(),
        other => other.to_string(),
    };
    text.to_lowercase().chars().map(apart).collect()
}

const ORDERS: [SortOrder; 5] =
    [SortOrder::Nearest, SortOrder::Weakest, SortOrder::Review, SortOrder::Name, SortOrder::Newest];

fn row(case: &Case) -> ListRow {
    ListRow::of(&AI1, case, fold)
}

fn titled(title: &str) -> Case {
    Case { title: title.into(), ..Case::default() }
}

/// The ids of the cases in the order of the list.
fn in_order(cases: &[Case], order: SortOrder) -> Vec<&str> {
    let rows: Vec<ListRow> = cases.iter().map(row).collect();
    listed(&rows, "", order, fold).into_iter().map(|index| &*cases[index].id).collect()
}

#[test]
fn a_case_is_found_if_every_word_of_the_query_occurs_in_it() {
    let mut case = Case {
        title: "Rechnungen für Ämter".into(),
        summary: "Reads invoices.".into(),
        owner: "Ada, Purchasing".into(),
        ..Case::default()
    };
    *case.notes.get_mut(Criterion::FIRST) = "Measured at the CAFÉ".into();
    case.review.metric = "minutes".into();
    let rows = [row(&case)];
    let queries = [
        ("", true),
        ("  ", true),
        ("rechnung", true),
        ("RECHNUNG", true),
        ("amter", true),
        ("Ämter", true),
        ("A\u{308}mter", true),
        ("cafe", true),
        ("ada  invoices\tcafé", true),
        ("voice", true),
        ("ada bob", false),
        ("invoices.ada", false),
        ("minutes", false),
        ("readsinvoices", false),
    ];
    for (query, is_found) in queries {
        let found = listed(&rows, query, SortOrder::default(), fold);
        assert_eq!(!found.is_empty(), is_found, "{query:?}");
    }
}

#[test]
fn a_row_has_the_result_and_the_time_of_its_case() {
    let mut case = titled("Ä");
    *case.answers.criteria.get_mut(Criterion::FIRST) = proven(Level::Missing);
    case.updated = "1970-01-01T01:00:00.002+01:00".parse().ok();
    let row = row(&case);
    assert_eq!((row.headline, row.updated), (Headline::Stop, Some(2)));
    let assessment = assess(&AI1, &case.answers);
    assert_eq!(row.points, assessment.points);
}

#[test]
fn names_are_ordered_ignoring_case_and_accents() {
    let titles = ["zebra", "", "äb", "Abc", "aa", "AB", " B", "Zebra"];
    let rows: Vec<ListRow> = titles.iter().map(|title| row(&titled(title))).collect();
    let order = listed(&rows, "", SortOrder::Name, fold);
    let named: Vec<&str> = order.iter().map(|index| titles[*index]).collect();
    assert_eq!(named, ["aa", "äb", "AB", "Abc", " B", "zebra", "Zebra", ""]);
}

#[test]
fn equal_rows_keep_their_order() {
    // Enough rows for an unstable sort to reorder.
    let rows: Vec<ListRow> = (0..200).map(|index| row(&titled(["a", "b"][index % 2]))).collect();
    let expected: Vec<usize> = (0..200).step_by(2).chain((1..200).step_by(2)).collect();
    for order in ORDERS {
        assert_eq!(listed(&rows, "", order, fold), expected, "{order:?}");
    }
}

#[test]
fn the_most_recently_changed_cases_come_first() {
    let times = [
        ("a", None),
        ("b", Some("2026-11-20T09:00:00Z")),
        ("c", Some("2026-11-20T10:30:00+02:00")),
        ("d", Some("2026-11-20T09:00:00.001Z")),
        ("e", None),
    ];
    let cases = times.map(|(id, time)| {
        let updated = time.map(|time| time.parse().expect("a time"));
        Case { id: id.into(), updated, ..Case::default() }
    });
    assert_eq!(in_order(&cases, SortOrder::Newest), ["d", "b", "c", "a", "e"]);
}

/// A case with these levels, one for each dimension in order.
fn levelled(id: &str, levels: [u8; 5]) -> Case {
    let mut case = Case { id: id.into(), ..Case::default() };
    for (dimension, level) in Dimension::ALL.into_iter().zip(levels) {
        for criterion in dimension.criteria() {
            let level = Level::from_number(level).expect("1 to 5");
            *case.answers.criteria.get_mut(criterion) = proven(level);
        }
    }
    case
}

#[test]
fn the_weakest_cases_come_first_or_those_nearest_to_scale() {
    let cases = [
        levelled("scale", [5, 5, 5, 5, 5]),
        Case { id: "open".into(), ..Case::default() },
        levelled("fix, one weak", [5, 2, 5, 5, 5]),
        levelled("fix, two weak", [5, 2, 5, 2, 5]),
        levelled("fix, hardly", [5, 3, 5, 5, 5]),
        levelled("stop", [1, 3, 3, 3, 3]),
        levelled("stop, worse", [1, 1, 3, 3, 3]),
    ];
    let weakest =
        ["stop, worse", "stop", "fix, two weak", "fix, one weak", "fix, hardly", "open", "scale"];
    assert_eq!(in_order(&cases, SortOrder::Weakest), weakest);
    let nearest =
        ["scale", "fix, hardly", "fix, one weak", "fix, two weak", "open", "stop", "stop, worse"];
    assert_eq!(in_order(&cases, SortOrder::default()), nearest);
}

#[test]
fn the_next_review_comes_first_and_cases_without_one_come_last() {
    let days = [("a", None), ("b", Some("2027-01-31")), ("c", Some("2026-11-18")), ("d", None)];
    let cases = days.map(|(id, day)| {
        let mut case = Case { id: id.into(), ..Case::default() };
        case.review.date = day.map(|day| day.parse().expect("a day"));
        case
    });
    assert_eq!(in_order(&cases, SortOrder::Review), ["c", "b", "a", "d"]);
}

#[test]
fn the_bar_shows_every_group_that_has_cases() {
    let cases = [levelled("", [5, 5, 5, 5, 5]), levelled("", [5, 2, 5, 5, 5]), Case::default()];
    let rows = cases.each_ref().map(row);
    assert_eq!(VerdictGroup::ALL.map(|group| group.count(&rows)), [0, 1, 1, 1]);
    let shares = [(0, 3, 0), (1, 2000, 1), (1, 3, 3), (1, 2, 5), (3, 3, 10), (0, 0, 0), (7, 20, 4)];
    for (part, all, expected) in shares {
        assert_eq!(tenths(part, all), expected, "{part} of {all}");
    }
}

#[test]
fn the_plot_and_the_sentence_show_what_holds_cases_back() {
    let cases = [
        levelled("", [5, 2, 4, 5, 5]),
        levelled("", [5, 4, 4, 2, 5]),
        levelled("", [5, 2, 5, 2, 5]),
        // Scale: nothing holds it back.
        levelled("", [5, 5, 5, 5, 5]),
        // Not enough answers for a verdict.
        Case::default(),
        // All are equal: none holds it back.
        levelled("", [3, 3, 3, 3, 3]),
        // Two tie, and each holds it back.
        levelled("", [4, 4, 4, 2, 2]),
    ];
    let rows = cases.each_ref().map(row);
    let counts = held_back(&rows);
    assert_eq!(counts, PerDimension::new([0, 2, 0, 3, 1]));
    assert_eq!(holds_most_back(&counts), [Dimension::Adoption]);
    assert_eq!(holds_most_back(&PerDimension::default()), []);
    let tied = PerDimension::new([1, 3, 0, 3, 2]);
    assert_eq!(holds_most_back(&tied), [Dimension::DataReadiness, Dimension::Adoption]);
    let spots = spots(&rows[..5]);
    assert_eq!((spots[1].value.low, spots[1].others.low, spots[1].others.high), (16, 4, 4));
    assert_eq!((spots[4].others.low, spots[4].others.high), (0, 16));
}

fn some_case() -> impl Strategy<Value = Case> {
    (answers(), "[abÄä ]{0,4}", "[abé ]{0,3}", proptest::option::of(0_u8..24)).prop_map(
        |(answers, title, owner, hour)| {
            let updated = hour.map(|hour| format!("2026-11-20T{hour:02}:00:00Z"));
            let updated = updated.map(|text| text.parse().expect("a time"));
            Case { answers, title, owner, updated, ..Case::default() }
        },
    )
}

proptest! {
    #![proptest_config(tenth())]

    #[test]
    fn listing_finds_all_matches_in_the_right_order(
        cases in vec(some_case(), 0..12),
        query in "[abAÄé ]{0,5}",
        order in proptest::sample::select(ORDERS.to_vec()),
    ) {
        let rows: Vec<ListRow> = cases.iter().map(row).collect();
        let found = listed(&rows, &query, order, fold);
        let plain = |text: &str| fold(text).replace(['\u{308}', '\u{301}'], "");
        let query = plain(&query);
        let occurs = |index: &usize| {
            let case = &cases[*index];
            query.split_whitespace().all(|word| {
                plain(&case.title).contains(word) || plain(&case.owner).contains(word)
            })
        };
        let mut sorted = found.clone();
        sorted.sort_unstable();
        prop_assert_eq!(sorted, (0..cases.len()).filter(occurs).collect::<Vec<_>>());
        for pair in found.windows(2) {
            let [one, other] = [&rows[pair[0]], &rows[pair[1]]];
            let name = |index: usize| plain(cases[index].title.trim());
            let place = |row: &ListRow, order: &[&str]| {
                order.iter().position(|id| *id == row.headline.id())
            };
            let lowest = |row: &ListRow| {
                let mut points = Dimension::ALL.map(|dimension| row.points.get(dimension).low);
                points.sort_unstable();
                points
            };
            let highest = |row: &ListRow| lowest(row).map(|points| 16 - points);
            let key = |row: &ListRow| match order {
                SortOrder::Nearest => (place(row, &["scale", "fix", "open", "stop"]), highest(row)),
                SortOrder::Weakest => (place(row, &["stop", "fix", "open", "scale"]), lowest(row)),
                SortOrder::Review | SortOrder::Name | SortOrder::Newest => (None, [0; 5]),
            };
            let (before, after) = (key(one), key(other));
            let newer = order != SortOrder::Newest || one.updated >= other.updated;
            prop_assert!(newer && before <= after, "{one:?} {other:?}");
            let tied = before == after && (order != SortOrder::Newest || one.updated == other.updated);
            if tied {
                let keys = [pair[0], pair[1]]
                    .map(|index| (name(index).is_empty(), name(index), index));
                prop_assert!(keys[0] < keys[1], "equal rows keep their order");
            }
        }
    }

    #[test]
    fn the_plot_and_the_counts_follow_from_the_points(all in vec(answers(), 0..6)) {
        let case = |answers: &Answers| Case { answers: *answers, ..Case::default() };
        let rows: Vec<ListRow> = all.iter().map(|answers| row(&case(answers))).collect();
        let spots = spots(&rows);
        prop_assert_eq!(spots.len(), rows.len());
        for (index, (spot, row)) in spots.iter().zip(&rows).enumerate() {
            prop_assert_eq!((spot.row, spot.headline), (index, row.headline));
            prop_assert_eq!(spot.value, *row.points.get(Dimension::Value));
            let others = Dimension::ALL[1..].iter().map(|dimension| row.points.get(*dimension));
            prop_assert_eq!(Some(spot.others.low), others.clone().map(|points| points.low).min());
            prop_assert_eq!(Some(spot.others.high), others.map(|points| points.high).min());
        }
        let counts = held_back(&rows);
        for dimension in Dimension::ALL {
            let is_held = |row: &&ListRow| {
                let low = |dimension| row.points.get(dimension).low;
                let is_lowest = Dimension::ALL.into_iter().all(|other| low(other) >= low(dimension));
                let is_higher = |other| low(other) > low(dimension);
                let is_known = *row.points.get(dimension) != NOTHING_KNOWN;
                let are_different = Dimension::ALL.into_iter().any(is_higher);
                is_lowest && are_different && is_known && ["stop", "fix"].contains(&row.headline.id())
            };
            prop_assert_eq!(*counts.get(dimension) as usize, rows.iter().filter(is_held).count());
        }
    }
}

/// A tenth of the cases, because each one is a whole list.
fn tenth() -> proptest::test_runner::Config {
    let mut config = config();
    config.cases = (config.cases / 10).max(1);
    config
}
