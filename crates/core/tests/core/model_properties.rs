//! Properties of the model, each tested with 100,000 generated cases.

use proptest::prelude::*;
use stop_fix_scale_core::model::bounds::{Bounds, Counting};
use stop_fix_scale_core::model::definition::{Exposure, Rules};
use stop_fix_scale_core::model::headline::range;
use stop_fix_scale_core::model::verdict::{points, stop_rule, verdict};
use stop_fix_scale_core::model::{
    AI1, Answer, Answers, Context, Criterion, Dimension, Headline, Level, Model, PerCriterion,
    Rating, Reason, Standing, Step, Verdict, assess, standing,
};
use test_support::{answers, config, criterion, dimension, levels, proven};

/// One possible set of levels: each open criterion has some level between its doubted bounds.
fn possible_levels(bounds: &Bounds, choices: &[u8; 20]) -> PerCriterion<Level> {
    let mut choices = choices.iter();
    PerCriterion::from_fn(|criterion| {
        let low = bounds.doubted.low.get(criterion).number();
        let high = bounds.doubted.high.get(criterion).number();
        let choice = choices.next().expect("twenty choices") % (high - low + 1);
        Level::from_number(low + choice).expect("1 to 5")
    })
}

/// The levels after the steps of a path, starting from the lowest bounds with quick ratings taken as exact.
fn levels_after(bounds: &Bounds, path: &[Step]) -> PerCriterion<Level> {
    let mut levels = bounds.exact.low;
    for step in path {
        assert_eq!(step.from, *levels.get(step.criterion), "a step starts at the current level");
        assert!(step.to > step.from, "a step raises the level");
        *levels.get_mut(step.criterion) = step.to;
    }
    levels
}

fn cost(path: &[Step], within: impl Fn(Criterion) -> bool) -> u32 {
    let steps = path.iter().filter(|step| within(step.criterion));
    steps.map(|step| u32::from(step.to.number() - step.from.number())).sum()
}

/// The fewest steps that raise four levels to these floors and to enough points. Tries all 625 combinations.
fn fewest_steps(from: [Level; 4], floors: [Level; 4], enough: u8) -> u32 {
    let mut fewest = u32::MAX;
    for number in 0..625_u32 {
        let mut digits = number;
        let to = from.map(|_| {
            let level = Level::from_number((digits % 5) as u8 + 1).expect("1 to 5");
            digits /= 5;
            level
        });
        let rises = to.iter().zip(from).all(|(to, from)| *to >= from);
        let reaches = to.iter().zip(floors).all(|(to, floor)| *to >= floor);
        if rises && reaches && points(&to) >= enough {
            fewest = fewest.min(u32::from(points(&to) - points(&from)));
        }
    }
    fewest
}

/// The fewest steps out of Stop. Tries every set of dimensions to strengthen.
fn fewest_steps_to_fix(rules: &Rules, from: &PerCriterion<Level>) -> u32 {
    let choices = 0..32_u32;
    let steps = choices.filter_map(|choice| {
        let mut steps = 0;
        let mut weak = 0;
        for (index, dimension) in Dimension::ALL.into_iter().enumerate() {
            let floors = dimension.criteria().map(|criterion| {
                if rules.criteria.get(criterion).knock_out {
                    Level::Claimed
                } else {
                    Level::Missing
                }
            });
            let strengthened = choice & (1 << index) != 0;
            let not_weak = if strengthened { rules.thresholds.weak_at_or_below + 1 } else { 0 };
            let enough = match dimension {
                Dimension::Value => not_weak.max(rules.thresholds.value_stop_at_or_below + 1),
                _ => not_weak,
            };
            let four = *from.of(dimension);
            let needed = fewest_steps(four, floors, enough);
            steps += needed;
            let reached = u32::from(points(&four)) + needed;
            weak += u8::from(reached <= u32::from(rules.thresholds.weak_at_or_below));
        }
        (weak < rules.thresholds.weak_dimensions_that_stop).then_some(steps)
    });
    steps.min().expect("strengthening all dimensions is enough")
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn better_answers_never_worsen_the_verdict(answers in answers(), at in criterion()) {
        let model = &AI1;
        let before = assess(model, &answers);
        for level in Level::ALL {
            let counted = answers.rating(at).map(|rating| model.rules.counted(rating));
            let bounds = Bounds::of(&model.rules, &answers, Counting::Proven);
            let at_least = counted.unwrap_or(*bounds.doubted.high.get(at));
            if level < at_least {
                continue;
            }
            let mut better = answers;
            *better.criteria.get_mut(at) = proven(level);
            let after = assess(model, &better);
            prop_assert!(after.range.low >= before.range.low);
            prop_assert!(after.range.high >= before.range.high);
            if let (Some(before), Some(after)) = (before.headline.verdict(), after.headline.verdict()) {
                prop_assert!(after >= before, "{at} to {level:?}: {before:?} to {after:?}");
            }
        }
    }

    #[test]
    fn a_better_quick_rating_never_worsens_the_verdict(answers in answers(), at in dimension()) {
        let model = &AI1;
        let Some(rating) = answers.quick_rating(at) else { return Ok(()) };
        let Some(level) = model.rules.counted(rating).up() else { return Ok(()) };
        let mut better = answers;
        *better.quick.get_mut(at) = proven(level);
        let (before, after) = (assess(model, &answers), assess(model, &better));
        prop_assert!(after.range.low >= before.range.low);
        prop_assert!(after.range.high >= before.range.high);
        if let (Some(before), Some(after)) = (before.headline.verdict(), after.headline.verdict()) {
            prop_assert!(after >= before);
        }
    }

    #[test]
    fn claiming_more_never_worsens_the_verdict(
        answers in answers(),
        at in criterion(),
        to in proptest::sample::select(test_support::all_answers()),
    ) {
        let model = &AI1;
        let (Some(from), Some(Answer::Rated(to))) = (answers.rating(at), to) else {
            return Ok(());
        };
        let proof = |rating: Rating| rating.evidence().unwrap_or_default();
        if to.level() < from.level() || proof(to) < proof(from) {
            return Ok(());
        }
        let mut better = answers;
        *better.criteria.get_mut(at) = Some(Answer::Rated(to));
        let (before, after) = (assess(model, &answers), assess(model, &better));
        prop_assert!(after.range.low >= before.range.low && after.range.high >= before.range.high);
        if let (Some(before), Some(after)) = (before.headline.verdict(), after.headline.verdict()) {
            prop_assert!(after >= before, "{from:?} to {to:?}");
        }
    }

    #[test]
    fn a_stop_rule_applies_exactly_if_the_verdict_is_stop(levels in levels(), answers in answers()) {
        let rules = &AI1.rules;
        let stops = verdict(rules, &levels, Exposure::Exposed) == Verdict::Stop;
        prop_assert_eq!(stop_rule(rules, &levels).is_some(), stops);
        let assessment = assess(&AI1, &answers);
        let by_a_rule = matches!(assessment.reason, Reason::Stop(_));
        prop_assert_eq!(by_a_rule, assessment.headline == Headline::Stop);
    }

    #[test]
    fn a_list_shows_what_the_case_shows(answers in answers()) {
        let Standing { headline, range, points } = standing(&AI1, &answers);
        let assessment = assess(&AI1, &answers);
        prop_assert_eq!(
            (headline, range, points),
            (assessment.headline, assessment.range, assessment.points)
        );
    }

    #[test]
    fn the_criterion_that_holds_a_case_back_is_too_low(answers in answers()) {
        let rules = &AI1.rules;
        let Reason::HeldBack(culprit) = assess(&AI1, &answers).reason else {
            return Ok(());
        };
        let best = Bounds::of(rules, &answers, Counting::Proven).exact.high;
        let below = |one: Criterion| {
            *best.get(one) < rules.criteria.get(one).scale_floor.min(Level::Agreed)
        };
        let few = points(best.of(culprit.dimension)) < rules.thresholds.sound_from;
        prop_assert!(below(culprit) || few && !culprit.dimension.criteria().into_iter().any(below));
    }

    #[test]
    fn no_single_step_leads_from_stop_to_scale(levels in levels(), at in criterion()) {
        let rules = &AI1.rules;
        for exposure in [Exposure::Exposed, Exposure::Contained] {
            let before = verdict(rules, &levels, exposure);
            for next in [levels.get(at).up(), levels.get(at).down()].into_iter().flatten() {
                let mut changed = levels;
                *changed.get_mut(at) = next;
                let both = [before, verdict(rules, &changed, exposure)];
                let skips_fix = both.contains(&Verdict::Stop) && both.contains(&Verdict::Scale);
                prop_assert!(!skips_fix, "{at} to {next:?}");
            }
        }
    }

    #[test]
    fn no_flip_leads_from_stop_to_scale(answers in answers()) {
        let model = &AI1;
        let assessment = assess(model, &answers);
        if assessment.headline != Headline::Stop {
            return Ok(());
        }
        for at in assessment.flips.up {
            let rating = answers.rating(at).expect("flips are answered criteria");
            let level = model.rules.counted(rating).up().expect("a flip up has a higher level");
            let mut changed = answers;
            *changed.criteria.get_mut(at) = proven(level);
            let after = assess(model, &changed).headline;
            prop_assert_ne!(after, Headline::Stop, "a flip changes the verdict");
            prop_assert_ne!(after, Headline::Scale);
        }
    }

    #[test]
    fn every_way_to_answer_open_questions_stays_in_the_range(
        answers in answers(),
        choices in any::<[u8; 20]>(),
    ) {
        let rules = &AI1.rules;
        let bounds = Bounds::of(rules, &answers, Counting::Proven);
        let range = range(rules, &bounds);
        prop_assert!(range.low <= range.high);
        let levels = possible_levels(&bounds, &choices);
        for exposure in [bounds.pessimistic, bounds.optimistic] {
            let verdict = verdict(rules, &levels, exposure);
            prop_assert!((range.low..=range.high).contains(&verdict), "{verdict:?}");
        }
        let headline = assess(&AI1, &answers).headline;
        if let Some(verdict) = headline.verdict() {
            prop_assert!((range.low..=range.high).contains(&verdict), "{headline:?}");
        }
    }

    #[test]
    fn exact_bounds_are_within_the_doubted_bounds(answers in answers()) {
        for counting in [Counting::Proven, Counting::AsClaimed] {
            let bounds = Bounds::of(&AI1.rules, &answers, counting);
            for at in Criterion::all() {
                let order = [
                    bounds.doubted.low.get(at),
                    bounds.exact.low.get(at),
                    bounds.exact.high.get(at),
                    bounds.doubted.high.get(at),
                ];
                prop_assert!(order.is_sorted(), "{at}: {order:?}");
            }
        }
    }

    #[test]
    fn the_claimed_verdict_is_never_worse_than_the_counted_one(answers in answers()) {
        let assessment = assess(&AI1, &answers);
        if let (Some(counted), Some(claimed)) =
            (assessment.headline.verdict(), assessment.claimed.verdict())
        {
            prop_assert!(claimed >= counted);
        }
    }

    #[test]
    fn paths_reach_their_verdict(answers in answers()) {
        let rules = &AI1.rules;
        let bounds = Bounds::of(rules, &answers, Counting::Proven);
        let assessment = assess(&AI1, &answers);
        let scaled = levels_after(&bounds, &assessment.to_scale);
        let reached = verdict(rules, &scaled, bounds.pessimistic);
        if assessment.headline == Headline::Scale {
            prop_assert!(assessment.to_scale.is_empty());
        } else {
            prop_assert_eq!(reached, Verdict::Scale);
        }
        let fixed = levels_after(&bounds, &assessment.to_fix);
        if assessment.headline == Headline::Stop {
            prop_assert!(verdict(rules, &fixed, bounds.pessimistic) >= Verdict::Fix);
        } else {
            prop_assert!(assessment.to_fix.is_empty());
        }
    }

    #[test]
    fn the_path_to_scale_is_minimal_in_each_dimension(answers in answers(), at in dimension()) {
        let rules = &AI1.rules;
        let assessment = assess(&AI1, &answers);
        if assessment.headline == Headline::Scale {
            return Ok(());
        }
        let bounds = Bounds::of(rules, &answers, Counting::Proven);
        let floors = at.criteria().map(|one| rules.criteria.get(one).floor(bounds.pessimistic));
        let from = *bounds.exact.low.of(at);
        let fewest = fewest_steps(from, floors, rules.thresholds.scale_from);
        prop_assert_eq!(cost(&assessment.to_scale, |one| one.dimension == at), fewest);
    }

    #[test]
    fn decisive_questions_can_move_the_range_and_others_cannot(answers in answers(), at in criterion()) {
        let rules = &AI1.rules;
        let bounds = Bounds::of(rules, &answers, Counting::Proven);
        let assessment = assess(&AI1, &answers);
        let is_open = answers.rating(at).is_none();
        let answered = |level: Level| {
            let mut answered: Answers = answers;
            *answered.criteria.get_mut(at) = proven(level);
            let answered = Bounds::of(rules, &answered, Counting::Proven);
            range(rules, &answered)
        };
        let best = answered(*bounds.doubted.high.get(at));
        let worst = answered(*bounds.doubted.low.get(at));
        let moves = best.low != assessment.range.low || worst.high != assessment.range.high;
        prop_assert_eq!(assessment.decisive.contains(&at), is_open && moves);
    }

    #[test]
    fn the_context_decides_if_one_of_its_answers_changes_the_range(answers in answers()) {
        let assessment = assess(&AI1, &answers);
        let Context { affects_people, acts_alone } = answers.context;
        let changes = |answer: bool| {
            let context = Context {
                affects_people: affects_people.or(Some(answer)),
                acts_alone: acts_alone.or(Some(answer)),
            };
            assess(&AI1, &Answers { context, ..answers }).range != assessment.range
        };
        prop_assert_eq!(assessment.context_decides, changes(true) || changes(false));
        prop_assert!(!assessment.context_decides || affects_people.is_none() || acts_alone.is_none());
    }

    #[test]
    fn flips_are_answers_where_one_level_changes_the_verdict(answers in answers(), at in criterion()) {
        let model = &AI1;
        let assessment = assess(model, &answers);
        let counted = answers.rating(at).map(|rating| model.rules.counted(rating));
        let flips = |level: Option<Level>| {
            level.is_some_and(|level| {
                let mut changed = answers;
                *changed.criteria.get_mut(at) = proven(level);
                let after = assess(model, &changed).headline;
                after.verdict() != assessment.headline.verdict()
            })
        };
        prop_assert_eq!(assessment.flips.down.contains(&at), flips(counted.and_then(Level::down)));
        prop_assert_eq!(assessment.flips.up.contains(&at), flips(counted.and_then(Level::up)));
    }

    #[test]
    fn a_case_without_open_questions_has_one_verdict(levels in levels(), context in any::<[bool; 2]>()) {
        let model = &AI1;
        let [affects_people, acts_alone] = context;
        let context = Context { affects_people: Some(affects_people), acts_alone: Some(acts_alone) };
        let criteria = levels.map(|level| proven(*level));
        let answers = Answers { criteria, context, ..Answers::default() };
        let is_exposed = affects_people || acts_alone;
        let exposure = if is_exposed { Exposure::Exposed } else { Exposure::Contained };
        let expected = verdict(&model.rules, &levels, exposure);
        let assessment = assess(model, &answers);
        prop_assert_eq!(assessment.headline.verdict(), Some(expected));
        prop_assert_eq!(assessment.range.low, assessment.range.high);
        prop_assert_eq!(assessment.claimed, assessment.headline);
        prop_assert!(assessment.decisive.is_empty());
    }
}

proptest! {
    // A tenth of the cases, because each one tries 32 sets of dimensions with 5 × 625 combinations.
    #![proptest_config(proptest::test_runner::Config { cases: config().cases / 10, ..config() })]

    #[test]
    fn the_path_to_fix_is_minimal(answers in answers()) {
        let rules = &AI1.rules;
        let assessment = assess(&AI1, &answers);
        if assessment.headline == Headline::Stop {
            let bounds = Bounds::of(rules, &answers, Counting::Proven);
            let fewest = fewest_steps_to_fix(rules, &bounds.exact.low);
            prop_assert_eq!(cost(&assessment.to_fix, |_| true), fewest);
        }
    }
}

const FILE: &str = include_str!("../../../../model/ai1.json");

/// Generates a model that an organisation could write, with different floors, knock-outs and thresholds. It is
/// within the limits of the check of model files, and it goes through that check.
fn other_model() -> impl Strategy<Value = Model> {
    let floors = any::<[(u8, u8, bool); 20]>();
    let order = Just(Criterion::all().map(Criterion::id).collect::<Vec<_>>()).prop_shuffle();
    let caps =
        proptest::sample::select(vec![[3, 3, 4, 5], [3, 4, 4, 5], [4, 5, 5, 5], [3, 3, 3, 5]]);
    let thresholds = (2..=16_u8)
        .prop_flat_map(|scale| (0..=scale - 2, 0..=scale - 2, 1..=5_u8, 0..=scale, Just(scale)));
    (floors, thresholds, order, caps).prop_map(|(floors, thresholds, order, caps)| {
        let (value, weak, dimensions, sound, scale) = thresholds;
        let mut file: serde_json::Value = serde_json::from_str(FILE).expect("JSON");
        // Patterns are not tested here, and every condition that is parsed is leaked.
        file["patterns"] = serde_json::json!([]);
        for (index, (floor, more, knock_out)) in floors.into_iter().enumerate() {
            let criterion = &mut file["dimensions"][index / 4]["criteria"][index % 4];
            let least = if knock_out { 3 } else { 1 };
            let floor = least + floor % (6 - least);
            criterion["knock_out"] = knock_out.into();
            criterion["scale_floor"] = floor.into();
            criterion["scale_floor_exposed"] = (floor + more % (6 - floor)).into();
        }
        for (index, cap) in caps.into_iter().enumerate() {
            file["evidence"][index]["counts_up_to"] = cap.into();
        }
        file["repair_order"] = order.into();
        file["thresholds"] = serde_json::json!({
            "value_stop_at_or_below": value, "weak_at_or_below": weak,
            "weak_dimensions_that_stop": dimensions, "sound_from": sound, "scale_from": scale,
        });
        let rules = codegen::model::read(&file.to_string()).expect("the model is valid").rules;
        Model { rules, ..AI1 }
    })
}

proptest! {
    // A tenth of the cases, because each one parses a model file first.
    #![proptest_config(proptest::test_runner::Config { cases: config().cases / 10, ..config() })]

    #[test]
    fn the_properties_hold_for_every_valid_model(
        model in other_model(),
        answers in answers(),
        levels in levels(),
        choices in any::<[u8; 20]>(),
        at in criterion(),
    ) {
        let rules = &model.rules;
        for exposure in [Exposure::Exposed, Exposure::Contained] {
            if let Some(next) = levels.get(at).up() {
                let mut raised = levels;
                *raised.get_mut(at) = next;
                let (before, after) =
                    (verdict(rules, &levels, exposure), verdict(rules, &raised, exposure));
                prop_assert!(after >= before, "better answers never worsen the verdict");
                let skips_fix = (before, after) == (Verdict::Stop, Verdict::Scale);
                prop_assert!(!skips_fix, "no single step leads from Stop to Scale");
            }
        }
        let bounds = Bounds::of(rules, &answers, Counting::Proven);
        let range = range(rules, &bounds);
        let completed = verdict(rules, &possible_levels(&bounds, &choices), bounds.pessimistic);
        prop_assert!((range.low..=range.high).contains(&completed));
        let assessment = assess(&model, &answers);
        if assessment.headline != Headline::Scale {
            let reached = levels_after(&bounds, &assessment.to_scale);
            prop_assert_eq!(verdict(rules, &reached, bounds.pessimistic), Verdict::Scale);
            let four = at.dimension.criteria();
            let floors = four.map(|one| rules.criteria.get(one).floor(bounds.pessimistic));
            let from = *bounds.exact.low.of(at.dimension);
            let fewest = fewest_steps(from, floors, rules.thresholds.scale_from);
            prop_assert_eq!(
                cost(&assessment.to_scale, |one| one.dimension == at.dimension),
                fewest
            );
        }
        if assessment.headline == Headline::Stop {
            let reached = levels_after(&bounds, &assessment.to_fix);
            prop_assert!(verdict(rules, &reached, bounds.pessimistic) >= Verdict::Fix);
            let fewest = fewest_steps_to_fix(rules, &bounds.exact.low);
            prop_assert_eq!(cost(&assessment.to_fix, |_| true), fewest);
        }
    }
}
