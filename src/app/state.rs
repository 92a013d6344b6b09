//! What a person has told the tool so far, and how one action changes it. Pure: no effects.

use crate::model::{Answer, Answers, Dimension, Evidence, Level, Rating};

/// Everything that is not computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The answers to the case at hand.
    pub answers: Answers,
}

/// Something that a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Gave a dimension a level.
    Rate(Dimension, Level),
    /// Said how we know the level of a dimension.
    Prove(Dimension, Evidence),
    /// Said honestly that the level of a dimension is not known.
    DontKnow(Dimension),
    /// Took back what was said about a dimension.
    Clear(Dimension),
    /// Answered a context question, or took the answer back.
    Answer(ContextQuestion, Option<bool>),
}

/// The two questions on people and autonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContextQuestion {
    /// Can a result affect people?
    AffectsPeople,
    /// Does it act without a person confirming?
    ActsAlone,
}

impl ContextQuestion {
    /// Both, in the order in which they are asked.
    pub const ALL: [Self; 2] = [Self::AffectsPeople, Self::ActsAlone];

    /// What was answered.
    #[must_use]
    pub const fn answer(self, answers: &Answers) -> Option<bool> {
        match self {
            Self::AffectsPeople => answers.context.affects_people,
            Self::ActsAlone => answers.context.acts_alone,
        }
    }
}

/// The state after an action.
#[must_use]
pub fn apply(mut state: State, action: Action) -> State {
    let answers = &mut state.answers;
    match action {
        Action::Rate(dimension, level) => {
            // Who moves between the two upper levels still knows it in the same way.
            let evidence = answers.quick_rating(dimension).and_then(Rating::evidence);
            let rating = Rating::new(level, evidence.unwrap_or_default());
            *answers.quick.get_mut(dimension) = Some(Answer::Rated(rating));
        }
        Action::Prove(dimension, evidence) => {
            // Without a rating there is nothing to prove; below level 4 evidence has no meaning.
            if let Some(rating) = answers.quick_rating(dimension) {
                let rating = Rating::new(rating.level(), evidence);
                *answers.quick.get_mut(dimension) = Some(Answer::Rated(rating));
            }
        }
        Action::DontKnow(dimension) => *answers.quick.get_mut(dimension) = Some(Answer::DontKnow),
        Action::Clear(dimension) => *answers.quick.get_mut(dimension) = None,
        Action::Answer(ContextQuestion::AffectsPeople, answer) => {
            answers.context.affects_people = answer;
        }
        Action::Answer(ContextQuestion::ActsAlone, answer) => answers.context.acts_alone = answer,
    }
    state
}

#[cfg(test)]
mod tests {
    use super::{Action, ContextQuestion, State, apply};
    use crate::model::{Answer, Context, Dimension, Evidence, Level, Rating};

    const V: Dimension = Dimension::Value;

    fn after(actions: &[Action]) -> State {
        actions.iter().fold(State::default(), |state, action| apply(state, *action))
    }

    #[test]
    fn what_is_said_about_a_dimension_is_kept() {
        use Action::{Clear, DontKnow, Prove, Rate};
        let rated = |rating| Some(Answer::Rated(rating));
        let rows: [(&[Action], Option<Answer>); 11] = [
            (&[], None),
            (&[Rate(V, Level::Claimed)], rated(Rating::Claimed)),
            (&[Rate(V, Level::Shown)], rated(Rating::Shown(Evidence::None))),
            (&[Rate(V, Level::Claimed), Rate(V, Level::Agreed)], rated(Rating::Agreed)),
            (&[DontKnow(V)], Some(Answer::DontKnow)),
            (&[Rate(V, Level::Claimed), DontKnow(V)], Some(Answer::DontKnow)),
            (&[Rate(V, Level::Claimed), Clear(V)], None),
            (
                &[Rate(V, Level::Shown), Prove(V, Evidence::Tried)],
                rated(Rating::Shown(Evidence::Tried)),
            ),
            // The evidence stays between levels 4 and 5, and goes with them.
            (
                &[Rate(V, Level::Shown), Prove(V, Evidence::Tried), Rate(V, Level::Sustained)],
                rated(Rating::Sustained(Evidence::Tried)),
            ),
            (
                &[
                    Rate(V, Level::Shown),
                    Prove(V, Evidence::Tried),
                    Rate(V, Level::Agreed),
                    Rate(V, Level::Shown),
                ],
                rated(Rating::Shown(Evidence::None)),
            ),
            (&[Rate(V, Level::Shown), Clear(V), Rate(V, Level::Agreed)], rated(Rating::Agreed)),
        ];
        for (actions, expected) in rows {
            let state = after(actions);
            assert_eq!(*state.answers.quick.get(V), expected, "{actions:?}");
            for other in Dimension::ALL.into_iter().filter(|other| *other != V) {
                assert_eq!(*state.answers.quick.get(other), None, "{actions:?} touched {other}");
            }
        }
    }

    #[test]
    fn evidence_without_an_upper_level_changes_nothing() {
        let prove = Action::Prove(V, Evidence::Running);
        for before in [Action::Clear(V), Action::DontKnow(V), Action::Rate(V, Level::Agreed)] {
            assert_eq!(after(&[before, prove]), after(&[before]), "{before:?}");
        }
    }

    #[test]
    fn context_answers_are_kept_apart() {
        use Action::Answer;
        use ContextQuestion::{ActsAlone, AffectsPeople};
        let rows: [(&[Action], Context); 4] = [
            (&[], Context { affects_people: None, acts_alone: None }),
            (
                &[Answer(AffectsPeople, Some(true))],
                Context { affects_people: Some(true), acts_alone: None },
            ),
            (
                &[Answer(AffectsPeople, Some(true)), Answer(ActsAlone, Some(false))],
                Context { affects_people: Some(true), acts_alone: Some(false) },
            ),
            (
                &[
                    Answer(ActsAlone, Some(false)),
                    Answer(AffectsPeople, Some(true)),
                    Answer(AffectsPeople, None),
                ],
                Context { affects_people: None, acts_alone: Some(false) },
            ),
        ];
        for (actions, expected) in rows {
            let answers = after(actions).answers;
            assert_eq!(answers.context, expected, "{actions:?}");
            assert_eq!(AffectsPeople.answer(&answers), expected.affects_people);
            assert_eq!(ActsAlone.answer(&answers), expected.acts_alone);
        }
    }
}
