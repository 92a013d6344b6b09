//! How messages change the state of a case, and that a what-if trial never changes the case itself.

use proptest::prelude::*;
use stop_fix_scale::app::case::message::{AnswerChange, CaseMessage};
use stop_fix_scale::app::case::plan;
use stop_fix_scale::app::case::question::{ContextQuestion, Question, Subject};
use stop_fix_scale::app::case::state::{CaseState, Detail};
use stop_fix_scale::app::case::text_field::TextField;
use stop_fix_scale::app::case::update::apply;
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::model::{
    AI1, Answer, Context, Criterion, Dimension, Evidence, Level, Rating, assess,
};
use test_support::{answers, coded, config, criterion, dimension};

const V: Subject = Subject::Dimension(Dimension::Value);
const V1: Subject = Subject::Criterion(Criterion::FIRST);

fn after(state: CaseState, actions: &[CaseMessage]) -> CaseState {
    actions.iter().cloned().fold(state, apply)
}

fn changed(changes: &[AnswerChange]) -> CaseState {
    changes.iter().map(|change| CaseMessage::Answer(*change)).fold(CaseState::default(), apply)
}

#[test]
fn changes_set_the_answer_of_their_question_only() {
    use AnswerChange::{Clear, DontKnow, Rate, SetEvidence};
    let rated = |rating| Some(Answer::Rated(rating));
    for subject in [V, V1] {
        let rate = |level| Rate(subject, level);
        let tried = SetEvidence(subject, Evidence::Tried);
        let rows: [(&[AnswerChange], Option<Answer>); 11] = [
            (&[], None),
            (&[rate(Level::Claimed)], rated(Rating::Claimed)),
            (&[rate(Level::Shown)], rated(Rating::Shown(Evidence::None))),
            (&[rate(Level::Claimed), rate(Level::Agreed)], rated(Rating::Agreed)),
            (&[DontKnow(subject)], Some(Answer::DontKnow)),
            (&[rate(Level::Claimed), DontKnow(subject)], Some(Answer::DontKnow)),
            (&[rate(Level::Claimed), Clear(subject)], None),
            (&[rate(Level::Shown), tried], rated(Rating::Shown(Evidence::Tried))),
            // Evidence stays between levels 4 and 5, and is dropped below them.
            (
                &[rate(Level::Shown), tried, rate(Level::Sustained)],
                rated(Rating::Sustained(Evidence::Tried)),
            ),
            (
                &[rate(Level::Shown), tried, rate(Level::Agreed), rate(Level::Shown)],
                rated(Rating::Shown(Evidence::None)),
            ),
            (&[rate(Level::Shown), Clear(subject), rate(Level::Agreed)], rated(Rating::Agreed)),
        ];
        for (changes, expected) in rows {
            let mut answers = changed(changes).case.answers;
            assert_eq!(subject.answer(&answers), expected, "{changes:?}");
            match subject {
                Subject::Dimension(dimension) => *answers.quick.get_mut(dimension) = None,
                Subject::Criterion(criterion) => *answers.criteria.get_mut(criterion) = None,
            }
            assert_eq!(
                answers,
                CaseState::default().case.answers,
                "{changes:?} changed a different answer"
            );
        }
    }
}

#[test]
fn evidence_without_level_4_or_5_changes_nothing() {
    let prove = AnswerChange::SetEvidence(V1, Evidence::Running);
    for before in
        [AnswerChange::Clear(V1), AnswerChange::DontKnow(V1), AnswerChange::Rate(V1, Level::Agreed)]
    {
        assert_eq!(changed(&[before, prove]), changed(&[before]), "{before:?}");
    }
}

#[test]
fn the_two_context_answers_are_independent() {
    use ContextQuestion::{ActsAlone, AffectsPeople};
    let (people, alone) = (AnswerChange::Context(AffectsPeople, Some(true)), Some(false));
    let alone = AnswerChange::Context(ActsAlone, alone);
    let rows: [(&[AnswerChange], [Option<bool>; 2]); 4] = [
        (&[], [None, None]),
        (&[people], [Some(true), None]),
        (&[people, alone], [Some(true), Some(false)]),
        (&[alone, people, AnswerChange::Context(AffectsPeople, None)], [None, Some(false)]),
    ];
    for (changes, [affects_people, acts_alone]) in rows {
        let answers = changed(changes).case.answers;
        assert_eq!(answers.context, Context { affects_people, acts_alone }, "{changes:?}");
        assert_eq!(AffectsPeople.answer(&answers), affects_people);
        assert_eq!(ActsAlone.answer(&answers), acts_alone);
    }
}

#[test]
fn each_text_field_is_stored_separately() {
    let fields: Vec<TextField> = TextField::all().collect();
    assert_eq!(
        fields.len(),
        26,
        "three describe the case, twenty are notes, three belong to the review"
    );
    for &field in &fields {
        let case = apply(CaseState::default(), CaseMessage::SetText(field, "ñ".into())).case;
        for &other in &fields {
            let expected = if other == field { "ñ" } else { "" };
            assert_eq!(other.text(&case), expected, "{other:?} after {field:?}");
        }
    }
}

#[test]
fn a_line_break_becomes_a_space_where_a_text_is_one_line() {
    for field in TextField::all() {
        let is_one_line = !matches!(field, TextField::Summary | TextField::Note(_));
        let case = apply(CaseState::default(), CaseMessage::SetText(field, "a\nb".into())).case;
        assert_eq!(field.text(&case), if is_one_line { "a b" } else { "a\nb" }, "{field:?}");
    }
}

#[test]
fn a_review_date_can_be_set_and_cleared() {
    let date = "2027-01-31".parse().ok();
    let set = apply(CaseState::default(), CaseMessage::SetReviewDate(date));
    assert_eq!(set.case.review.date, date);
    assert_eq!(apply(set, CaseMessage::SetReviewDate(None)), CaseState::default());
}

#[test]
fn going_to_a_question_opens_as_much_as_it_needs() {
    let question = Question::Level(V1);
    let details = |state: &CaseState| Dimension::ALL.map(|dimension| *state.details.get(dimension));
    let there = apply(CaseState::default(), CaseMessage::GoToQuestion(question));
    let [value, others @ ..] = details(&there);
    assert_eq!((value, others), (Detail::Questions, [Detail::Line; 4]));
    // Going to the same question again is a new visit, so that the focus moves again.
    let again = apply(there.clone(), CaseMessage::GoToQuestion(question));
    assert_ne!(again.visit, there.visit);
    assert_eq!(again.visit.map(|visit| visit.question), Some(question));
    let deep = apply(again.clone(), CaseMessage::GoToQuestion(Question::Level(V)));
    assert_eq!(details(&deep)[0], Detail::Questions, "the four questions stay open");
    let folded = apply(again, CaseMessage::Show(Dimension::Value, Detail::Line));
    assert_eq!(details(&folded), [Detail::Line; 5]);
    let quick = apply(folded, CaseMessage::GoToQuestion(Question::Level(V)));
    assert_eq!(details(&quick)[0], Detail::Rating);
}

/// A case with these answers, as it is opened.
fn opened(code: &str) -> CaseState {
    CaseState::of(Case { answers: coded(code), ..Case::default() })
}

#[test]
fn a_case_opens_with_its_answers_folded_and_the_first_gap_open() {
    use Detail::{Line, Rating};
    let rows = [
        ("nothing", "C:NN", [Rating, Line, Line, Line, Line]),
        ("a rating", "V:3", [Line, Rating, Line, Line, Line]),
        ("don’t know", "V:U", [Line, Rating, Line, Line, Line]),
        ("four answers", "V:1234", [Line, Rating, Line, Line, Line]),
        ("three answers", "V:123X", [Rating, Line, Line, Line, Line]),
        ("a gap", "V:3/I:3", [Line, Rating, Line, Line, Line]),
        ("everything", "V:3/D:U/I:3/A:2222/G:4", [Line; 5]),
    ];
    for (name, code, expected) in rows {
        let state = opened(code);
        assert_eq!(Dimension::ALL.map(|d| *state.details.get(d)), expected, "{name}");
    }
}

#[test]
fn going_on_folds_a_dimension_and_opens_the_next_gap() {
    use Dimension::{Adoption, DataReadiness, Governance, Integration, Value};
    let dimension = |dimension| Question::Level(Subject::Dimension(dimension));
    let acts_alone = Question::Context(ContextQuestion::ActsAlone);
    let rows = [
        ("the next", "V:3", Value, dimension(DataReadiness)),
        ("the next without an answer", "V:3/D:3/I:U", Value, dimension(Adoption)),
        (
            "one before it, if none is left after it",
            "V:3/I:3/A:3/G:3",
            Governance,
            dimension(DataReadiness),
        ),
        ("the context", "V:3/D:3/I:3/A:3/G:3/C:NX", Governance, acts_alone),
        (
            "itself, once all is answered",
            "V:3/D:3/I:3/A:3/G:3/C:NN",
            Integration,
            dimension(Integration),
        ),
    ];
    for (name, code, from, to) in rows {
        let before = apply(opened(code), CaseMessage::Show(from, Detail::Rating));
        let after = apply(before, CaseMessage::Advance(from));
        assert_eq!(after.visit.map(|visit| visit.question), Some(to), "{name}");
        assert_eq!(*after.details.get(from), Detail::Line, "{name}");
        if let Question::Level(subject) = to
            && subject.dimension() != from
        {
            assert_eq!(*after.details.get(subject.dimension()), Detail::Rating, "{name}");
        }
    }
}

#[test]
fn trying_a_path_reaches_its_verdict() {
    let state = weak();
    let assessment = assess(&AI1, state.answers());
    assert_eq!(assessment.headline.id(), "stop");
    for (steps, verdict) in [(assessment.to_fix, "fix"), (assessment.to_scale, "scale")] {
        let tried = apply(state.clone(), CaseMessage::StartTrial(steps));
        let headline = assess(&AI1, tried.answers()).headline.id();
        assert_eq!(headline, verdict);
        assert_eq!(tried.case, state.case);
    }
}

/// Five dimensions rated Claimed, which is Stop.
fn weak() -> CaseState {
    changed(&Dimension::ALL.map(|d| AnswerChange::Rate(Subject::Dimension(d), Level::Claimed)))
}

#[test]
fn a_way_is_saved_as_a_plan_and_never_as_answers() {
    let state = weak();
    let steps = assess(&AI1, state.answers()).to_scale;
    let trying = apply(state.clone(), CaseMessage::StartTrial(steps.clone()));
    // Also not after an answer of the trial was changed.
    let answer = CaseMessage::Answer(AnswerChange::Rate(V, Level::Agreed));
    let tries: [&[CaseMessage]; 3] = [&[], &[CaseMessage::AskToApply(true)], &[answer]];
    for before in tries {
        let trying = after(trying.clone(), before);
        let kept = apply(trying.clone(), CaseMessage::ApplyTrial);
        assert_eq!((&kept.case, kept.trial), (&state.case, trying.trial), "{before:?}");
        assert!(!trying.trial.is_some_and(|trial| trial.is_asked), "{before:?}");
    }
    let date = "2026-11-20".parse().ok();
    let plan = plan::towards(&AI1.rules, &state.case, trying.answers(), date);
    let saved = apply(trying, CaseMessage::SetPlan(Box::new(plan)));
    assert_eq!(saved.case, Case { plan, ..state.case.clone() }, "nothing else has changed");
    assert_eq!(saved.trial, None);
    let planned =
        plan::steps(&AI1.rules, &plan).map(|(criterion, step)| (criterion, step.to, step.date));
    assert!(planned.eq(steps.iter().map(|step| (step.criterion, step.to, date))));
    assert_eq!(apply(saved.clone(), CaseMessage::Undo).case, state.case);
    // Removing it can be undone, too.
    let removed = apply(saved.clone(), CaseMessage::SetPlan(Box::default()));
    assert_eq!(removed.case, state.case);
    assert_eq!(apply(removed, CaseMessage::Undo).case, saved.case);
}

#[test]
fn a_planned_step_is_due_when_a_person_says_and_stays_so_in_the_next_plan() {
    let state = weak();
    let steps = assess(&AI1, state.answers()).to_scale;
    let trying = apply(state, CaseMessage::StartTrial(steps.clone()));
    let plan = |state: &CaseState| {
        let trial = state.trial.expect("a trial").answers;
        Box::new(plan::towards(&AI1.rules, &state.case, &trial, None))
    };
    let saved = apply(trying.clone(), CaseMessage::SetPlan(plan(&trying)));
    let (first, date) = (steps[0].criterion, "2027-03-31".parse().ok());
    let due = apply(saved.clone(), CaseMessage::SetDue(first, date));
    assert_eq!(due.case.plan.get(first).and_then(|step| step.due), date);
    assert_eq!((&due.case.answers, &due.undo), (&saved.case.answers, &None));
    assert_eq!(apply(due.clone(), CaseMessage::SetDue(first, None)).case, saved.case);
    // A trial changes nothing else, and a step that is not planned has no date.
    let trying = apply(due.clone(), CaseMessage::StartTrial(steps));
    assert_eq!(apply(trying.clone(), CaseMessage::SetDue(first, None)).case, due.case);
    let again = apply(trying.clone(), CaseMessage::SetPlan(plan(&trying)));
    assert_eq!(again.case.plan, due.case.plan);
    let none = apply(CaseState::default(), CaseMessage::SetDue(first, date));
    assert_eq!(none, CaseState::default());
}

#[test]
fn kept_answers_can_be_undone_until_the_next_answer() {
    let state = weak();
    let better = CaseMessage::Answer(AnswerChange::Rate(V, Level::Agreed));
    let trying = after(state.clone(), &[CaseMessage::StartTrial(Vec::new()), better.clone()]);
    let asked = apply(trying.clone(), CaseMessage::AskToApply(true));
    assert!(asked.trial.is_some_and(|trial| trial.is_asked));
    assert_eq!(asked.case, state.case, "asking changes nothing");
    assert_eq!(apply(asked.clone(), CaseMessage::AskToApply(false)), trying);
    assert_eq!(apply(asked.clone(), better.clone()), trying, "an answer withdraws the question");
    let kept = apply(asked, CaseMessage::ApplyTrial);
    assert_eq!(V.rating(&kept.case.answers), Some(Rating::Agreed));
    assert_eq!(apply(kept.clone(), CaseMessage::Undo), state);
    let texts = apply(kept.clone(), CaseMessage::SetText(TextField::Owner, "Ada".into()));
    assert_eq!(apply(texts, CaseMessage::Undo).case.answers, state.case.answers);
    let later = apply(kept, CaseMessage::Answer(AnswerChange::DontKnow(V1)));
    assert_eq!(later.undo, None);
    assert_eq!(apply(later.clone(), CaseMessage::Undo), later);
}

#[test]
fn a_step_of_a_plan_is_done_once_the_answer_that_counts_reaches_it() {
    let rows: [(&[AnswerChange], bool); 6] = [
        (&[], false),
        (&[AnswerChange::Rate(V1, Level::Agreed)], false),
        // A claim without proof counts as Agreed.
        (&[AnswerChange::Rate(V1, Level::Shown)], false),
        (
            &[AnswerChange::Rate(V1, Level::Shown), AnswerChange::SetEvidence(V1, Evidence::Tried)],
            true,
        ),
        (
            &[AnswerChange::Rate(V, Level::Shown), AnswerChange::SetEvidence(V, Evidence::Tried)],
            true,
        ),
        (&[AnswerChange::DontKnow(V1)], false),
    ];
    for (changes, expected) in rows {
        let answers = changed(changes).case.answers;
        let is_done = plan::is_done(&AI1.rules, &answers, Criterion::FIRST, Level::Shown);
        assert_eq!(is_done, expected, "{changes:?}");
    }
}

fn change() -> impl Strategy<Value = AnswerChange> {
    let subject = prop_oneof![
        dimension().prop_map(Subject::Dimension),
        criterion().prop_map(Subject::Criterion),
    ];
    let level = (0_usize..5).prop_map(|index| Level::ALL[index]);
    let evidence = (0_usize..4).prop_map(|index| Evidence::ALL[index]);
    let context = (0_usize..2).prop_map(|index| ContextQuestion::ALL[index]);
    prop_oneof![
        (subject.clone(), level).prop_map(|(subject, level)| AnswerChange::Rate(subject, level)),
        (subject.clone(), evidence)
            .prop_map(|(subject, how)| AnswerChange::SetEvidence(subject, how)),
        subject.clone().prop_map(AnswerChange::DontKnow),
        subject.prop_map(AnswerChange::Clear),
        (context, any::<Option<bool>>())
            .prop_map(|(which, answer)| AnswerChange::Context(which, answer)),
    ]
}

/// Every message except those that start or end a trial.
fn action() -> impl Strategy<Value = CaseMessage> {
    prop_oneof![
        6 => change().prop_map(CaseMessage::Answer),
        1 => criterion().prop_map(|criterion| CaseMessage::SetText(TextField::Note(criterion), "note".into())),
        1 => Just(CaseMessage::SetText(TextField::Title, "title".into())),
        1 => Just(CaseMessage::SetReviewDate("2027-01-31".parse().ok())),
        1 => dimension().prop_map(|dimension| CaseMessage::Show(dimension, Detail::Questions)),
        1 => dimension().prop_map(CaseMessage::Advance),
        1 => criterion().prop_map(|c| CaseMessage::GoToQuestion(Question::Level(Subject::Criterion(c)))),
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_trial_leaves_the_case_unchanged_byte_for_byte(
        answers in answers(),
        actions in proptest::collection::vec(action(), 0..12),
    ) {
        let case = Case { id: "1".into(), title: "before".into(), answers, ..Case::default() };
        let before = case.to_line(&AI1).expect("it is small");
        let state = CaseState { case, ..CaseState::default() };
        let trying = after(apply(state, CaseMessage::StartTrial(Vec::new())), &actions);
        prop_assert_eq!(&trying.case.to_line(&AI1).expect("it is small"), &before);
        let tried = *trying.answers();
        let dropped = apply(trying.clone(), CaseMessage::DiscardTrial);
        prop_assert_eq!(dropped.trial, None);
        prop_assert_eq!(&dropped.case.to_line(&AI1).expect("it is small"), &before);
        // Applying the trial gives the same answers as making the changes directly.
        let applied = apply(trying, CaseMessage::ApplyTrial);
        prop_assert_eq!(applied.trial, None);
        prop_assert_eq!(applied.case.answers, tried);
        let undone = apply(applied, CaseMessage::Undo);
        prop_assert_eq!(&undone.case.to_line(&AI1).expect("it is small"), &before);
        let changes = actions.into_iter().filter(|action| matches!(action, CaseMessage::Answer(_)));
        let straight = changes.fold(dropped, apply);
        prop_assert_eq!(straight.case.answers, tried);
    }

    #[test]
    fn the_path_to_scale_lowers_no_claim(answers in answers()) {
        let rules = &AI1.rules;
        let steps = assess(&AI1, &answers).to_scale;
        let case = Case { answers, ..Case::default() };
        let state = CaseState { case: case.clone(), ..CaseState::default() };
        let tried = *apply(state, CaseMessage::StartTrial(steps.clone())).answers();
        let plan = plan::towards(rules, &case, &tried, None);
        prop_assert_eq!(plan::steps(rules, &plan).count(), steps.len(), "no other step");
        for step in steps {
            let after = tried.rating(step.criterion).expect("a step gives a level");
            prop_assert!(rules.counted(after) >= step.to, "the step does not reach its level");
            prop_assert_eq!(plan.get(step.criterion).map(|planned| planned.to), Some(step.to));
            let claimed = answers.rating(step.criterion).or(answers.stands_on(step.criterion));
            if let Some(before) = claimed {
                prop_assert!(after.level() >= before.level(), "a claim was lowered");
                prop_assert!(after.evidence() >= before.evidence(), "evidence was lowered");
            }
        }
    }

    #[test]
    fn without_a_trial_apply_and_discard_change_nothing(answers in answers()) {
        let case = Case { answers, ..Case::default() };
        let state = CaseState { case, ..CaseState::default() };
        prop_assert_eq!(&apply(state.clone(), CaseMessage::ApplyTrial), &state);
        prop_assert_eq!(&apply(state.clone(), CaseMessage::DiscardTrial), &state);
    }
}
