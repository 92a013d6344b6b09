//! Cases worked out by hand from the rules of the model, with the reasoning next to them.

use std::cmp::Ordering;

use stop_fix_scale_core::format::share_code::ShareCode;
use stop_fix_scale_core::model::{
    AI1, Assessment, Criterion, Dimension, FixKind, Headline, Reason, Step, StopRule, Verdict,
    assess, portfolio_order, score,
};
use test_support::with_check;

/// The assessment for the parts of a share code, such as `V:3333/C:NN`.
fn case(parts: &str) -> Assessment {
    let parts = if parts.is_empty() { String::new() } else { format!("/{parts}") };
    let code = with_check(&format!("SFS:1/M:AI1{parts}/R:OPEN"));
    let code: ShareCode = code.parse().unwrap_or_else(|error| panic!("{code}: {error}"));
    assess(&AI1, &code.answers)
}

fn criterion(name: &str) -> Criterion {
    name.parse().expect(name)
}

/// Writes steps in short form, such as `V1 1→3 do`.
fn short_form(steps: &[Step]) -> Vec<String> {
    let written = |step: &Step| {
        let (from, to) = (step.from.number(), step.to.number());
        format!("{} {from}→{to} {}", step.criterion, step.what.id())
    };
    steps.iter().map(written).collect()
}

/// Every criterion is Agreed and the case is not exposed: every dimension has 8 points, and no criterion is below its
/// floor.
const AGREED: &str = "V:3333/D:3333/I:3333/A:3333/G:3333/C:NN";

#[test]
fn every_rule_decides_a_case() {
    use Dimension::{Adoption, DataReadiness, Integration, Value};
    let stop = |rule| (Headline::Stop, Reason::Stop(rule));
    let repair = |name| (Headline::Fix(FixKind::Repair), Reason::HeldBack(criterion(name)));
    let rows = [
        // V1 at level 1 is a knock-out, even if everything else is proven.
        ("V:1CCC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:NN", stop(StopRule::KnockOut(criterion("V1")))),
        // Two knock-outs: the reason names the first in repair order.
        ("V:31CC/D:CCCC/I:CCCC/A:CCCC/G:CC1C/C:NN", stop(StopRule::KnockOut(criterion("V2")))),
        ("V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:CC1C/C:NN", stop(StopRule::KnockOut(criterion("G3")))),
        // Four criteria at level 2 give Value 4 points, and 4 or fewer stop. Nothing else is wrong.
        ("V:2222/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:NN", stop(StopRule::LowValue)),
        // Three dimensions are weak: levels 2, 2, 2 and 3 give 5 points.
        (
            "V:3333/D:2223/I:2223/A:2223/G:3333/C:NN",
            stop(StopRule::WeakDimensions(vec![DataReadiness, Integration, Adoption])),
        ),
        // Two weak dimensions are not enough to stop. The reason names the dimension with fewer points,
        // or the first if they are equal, and in it the lowest criterion. Repair order breaks ties.
        ("V:3333/D:3333/I:2322/A:3222/G:3333/C:NN", repair("I1")),
        ("V:3333/D:3333/I:2322/A:3122/G:3333/C:NN", repair("A2")),
        ("V:3333/D:3333/I:2222/A:2223/G:3333/C:NN", repair("I1")),
        // Every dimension has at least 8 points, but D1 is below min(3, its floor).
        ("V:CCCC/D:2CCC/I:CCCC/A:CCCC/G:CCCC/C:NN", repair("D1")),
        // I2 and I4 are at level 2, and I2 comes first in repair order, but only I4 is below its floor.
        ("V:CCCC/D:CCCC/I:F2F2/A:CCCC/G:CCCC/C:NN", repair("I4")),
        // I2 has a floor of 2, so level 2 needs no repair. Integration has 10 points, so the case scales.
        ("V:CCCC/D:CCCC/I:C2CC/A:CCCC/G:CCCC/C:NN", (Headline::Scale, Reason::Ready)),
        // All Agreed: the design is sound and nothing is open, but 8 points are fewer than 10.
        (AGREED, (Headline::Fix(FixKind::Prove), Reason::Prove)),
        // Strong, but the context is open and could matter: if exposed, G2, G3 and G4 need a 4.
        ("V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:C3CC", (Headline::Fix(FixKind::FindOut), Reason::FindOut)),
        // One *don't know* decides between Fix and Scale: find out.
        (
            "V:CCCC/D:CCCC/I:UCCC/A:CCCC/G:CCCC/C:NN",
            (Headline::Fix(FixKind::FindOut), Reason::FindOut),
        ),
        ("V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:NN", (Headline::Scale, Reason::Ready)),
        ("V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:YY", (Headline::Scale, Reason::Ready)),
        ("", (Headline::Open, Reason::NotCovered(Dimension::ALL.to_vec()))),
        // Two answers don't cover a dimension. Three answers or a quick level do.
        (
            "V:33XX/D:333X/I:3/A:U/G:UUU3/C:NN",
            (Headline::Open, Reason::NotCovered(vec![Value, Adoption, Dimension::Governance])),
        ),
    ];
    for (parts, expected) in rows {
        let assessment = case(parts);
        assert_eq!((assessment.headline, assessment.reason), expected, "{parts}");
    }
}

#[test]
fn verdicts_change_exactly_at_the_thresholds() {
    let rows = [
        // Value stops with 4 points, but not with 5.
        ("V:2222/D:3333/I:3333/A:3333/G:3333/C:NN", Verdict::Stop),
        ("V:3222/D:3333/I:3333/A:3333/G:3333/C:NN", Verdict::Fix),
        // A third weak dimension stops. A dimension is weak with 5 points, but not with 6.
        ("V:3333/D:2222/I:2222/A:2223/G:3333/C:NN", Verdict::Stop),
        ("V:3333/D:2222/I:2222/A:2233/G:3333/C:NN", Verdict::Fix),
        // A case scales with 10 points in every dimension, but not with 9 in one of them.
        ("V:CC33/D:CC33/I:CC33/A:CC33/G:CC33/C:NN", Verdict::Scale),
        ("V:CC33/D:CC33/I:C333/A:CC33/G:CC33/C:NN", Verdict::Fix),
        // The same levels if people are affected: G2, G3 and G4 need a 4.
        ("V:CC33/D:CC33/I:CC33/A:CC33/G:CC33/C:YN", Verdict::Fix),
        ("V:CC33/D:CC33/I:CC33/A:CC33/G:3CCC/C:YN", Verdict::Scale),
        ("V:CC33/D:CC33/I:CC33/A:CC33/G:3CCC/C:NY", Verdict::Scale),
    ];
    for (parts, verdict) in rows {
        assert_eq!(case(parts).headline.verdict(), Some(verdict), "{parts}");
    }
}

#[test]
fn claims_count_only_as_far_as_they_are_proven() {
    // Everything is claimed as Sustained or Shown. Without measured proof it counts as Agreed. Evidence
    // from a trial counts up to Shown.
    let rows = [
        ('5', Verdict::Fix, 8),
        ('D', Verdict::Fix, 8),
        ('E', Verdict::Scale, 12),
        ('F', Verdict::Scale, 16),
        ('4', Verdict::Fix, 8),
        ('A', Verdict::Fix, 8),
        ('B', Verdict::Scale, 12),
        ('C', Verdict::Scale, 12),
    ];
    for (character, verdict, points) in rows {
        let four = character.to_string().repeat(4);
        let assessment = case(&format!("V:{four}/D:{four}/I:{four}/A:{four}/G:{four}/C:NN"));
        assert_eq!(assessment.headline.verdict(), Some(verdict), "{character}");
        assert_eq!(assessment.claimed, Headline::Scale, "{character}");
        let span = assessment.points.get(Dimension::Adoption);
        assert_eq!((span.low, span.high), (points, points), "{character}");
    }
}

#[test]
fn a_quick_rating_may_be_one_level_off() {
    // All quick ratings are Agreed, so each level may be 2 to 4. At the low end Value has 4 points and
    // stops. At the high end every dimension has 12 points and the case scales.
    let agreed = case("V:3/D:3/I:3/A:3/G:3/C:NN");
    assert_eq!((agreed.range.low, agreed.range.high), (Verdict::Stop, Verdict::Scale));
    assert_eq!(
        agreed.headline,
        Headline::Fix(FixKind::Prove),
        "taken as exact, 8 points are sound"
    );
    // The quick rating of Value is Missing. A quick rating never triggers a knock-out, but levels
    // 2, 2, 1 and 1 give only 2 points, and even one level up gives only 4. It stops either way.
    let missing = case("V:1/D:3/I:3/A:3/G:3/C:NN");
    assert_eq!(missing.headline, Headline::Stop);
    assert_eq!(missing.reason, Reason::Stop(StopRule::LowValue), "no knock-out of V1");
    assert_eq!((missing.points.get(Dimension::Value).low, missing.range.high), (2, Verdict::Stop));
    // *Don't know* takes precedence over the quick rating of the dimension.
    let unknown = case("V:3.UXXX/D:3/I:3/A:3/G:3/C:NN");
    assert_eq!(unknown.points.get(Dimension::Value).low, 6);
    assert_eq!(unknown.points.get(Dimension::Value).high, 10);
}

#[test]
fn paths_have_the_fewest_steps_and_name_each_task() {
    // All Agreed: each dimension needs two more points. All levels are equal, so the first two in repair
    // order rise: V1 V2, G1 G3, D1 D2, I1 I2 (I3 and I4 come later), A1 A3.
    let path = short_form(&case(AGREED).to_scale);
    let expected = [
        "V1 3→4 do",
        "V2 3→4 do",
        "G1 3→4 do",
        "G3 3→4 do",
        "D1 3→4 do",
        "D2 3→4 do",
        "I1 3→4 do",
        "A1 3→4 do",
        "A3 3→4 do",
        "I2 3→4 do",
    ];
    assert_eq!(path, expected);
    // A claim without proof needs to be shown, and so does a claimed quick rating. An unknown answer
    // has to be found out.
    let path = short_form(&case("V:4433/D:CCCC/I:UCCC/A:4/G:CCCC/C:NN").to_scale);
    let mixed = ["V1 3→4 show", "V2 3→4 show", "I1 1→3 find-out", "A1 3→4 show", "A3 3→4 show"];
    assert_eq!(path, mixed);
    // To leave Stop, the knock-out G3 rises to 2. Value has enough points (1 + 2 + 2 + 2 = 7). D, I and A are
    // weak, and D with 5 points is nearest to 6.
    let stop = case("V:2333/D:2223/I:2222/A:2222/G:3313/C:NN");
    assert_eq!(stop.headline, Headline::Stop);
    assert_eq!(short_form(&stop.to_fix), ["G3 1→2 do", "D1 2→3 do"]);
    // The order V D I A G breaks ties between weak dimensions.
    let tie = case("V:3333/D:2222/I:2222/A:2222/G:3333/C:NN");
    assert_eq!(short_form(&tie.to_fix), ["D1 2→3 do", "D2 2→3 do"]);
    // Value needs 5 points: V4 rises to 2 and V1 to 3. With 5 points it is still weak, as are D and I.
    // V and D both need one more step to 6 points, and V comes first.
    let value = case("V:2221/D:2223/I:2222/A:3333/G:3333/C:NN");
    assert_eq!(short_form(&value.to_fix), ["V1 2→3 do", "V2 2→3 do", "V4 1→2 do"]);
    // A case that scales has no path to Scale, and a Fix has no path out of Stop.
    assert!(case("V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:NN").to_scale.is_empty());
    assert!(case(AGREED).to_fix.is_empty());
}

#[test]
fn the_weakest_dimension_has_the_fewest_points_in_the_worst_case() {
    let rows = [
        (AGREED, Dimension::Value),
        ("V:3333/D:3333/I:2333/A:2333/G:3333/C:NN", Dimension::Integration),
        ("V:3333/D:3333/I:2333/A:2333/G:U333/C:NN", Dimension::Governance),
        ("V:3333/D:3333/I:3333/A:3333/C:NN", Dimension::Governance),
    ];
    for (parts, weakest) in rows {
        assert_eq!(case(parts).weakest, weakest, "{parts}");
    }
}

#[test]
fn scores_run_from_0_to_100_and_round_halves_up() {
    let scores: Vec<u8> = (0..=16).map(score).collect();
    let by_hand = [0, 6, 13, 19, 25, 31, 38, 44, 50, 56, 63, 69, 75, 81, 88, 94, 100];
    assert_eq!(scores, by_hand);
}

#[test]
fn a_portfolio_is_sorted_by_verdict_and_then_by_the_weakest_dimension() {
    let in_order = [
        "V:CCCC/D:CCCC/I:CCCC/A:CCCC/G:CCCC/C:NN",
        "V:CC33/D:CC33/I:CC33/A:CC33/G:CC33/C:NN",
        // Four Fix cases, whose weakest dimensions have 8, 7, 7 and 5 points. For the two with 7, the second
        // weakest dimension decides: 8 points against 7. The total doesn't matter.
        AGREED,
        "V:3333/D:3333/I:3333/A:3333/G:2333/C:NN",
        "V:FFFF/D:FFFF/I:FFFF/A:2333/G:2333/C:NN",
        "V:FFFF/D:FFFF/I:2223/A:FFFF/G:FFFF/C:NN",
        "V:1333/D:3333/I:3333/A:3333/G:3333/C:NN",
        "V:FFFF/D:FFFF/I:FFFF/A:FFFF/C:NN",
    ];
    for (index, one) in in_order.iter().enumerate() {
        for (other_index, other) in in_order.iter().enumerate() {
            let order = portfolio_order(&case(one), &case(other));
            assert_eq!(order, index.cmp(&other_index), "{one} and {other}");
        }
    }
    let same = portfolio_order(
        &case("V:2333/D:3333/I:3333/A:3333/G:3333/C:NN"),
        &case("V:3333/D:3333/I:3333/A:2333/G:3333/C:NN"),
    );
    assert_eq!(same, Ordering::Equal, "all dimensions have the same weight");
}

#[test]
fn patterns_apply_to_answered_criteria_only() {
    let names = |parts: &str| -> Vec<&'static str> {
        let assessment = case(parts);
        let named = assessment.patterns.iter().filter_map(|id| AI1.pattern(*id));
        named.map(|pattern| pattern.id).collect()
    };
    assert_eq!(names("V:22XX"), ["showcase"]);
    assert_eq!(names("V:2"), Vec::<&str>::new(), "a quick rating is not an answer to a criterion");
    assert_eq!(names("V:2UXX"), Vec::<&str>::new());
    assert_eq!(names("G:2XXX"), ["ownerless"]);
    // 16 points against 8, with everything known, is lopsided. With one open answer it is not reported.
    let lopsided = "V:FFFF/D:3333/I:3333/A:3333/G:3333/C:NN";
    assert_eq!(names(lopsided), ["lopsided"]);
    assert_eq!(names("V:FFFF/D:3333/I:3333/A:3333/G:333U/C:NN"), Vec::<&str>::new());
    // 15 against 8 is a difference of 7 points, which is enough. 14 against 8 is not.
    assert_eq!(names("V:FFFC/D:3333/I:3333/A:3333/G:3333/C:NN"), ["lopsided"]);
    assert_eq!(names("V:FFCC/D:3333/I:3333/A:3333/G:3333/C:NN"), Vec::<&str>::new());
}

#[test]
fn decisive_criteria_can_move_the_range() {
    // Everything is proven except one *don't know* with a floor of 3. Only this one matters.
    assert_eq!(case("V:CCCC/D:CCCC/I:UCCC/A:CCCC/G:CCCC/C:NN").decisive, [criterion("I1")]);
    // A knock-out stops the case, and no other answer can change that.
    assert_eq!(case("V:1CCC/D:CCCC/I:UCCC/A:CCCC/G:CCCC/C:NN").decisive, []);
    assert_eq!(case("").decisive.first(), Some(&criterion("V1")));
}

#[test]
fn flips_are_answers_where_one_level_changes_the_verdict() {
    // Integration has exactly 10 points, so lowering any of its criteria by one loses Scale. The other
    // dimensions have points to spare, and no criterion there falls below its floor.
    let assessment = case("V:CCCC/D:CCCC/I:CC33/A:CCCC/G:CCCC/C:NN");
    let integration: Vec<_> = ["I1", "I2", "I3", "I4"].map(criterion).into();
    assert_eq!(assessment.flips.down, integration);
    assert_eq!(assessment.flips.up, []);
    // Integration is one point short of Scale. Raising any of its criteria is enough, but I1 is at
    // level 5 already.
    let assessment = case("V:CCCC/D:CCCC/I:F233/A:CCCC/G:CCCC/C:NN");
    assert_eq!(assessment.flips.up, ["I2", "I3", "I4"].map(criterion));
}
