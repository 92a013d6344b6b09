//! What a person has told the tool so far, and how one action changes it. Pure: no effects.

use super::question::{ContextQuestion, Question, Subject};
use stop_fix_scale_core::format::case_file::Case;
use stop_fix_scale_core::format::date::Date;
use stop_fix_scale_core::model::{
    Answer, Answers, Criterion, Dimension, Evidence, Level, PerDimension, Rating, Step,
};

/// Everything that is not computed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The case at hand.
    pub case: Case,
    /// Answers that are tried out. The case does not change while there are any.
    pub trial: Option<Answers>,
    /// The dimensions whose four questions are shown.
    pub unfolded: PerDimension<bool>,
    /// Where the person wants to go.
    pub visit: Option<Visit>,
}

impl State {
    /// The answers that the screen shows: those that are tried out, else those of the case.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        self.trial.as_ref().unwrap_or(&self.case.answers)
    }

    /// The questions whose answer is changed on trial.
    pub fn changed(&self) -> impl Iterator<Item = Question> {
        Question::all().filter(|question| !question.is_same(self.answers(), &self.case.answers))
    }
}

/// The wish to go to a question. The number tells it from an earlier wish to go to the same one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Where to.
    pub question: Question,
    number: u32,
}

/// Something that a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Changed an answer: of the case, or of what is tried out.
    Change(Change),
    /// Wrote a text of the case.
    Write(Field, String),
    /// Said when to look at the case again, or that nobody has to.
    Schedule(Option<Date>),
    /// Wants to see the four questions of a dimension.
    Unfold(Dimension),
    /// Has seen enough of them.
    Fold(Dimension),
    /// Wants to go to a question.
    Visit(Question),
    /// Wants to try answers without changing the case; these steps are taken at once.
    Try(Vec<Step>),
    /// Makes what was tried the answers of the case.
    Keep,
    /// Forgets what was tried.
    Drop,
}

/// A change of one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A level is given.
    Rate(Subject, Level),
    /// It is said how the level is known.
    Prove(Subject, Evidence),
    /// It is said honestly that it is not known.
    DontKnow(Subject),
    /// What was said is taken back.
    Clear(Subject),
    /// A context question is answered, or the answer is taken back.
    Context(ContextQuestion, Option<bool>),
}

/// A text of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its name.
    Title,
    /// What it is about.
    Summary,
    /// Who answers for it.
    Owner,
    /// The note on a criterion.
    Note(Criterion),
    /// What the review measures.
    Metric,
    /// Below what something is done then.
    Floor,
    /// What is done then.
    Consequence,
}

impl Field {
    /// Every text, in the order in which they stand in a case file.
    pub fn all() -> impl Iterator<Item = Self> {
        let about = [Self::Title, Self::Summary, Self::Owner].into_iter();
        let review = [Self::Metric, Self::Floor, Self::Consequence];
        about.chain(Criterion::all().map(Self::Note)).chain(review)
    }

    /// What it says.
    #[must_use]
    pub fn text(self, case: &Case) -> &str {
        match self {
            Self::Title => &case.title,
            Self::Summary => &case.summary,
            Self::Owner => &case.owner,
            Self::Note(criterion) => case.notes.get(criterion),
            Self::Metric => &case.review.metric,
            Self::Floor => &case.review.floor,
            Self::Consequence => &case.review.action,
        }
    }

    fn text_mut(self, case: &mut Case) -> &mut String {
        match self {
            Self::Title => &mut case.title,
            Self::Summary => &mut case.summary,
            Self::Owner => &mut case.owner,
            Self::Note(criterion) => case.notes.get_mut(criterion),
            Self::Metric => &mut case.review.metric,
            Self::Floor => &mut case.review.floor,
            Self::Consequence => &mut case.review.action,
        }
    }
}

/// The state after an action.
#[must_use]
pub fn apply(mut state: State, action: Action) -> State {
    match action {
        // Only levels are tried out. The fields are locked meanwhile, so nothing that is typed is lost.
        Action::Write(field, text) if state.trial.is_none() => {
            *field.text_mut(&mut state.case) = text;
        }
        Action::Schedule(date) if state.trial.is_none() => state.case.review.date = date,
        Action::Write(..) | Action::Schedule(_) => {}
        Action::Unfold(dimension) => *state.unfolded.get_mut(dimension) = true,
        Action::Fold(dimension) => *state.unfolded.get_mut(dimension) = false,
        Action::Visit(question) => visit(&mut state, question),
        Action::Try(steps) => state.trial = Some(with_steps(*state.answers(), &steps)),
        Action::Keep => state.case.answers = state.trial.take().unwrap_or(state.case.answers),
        Action::Drop => state.trial = None,
        Action::Change(change) => {
            apply_to(state.trial.as_mut().unwrap_or(&mut state.case.answers), change);
        }
    }
    state
}

fn apply_to(answers: &mut Answers, change: Change) {
    match change {
        Change::Rate(subject, level) => {
            // Who moves between the two upper levels still knows it in the same way.
            let evidence = subject.rating(answers).and_then(Rating::evidence);
            let rating = Rating::new(level, evidence.unwrap_or_default());
            subject.set(answers, Some(Answer::Rated(rating)));
        }
        Change::Prove(subject, evidence) => {
            // Without a rating there is nothing to prove; below level 4 evidence has no meaning.
            if let Some(rating) = subject.rating(answers) {
                let rating = Rating::new(rating.level(), evidence);
                subject.set(answers, Some(Answer::Rated(rating)));
            }
        }
        Change::DontKnow(subject) => subject.set(answers, Some(Answer::DontKnow)),
        Change::Clear(subject) => subject.set(answers, None),
        Change::Context(question, answer) => question.set(answers, answer),
    }
}

fn visit(state: &mut State, question: Question) {
    if let Question::Level(Subject::Criterion(criterion)) = question {
        *state.unfolded.get_mut(criterion.dimension) = true;
    }
    let number = state.visit.map_or(0, |visit| visit.number.wrapping_add(1));
    state.visit = Some(Visit { question, number });
}

/// The answers after these steps. A claim that is higher than its step stays; it gets the proof that the
/// level to reach needs, and keeps a better one.
fn with_steps(mut answers: Answers, steps: &[Step]) -> Answers {
    for step in steps {
        let known = answers.rating(step.criterion).or_else(|| answers.stands_on(step.criterion));
        let level = known.map_or(step.to, |known| known.level().max(step.to));
        let needed = if step.to > Level::Shown { Evidence::Running } else { Evidence::Tried };
        let evidence = known.and_then(Rating::evidence).unwrap_or_default().max(needed);
        let rating = Rating::new(level, evidence);
        *answers.criteria.get_mut(step.criterion) = Some(Answer::Rated(rating));
    }
    answers
}
