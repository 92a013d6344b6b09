//! Progress through the questions, and that the next question is always worth asking.

use proptest::prelude::*;
use stop_fix_scale::app::case::progress::{OpenQuestions, next_question, progress};
use stop_fix_scale::app::case::question::{ContextQuestion, Question, Subject};
use stop_fix_scale_core::model::headline::Range;
use stop_fix_scale_core::model::{
    AI1, Answer, Answers, Context, Dimension, Evidence, Level, Rating, Reason, assess,
};
use test_support::{answers, coded, config};

fn next(answers: &Answers) -> Option<Question> {
    next_question(&AI1.rules, answers, &assess(&AI1, answers))
}

fn range(answers: &Answers) -> Range {
    assess(&AI1, answers).range
}

/// Whether some answer to this question changes the range.
fn decides(answers: &Answers, question: Question) -> bool {
    let now = range(answers);
    match question {
        Question::Level(Subject::Criterion(criterion)) => Level::ALL.into_iter().any(|level| {
            let mut answered = *answers;
            let rating = Rating::new(level, Evidence::Running);
            *answered.criteria.get_mut(criterion) = Some(Answer::Rated(rating));
            range(&answered) != now
        }),
        Question::Context(_) => [Some(true), Some(false)].into_iter().any(|answer| {
            let context = Context { affects_people: answer, acts_alone: answer };
            range(&Answers { context, ..*answers }) != now
        }),
        Question::Level(Subject::Dimension(_)) => false,
    }
}

fn is_open(answers: &Answers, question: Question) -> bool {
    match question {
        Question::Level(subject) => subject.rating(answers).is_none(),
        Question::Context(question) => question.answer(answers).is_none(),
    }
}

#[test]
fn quick_ratings_are_asked_first_then_criteria_where_they_are_unknown() {
    use stop_fix_scale_core::model::Dimension::{Adoption, Value};
    let quick = |dimension| Some(Question::Level(Subject::Dimension(dimension)));
    let mut answers = Answers::default();
    assert_eq!(next(&answers), quick(Value));
    for (dimension, _) in answers.quick.iter().map(|(d, a)| (d, *a)).collect::<Vec<_>>() {
        if dimension != Adoption {
            *answers.quick.get_mut(dimension) = Some(Answer::Rated(Rating::Agreed));
        }
    }
    assert_eq!(next(&answers), quick(Adoption));
    // If a quick rating is unknown, a criterion of its dimension is asked.
    *answers.quick.get_mut(Adoption) = Some(Answer::DontKnow);
    let asked = next(&answers).expect("there is no verdict yet");
    assert_eq!(asked, Question::Level(Subject::Criterion("A1".parse().expect("a criterion"))));
    *answers.criteria.get_mut("A1".parse().expect("a criterion")) = Some(Answer::DontKnow);
    let asked = next(&answers).expect("there is no verdict yet");
    assert_eq!(asked, Question::Level(Subject::Criterion("A3".parse().expect("a criterion"))));
}

#[test]
fn progress_counts_answers_and_knows_when_the_verdict_is_settled() {
    use OpenQuestions::{Decide, Settled};
    let rows = [
        ("nothing", "C:NN", 0, 0, None),
        ("one rating", "V:3", 1, 0, None),
        ("don’t know is an answer", "V:U", 1, 1, None),
        ("all five of them", "V:U/D:U/I:U/A:U/G:U", 5, 5, None),
        ("three of four questions", "V:333X", 0, 0, None),
        ("four questions", "V:3333", 1, 0, None),
        ("four times don’t know", "V:UUUU", 1, 1, None),
        ("don’t know, and one level", "V:U.3XXX", 1, 0, None),
        ("a knock-out", "V:1XXX/D:3/I:3/A:3/G:3", 4, 0, Some(Settled)),
        ("ratings", "V:3/D:3/I:3/A:3/G:3/C:NN", 5, 0, Some(Decide(11))),
    ];
    for (name, code, answered, unknown, open) in rows {
        let answers = coded(code);
        let progress = progress(&answers, &assess(&AI1, &answers));
        assert_eq!((progress.answered, progress.unknown), (answered, unknown), "{name}");
        assert_eq!((progress.dimensions, progress.open), (5, open), "{name}");
        assert_eq!(open == Some(Settled), next(&answers).is_none(), "{name}");
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_next_question_is_open_and_matters(answers in answers()) {
        let assessment = assess(&AI1, &answers);
        let open = progress(&answers, &assessment).open;
        let Some(question) = next_question(&AI1.rules, &answers, &assessment) else {
            prop_assert_eq!(assessment.range.low, assessment.range.high);
            prop_assert!(matches!(open, None | Some(OpenQuestions::Settled)));
            return Ok(());
        };
        prop_assert!(is_open(&answers, question), "{question:?} is answered");
        prop_assert!(assessment.range.low != assessment.range.high, "no answer could change the verdict");
        match (open, &assessment.reason) {
            (_, Reason::NotCovered(dimensions)) => {
                let Question::Level(subject) = question else { panic!("{question:?}") };
                prop_assert!(dimensions.contains(&subject.dimension()));
                let unrated = |d: &Dimension| answers.quick.get(*d).is_none();
                let asks_whole = matches!(subject, Subject::Dimension(_));
                prop_assert_eq!(asks_whole, dimensions.iter().any(unrated), "the quick rating comes first");
            }
            (Some(OpenQuestions::Decide(_)), _) => {
                prop_assert!(decides(&answers, question), "{question:?}");
                let is_context = matches!(question, Question::Context(_));
                prop_assert_eq!(is_context, assessment.context_decides, "context comes first");
            }
            (Some(OpenQuestions::DecideTogether), _) => {
                prop_assert!(matches!(question, Question::Level(Subject::Criterion(_))));
            }
            (None | Some(OpenQuestions::Settled), _) => prop_assert!(false, "{open:?} has no next question"),
        }
    }

    #[test]
    fn only_decisive_open_questions_are_counted(answers in answers()) {
        let assessment = assess(&AI1, &answers);
        let expected = assessment.decisive.len()
            + if assessment.context_decides {
                ContextQuestion::ALL.iter().filter(|q| q.answer(&answers).is_none()).count()
            } else {
                0
            };
        let Some(open) = progress(&answers, &assessment).open else {
            prop_assert!(matches!(assessment.reason, Reason::NotCovered(_)));
            return Ok(());
        };
        let counted = match open {
            OpenQuestions::Decide(count) => count as usize,
            OpenQuestions::Settled | OpenQuestions::DecideTogether => 0,
        };
        prop_assert_eq!(counted, if assessment.range.low == assessment.range.high { 0 } else { expected });
    }

    #[test]
    fn the_claimed_verdict_is_the_verdict_once_everything_is_proven(answers in answers()) {
        let prove = |answer: &Option<Answer>| {
            answer.map(|answer| match answer {
                Answer::Rated(rating) => {
                    Answer::Rated(Rating::new(rating.level(), Evidence::Running))
                }
                Answer::DontKnow => answer,
            })
        };
        let proven = Answers {
            quick: answers.quick.map(prove),
            criteria: answers.criteria.map(prove),
            ..answers
        };
        let (given, proven) = (assess(&AI1, &answers), assess(&AI1, &proven));
        prop_assert_eq!(given.claimed, proven.headline);
        prop_assert_eq!(given.claimed_points, proven.points);
    }
}
